package org.alongside.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.Mentions;
import org.alongside.discussion.PostView;
import org.alongside.discussion.Posts;
import org.alongside.discussion.RevisionState;
import org.alongside.discussion.Threads;
import org.alongside.identity.CurrentPerson;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;

/// Where one changes one's own post.
@Route(value = "threads/:id/edit/:post", layout = MainLayout.class)
@PermitAll
class EditPostView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Threads threads;
    private final transient Posts posts;
    private final transient Drafts drafts;
    private final transient Mentions mentions;
    private final transient CurrentPerson person;

    EditPostView(Threads threads, Posts posts, Drafts drafts, Mentions mentions, CurrentPerson person) {
        super("edit.title");
        this.threads = threads;
        this.posts = posts;
        this.drafts = drafts;
        this.mentions = mentions;
        this.person = person;
        addClassName("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var thread = new ThreadId(event.getRouteParameters().get("id").orElse(""));
        var id = new PostId(event.getRouteParameters().get("post").orElse(""));
        var post = threads.post(person.id(), thread, id);
        if (!post.mine()) {
            throw new NotFoundException();
        }
        var place = DraftPlace.edit(id);
        var draft = drafts.find(person.id(), place).orElseGet(() -> of(post));
        var returned = post.revisionState() == RevisionState.RETURNED;
        if (returned && post.reason() != null) {
            add(new Notice(Notice.Kind.WAIT, t("post.returned") + " " + t("reason." + post.reason())));
        }
        var composer = new Composer(
                drafts, person.id(), place, draft, false, t(returned ? "edit.again" : "edit.save"), written -> {
                    if (posts.edit(person.id(), id, written, post.revision()).danger()) {
                        HelpPromise.give(UI.getCurrentOrThrow(), thread);
                    }
                    ThreadView.open(thread, id);
                });
        composer.offering(beginning -> mentions.offerIn(person.id(), thread, beginning));
        composer.with(Buttons.ordinary(t("uikit.cancel"), _ -> {
            drafts.discard(person.id(), place);
            ThreadView.open(thread, id);
        }));
        if (post.note() != null && post.noteByModerator()) {
            composer.withNoteOf(post.note());
        }
        add(composer);
        composer.enter();
    }

    private static Draft of(PostView post) {
        var subject = post.subject();
        return new Draft(
                        "",
                        subject == null ? "" : subject,
                        post.body(),
                        Draft.blank().key())
                .noting(post.note());
    }
}
