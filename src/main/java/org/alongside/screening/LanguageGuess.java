package org.alongside.screening;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/// What language a text may be in, by its script and its small words.
///
/// @param best language whose small words it uses most
/// @param hits how many of them
/// @param next how many of the language that comes second
/// @param script most of its words are written in
record LanguageGuess(String best, int hits, int next, UnicodeScript script) {

    /// Null when too few words tell.
    @Nullable
    String likely() {
        return hits > 1 ? best : null;
    }

    /// The language where it is clear, or the script where it is written by itself in hardly any other; else
    /// empty. Languages whose small words are not known here look like others, so that the second has to be far
    /// behind.
    String sure() {
        return switch (script) {
            case LATIN, ARABIC, CYRILLIC -> hits >= 4 && hits >= 2 * next ? best : "";
            case COMMON, INHERITED, UNKNOWN -> "";
            default -> script.name();
        };
    }
}
