package org.alongside.discussion.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.alongside.cohort.HelpLines;
import org.alongside.cohort.HelpNote;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.DecisionsPage;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.Mentions;
import org.alongside.discussion.PostView;
import org.alongside.discussion.Posts;
import org.alongside.discussion.ThreadPage;
import org.alongside.discussion.Threads;
import org.alongside.identity.CurrentPerson;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.PostList;
import org.alongside.uikit.Reporting;
import org.jspecify.annotations.Nullable;

/// A thread: its posts, a page at a time, and the place to answer.
@Route(value = "threads/:id", layout = MainLayout.class)
@PermitAll
// The form for a report opens here; it belongs to a module above.
@Uses(RadioButtonGroup.class)
@Uses(TextArea.class)
class ThreadView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int QUOTE = 300;
    private static final String POST = "post";

    private final transient Threads threads;
    private final transient Posts posts;
    private final transient Mentions mentions;
    private final transient Drafts drafts;
    private final transient ThreadTools tools;
    private final transient BesidePosts beside;
    private final transient LiveThreads live;
    private final transient HelpLines helpLines;
    private final transient Reporting reporting;
    private final PersonId person;
    // Asked while she asks for the page: a post that comes later is drawn without a request of hers.
    private final String site;
    private final Div above = new Div();
    private final Div parts = new Div();
    private final PostList list = new PostList();
    private final Div below = new Div();
    private final Div help = new Div();
    private @Nullable ThreadId id;
    private transient @Nullable ThreadPage page;
    private final transient Map<PostCard.Action, Predicate<PostView>> offered = new EnumMap<>(PostCard.Action.class);
    private @Nullable Composer composer;
    private @Nullable Registration following;

    ThreadView(
            Threads threads,
            Posts posts,
            Mentions mentions,
            Drafts drafts,
            ThreadTools tools,
            BesidePosts beside,
            LiveThreads live,
            HelpLines helpLines,
            Reporting reporting,
            DecisionsPage decisions,
            CurrentPerson person) {
        super("thread.title");
        this.threads = threads;
        this.posts = posts;
        this.mentions = mentions;
        this.drafts = drafts;
        this.tools = tools;
        this.beside = beside;
        this.site = beside.site();
        this.live = live;
        this.helpLines = helpLines;
        this.reporting = reporting;
        this.person = person.id();
        above.addClassName("stack");
        parts.addClassName("stack");
        below.addClassName("stack");
        add(above, list, help, below);
        list.setDecisionsPage(decisions.address());
        list.addActionListener(this::act);
        list.addSeekListener(this::seek);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var thread = new ThreadId(event.getRouteParameters().get("id").orElse(""));
        var from = event.getLocation().getQueryParameters().getSingleParameter("from");
        if (!thread.equals(id)) {
            help.removeAll();
        }
        id = thread;
        show(threads.open(person, thread, from.map(PostId::new).orElse(null)));
        from.map(PostId::new).filter(post -> list.content(post).isPresent()).ifPresent(list::focusPost);
        if (HelpPromise.isKept(event.getUI(), thread)) {
            offerHelp(event.getUI());
        }
        follow();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        follow();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unfollow();
    }

    /// Leads to the page of the thread that begins with a post.
    static void open(ThreadId thread, PostId post) {
        UI.getCurrentOrThrow().navigate(DiscussionRoutes.thread(thread), QueryParameters.of("from", post.value()));
    }

    private void show(ThreadPage shown) {
        page = shown;
        setHeading(shown.title());
        if (shown.lang() != null) {
            heading().getElement().setAttribute("lang", shown.lang());
        }
        above.removeAll();
        addComponentAsFirst(back(shown));
        var offers = tools.offers(shown, person);
        offered.clear();
        offers.forEach(offer -> offer.addTo(offered));
        above.add(tools.head(shown, person, offers, this::reload), parts);
        parts.removeAll();
        parts.add(beside.parts(person, shown));
        pageLink(shown.previous(), "thread.earlier", above);
        var cards = new ArrayList<PostCard.Content>();
        var marked = shown.unread() == shown.postCount();
        var added = beside.of(person, shown.posts(), offered, site);
        for (var post : shown.posts()) {
            var first = post.unread() && !marked;
            marked |= post.unread();
            cards.add(Content.of(post, shown, first, added, key -> t(key)));
        }
        list.setPosts(cards);
        showBelow(shown);
    }

    /// The place to answer stays where it is as long as it is for this thread: the caret stays in it, and what she
    /// has typed in the last seconds.
    private void showBelow(ThreadPage shown) {
        var place = DraftPlace.reply(shown.id());
        var kept = shown.open() && composer != null && composer.isFor(place) ? composer : null;
        below.getChildren().filter(part -> !part.equals(kept)).toList().forEach(below::remove);
        var next = shown.next();
        if (next != null) {
            below.addComponentAsFirst(tools.pageLink(shown.id(), next, t("thread.later")));
        }
        composer = kept;
        if (shown.open() && kept == null) {
            var draft = drafts.find(person, place).orElseGet(Draft::blank);
            var thread = shown.id();
            composer = new Composer(drafts, person, place, draft, false, t("composer.post"), this::send)
                    .offering(beginning -> mentions.offerIn(person, thread, beginning));
            below.add(composer);
        } else if (!shown.open()) {
            below.add(new Notice(Notice.Kind.WAIT, why(shown.state())));
        }
    }

    private String why(ContentState state) {
        return switch (state) {
            case PUBLISHED -> t("thread.closed");
            case RETURNED -> t("thread.returned");
            case HELD, REMOVED, DELETED -> t("thread.not-yet");
        };
    }

    private RouterLink back(ThreadPage shown) {
        getChildren().filter(RouterLink.class::isInstance).toList().forEach(this::remove);
        var link = new RouterLink(
                "",
                CohortPageView.class,
                new RouteParameters("slug", shown.cohort().slug()));
        link.setText(shown.cohort().name());
        link.getElement().setAttribute("dir", "auto");
        link.addClassName("small");
        return link;
    }

    private void pageLink(@Nullable PostId start, String key, Div where) {
        if (start != null) {
            where.add(tools.pageLink(current().id(), start, t(key)));
        }
    }

    private void send(Draft draft) {
        var thread = current().id();
        var sent = posts.submit(person, thread, draft);
        FollowButton.refresh(above);
        if (current().next() == null) {
            list.append(content(threads.post(person, thread, sent.post()), false));
            list.focusPost(sent.post());
            if (sent.danger()) {
                offerHelp(UI.getCurrentOrThrow());
            }
        } else {
            if (sent.danger()) {
                HelpPromise.give(UI.getCurrentOrThrow(), thread);
            }
            open(thread, sent.post());
        }
        var words = sent.state() == ContentState.HELD ? "thread.sent-held" : "thread.sent";
        Announcer.announce(UI.getCurrentOrThrow(), t(words));
    }

    /// Between what she has just posted and the place to write on.
    private void offerHelp(UI ui) {
        help.removeAll();
        var note = new HelpNote(helpLines.of(person, current().cohort().id()));
        help.add(note);
        note.announce(ui);
    }

    private void act(PostId post, PostCard.Action action) {
        var thread = current().id();
        switch (action) {
            case REPLY -> {
                if (composer != null) {
                    composer.quote(
                            RichText.quote(threads.post(person, thread, post).body(), QUOTE));
                }
            }
            case EDIT -> UI.getCurrentOrThrow().navigate(DiscussionRoutes.edit(thread, post));
            case HISTORY -> UI.getCurrentOrThrow().navigate(DiscussionRoutes.history(thread, post));
            case DELETE ->
                ConfirmDialog.danger(t("delete.title"), t("delete.text"), t("delete.verb"), () -> delete(post))
                        .open();
            case REPORT -> reporting.open(UI.getCurrentOrThrow(), POST, post.value());
            case TALK, SUGGEST -> tools.act(current(), person, post, action, this::reload);
            case COPY_LINK -> {
                // That happens in the browser.
            }
        }
    }

    private void delete(PostId post) {
        posts.delete(person, post);
        refresh(post);
        Announcer.announce(UI.getCurrentOrThrow(), t("delete.done"));
    }

    /// The address names a post that is on another page.
    private void seek(PostId post) {
        var thread = current().id();
        try {
            threads.post(person, thread, post);
        } catch (NotFoundException _) {
            Notice.show(UI.getCurrentOrThrow(), Notice.Kind.PLAIN, t("thread.no-such-post"));
            return;
        }
        show(threads.open(person, thread, post));
        list.focusPost(post);
    }

    private void reload() {
        show(threads.open(person, current().id(), current().posts().isEmpty() ? null : first()));
    }

    private PostId first() {
        return current().posts().getFirst().id();
    }

    private PostCard.Content content(PostView post, boolean firstNew) {
        var added = beside.of(person, List.of(post), offered, site);
        return Content.of(post, current(), firstNew, added, key -> t(key));
    }

    private ThreadPage current() {
        return Objects.requireNonNull(page);
    }

    private void follow() {
        unfollow();
        var ui = getUI().orElse(null);
        if (ui != null && id != null) {
            following = live.follow(id, post -> {
                var _ = ui.access(() -> refresh(post));
            });
        }
    }

    private void unfollow() {
        if (following != null) {
            following.remove();
            following = null;
        }
    }

    /// Shows what has become of a post. A new one appears where the last page is open; elsewhere the way on leads
    /// to it.
    private void refresh(PostId post) {
        var known = list.content(post);
        if (known.isEmpty() && current().next() != null) {
            return;
        }
        try {
            var view = threads.post(person, current().id(), post);
            var card = content(view, known.map(PostCard.Content::firstNew).orElse(false));
            list.append(card);
            if (known.isEmpty() && !view.mine()) {
                getUI().ifPresent(ui -> Announcer.announce(ui, t("thread.new-post")));
            }
        } catch (NotFoundException _) {
            list.removePost(post);
        }
    }
}
