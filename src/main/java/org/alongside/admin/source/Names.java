package org.alongside.admin.source;

import java.util.regex.Pattern;
import org.alongside.richtext.RichText;
import org.jspecify.annotations.Nullable;

/// The names that people had on an old site.
final class Names {

    private static final Pattern ADDRESS = Pattern.compile(
            // Of a mailbox, or of a machine in the two kinds there are.
            "\\S@\\S|\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}", Pattern.CASE_INSENSITIVE);

    private Names() {}

    /// @param given as the file has it, perhaps with entities of HTML
    /// @return the name; null for none, and for an e-mail or IP address in its place: nobody agreed to show that
    static @Nullable String of(@Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        var name = plain(given);
        return name.isEmpty() || isAddress(name) ? null : name;
    }

    /// @return whether an e-mail or IP address stands in the place of a name
    static boolean isAddress(String name) {
        return ADDRESS.matcher(name).find();
    }

    /// @param given a name or title, perhaps with tags and entities of HTML
    /// @return one line of plain text
    static String plain(String given) {
        // Most have none of these, and reading HTML takes longer than all the rest.
        boolean html = given.indexOf('&') >= 0 || given.indexOf('<') >= 0;
        return (html ? RichText.plainText(given) : given).replace('\n', ' ').strip();
    }
}
