package org.alongside.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing a source has found and the viewer may read.
///
/// @param position where it stands in the order; the moment in it is the one that is shown
/// @param title what it is called, such as its thread; null where [Kind] says it
/// @param lang BCP 47 tag of title and body; null where nobody said
/// @param cohort name of the cohort it is in; null where that does not matter
/// @param author whose it is; null where nobody is named
/// @param body sanitized HTML to cut an excerpt out of; empty for none
/// @param covered whether its readers are to open it themselves: its body is empty then
/// @param file whether a file is with it
/// @param address where it is, without a leading slash
public record Found(
        Position position,
        @Nullable String title,
        @Nullable String lang,
        @Nullable String cohort,
        @Nullable String author,
        String body,
        boolean covered,
        boolean file,
        String address) {

    /// @return when it was written
    public Instant at() {
        return position.at();
    }
}
