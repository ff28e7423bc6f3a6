package org.alongside.library.domain;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// The record at the end of every zip, by which programs find what is in it: a zip can follow anything, or hide in it.
///
/// @param entries how many there are
/// @param directory where the list of them begins
/// @param directoryLength its length in bytes
/// @param end where the record ends, its comment included
record ZipEnd(int entries, long directory, long directoryLength, int at, int end) {

    private static final String MARK = "PK\5\6";
    private static final int LENGTH = 22;
    private static final int MOST_COMMENT = 65_535;

    /// @return the one a program would use, null where there is none
    static @Nullable ZipEnd last(ByteBuffer bytes) {
        for (int i = bytes.limit() - LENGTH; i >= Math.max(0, bytes.limit() - LENGTH - MOST_COMMENT); i--) {
            if (Bytes.at(bytes, i, MARK)) {
                return read(bytes, i);
            }
        }
        return null;
    }

    /// @return whether there is one anywhere that could be meant as one
    static boolean anywhere(ByteBuffer bytes) {
        for (int at = Bytes.indexOf(bytes, MARK, 0, bytes.limit());
                at >= 0;
                at = Bytes.indexOf(bytes, MARK, at + 1, bytes.limit())) {
            if (at + LENGTH <= bytes.limit() && read(bytes, at).plausible(bytes)) {
                return true;
            }
        }
        return false;
    }

    private static ZipEnd read(ByteBuffer bytes, int at) {
        return new ZipEnd(
                (int) Bytes.littleEndian(bytes, at + 10, 2),
                Bytes.littleEndian(bytes, at + 16, 4),
                Bytes.littleEndian(bytes, at + 12, 4),
                at,
                at + LENGTH + (int) Bytes.littleEndian(bytes, at + 20, 2));
    }

    /// Four bytes that look alike are found by chance in one of two hundred large files; this as well is not.
    private boolean plausible(ByteBuffer bytes) {
        return Bytes.littleEndian(bytes, at + 4, 4) == 0
                && Bytes.littleEndian(bytes, at + 8, 2) == entries
                && directoryLength <= at;
    }

    /// @return whether list and record stand where they say, with nothing before the zip and nothing after it
    boolean whole(ByteBuffer bytes) {
        return end == bytes.limit()
                && directory + directoryLength == at
                && (entries == 0 || Bytes.at(bytes, (int) directory, "PK\1\2"));
    }
}
