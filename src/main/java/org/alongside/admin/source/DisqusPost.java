package org.alongside.admin.source;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One `<post>` of Disqus: a comment.
///
/// @param thread id of its thread
record DisqusPost(
        long line,
        @Nullable String id,
        @Nullable String thread,
        @Nullable String author,
        @Nullable Instant createdAt,
        XmlCursor.Collected message,
        boolean deleted,
        boolean spam) {

    static DisqusPost read(XmlCursor cursor) throws IOException, BrokenFile {
        long line = cursor.line();
        var id = cursor.attribute("id");
        String thread = null;
        String author = null;
        Instant createdAt = null;
        var message = new XmlCursor.Collected("", false);
        boolean deleted = false;
        boolean spam = false;
        while (cursor.child()) {
            switch (cursor.name()) {
                case "thread" -> {
                    thread = cursor.attribute("id");
                    cursor.skip();
                }
                case "author" -> author = DisqusFile.author(cursor);
                case "createdAt" -> createdAt = Dates.iso(cursor.text());
                case "message" -> message = DisqusFile.message(cursor);
                case "isDeleted" -> deleted = cursor.text().equals("true");
                case "isSpam" -> spam = cursor.text().equals("true");
                default -> cursor.skip();
            }
        }
        return new DisqusPost(line, id, thread, author, createdAt, message, deleted, spam);
    }

    /// @return why it does not come in; null where it does
    @Nullable
    LeftOut leftOut() {
        if (spam) {
            return LeftOut.SPAM;
        } else if (deleted) {
            return LeftOut.DELETED;
        }
        return message.isBlank() ? LeftOut.EMPTY : null;
    }
}
