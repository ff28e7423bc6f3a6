package org.alongside.library;

import java.io.IOException;
import java.io.OutputStream;

/// A file, or its preview, that somebody has been let to read.
///
/// @param name of the file
/// @param mediaType to serve it as
/// @param bytes the length of the whole
/// @param tag names the content: the same tag, the same bytes
/// @param content where the bytes come from
public record FileDownload(String name, String mediaType, long bytes, String tag, Bytes content) {

    /// The bytes of a content, piece by piece. No transaction and no connection is held between two pieces.
    @FunctionalInterface
    public interface Bytes {

        /// Writes a part.
        ///
        /// @param from first byte, from 0
        /// @param length how many; what reaches beyond the end is refused
        /// @throws IOException where the reader has gone, or the file has meanwhile
        void write(long from, long length, OutputStream out) throws IOException;
    }
}
