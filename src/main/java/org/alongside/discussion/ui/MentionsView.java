package org.alongside.discussion.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Mentions;
import org.alongside.identity.CurrentPerson;
import org.alongside.shared.PersonId;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// All posts that name a person, a page at a time.
@Route(value = DiscussionRoutes.MENTIONS, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://reading.css")
class MentionsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Mentions mentions;
    private final PersonId person;
    private final Div content = new Div();

    MentionsView(Mentions mentions, CurrentPerson current) {
        super("mention.title");
        this.mentions = mentions;
        this.person = current.id();
        content.addClassName("stack");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var cursor = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .orElse(null);
        var page = mentions.of(person, cursor, Mentions.LIST);
        content.removeAll();
        if (page.items().isEmpty()) {
            content.add(new EmptyState(
                    t("mention.empty"),
                    t("mention.empty-text"),
                    HomeParts.link("", t("mention.home"), "button", "main")));
            return;
        }
        content.add(HomeParts.list(page.items(), MentionItem::new));
        if (page.next() != null) {
            content.add(HomeParts.link(DiscussionRoutes.MENTIONS + "?after=" + page.next(), t("cohort.older")));
        }
    }
}
