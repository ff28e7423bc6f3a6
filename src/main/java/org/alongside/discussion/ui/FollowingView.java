package org.alongside.discussion.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Following;
import org.alongside.discussion.ThreadNews;
import org.alongside.identity.CurrentPerson;
import org.alongside.shared.PersonId;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// All threads that a person follows, a page at a time.
@Route(value = DiscussionRoutes.FOLLOWING, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://reading.css")
class FollowingView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Following following;
    private final PersonId person;
    private final Div content = new Div();

    FollowingView(Following following, CurrentPerson current) {
        super("follow.title");
        this.following = following;
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
        var threads = following.all(person, cursor);
        content.removeAll();
        if (threads.items().isEmpty()) {
            content.add(new EmptyState(
                    t("follow.empty"),
                    t("follow.empty-text"),
                    HomeParts.link("", t("mention.home"), "button", "main")));
            return;
        }
        var about = new Paragraph(t("follow.about"));
        about.addClassNames("quiet", "measure");
        content.add(about, HomeParts.list(threads.items(), this::item));
        if (threads.next() != null) {
            content.add(HomeParts.link(DiscussionRoutes.FOLLOWING + "?after=" + threads.next(), t("cohort.older")));
        }
    }

    private ThreadNewsItem item(ThreadNews thread) {
        var button = new FollowButton(following, person, thread.id(), true);
        button.addClassName("push");
        return new ThreadNewsItem(thread, true, button);
    }
}
