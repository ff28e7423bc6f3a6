package org.alongside.library.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.shared.RefusedException;

/// What an Open XML document is tied to outside of itself. Whoever opens one that fetches a picture or a template is
/// seen doing so, by whoever put it there. Links fetch nothing until somebody follows them.
final class Relations {

    private static final Pattern RELATION = Pattern.compile("<(?:[^\\s<>/:]+:)?relationship(?=[\\s/>])");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*([^\\s=<>\"'/]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    /// A file on the disk of whoever wrote it, such as her own template: found there or nowhere.
    private static final Pattern ON_DISK = Pattern.compile("(file:///)?[a-z]:[/\\\\].*");

    private Relations() {}

    /// @throws RefusedException `file.remote`
    static void requireNothingFetched(String relations) {
        var text = relations.toLowerCase(Locale.ROOT);
        if (text.contains("<!doctype")) {
            throw new RefusedException("file.damaged");
        }
        var relation = RELATION.matcher(text);
        while (relation.find()) {
            requireNothingFetched(text, relation.end());
        }
    }

    private static void requireNothingFetched(String text, int from) {
        var attribute = ATTRIBUTE.matcher(text).region(from, text.length());
        var type = "";
        var mode = "";
        var target = "";
        while (attribute.lookingAt()) {
            var value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
            switch (attribute.group(1)) {
                case "type" -> type = value;
                case "targetmode" -> mode = value;
                case "target" -> target = value.strip();
                default -> {}
            }
            attribute.region(attribute.end(), text.length());
        }
        var outside = mode.contains("external") || mode.contains("&");
        if (outside && !type.endsWith("/hyperlink") && !ON_DISK.matcher(target).matches()) {
            throw new RefusedException("file.remote");
        }
    }
}
