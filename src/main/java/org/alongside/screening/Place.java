package org.alongside.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The thread a text is posted to.
///
/// @param title title of the thread
/// @param opening its first text, plain or the allowed HTML
/// @param recent its newest posts, plain or the allowed HTML; more than ten say nothing new
/// @param lang BCP 47 tag of the language of the thread or its cohort, or null
public record Place(
        String title,
        String opening,
        List<String> recent,
        @Nullable String lang) {

    public Place {
        recent = List.copyOf(recent);
    }

    /// A thread of which only the beginning is known.
    ///
    /// @param title title of the thread
    /// @param opening its first text, plain or the allowed HTML
    public Place(String title, String opening) {
        this(title, opening, List.of(), null);
    }
}
