package org.alongside.library.domain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import org.alongside.library.domain.Found.Format;
import org.alongside.shared.RefusedException;

/// A picture's own parts before it is decoded: only those that its pixels need go to the decoder, so that nothing
/// else is ever inflated or read.
///
/// @param bytes what is decoded, as an array of exactly that
/// @param orientation 1 to 8 as in TIFF 6.0; 1 where nothing says it
/// @param progressive whether a decoder has to hold it as a whole
record PictureParts(ByteBuffer bytes, int orientation, boolean progressive) {

    /// Colours that a decoder makes sRGB out of (APP2), how they are mixed (APP14), and the frame (APP0).
    private static final Set<Integer> JPEG_KEPT = Set.of(0xE0, 0xE2, 0xEE);

    private static final Set<String> PNG_KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /// @throws RefusedException `file.damaged` where the end is missing
    static PictureParts of(Format format, byte[] given) {
        try {
            return switch (format) {
                case JPEG -> jpeg(given);
                case PNG -> png(given);
                case WEBP -> webp(given);
                case GIF -> new PictureParts(ByteBuffer.wrap(given), 1, false);
            };
        } catch (IndexOutOfBoundsException cutOff) {
            throw new RefusedException("file.damaged");
        }
    }

    /// Segments up to the first scan, and from there on as it is. (ISO/IEC 10918-1, B.1.1)
    private static PictureParts jpeg(byte[] given) {
        var bytes = ByteBuffer.wrap(given);
        var kept = new ByteArrayOutputStream(given.length);
        kept.write(given, 0, 2);
        int orientation = 1;
        boolean progressive = false;
        int at = 2;
        while (true) {
            while (Bytes.at(bytes, at + 1) == 0xFF) {
                at++;
            }
            if (Bytes.at(bytes, at) != 0xFF) {
                throw new RefusedException("file.damaged");
            }
            int marker = Bytes.at(bytes, at + 1);
            if (marker == 0xDA) {
                break;
            }
            int length = (int) Bytes.bigEndian(bytes, at + 2, 2) + 2;
            progressive |= marker == 0xC2;
            if (marker == 0xE1 && Bytes.at(bytes, at + 4, "Exif\0\0")) {
                orientation = Orientation.of(Bytes.part(bytes, at + 10, length - 10));
            }
            if (marker < 0xE0 || marker > 0xFE || JPEG_KEPT.contains(marker)) {
                kept.write(given, at, length);
            }
            at += length;
        }
        int end = Bytes.lastIndexOf(bytes, "\u00ff\u00d9");
        if (end < at) {
            throw new RefusedException("file.damaged");
        }
        kept.write(given, at, end + 2 - at);
        return new PictureParts(ByteBuffer.wrap(kept.toByteArray()), orientation, progressive);
    }

    /// Chunk by chunk to the end of the picture. (ISO/IEC 15948, 5.3)
    private static PictureParts png(byte[] given) {
        var bytes = ByteBuffer.wrap(given);
        var kept = new ByteArrayOutputStream(given.length);
        kept.write(given, 0, 8);
        int orientation = 1;
        int at = 8;
        while (true) {
            long length = Bytes.bigEndian(bytes, at, 4) + 12;
            var name = latinName(bytes, at + 4);
            if (at + length > given.length) {
                throw new RefusedException("file.damaged");
            }
            if (name.equals("eXIf")) {
                orientation = Orientation.of(Bytes.part(bytes, at + 8, (int) length - 12));
            }
            if (PNG_KEPT.contains(name)) {
                kept.write(given, at, (int) length);
            }
            if (name.equals("IEND")) {
                return new PictureParts(ByteBuffer.wrap(kept.toByteArray()), orientation, false);
            }
            at += (int) length;
        }
    }

    private static PictureParts webp(byte[] given) {
        var bytes = ByteBuffer.wrap(given);
        long end = Bytes.littleEndian(bytes, 4, 4) + 8;
        if (end > given.length) {
            throw new RefusedException("file.damaged");
        }
        int orientation = 1;
        long at = 12;
        while (at + 8 <= end) {
            long length = Bytes.littleEndian(bytes, (int) at + 4, 4);
            if (latinName(bytes, (int) at).equals("EXIF") && at + 8 + length <= end) {
                orientation = Orientation.of(Bytes.part(bytes, (int) at + 8, (int) length));
            }
            at += 8 + length + length % 2;
        }
        return new PictureParts(ByteBuffer.wrap(Bytes.part(bytes, 0, (int) end)), orientation, false);
    }

    private static String latinName(ByteBuffer bytes, int at) {
        var name = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            name.append((char) Bytes.at(bytes, at + i));
        }
        return name.toString();
    }
}
