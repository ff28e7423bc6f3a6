package org.alongside.richtext;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The addresses a link may lead to.
final class Href {

    /// Longer than any address a person would paste on purpose; in UTF-16 code units, before and after encoding.
    private static final int MAX_LENGTH = 2_048;

    private static final Pattern ALLOWED = Pattern.compile(
            "(https?://)[^/?#\\\\@:\\s].*|(mailto:)[^?/\\s].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Href() {}

    /// The address ready for an attribute, or null when it must not be a link.
    static @Nullable String allowed(String value) {
        var address = value.strip().replaceAll("[\\t\\n\\r]", "");
        if (address.length() > MAX_LENGTH) {
            return null;
        }
        var matcher = ALLOWED.matcher(address);
        if (!matcher.matches()) {
            return null;
        }
        var scheme = matcher.end(1) > 0 ? matcher.group(1) : matcher.group(2);
        var encoded = new StringBuilder(scheme.toLowerCase(Locale.ROOT));
        address.codePoints().skip(scheme.length()).forEach(c -> append(encoded, c));
        return encoded.length() > MAX_LENGTH ? null : encoded.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (mustEncode(c)) {
            for (var octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                out.append('%').append(String.format(Locale.ROOT, "%02x", octet));
            }
        } else {
            out.appendCodePoint(c);
        }
    }

    /// Characters with a meaning in HTML or none at all on screen, and those the policy would encode after us.
    private static boolean mustEncode(int c) {
        if (c <= ' ' || "\"'<>`(){}\\^|".indexOf(c) >= 0) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }
}
