package org.alongside.library;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// A stored file as those see it who may read it.
///
/// @param name made safe, at most 120 characters, its end agreeing with the content
/// @param bytes how large it is, as stored
/// @param preview whether it has a small picture
/// @param width of a picture in pixels, as stored; null of anything else
/// @param height of a picture in pixels, as stored; null of anything else
public record StoredFile(
        FileId id,
        String name,
        FileKind kind,
        long bytes,
        boolean preview,
        @Nullable Integer width,
        @Nullable Integer height)
        implements Serializable {

    /// Longest name in characters.
    public static final int NAME = 120;

    /// Largest file that is taken, in bytes: 20 MB as people count them, which is also less than ClamAV's usual 25.
    public static final long MOST_BYTES = 20_000_000;

    /// @return the media type it is served as
    public String mediaType() {
        return kind.mediaType();
    }
}
