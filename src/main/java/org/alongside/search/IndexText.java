package org.alongside.search;

import java.util.HashSet;
import java.util.Locale;
import org.alongside.richtext.RichText;
import org.jspecify.annotations.Nullable;

/// What a FULLTEXT column holds for one thing: tokens in the order of its words, so that the database finds phrases
/// too, and after them tokens for what operators ask for. Nothing of the words themselves.
///
/// The tokens are made of ASCII letters and figures and all of one length. No setting of the server (shortest word,
/// stop words, collation) touches them.
public final class IndexText {

    static final String BY = "by:";
    static final String LANG = "lang:";
    static final String FILE = "has:file";
    private static final String STARTS = "starts:";

    /// Between two texts, so that no phrase spans them.
    private static final String GAP = "000000000";

    /// Beginnings of words of a title: as many characters of a word as are told apart.
    private static final int FEWEST = 2;

    private static final int MOST = 10;

    private final long scope;
    private final StringBuilder tokens = new StringBuilder();

    /// @param scope where it is: who looks there names the same scope in [Match]
    public IndexText(long scope) {
        this.scope = scope;
    }

    /// Adds a line of plain text; null adds nothing.
    public IndexText line(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            tokens.append(tokens.isEmpty() ? "" : GAP + " ");
            Terms.words(text).forEach(this::add);
        }
        return this;
    }

    /// Adds the words of sanitized HTML.
    public IndexText html(String html) {
        return line(RichText.plainText(html));
    }

    /// Lets a title be found by the beginnings of its words.
    public IndexText title(String title) {
        var starts = new HashSet<String>();
        for (var word : Terms.words(title)) {
            for (int length = FEWEST; length <= Math.min(word.length(), MOST); length++) {
                starts.add(starts(word.substring(0, length)));
            }
        }
        starts.stream().sorted().forEach(this::add);
        return this;
    }

    /// Says whose it is.
    ///
    /// @param person key of the person; null for nobody who is here
    /// @param name what somebody is called who is not here; null where nobody said
    public IndexText by(@Nullable Long person, @Nullable String name) {
        if (person != null) {
            add(BY + person);
        } else if (name != null) {
            var words = Terms.words(name);
            words.forEach(word -> add(BY + "'" + word));
            if (words.size() > 1) {
                add(BY + "'" + String.join(" ", words));
            }
        }
        return this;
    }

    /// Says in which language it is.
    ///
    /// @param tag BCP 47 tag; null where nobody said
    public IndexText lang(@Nullable String tag) {
        if (tag != null) {
            add(LANG + tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0]);
        }
        return this;
    }

    /// Says whether a file is with it.
    public IndexText file(boolean file) {
        if (file) {
            add(FILE);
        }
        return this;
    }

    /// @return for the column
    @Override
    public String toString() {
        return tokens.toString().stripTrailing();
    }

    static String starts(String begun) {
        return STARTS + begun.substring(0, Math.min(begun.length(), MOST));
    }

    private void add(String word) {
        tokens.append(Terms.token(scope, word)).append(' ');
    }
}
