package org.alongside.admin;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.alongside.admin.source.BrokenFile;
import org.alongside.admin.source.Found;
import org.alongside.admin.source.LeftOut;
import org.alongside.admin.source.Source;
import org.alongside.admin.source.Source.Position;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Imports.Imported;
import org.alongside.discussion.Imports.Outcome;
import org.alongside.discussion.Imports.Taken;

/// Takes in what a file holds, in order and some at a time, and tells what became of it.
final class FileImport {

    /// Texts of one transaction: fewer make more commits, more keep a thread longer from who writes in it just
    /// now.
    static final int TOGETHER = 50;

    /// Things, texts or not, after which a position is stored in any case.
    private static final int AT_MOST = 1_000;

    /// Ids that are remembered to tell one that is used twice. One that was further away is told as being there.
    private static final int REMEMBERED = 200_000;

    private final Store store;
    private final Book book;
    private final ImportReport report;
    private final ImportProgress progress;
    private final PrintWriter errors;
    private final Map<Long, Long> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private final List<Found> pending = new ArrayList<>();
    private final List<Imported> texts = new ArrayList<>();
    private Position after = Position.START;
    private ImportCounts counts = ImportCounts.NONE;

    /// @param errors told about each line that cannot be read, by its number
    FileImport(Store store, Book book, ImportReport report, ImportProgress progress, PrintWriter errors) {
        this.store = store;
        this.book = book;
        this.report = report;
        this.progress = progress;
        this.errors = errors;
    }

    /// Where the texts go.
    @FunctionalInterface
    interface Store {

        /// @param alongside to be told what became of them, within the transaction
        List<Taken> take(List<Imported> texts, Consumer<List<Taken>> alongside);
    }

    /// Where it is noted how far it came.
    @FunctionalInterface
    interface Book {

        /// @param counts what became of all before it
        void note(Position position, ImportCounts counts);
    }

    /// Reads from a position to the end, or as far as the file can be read.
    ///
    /// @param before what became of all before that position
    /// @return what became of everything
    Result run(Source source, Source.File file, Position from, ImportCounts before) throws IOException {
        counts = before;
        after = from;
        try {
            source.read(file, from, progress::read, this::take);
            commit();
            return new Result(counts, Map.copyOf(leftOut), true);
        } catch (BrokenFile e) {
            commit();
            bad(e.line(), e.why() + ". It cannot be read on from here; what stands before is not touched by that");
            report.add(e.line(), null, null, "bad", e.why());
            counts = counts.withOneBad();
            return new Result(counts, Map.copyOf(leftOut), false);
        }
    }

    /// @param leftOut how many were left out in this run, and why
    /// @param whole whether the file was read to its end
    record Result(ImportCounts counts, Map<LeftOut, Integer> leftOut, boolean whole) {}

    private void take(Found found, Position position) throws IOException {
        if (!texts.isEmpty() && found instanceof Found.Text text && seen.containsKey(key(text.imported()))) {
            // The first one may be refused, and then this one can be stored.
            commit();
        }
        var known = found instanceof Found.Text text ? once(text) : found;
        pending.add(known);
        after = position;
        if (known instanceof Found.Text text) {
            texts.add(text.imported());
        }
        if (texts.size() == TOGETHER || pending.size() == AT_MOST) {
            commit();
        }
    }

    private Found once(Found.Text text) {
        var first = seen.putIfAbsent(key(text.imported()), text.line());
        return first == null ? text : new Found.Bad(text.line(), "its \"id\" has been used in line " + first);
    }

    /// 64 bits: of a million ids, two are the same by chance once in some ten million files.
    private static long key(Imported text) {
        long key = 0xcbf29ce484222325L;
        var id = text.post() == null ? text.thread() : text.thread() + "\n" + text.post();
        for (int i = 0; i < id.length(); i++) {
            key = (key ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
            key ^= key >>> 32;
        }
        return key;
    }

    private void commit() throws IOException {
        if (pending.isEmpty()) {
            return;
        }
        List<Taken> taken = List.of();
        if (texts.isEmpty()) {
            book.note(after, counts.plus(pending, taken));
        } else {
            taken = store.take(texts, each -> book.note(after, counts.plus(pending, each)));
        }
        counts = counts.plus(pending, taken);
        tell(taken);
        progress.dealt(pending.size());
        pending.clear();
        texts.clear();
    }

    private void tell(List<Taken> taken) throws IOException {
        var next = taken.iterator();
        for (var found : pending) {
            switch (found) {
                case Found.Text text -> tell(text, next.next());
                case Found.Skipped skipped -> {
                    leftOut.merge(skipped.why(), 1, Integer::sum);
                    report.add(
                            skipped.line(),
                            skipped.thread(),
                            skipped.post(),
                            "skipped",
                            skipped.why().code());
                }
                case Found.Bad bad -> {
                    bad(bad.line(), bad.why());
                    report.add(bad.line(), null, null, "bad", bad.why());
                }
                case Found.Note note -> errors.println("line " + note.line() + ": " + note.words());
            }
        }
    }

    private void tell(Found.Text text, Taken taken) throws IOException {
        var of = text.imported();
        var reason = taken.reason();
        if (taken.outcome() == Outcome.REFUSED) {
            reason = words(String.valueOf(reason));
            bad(text.line(), reason);
            // The same id may come again in a form that can be stored.
            seen.remove(key(of));
        } else if (text.cut() && taken.outcome() != Outcome.PRESENT) {
            reason = "cut off after " + characters(of.body().length());
            bad(text.line(), reason);
        }
        var outcome = taken.outcome() == Outcome.REFUSED
                ? "bad"
                : taken.outcome().name().toLowerCase(Locale.ROOT);
        report.add(text.line(), of.thread(), of.post(), outcome, reason);
    }

    private static String words(String reason) {
        return switch (reason) {
            case "post.empty" -> "nothing can be read in \"body\"";
            case "post.too-long" -> "its text is longer than " + characters(Imports.MAX_BODY);
            case "post.not-stored" -> "the database could not store it";
            case "thread.title" -> "\"title\" is empty";
            case "thread.unknown" -> "no thread with the id in \"thread\" has come before";
            default -> "refused: " + reason;
        };
    }

    private static String characters(int count) {
        return String.format(Locale.ROOT, "%,d characters", count);
    }

    private void bad(long line, String reason) {
        errors.println("line " + line + ": " + reason);
    }
}
