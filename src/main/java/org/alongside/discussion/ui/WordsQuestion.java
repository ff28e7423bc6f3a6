package org.alongside.discussion.ui;

import com.vaadin.flow.server.Command;
import org.alongside.discussion.WordsWatched;
import org.alongside.uikit.AuthorQuestion;

/// Asks an author whether she has thought twice about words that her community watches.
class WordsQuestion extends AuthorQuestion {

    private static final long serialVersionUID = 1L;

    /// @param post runs where she posts it as it is
    /// @param change runs where she goes back to the text
    WordsQuestion(WordsWatched asked, Command post, Command change) {
        super(post, change);
        fill(
                "words-question",
                getTranslation("words.ask"),
                asked.words(),
                getTranslation("words.askMore"),
                getTranslation("words.askAnyway"),
                getTranslation("contact.change"));
    }
}
