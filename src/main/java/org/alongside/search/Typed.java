package org.alongside.search;

import java.util.List;
import java.util.Optional;

/// What somebody is about to type: whole words, and the beginning of another.
///
/// @param whole words from [Terms#words]
/// @param begun beginning of a word, at least two characters
/// @param bare what of it follows the Arabic article, so that the whole word begins so; the same as `begun` where
///     it has none or less than two characters follow
public record Typed(List<String> whole, String begun, String bare) {

    private static final int FEWEST = 2;
    private static final int MOST_WORDS = 6;

    /// @return empty for less than two characters, for very much, and for operators
    public static Optional<Typed> of(String typed) {
        var words = typed.length() > Query.LONGEST || typed.indexOf(':') >= 0 ? List.<String>of() : Terms.words(typed);
        if (words.isEmpty() || words.size() > MOST_WORDS || words.getLast().length() < FEWEST) {
            return Optional.empty();
        }
        var begun = words.getLast();
        var after = Terms.begunAfterArticle(begun);
        var bare = after.length() < FEWEST ? begun : after;
        return Optional.of(new Typed(words.subList(0, words.size() - 1), begun, bare));
    }
}
