package org.alongside.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Attempts to draw readers elsewhere, and promises made to people in need. Whoever asks about these things,
/// tells what happened to her or warns others uses the same words; questions and warnings are therefore left
/// alone.
final class LureRules {

    private static final Lexicon LURES = Lexicon.of("lures.txt");
    private static final Lexicon OWN_SITE = Lexicon.of("own-site.txt");
    private static final Lexicon MISSING_LINKS = Lexicon.of("missing-links.txt");
    private static final Lexicon GOODS = Lexicon.of("goods.txt");
    private static final Lexicon PROMISES = Lexicon.of("promises.txt");
    private static final Lexicon PAYMENTS = Lexicon.of("payments.txt");
    private static final Lexicon EASY_MONEY = Lexicon.of("easy-money.txt");
    private static final Lexicon MONEY_TALK = Lexicon.of("money-talk.txt");
    private static final String MONEY_SIGNS = "$€£₴₽₹";
    private static final Lexicon URGENT_MONEY = Lexicon.of("urgent-money.txt");
    private static final Lexicon WARNINGS = Lexicon.of("warnings.txt");
    private static final Lexicon CONTACT = Lexicon.ofWords(
            "write", "contact", "text", "message", "msg", "call", "reach", "add", "chat", "reply", "mail", "talk",
            "ring");
    private static final Lexicon CHANNELS = Lexicon.ofWords(
            "pm", "dm", "pb", "inbox", "whatsapp", "watsapp", "telegram", "viber", "signal", "skype", "wechat", "imo");

    private LureRules() {}

    static List<Rule> all() {
        return List.of(
                LureRules::messenger,
                LureRules::ownSite,
                LureRules::missingLink,
                LureRules::promise,
                LureRules::easyMoney,
                LureRules::urgentMoney);
    }

    private static void messenger(Reading reading, Findings findings) {
        for (var link : reading.links()) {
            if (link.kind() == Hosts.Kind.MESSENGER) {
                findings.add(SignalName.MESSENGER, 1.5, link.address());
                return;
            }
        }
        var evidence = firstStatement(reading, LURES);
        if (evidence == null) {
            evidence = contactByChannel(reading);
        }
        if (evidence != null) {
            findings.add(SignalName.MESSENGER, 1.5, evidence);
        }
    }

    private static @Nullable String contactByChannel(Reading reading) {
        if (!CONTACT.mayBeIn(reading.statements()) || !CHANNELS.mayBeIn(reading.statements())) {
            return null;
        }
        for (var sentence : reading.sentences()) {
            var evidence = sentence.question() ? null : contactByChannel(sentence.words());
            if (evidence != null) {
                return evidence;
            }
        }
        return null;
    }

    private static @Nullable String contactByChannel(WordList words) {
        for (int i = CONTACT.next(words, 0); i >= 0; i = CONTACT.next(words, i + 1)) {
            var near = words.subList(i + 1, Math.min(words.size(), i + 6));
            if (CHANNELS.anyIn(near)) {
                return words.get(i) + " " + String.join(" ", near);
            }
        }
        return null;
    }

    private static void ownSite(Reading reading, Findings findings) {
        var said = reading.statements();
        var hits = OWN_SITE.in(said);
        if (!hits.isEmpty()) {
            double linked = reading.strangeLinks().isEmpty() ? 0 : 0.6;
            double weight = 1.2 + Math.min(1.2, 0.6 * (hits.size() - 1)) + linked;
            findings.add(SignalName.OWN_SITE, weight, words(said, hits.getFirst()));
        }
    }

    private static void missingLink(Reading reading, Findings findings) {
        var evidence = reading.links().isEmpty() ? firstStatement(reading, MISSING_LINKS) : null;
        if (evidence != null) {
            findings.add(SignalName.MISSING_LINK, 1.0, evidence);
        }
    }

    private static void promise(Reading reading, Findings findings) {
        var said = reading.statements();
        var goods = GOODS.in(said);
        var promises = goods.isEmpty() ? goods : PROMISES.in(said);
        if (promises.isEmpty() || warns(reading)) {
            return;
        }
        double weight = 1.4 + Math.min(0.9, 0.3 * (promises.size() - 1)) + (PAYMENTS.anyIn(said) ? 0.7 : 0);
        weight += findings.has(SignalName.MESSENGER) || hasPhone(reading) ? 0.9 : 0;
        findings.add(
                SignalName.PROMISE, weight, words(said, promises.getFirst()) + " … " + words(said, goods.getFirst()));
    }

    private static void easyMoney(Reading reading, Findings findings) {
        var said = reading.statements();
        var hits = EASY_MONEY.in(said);
        var talk = MONEY_TALK.in(said);
        if (hits.isEmpty() && talk.isEmpty() || warns(reading)) {
            return;
        }
        long kinds = talk.stream()
                .map(hit -> Words.stem(said.get(hit.start())))
                .distinct()
                .count();
        double weight = hits.isEmpty() ? 0 : 1.0 + 0.6 * hits.size();
        weight += kinds < 2 ? 0 : Math.min(2.0, 0.5 * kinds);
        if (weight > 0) {
            weight += MONEY_SIGNS.chars().anyMatch(sign -> reading.own().indexOf(sign) >= 0) ? 0.4 : 0;
            weight += hasPhone(reading) || !reading.strangeLinks().isEmpty() ? 0.5 : 0;
            findings.add(
                    SignalName.EASY_MONEY,
                    Math.min(3.2, weight),
                    words(said, hits.isEmpty() ? talk.getFirst() : hits.getFirst()));
        }
    }

    private static void urgentMoney(Reading reading, Findings findings) {
        var said = reading.words();
        var hits = URGENT_MONEY.in(said);
        if (!hits.isEmpty() && !warns(reading)) {
            boolean elsewhere = findings.has(SignalName.MESSENGER) || hasPhone(reading);
            double weight = Math.min(3.0, 0.6 + 0.8 * hits.size()) + (elsewhere ? 0.8 : 0);
            findings.add(SignalName.URGENT_MONEY, weight, words(said, hits.getFirst()));
        }
    }

    private static boolean warns(Reading reading) {
        return WARNINGS.anyIn(reading.words());
    }

    private static @Nullable String firstStatement(Reading reading, Lexicon lexicon) {
        if (!lexicon.mayBeIn(reading.statements())) {
            return null;
        }
        for (var sentence : reading.sentences()) {
            if (!sentence.question()) {
                var hits = lexicon.in(sentence.words());
                if (!hits.isEmpty()) {
                    return words(sentence.words(), hits.getFirst());
                }
            }
        }
        return null;
    }

    private static boolean hasPhone(Reading reading) {
        int digits = 0;
        for (int i = 0; i < reading.own().length(); i++) {
            char c = reading.own().charAt(i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (" +-()./".indexOf(c) < 0) {
                digits = 0;
            }
            if (digits >= 8) {
                return true;
            }
        }
        return false;
    }

    private static String words(List<String> words, Lexicon.Hit hit) {
        return String.join(" ", words.subList(hit.start(), hit.start() + hit.length()));
    }
}
