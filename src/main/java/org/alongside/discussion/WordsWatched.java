package org.alongside.discussion;

import java.io.Serializable;
import java.util.List;

/// Words of a text that its community asks to think twice about, to be asked before it is stored.
///
/// @param words as they stand in the text
/// @param answer what [Draft#agreeing] takes when she posts it as it is; it belongs to this very text and these
///     words
public record WordsWatched(List<String> words, String answer) implements Serializable {

    public WordsWatched {
        words = List.copyOf(words);
    }
}
