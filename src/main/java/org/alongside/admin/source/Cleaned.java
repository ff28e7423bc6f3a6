package org.alongside.admin.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// The bytes of an XML file with blanks for the control characters that XML forbids and old sites export all the
/// same. They stand for themselves in every encoding but UTF-16, where nothing is changed.
final class Cleaned extends FilterInputStream {

    private final LongConsumer read;
    private final boolean wide;
    private long line = 1;
    private long firstLine;
    private long count;

    /// @param wide whether characters take two bytes
    Cleaned(InputStream in, boolean wide, LongConsumer read) {
        super(in);
        this.wide = wide;
        this.read = read;
    }

    /// @return how many control characters there were so far
    long count() {
        return count;
    }

    /// @return the line of the first of them
    long firstLine() {
        return firstLine;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        if (got > 0) {
            read.accept(got);
            if (!wide) {
                clean(into, from, got);
            }
        }
        return got;
    }

    private void clean(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            byte each = bytes[i];
            if (each == '\n') {
                line++;
            } else if (each >= 0 && each < ' ' && each != '\t' && each != '\r') {
                bytes[i] = ' ';
                firstLine = count == 0 ? line : firstLine;
                count++;
            }
        }
    }
}
