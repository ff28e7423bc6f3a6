package org.alongside.library.ui;

import java.util.List;
import java.util.Locale;
import org.alongside.discussion.HomeTask;
import org.alongside.discussion.HomeTasks;
import org.alongside.library.AskedPost;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.PostSuggestions;
import org.alongside.platform.Messages;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Component;

/// Questions about one's posts wait on the home page.
@Component
class AskedTasks implements HomeTasks {

    private final PostSuggestions suggestions;
    private final Messages messages;

    AskedTasks(PostSuggestions suggestions, Messages messages) {
        this.suggestions = suggestions;
        this.messages = messages;
    }

    @Override
    public List<HomeTask> of(PersonId person, Locale locale) {
        return suggestions.waiting(person).stream()
                .map(asked -> task(asked, locale))
                .toList();
    }

    @Override
    public String address() {
        return LibraryRoutes.ASKED;
    }

    private HomeTask task(AskedPost asked, Locale locale) {
        var post = asked.post().post();
        return new HomeTask(
                messages.text(locale, "links.task"),
                post == null ? LibraryRoutes.ASKED : LibraryRoutes.asked(post),
                asked.askedAt());
    }
}
