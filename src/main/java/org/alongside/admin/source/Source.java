package org.alongside.admin.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import org.alongside.richtext.RichText;

/// A kind of file that texts are read from, one after another.
public interface Source {

    /// Characters of a text that are taken: three members' longest ones.
    int MOST = RichText.MAX_CHARS * 3;

    /// Reads a file to its end.
    ///
    /// @param from where to go on; [Position#START] for the whole file
    /// @param read told how many bytes have been read since the last time
    /// @param target gets what is found, in the order in which it is to come in
    /// @throws BrokenFile where it cannot be read on
    void read(File file, Position from, LongConsumer read, Target target) throws IOException, BrokenFile;

    /// @return how often the whole file is read, for the length of a progress bar
    default int passes() {
        return 1;
    }

    /// Where the bytes come from.
    @FunctionalInterface
    interface File {

        /// @return the file from its beginning
        InputStream open() throws IOException;
    }

    /// Who gets what is found.
    @FunctionalInterface
    interface Target {

        /// @param after where to go on once this is dealt with
        void take(Found found, Position after) throws IOException;
    }

    /// A place in a file, as the format counts it.
    ///
    /// @param at bytes, or things found
    /// @param line lines before it, where the format counts lines itself
    record Position(long at, long line) {

        /// The beginning.
        public static final Position START = new Position(0, 0);
    }
}
