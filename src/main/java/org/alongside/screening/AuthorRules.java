package org.alongside.screening;

import java.util.List;

/// How the author stands. Being new never holds a text by itself, and standing never vouches for a request for
/// money: a taken-over account has the best standing of all.
final class AuthorRules {

    private static final int NEW_DAYS = 2;
    private static final int NEW_TEXTS = 10;

    /// Texts within an hour; a forum that many use lets newcomers write ten answers on their first day.
    private static final int MANY = 10;

    /// Characters a second. Fast typists reach 8 to 10 (Dhakal et al. 2018: 1 % above 120 words a minute).
    private static final int FASTEST = 25;

    private static final int LONG = 150;

    private AuthorRules() {}

    static List<Rule> all() {
        return List.of(
                AuthorRules::newcomer,
                AuthorRules::removedBefore,
                AuthorRules::established,
                AuthorRules::manyAtOnce,
                AuthorRules::pasted);
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

    /// A newcomer who sends text after text. Whoever has been here for a while may have a lot to answer.
    private static void manyAtOnce(Reading reading, Findings findings) {
        var author = reading.submission().author();
        if (author != null && author.published() < NEW_TEXTS + author.lastHour() && author.lastHour() >= MANY) {
            findings.add(SignalName.MANY_AT_ONCE, author.lastHour() >= 2 * MANY ? 1.0 : 0.5, null);
        }
    }

    /// Longer than anybody types in the time: pasted. Many paste what they wrote elsewhere, so it says little.
    private static void pasted(Reading reading, Findings findings) {
        var author = reading.submission().author();
        var seconds = author == null ? null : author.typingSeconds();
        int length = reading.visible().length();
        if (seconds != null && length >= LONG && length > seconds * FASTEST) {
            findings.add(SignalName.PASTED, 0.4, null);
        }
    }
}
