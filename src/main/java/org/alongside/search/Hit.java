package org.alongside.search;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that was found, as it is shown.
///
/// @param title what it is called, such as its thread, or the other of a pair; empty where [Kind] says it
/// @param lang BCP 47 tag of title and excerpt; null where nobody said
/// @param cohort name of the cohort it is in, of a person those she shares with the viewer; null where that does not
///     matter
/// @param author whose it is; null where nobody is named
/// @param at when it was written
/// @param excerpt the part of its text in which the first of the words stands; empty for none
/// @param covered whether its readers are to open it themselves
/// @param file whether a file is with it
/// @param address where it is, without a leading slash
public record Hit(
        Kind kind,
        List<Part> title,
        @Nullable String lang,
        @Nullable String cohort,
        @Nullable String author,
        Instant at,
        List<Part> excerpt,
        boolean covered,
        boolean file,
        String address)
        implements Serializable {

    /// A stretch of plain text.
    ///
    /// @param marked whether it is one of the words that were looked for
    public record Part(String text, boolean marked) implements Serializable {}
}
