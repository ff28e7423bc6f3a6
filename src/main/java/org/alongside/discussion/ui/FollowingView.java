package org.alongside.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Following;
import org.alongside.discussion.ThreadNews;
import org.alongside.identity.CurrentPerson;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.alongside.uikit.MainLayout;
import org.jspecify.annotations.Nullable;

/// All threads that a person follows.
@Route(value = DiscussionRoutes.FOLLOWING, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://reading.css")
class FollowingView extends PagedView<ThreadNews> {

    private static final long serialVersionUID = 1L;

    private final transient Following following;
    private final PersonId person;

    FollowingView(Following following, CurrentPerson current) {
        super("follow.title", DiscussionRoutes.FOLLOWING, "follow.empty", "follow.empty-text");
        this.following = following;
        this.person = current.id();
    }

    @Override
    Slice<ThreadNews> read(@Nullable String cursor) {
        return following.all(person, cursor);
    }

    @Override
    List<Component> show(List<ThreadNews> items) {
        var about = new Paragraph(t("follow.about"));
        about.addClassNames("quiet", "measure");
        return List.of(about, HomeParts.list(items, this::item));
    }

    private ThreadNewsItem item(ThreadNews thread) {
        var button = new FollowButton(following, person, thread.id(), true);
        button.addClassName("push");
        return new ThreadNewsItem(thread, true, button);
    }
}
