package org.alongside.library.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import java.util.Optional;
import org.alongside.discussion.Glances;
import org.alongside.discussion.ThreadAction;
import org.alongside.discussion.ThreadPage;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.PostSuggestions;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Notice;
import org.alongside.uikit.PostCard;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Suggests a post for the library: its author is asked, or, where it is one's own, brings it there.
@Component
class SuggestPost implements ThreadAction {

    private final PostSuggestions suggestions;
    private final Glances glances;

    SuggestPost(PostSuggestions suggestions, Glances glances) {
        this.suggestions = suggestions;
        this.glances = glances;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public PostCard.Action button() {
        return PostCard.Action.SUGGEST;
    }

    @Override
    public Optional<Offer> offer(PersonId viewer, ThreadPage thread, Locale locale) {
        // Who is to be asked: an imported post of somebody who is not here has nobody.
        return Optional.of(new Offer(null, post -> post.mine() || post.member() != null));
    }

    @Override
    public void open(UI ui, PersonId viewer, ThreadId thread, @Nullable PostId post, Command changed) {
        if (post == null) {
            return;
        }
        var text = glances.text(viewer, post).orElseThrow(NotFoundException::new);
        if (viewer.equals(text.author())) {
            ui.navigate(LibraryRoutes.asked(post));
            return;
        }
        new ConfirmDialog(
                        ui.getTranslation("links.suggest-title"),
                        ui.getTranslation("links.suggest-text"),
                        ui.getTranslation("links.suggest-verb"),
                        () -> ask(ui, viewer, post))
                .open();
    }

    private void ask(UI ui, PersonId viewer, PostId post) {
        try {
            suggestions.ask(viewer, post);
            Notice.show(ui, Notice.Kind.GOOD, ui.getTranslation("links.suggested"));
        } catch (RefusedException refused) {
            Notice.show(ui, Notice.Kind.PLAIN, ui.getTranslation("refused." + refused.reason(), refused.arguments()));
        }
    }
}
