package org.alongside.screening;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The e-mail address of a person in a text. One that belongs to an office by its name is passed over.
final class EmailFinder {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_HOST = 120;
    private static final Set<String> ROLES = Set.of(
            "info",
            "kontakt",
            "contact",
            "contacto",
            "office",
            "support",
            "help",
            "hjaelp",
            "hello",
            "hej",
            "admin",
            "mail",
            "post",
            "press",
            "booking",
            "reception",
            "service",
            "advice",
            "raadgivning",
            "noreply",
            "no-reply",
            "jobs",
            "job",
            "library",
            "bibliotek",
            "kommune",
            "team",
            "secretariat",
            "registration",
            "enquiries",
            "inquiries",
            "volunteer",
            "frivillig",
            "accueil",
            "asylum",
            "legal");
    private static final Lexicon MAILBOXES = Lexicon.ofWords(
            "gmail", "hotmail", "yahoo", "outlook", "icloud", "protonmail", "ukr", "mail", "yandex", "live");
    private static final Set<String> AT = Set.of(
            "at", "snabela", "arroba", "arobase", "собака", "собачка", "равлик", "ات", "آت", "ایت", "ایٹ", "اٹ", "et",
            "a");

    private EmailFinder() {}

    static @Nullable String first(String text, WordList words) {
        int end = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = nameStart(text, Math.max(end, at - LONGEST_NAME), at);
            end = hostEnd(text, at + 1);
            var host = text.substring(at + 1, end);
            if (start < at && isHost(host) && !isRole(text.substring(start, at), host)) {
                return text.substring(start, end);
            }
        }
        return spelledOut(words);
    }

    private static int nameStart(String text, int from, int at) {
        int i = at;
        while (i > from && (isWord(text.charAt(i - 1)) || "._%+-".indexOf(text.charAt(i - 1)) >= 0)) {
            i--;
        }
        return i;
    }

    private static int hostEnd(String text, int from) {
        int i = from;
        int limit = Math.min(text.length(), from + LONGEST_HOST);
        while (i < limit && (isWord(text.charAt(i)) || ".-".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        while (i > from && !isWord(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isHost(String host) {
        int dot = host.lastIndexOf('.');
        return dot > 0 && host.length() - dot > 2 && Character.isLetter(host.charAt(dot + 1));
    }

    private static boolean isRole(String name, String host) {
        var lower = name.toLowerCase(Locale.ROOT);
        int cut = 0;
        while (cut < lower.length() && (isWord(lower.charAt(cut)) || lower.charAt(cut) == '-')) {
            cut++;
        }
        return ROLES.contains(lower.substring(0, cut)) || host.endsWith(".gov") || host.contains("kommune");
    }

    /// "leyla at gmail dot com"
    private static @Nullable String spelledOut(WordList words) {
        for (int i = MAILBOXES.next(words, 2); i >= 0; i = MAILBOXES.next(words, i + 1)) {
            if (AT.contains(words.get(i - 1))) {
                boolean ends = i + 1 < words.size()
                        && Set.of("dot", "com", "punkt", "punto", "point", "крапка", "точка", "نقطة", "نقطه", "nokta")
                                .contains(words.get(i + 1));
                if (ends) {
                    return String.join(" ", words.subList(i - 2, i + 2));
                }
            }
        }
        return null;
    }
}
