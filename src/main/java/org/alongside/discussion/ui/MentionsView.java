package org.alongside.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Mention;
import org.alongside.discussion.Mentions;
import org.alongside.identity.CurrentPerson;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.alongside.uikit.MainLayout;
import org.jspecify.annotations.Nullable;

/// All posts that name a person.
@Route(value = DiscussionRoutes.MENTIONS, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://reading.css")
class MentionsView extends PagedView<Mention> {

    private static final long serialVersionUID = 1L;

    private final transient Mentions mentions;
    private final PersonId person;

    MentionsView(Mentions mentions, CurrentPerson current) {
        super("mention.title", DiscussionRoutes.MENTIONS, "mention.empty", "mention.empty-text");
        this.mentions = mentions;
        this.person = current.id();
    }

    @Override
    Slice<Mention> read(@Nullable String cursor) {
        return mentions.of(person, cursor, Mentions.LIST);
    }

    @Override
    List<Component> show(List<Mention> items) {
        return List.of(HomeParts.list(items, MentionItem::new));
    }
}
