package org.alongside.library.domain;

import java.nio.ByteBuffer;
import java.util.Set;
import org.alongside.library.FileKind;
import org.jspecify.annotations.Nullable;

/// Whether something is a recording. The marks of sound formats are short, so more than the first bytes is looked at.
final class SoundCheck {

    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] BIT_RATES_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] BIT_RATES_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final Set<String> CODECS = Set.of("OpusHead", "\1vorbis", "Speex   ");
    private static final int FRAMES = 3;

    private SoundCheck() {}

    /// @return which kind, null where it is no recording
    static @Nullable FileKind kind(ByteBuffer bytes) {
        if (Bytes.at(bytes, 0, "OggS")) {
            return ogg(bytes) ? FileKind.OGG : null;
        }
        if (Bytes.at(bytes, 0, "RIFF")) {
            return wave(bytes) ? FileKind.WAV : null;
        }
        if (Bytes.at(bytes, 4, "ftyp")) {
            return soundOnly(bytes) ? FileKind.M4A : null;
        }
        return mpeg(bytes) ? FileKind.MP3 : null;
    }

    /// The first packet of the first page names the codec.
    private static boolean ogg(ByteBuffer bytes) {
        if (bytes.limit() < 28) {
            return false;
        }
        int packet = 27 + Bytes.at(bytes, 26);
        return CODECS.stream().anyMatch(codec -> Bytes.at(bytes, packet, codec));
    }

    private static boolean wave(ByteBuffer bytes) {
        if (!Bytes.at(bytes, 8, "WAVEfmt ")) {
            return false;
        }
        long said = Bytes.littleEndian(bytes, 4, 4) + 8;
        return said == bytes.limit() || said + 1 == bytes.limit();
    }

    /// A box after the other up to the end; a track of sound in it and none of pictures.
    private static boolean soundOnly(ByteBuffer bytes) {
        long at = 0;
        while (at < bytes.limit()) {
            if (at + 8 > bytes.limit()) {
                return false;
            }
            long size = Bytes.bigEndian(bytes, (int) at, 4);
            if (size == 0) {
                break;
            }
            if (size < 8 || at + size > bytes.limit()) {
                return false;
            }
            at += size;
        }
        return handler(bytes, "soun") && !handler(bytes, "vide") && !handler(bytes, "hint");
    }

    private static boolean handler(ByteBuffer bytes, String kind) {
        int at = Bytes.indexOf(bytes, "hdlr", 0, bytes.limit());
        while (at >= 0) {
            if (Bytes.at(bytes, at + 12, kind)) {
                return true;
            }
            at = Bytes.indexOf(bytes, "hdlr", at + 4, bytes.limit());
        }
        return false;
    }

    /// Some frames, each beginning where the one before says that it ends.
    private static boolean mpeg(ByteBuffer bytes) {
        int at = 0;
        while (Bytes.at(bytes, at, "ID3") && at + 10 < bytes.limit()) {
            int size = 0;
            for (int i = 6; i < 10; i++) {
                size = size << 7 | Bytes.at(bytes, at + i) & 0x7F;
            }
            at += 10 + size;
        }
        for (int frame = 0; frame < FRAMES; frame++) {
            int length = frameLength(bytes, at);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return at <= bytes.limit();
    }

    /// @return of the layer III frame that begins there, 0 where none does (ISO 11172-3, 2.4.1.3)
    private static int frameLength(ByteBuffer bytes, int at) {
        if (at < 0 || at + 4 > bytes.limit() || Bytes.at(bytes, at) != 0xFF) {
            return 0;
        }
        int second = Bytes.at(bytes, at + 1);
        int third = Bytes.at(bytes, at + 2);
        int version = second >> 3 & 3;
        boolean layer3 = (second & 0xE6) == 0xE2;
        int rate = third >> 2 & 3;
        int bits = third >> 4;
        if (!layer3 || version == 1 || rate == 3 || bits == 0 || bits == 15) {
            return 0;
        }
        boolean first = version == 3;
        int hertz = RATES[rate] / (first ? 1 : version == 2 ? 2 : 4);
        int kilobits = (first ? BIT_RATES_1 : BIT_RATES_2)[bits];
        return (first ? 144 : 72) * kilobits * 1000 / hertz + (third >> 1 & 1);
    }
}
