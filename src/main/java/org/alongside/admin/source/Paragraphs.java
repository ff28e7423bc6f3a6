package org.alongside.admin.source;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.discussion.Imports;

/// WordPress stores what people type and makes its paragraphs when it shows them: a blank line parts two, a
/// line end is a break, and blocks stay as they are. The same is done here.
final class Paragraphs {

    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t]*\n\\s*");

    private static final String BLOCKS =
            "(?:p|ul|ol|li|dl|dt|dd|blockquote|pre|div|table|thead|tbody|tr|td|th|h[1-6]|hr|"
                    + "figure|figcaption|section|article|aside|header|footer|form|fieldset|address|details|summary)";

    /// A piece that brings its own block.
    private static final Pattern BLOCK =
            Pattern.compile("\\A\\s*</?" + BLOCKS + "\\b|</" + BLOCKS + ">\\s*\\z", Pattern.CASE_INSENSITIVE);

    /// What stands for a picture or a player; it shows nothing here.
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/?(?:gallery|caption|embed|audio|video|playlist|wp_caption)\\b[^\\]\n]{0,2000}+\\]");

    /// The newer editor writes whole HTML and notes its blocks in comments.
    private static final String NEW_EDITOR = "<!-- wp:";

    private Paragraphs() {}

    /// @param stored with its tags; what stands for a blank line or a line end is longer than that
    /// @return HTML, not sanitized; cut where it would be longer than a text may be
    static XmlCursor.Collected of(XmlCursor.Collected stored) {
        var html = html(stored.text());
        if (html.length() <= Imports.MAX_BODY) {
            return new XmlCursor.Collected(html, stored.cut());
        }
        int end =
                Character.isHighSurrogate(html.charAt(Imports.MAX_BODY - 1)) ? Imports.MAX_BODY - 1 : Imports.MAX_BODY;
        return new XmlCursor.Collected(html.substring(0, end), true);
    }

    private static String html(String stored) {
        var text = SHORTCODE
                .matcher(stored.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        if (text.contains(NEW_EDITOR)) {
            return text.replace('\n', ' ');
        }
        return BLANK_LINE
                .splitAsStream(text.strip())
                .flatMap(piece -> piece.isBlank() ? Stream.empty() : Stream.of(paragraph(piece)))
                .collect(Collectors.joining());
    }

    private static String paragraph(String piece) {
        if (BLOCK.matcher(piece).find()) {
            return piece.replace('\n', ' ');
        }
        return "<p>" + piece.strip().replace("\n", "<br>") + "</p>";
    }
}
