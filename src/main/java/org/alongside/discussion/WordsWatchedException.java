package org.alongside.discussion;

/// A text has words that its community asks to think twice about, and its author has not said that she did. Nothing
/// was stored; her draft stays.
public class WordsWatchedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final WordsWatched words;

    /// @param words what she is to be asked about
    public WordsWatchedException(WordsWatched words) {
        super("watched words");
        this.words = words;
    }

    public WordsWatched words() {
        return words;
    }
}
