package org.alongside.admin;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// Tells how far an import is: a bar on a terminal, a line now and then elsewhere.
interface ImportProgress extends AutoCloseable {

    /// @param more bytes read since the last time
    void read(long more);

    /// @param more texts dealt with since the last time
    void dealt(int more);

    /// Closing it again does nothing.
    @Override
    void close();

    /// @param bytes of the whole file, as often as it is read
    static ImportProgress of(long bytes, PrintWriter err) {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
                ? new Bar(bytes)
                : new Lines(bytes, err);
    }

    /// By bytes, so that the time left is told by what is left of the file.
    final class Bar implements ImportProgress {

        private final ProgressBar bar;
        private long begun;
        private long texts;
        private boolean closed;

        Bar(long bytes) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Import")
                    .setInitialMax(bytes)
                    .setUnit(" kB", 1024)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(500)
                    .build();
        }

        @Override
        public void read(long more) {
            if (begun == 0) {
                begun = System.nanoTime();
            }
            bar.stepBy(more);
        }

        @Override
        public void dealt(int more) {
            texts += more;
            bar.setExtraMessage(rate(texts, System.nanoTime() - begun) + " texts/s");
        }

        @Override
        public void close() {
            // The bar itself would be drawn once more, below what was told since.
            if (!closed) {
                closed = true;
                bar.close();
            }
        }
    }

    /// For a log file.
    final class Lines implements ImportProgress {

        private static final long EVERY = Duration.ofSeconds(30).toNanos();

        private final long bytes;
        private final PrintWriter err;
        private long begun;
        private long told;

        /// What a run before has dealt with says nothing of how long the rest takes.
        private long before;

        private long read;
        private long texts;

        Lines(long bytes, PrintWriter err) {
            this.bytes = bytes;
            this.err = err;
        }

        @Override
        public void read(long more) {
            if (begun == 0) {
                begun = System.nanoTime();
                told = begun;
                before = more;
            }
            read += more;
        }

        @Override
        public void dealt(int more) {
            texts += more;
            long now = System.nanoTime();
            if (now - told >= EVERY) {
                told = now;
                err.printf(
                        Locale.ROOT,
                        "%d %%: %,d texts, %s a second, about %s left%n",
                        100 * read / Math.max(1, bytes),
                        texts,
                        rate(texts, now - begun),
                        left(now - begun));
            }
        }

        private String left(long nanos) {
            long seconds = (long) (nanos / 1e9 * Math.max(0, bytes - read) / Math.max(1, read - before));
            return seconds < 90 ? seconds + " s" : (seconds + 30) / 60 + " min";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static String rate(long texts, long nanos) {
        return String.format(Locale.ROOT, "%,d", Math.round(texts * 1e9 / Math.max(1, nanos)));
    }
}
