package org.alongside.screening;

import org.jspecify.annotations.Nullable;

/// Phone numbers, e-mail and home addresses of people. Weighs nothing: the author is asked before others see it.
/// What belongs to an office, a help line or a meeting place is left alone, as are prices, dates and papers.
final class ContactRules {

    private static final Lexicon OWN = Lexicon.of("contact-own.txt");
    private static final Lexicon PUBLIC = Lexicon.of("contact-public.txt");
    private static final Lexicon OTHER_NUMBERS = Lexicon.of("contact-other-numbers.txt");

    private static final int BEFORE = 90;
    private static final int AFTER = 70;
    private static final int BESIDE = 14;

    private ContactRules() {}

    static void look(Reading reading, Findings findings) {
        var phone = phone(reading);
        if (phone != null) {
            findings.add(SignalName.PHONE, 0, phone);
        }
        var email = EmailFinder.first(reading.visible(), wordsWithAddresses(reading));
        if (email != null) {
            findings.add(SignalName.EMAIL, 0, email);
        }
        var address = address(reading);
        if (address != null) {
            findings.add(SignalName.HOME_ADDRESS, 0, address);
        }
    }

    /// An address that is spelled out is no part of the reading's words; it may be the end of an e-mail.
    private static WordList wordsWithAddresses(Reading reading) {
        boolean spelledOut = !reading.links().isEmpty()
                && reading.links().stream().anyMatch(link -> link.form() == Link.Form.SPACED_OUT);
        return spelledOut ? Words.of(NormalForm.of(reading.visible())) : reading.words();
    }

    private static @Nullable String phone(Reading reading) {
        for (var link : reading.links()) {
            if (link.kind() == Hosts.Kind.MESSENGER && PhoneFinder.digits(link.rest()) >= 8) {
                return link.address();
            }
        }
        var own = reading.own();
        var phones = PhoneFinder.in(own, reading.words());
        boolean publicText = !phones.isEmpty() && PUBLIC.anyIn(reading.words());
        for (var found : phones) {
            boolean other = OTHER_NUMBERS.anyIn(words(own, found.start() - BESIDE, found.start()))
                    || OTHER_NUMBERS.anyIn(words(own, found.end(), found.end() + BESIDE));
            if (!other && isPrivate(own, found, publicText)) {
                return own.substring(found.start(), found.end());
            }
        }
        return null;
    }

    private static @Nullable String address(Reading reading) {
        var own = reading.own();
        var streets = StreetFinder.in(own);
        boolean publicText = !streets.isEmpty() && PUBLIC.anyIn(reading.words());
        for (var found : streets) {
            if (isPrivate(own, found, publicText)) {
                return own.substring(found.start(), found.end());
            }
        }
        return null;
    }

    /// A text that names an office or a meeting gives the number of that, unless words beside the number, on its
    /// line, call it her own.
    private static boolean isPrivate(String text, Span found, boolean publicText) {
        int from = Math.max(lineStart(text, found.start()), found.start() - BEFORE);
        int to = Math.min(lineEnd(text, found.end()), found.end() + AFTER);
        var around = words(text, from, to);
        return OWN.anyIn(around) || !publicText;
    }

    private static int lineStart(String text, int at) {
        int i = at;
        while (i > 0 && at - i < BEFORE && text.charAt(i - 1) != '\n') {
            i--;
        }
        return i;
    }

    private static int lineEnd(String text, int at) {
        int i = at;
        while (i < text.length() && i - at < AFTER && text.charAt(i) != '\n') {
            i++;
        }
        return i;
    }

    private static WordList words(String text, int from, int to) {
        int start = Math.max(0, from);
        while (start > 0 && start < text.length() && Words.isWordChar(text.charAt(start - 1)) && from - start < 20) {
            start--;
        }
        return Words.of(start >= to ? "" : NormalForm.of(text.substring(start, Math.min(text.length(), to))));
    }

    /// Where something stands in a text.
    record Span(int start, int end) {}
}
