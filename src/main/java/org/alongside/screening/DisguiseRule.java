package org.alongside.screening;

import java.util.List;

/// Words made so that a program reads another word than a person: invisible characters inside Latin words, or a
/// letter of another alphabet between Latin ones. The normal form undoes both; doing it at all is the sign.
/// Persian and Indic scripts need their joiners and are left alone.
final class DisguiseRule {

    private static final double ONE = 1.0;
    private static final double SEVERAL = 2.0;

    private DisguiseRule() {}

    static void look(Reading reading, Findings findings) {
        var body = reading.submission().body();
        int hidden = 0;
        int mixed = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c < 0x80) {
                continue;
            }
            boolean inside =
                    i > 0 && i + 1 < body.length() && isLatin(body.charAt(i - 1)) && isLatin(body.charAt(i + 1));
            hidden += inside && isHidden(c) ? 1 : 0;
            mixed += inside && c >= 0x370 && c < 0x530 && Lookalikes.toLatin(c) != 0 ? 1 : 0;
        }
        int found = hidden + mixed;
        if (found > 0) {
            var evidence = List.of(hidden + " hidden", mixed + " mixed");
            findings.add(SignalName.DISGUISE, found == 1 ? ONE : SEVERAL, String.join(", ", evidence));
        }
    }

    private static boolean isHidden(char c) {
        return c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\u2060' || c >= '\u202A' && c <= '\u202E';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
