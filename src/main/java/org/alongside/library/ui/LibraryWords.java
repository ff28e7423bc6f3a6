package org.alongside.library.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.PostView;
import org.alongside.discussion.PostWords;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.PostInLibrary;
import org.alongside.library.PostSuggestions;
import org.alongside.platform.Messages;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.uikit.PostCard;
import org.springframework.stereotype.Component;

/// Says below a post that somebody would like to see it in the library, to its author alone, or what it has
/// become.
@Component
class LibraryWords implements PostWords {

    private final PostSuggestions suggestions;
    private final Messages messages;

    LibraryWords(PostSuggestions suggestions, Messages messages) {
        this.suggestions = suggestions;
        this.messages = messages;
    }

    @Override
    public Map<PostId, PostCard.Word> of(PersonId viewer, Collection<PostView> posts, Locale locale) {
        var published = posts.stream()
                .filter(post -> post.state() == ContentState.PUBLISHED)
                .map(PostView::id)
                .toList();
        var words = new HashMap<PostId, PostCard.Word>();
        suggestions.of(viewer, published).forEach((post, said) -> words.put(post, word(post, said, locale)));
        return words;
    }

    private PostCard.Word word(PostId post, PostInLibrary said, Locale locale) {
        var resource = said.resource();
        return resource == null
                ? new PostCard.Word(
                        messages.text(locale, "links.asked-here"),
                        messages.text(locale, "links.answer"),
                        null,
                        LibraryRoutes.asked(post))
                : new PostCard.Word(
                        messages.text(locale, "links.became-here"),
                        said.title() == null ? "" : said.title(),
                        said.lang(),
                        LibraryRoutes.resource(resource));
    }
}
