package org.alongside.library.domain;

import org.alongside.library.FileKind;

/// What an upload turned out to be.
public sealed interface Found {

    /// Something that is stored as it came.
    record AsItIs(FileKind kind) implements Found {}

    /// A picture, which is stored anew.
    record Picture(Format format) implements Found {}

    /// Pictures that can be read.
    enum Format {
        JPEG,
        PNG,
        GIF,
        WEBP
    }
}
