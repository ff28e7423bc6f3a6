package org.alongside.admin.source;

import java.io.IOException;
import java.time.Instant;
import org.alongside.richtext.RichText;
import org.jspecify.annotations.Nullable;

/// One `<thread>` of Disqus: a page that could be commented.
///
/// @param message most often nothing: the text stands on the page itself
record DisqusThread(
        long line,
        @Nullable String id,
        String title,
        @Nullable String author,
        @Nullable Instant createdAt,
        XmlCursor.Collected message,
        boolean deleted) {

    static DisqusThread read(XmlCursor cursor) throws IOException, BrokenFile {
        long line = cursor.line();
        var id = cursor.attribute("id");
        var title = "";
        String author = null;
        Instant createdAt = null;
        var message = new XmlCursor.Collected("", false);
        boolean deleted = false;
        while (cursor.child()) {
            switch (cursor.name()) {
                case "title" -> title = Names.plain(cursor.text());
                case "author" -> author = DisqusFile.author(cursor);
                case "createdAt" -> createdAt = Dates.iso(cursor.text());
                case "message" -> message = DisqusFile.message(cursor);
                case "isDeleted" -> deleted = cursor.text().equals("true");
                default -> cursor.skip();
            }
        }
        return new DisqusThread(line, id, title, author, createdAt, message, deleted);
    }

    String shownTitle() {
        return title.isEmpty() ? "…" : title;
    }

    /// @return what opens the thread where the page's text is not in the file; its address is left out, since a
    ///     lone link is what screening holds
    String fallback() {
        return RichText.fromPlain(shownTitle());
    }
}
