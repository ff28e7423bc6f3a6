package org.alongside.admin.source;

import java.io.IOException;
import java.time.Instant;
import org.alongside.discussion.Imports.Imported;
import org.jspecify.annotations.Nullable;

/// One `<wp:comment>`. The e-mail and IP addresses and the agent of its author are never looked at.
///
/// @param approved `1`, `0`, `spam`, `trash` and the like
/// @param type empty for an ordinary one in old files
record WordPressComment(
        long line,
        String id,
        @Nullable String author,
        @Nullable Instant postedAt,
        String approved,
        String type,
        XmlCursor.Collected content) {

    static WordPressComment read(XmlCursor cursor) throws IOException, BrokenFile {
        long line = cursor.line();
        var id = "";
        var approved = "";
        var type = "";
        String author = null;
        Instant gmt = null;
        Instant local = null;
        var content = new XmlCursor.Collected("", false);
        while (cursor.child()) {
            switch (cursor.name()) {
                case "comment_id" -> id = cursor.text();
                case "comment_author" -> author = Names.of(cursor.text());
                case "comment_date_gmt" -> gmt = Dates.sql(cursor.text());
                case "comment_date" -> local = Dates.sql(cursor.text());
                case "comment_approved" -> approved = cursor.text();
                case "comment_type" -> type = cursor.text();
                case "comment_content" -> content = cursor.text(Source.MOST);
                default -> cursor.skip();
            }
        }
        return new WordPressComment(line, id, author, gmt == null ? local : gmt, approved, type, content);
    }

    /// @return why it does not come in; null where it does
    @Nullable
    LeftOut leftOut() {
        return switch (type) {
            case "", "comment", "review" -> byState();
            case "pingback", "trackback" -> LeftOut.PINGBACK;
            // Shops keep notes about orders here, which were never for all to read.
            default -> LeftOut.OTHER_KIND;
        };
    }

    private @Nullable LeftOut byState() {
        return switch (approved) {
            case "1", "approve", "approved" -> content.isBlank() ? LeftOut.EMPTY : null;
            case "spam" -> LeftOut.SPAM;
            case "trash", "post-trashed" -> LeftOut.DELETED;
            default -> LeftOut.NOT_APPROVED;
        };
    }

    Found.Text found(String thread) {
        var body = Paragraphs.of(content);
        return new Found.Text(line, new Imported(thread, id, null, author, postedAt, body.text(), null), body.cut());
    }

    int size() {
        return content.text().length() + 200;
    }
}
