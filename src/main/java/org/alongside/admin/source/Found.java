package org.alongside.admin.source;

import org.alongside.discussion.Imports.Imported;
import org.jspecify.annotations.Nullable;

/// One thing that a file holds.
public sealed interface Found {

    /// @return where it begins in the file, from 1
    long line();

    /// A text that may come in.
    ///
    /// @param cut whether it was longer than is taken and ends early
    record Text(long line, Imported imported, boolean cut) implements Found {}

    /// A text that does not come in.
    ///
    /// @param thread id of its thread; null where it has none
    /// @param post id of the post; null for the opening of a thread
    record Skipped(
            long line, @Nullable String thread, @Nullable String post, LeftOut why) implements Found {}

    /// Something that cannot be read as a text.
    ///
    /// @param why in words for who has the file; nothing of it is quoted
    record Bad(long line, String why) implements Found {}

    /// Something that whoever has the file may want to know; nothing is missing for it.
    record Note(long line, String words) implements Found {}
}
