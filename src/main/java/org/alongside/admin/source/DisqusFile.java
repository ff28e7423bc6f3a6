package org.alongside.admin.source;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Imports.Imported;
import org.jspecify.annotations.Nullable;

/// The XML export of Disqus. It has a thread for every page that was ever opened, most without a comment, and a
/// comment may stand before its thread; so the file is read three times: which threads have comments, the
/// threads, the comments. Only ids are kept in memory.
final class DisqusFile implements Source {

    @Override
    public int passes() {
        return 3;
    }

    @Override
    public void read(File file, Position from, LongConsumer read, Target target) throws IOException, BrokenFile {
        var sink = new Sink(target, from);
        var wanted = new HashSet<Long>();
        asFar(file, read, "post", cursor -> {
            var post = DisqusPost.read(cursor);
            if (post.leftOut() == null && post.thread() != null) {
                wanted.add(key(post.thread()));
            }
        });
        var leftOut = new HashSet<Long>();
        asFar(file, read, "thread", cursor -> thread(DisqusThread.read(cursor), wanted, leftOut, sink));
        walk(file, read, sink, "post", cursor -> post(DisqusPost.read(cursor), leftOut, sink));
    }

    /// Of a file that breaks off, what stands before comes in; the last pass tells where it does.
    private static void asFar(File file, LongConsumer read, String name, Step step) throws IOException {
        try {
            walk(file, read, null, name, step);
        } catch (BrokenFile _) {
            // Told by the last pass.
        }
    }

    /// @param noted told of control characters; null for nobody
    private static void walk(File file, LongConsumer read, @Nullable Sink noted, String name, Step step)
            throws IOException, BrokenFile {
        try (var cursor = new XmlCursor(file, read)) {
            cursor.root("disqus");
            while (cursor.child()) {
                if (cursor.is("", name)) {
                    step.at(cursor);
                } else {
                    cursor.skip();
                }
            }
            if (noted != null) {
                noted.controls(cursor);
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void at(XmlCursor cursor) throws IOException, BrokenFile;
    }

    private static void thread(DisqusThread thread, Set<Long> wanted, Set<Long> leftOut, Sink sink) throws IOException {
        var id = thread.id();
        if (id == null || id.length() > Imports.MAX_ID / 2) {
            sink.take(new Found.Bad(thread.line(), "a thread without dsq:id"));
        } else if (thread.deleted()) {
            leftOut.add(key(id));
            sink.take(new Found.Skipped(thread.line(), id(id), null, LeftOut.DELETED));
        } else if (!wanted.contains(key(id)) && thread.message().isBlank()) {
            sink.take(new Found.Skipped(thread.line(), id(id), null, LeftOut.NO_COMMENTS));
        } else {
            var body = thread.message().isBlank()
                    ? thread.fallback()
                    : thread.message().text();
            var opening =
                    new Imported(id(id), null, thread.shownTitle(), thread.author(), thread.createdAt(), body, null);
            sink.take(new Found.Text(thread.line(), opening, thread.message().cut()));
        }
    }

    private static void post(DisqusPost post, Set<Long> leftOut, Sink sink) throws IOException {
        var id = post.id();
        var thread = post.thread();
        if (id == null || thread == null || id.length() > Imports.MAX_ID || thread.length() > Imports.MAX_ID / 2) {
            sink.take(new Found.Bad(post.line(), "a comment without dsq:id or without its thread"));
            return;
        }
        var why = leftOut.contains(key(thread)) ? LeftOut.OF_LEFT_OUT : post.leftOut();
        if (why != null) {
            sink.take(new Found.Skipped(post.line(), id(thread), id, why));
            return;
        }
        var text = new Imported(
                id(thread),
                id,
                null,
                post.author(),
                post.createdAt(),
                post.message().text(),
                null);
        sink.take(new Found.Text(post.line(), text, post.message().cut()));
    }

    private static String id(String thread) {
        return "disqus:" + thread;
    }

    /// Disqus numbers its threads; what is no number is told apart well enough.
    private static long key(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException _) {
            long key = 1125899906842597L;
            for (int i = 0; i < id.length(); i++) {
                key = 31 * key + id.charAt(i);
            }
            return key | Long.MIN_VALUE;
        }
    }

    static XmlCursor.Collected message(XmlCursor cursor) throws IOException, BrokenFile {
        return cursor.text(MOST);
    }

    /// @return the name in an `<author>`; addresses are never looked at
    static @Nullable String author(XmlCursor cursor) throws IOException, BrokenFile {
        String name = null;
        while (cursor.child()) {
            if (cursor.is("", "name")) {
                name = Names.of(cursor.text());
            } else {
                cursor.skip();
            }
        }
        return name;
    }
}
