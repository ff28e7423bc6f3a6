package org.alongside.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.discussion.PostView;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Revision;
import org.alongside.discussion.Threads;
import org.alongside.identity.CurrentPerson;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.Tag;

/// What a post said before, newest first, with the words that changed.
@Route(value = "threads/:id/history/:post", layout = MainLayout.class)
@PermitAll
class HistoryView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Threads threads;
    private final transient Posts posts;
    private final transient CurrentPerson person;

    HistoryView(Threads threads, Posts posts, CurrentPerson person) {
        super("history.title");
        this.threads = threads;
        this.posts = posts;
        this.person = person;
        addClassName("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var thread = new ThreadId(event.getRouteParameters().get("id").orElse(""));
        var id = new PostId(event.getRouteParameters().get("post").orElse(""));
        var post = threads.post(person.id(), thread, id);
        var history = posts.history(person.id(), id);
        history.reversed()
                .forEach(revision -> add(section(revision, history.getFirst().number() == revision.number())));
        var row = new Div(Buttons.main(t("history.back"), _ -> ThreadView.open(thread, id)));
        row.addClassName("row");
        if (canHide(post, history)) {
            row.add(Buttons.ordinary(t("history.hide"), _ -> askToHide(thread, id)));
        }
        add(row);
    }

    private static boolean canHide(PostView post, List<Revision> history) {
        return post.mine()
                && history.size() > 1
                && history.stream().filter(Revision::hidden).count() < history.size() - 1;
    }

    private Section section(Revision revision, boolean first) {
        var title = new H2(t(first ? "history.first" : "history.changed"));
        var head = new Div(title, new RelativeTime(revision.writtenAt()));
        head.addClassName("row");
        if (revision.hidden()) {
            head.add(new Tag(t("history.hidden"), Notice.Kind.WAIT));
        }
        var body = new SafeHtml(revision.changes());
        body.addClassNames("body", "measure", "changes");
        var section = new Section(head, body);
        section.addClassNames("stack", "card");
        return section;
    }

    private void askToHide(ThreadId thread, PostId post) {
        new ConfirmDialog(t("history.hide-title"), t("history.hide-text"), t("history.hide-verb"), () -> {
                    posts.hideHistory(person.id(), post);
                    ThreadView.open(thread, post);
                })
                .open();
    }
}
