package org.alongside.library.domain;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, the one thing of its notes that has to be known before they are thrown away.
final class Orientation {

    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Orientation() {}

    /// Reads the tag out of the first directory of a TIFF block. (TIFF 6.0, section 2; tag 274)
    ///
    /// @param exif the block, with or without the name of Exif before it
    /// @return 1 to 8; 1 where nothing or nonsense is said
    static int of(byte[] exif) {
        try {
            var block = ByteBuffer.wrap(exif);
            if (Bytes.at(block, 0, "Exif\0\0")) {
                block = block.slice(6, exif.length - 6);
            }
            block.order(Bytes.at(block, 0, "II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = block.getInt(4);
            int entries = block.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int at = directory + 2 + i * ENTRY;
                if ((block.getShort(at) & 0xFFFF) == TAG) {
                    int orientation = block.getShort(at + 8) & 0xFFFF;
                    return orientation >= 1 && orientation <= 8 ? orientation : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException nonsense) {
            return 1;
        }
    }
}
