package org.alongside.admin.source;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Imports.Imported;
import org.alongside.richtext.RichText;
import org.jspecify.annotations.Nullable;

/// One `<item>`. Its comments are passed on as soon as all is known that says whether others could read it;
/// those that come sooner wait, but not without end.
final class WordPressItem {

    /// Characters of the comments that wait for their post at most.
    private static final int MOST_WAITING = 4_000_000;

    /// Without these nobody knows whether a text was for all to read.
    private static final Set<String> NEEDED =
            Set.of("title", "encoded", "post_id", "status", "post_type", "post_password");

    private final WordPressFile.Site site;
    private final long line;
    private final Sink sink;
    private final Set<String> seen = new HashSet<>();
    private final Deque<WordPressComment> waiting = new ArrayDeque<>();
    private int waitingChars;

    private String title = "";
    private String id = "";
    private String status = "";
    private String type = "";
    private String password = "";
    private @Nullable String creator;
    private @Nullable Instant gmt;
    private @Nullable Instant published;
    private @Nullable Instant local;
    private XmlCursor.Collected content = new XmlCursor.Collected("", false);

    private boolean decided;
    private @Nullable LeftOut leftOut;

    /// Whether its thread has been passed on.
    private boolean begun;

    WordPressItem(WordPressFile.Site site, long line, Sink sink) {
        this.site = site;
        this.line = line;
        this.sink = sink;
    }

    void read(XmlCursor cursor) throws IOException, BrokenFile {
        while (cursor.child()) {
            if (cursor.is(WordPressFile.WP, "comment")) {
                comment(WordPressComment.read(cursor));
            } else if (cursor.in(WordPressFile.WP)) {
                ofWordPress(cursor);
            } else if (cursor.is(WordPressFile.CONTENT, "encoded")) {
                content = cursor.text(Source.MOST);
                seen.add("encoded");
            } else if (cursor.is(WordPressFile.DC, "creator")) {
                creator = cursor.text();
            } else if (cursor.is("", "title") && !cursor.in("http")) {
                title = Names.plain(cursor.text());
                seen.add("title");
            } else if (cursor.is("", "pubDate")) {
                published = Dates.rss(cursor.text());
            } else {
                cursor.skip();
            }
        }
        decide();
        if (leftOut == null && !begun) {
            sink.take(new Found.Skipped(line, site.id(id), null, LeftOut.NO_COMMENTS));
        }
    }

    private void ofWordPress(XmlCursor cursor) throws IOException, BrokenFile {
        var name = cursor.name();
        switch (name) {
            case "post_id" -> id = cursor.text();
            case "status" -> status = cursor.text();
            case "post_type" -> type = cursor.text();
            case "post_password" -> password = cursor.text();
            case "post_date_gmt" -> gmt = Dates.sql(cursor.text());
            case "post_date" -> local = Dates.sql(cursor.text());
            default -> cursor.skip();
        }
        seen.add(name);
    }

    private void comment(WordPressComment comment) throws IOException {
        if (!decided && seen.containsAll(NEEDED)) {
            decide();
        }
        if (decided) {
            pass(comment);
        } else if (waitingChars > MOST_WAITING) {
            sink.take(new Found.Bad(comment.line(), "too many comments stand before what says whose they are"));
        } else {
            waitingChars += comment.size();
            waiting.add(comment);
        }
    }

    private void decide() throws IOException {
        if (decided) {
            return;
        }
        decided = true;
        if (id.isEmpty() || id.length() > Imports.MAX_ID / 4) {
            sink.take(new Found.Bad(line, "a post without <wp:post_id>"));
            leftOut = LeftOut.OTHER_KIND;
        } else {
            leftOut = why();
            if (leftOut != null) {
                sink.take(new Found.Skipped(line, site.id(id), null, leftOut));
            } else if (!content.isBlank()) {
                begin(Paragraphs.of(content));
            }
        }
        while (!waiting.isEmpty()) {
            pass(waiting.remove());
        }
    }

    private @Nullable LeftOut why() {
        if (!List.of("post", "page").contains(type)) {
            return LeftOut.OTHER_KIND;
        } else if (!status.equals("publish")) {
            return LeftOut.NOT_PUBLISHED;
        }
        return password.isEmpty() ? null : LeftOut.PASSWORD;
    }

    /// A page without words begins a thread only for the sake of its comments.
    private void pass(WordPressComment comment) throws IOException {
        var thread = site.id(id);
        var why = leftOut == null ? comment.leftOut() : LeftOut.OF_LEFT_OUT;
        if (why != null) {
            sink.take(new Found.Skipped(comment.line(), thread, comment.id(), why));
            return;
        }
        if (comment.id().isEmpty() || comment.id().length() > Imports.MAX_ID) {
            sink.take(new Found.Bad(comment.line(), "a comment without <wp:comment_id>"));
            return;
        }
        if (!begun) {
            begin(new XmlCursor.Collected(RichText.fromPlain(shownTitle()), content.cut()));
        }
        sink.take(comment.found(thread));
    }

    private void begin(XmlCursor.Collected body) throws IOException {
        begun = true;
        var time = gmt != null ? gmt : published != null ? published : local;
        var opening = new Imported(site.id(id), null, shownTitle(), site.name(creator), time, body.text(), site.lang());
        sink.take(new Found.Text(line, opening, body.cut()));
    }

    /// Old sites have posts without a title: the first words stand for it.
    private String shownTitle() {
        if (!title.isEmpty()) {
            return title;
        }
        var words = RichText.subjectFrom(content.text());
        return Objects.requireNonNullElse(words.isBlank() ? null : words, "…");
    }
}
