package org.alongside.library.domain;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// Looking into bytes, without taking a whole file into memory.
final class Bytes {

    private Bytes() {}

    /// @return the file's bytes; not to be used once the arena is closed
    static ByteBuffer of(Path file, Arena arena) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer();
        }
    }

    static boolean at(ByteBuffer bytes, int offset, String latin) {
        if (offset < 0 || offset + latin.length() > bytes.limit()) {
            return false;
        }
        for (int i = 0; i < latin.length(); i++) {
            if ((bytes.get(offset + i) & 0xFF) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// @return where the letters are first found from there on, before the end; else -1
    static int indexOf(ByteBuffer bytes, String latin, int from, int end) {
        for (int i = Math.max(0, from); i + latin.length() <= Math.min(end, bytes.limit()); i++) {
            if (at(bytes, i, latin)) {
                return i;
            }
        }
        return -1;
    }

    static int lastIndexOf(ByteBuffer bytes, String latin) {
        for (int i = bytes.limit() - latin.length(); i >= 0; i--) {
            if (at(bytes, i, latin)) {
                return i;
            }
        }
        return -1;
    }

    static int at(ByteBuffer bytes, int offset) {
        return bytes.get(offset) & 0xFF;
    }

    static long bigEndian(ByteBuffer bytes, int offset, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | at(bytes, offset + i);
        }
        return number;
    }

    static long littleEndian(ByteBuffer bytes, int offset, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | at(bytes, offset + i);
        }
        return number;
    }

    static byte[] part(ByteBuffer bytes, int from, int length) {
        var part = new byte[Math.max(0, Math.min(length, bytes.limit() - from))];
        bytes.get(from, part);
        return part;
    }

    /// @return the first bytes as small Latin letters, zero bytes left out, so that UTF-16 can be searched too
    static String latin(ByteBuffer bytes, int most) {
        return new String(part(bytes, 0, most), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
    }
}
