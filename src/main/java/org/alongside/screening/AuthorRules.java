package org.alongside.screening;

import java.util.List;

/// How the author stands. Being new never holds a text by itself, and standing never vouches for a request for
/// money: a taken-over account has the best standing of all.
final class AuthorRules {

    private static final int NEW_DAYS = 2;

    private AuthorRules() {}

    static List<Rule> all() {
        return List.of(AuthorRules::newcomer, AuthorRules::removedBefore, AuthorRules::established);
    }

    private static void newcomer(Reading reading, Findings findings) {
        var author = reading.submission().author();
        if (author != null && author.published() < 10 && (author.published() == 0 || author.daysMember() < NEW_DAYS)) {
            findings.add(SignalName.NEW_AUTHOR, 0.3, null);
        }
    }

    private static void removedBefore(Reading reading, Findings findings) {
        var author = reading.submission().author();
        if (author != null && author.removed() > 0) {
            double share = (double) author.removed() / (author.removed() + author.published());
            findings.add(SignalName.REMOVED_BEFORE, 0.2 + 1.3 * share, null);
        }
    }

    private static void established(Reading reading, Findings findings) {
        var author = reading.submission().author();
        boolean money = findings.has(SignalName.PROMISE, SignalName.EASY_MONEY, SignalName.URGENT_MONEY);
        if (author == null || money || author.published() < 5 || author.removed() * 5 > author.published()) {
            return;
        }
        findings.add(SignalName.ESTABLISHED_AUTHOR, author.published() >= 30 ? -1.5 : -0.8, null);
    }
}
