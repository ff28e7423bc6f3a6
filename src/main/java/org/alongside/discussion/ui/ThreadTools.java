package org.alongside.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.Cohorts;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Following;
import org.alongside.discussion.PostView;
import org.alongside.discussion.ThreadAction;
import org.alongside.discussion.ThreadPage;
import org.alongside.discussion.Threads;
import org.alongside.platform.Messages;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Notice;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.Reporting;
import org.alongside.uikit.Tag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The line below a thread's title: what it is, how much is new, and what moderators can do with it.
@Component
class ThreadTools {

    private static final String THREAD = "thread";

    private final Threads threads;
    private final Following following;
    private final Cohorts cohorts;
    private final ToolLinks links;
    private final Reporting reporting;
    private final Messages messages;
    private final ObjectProvider<ThreadAction> actions;

    ThreadTools(
            Threads threads,
            Following following,
            Cohorts cohorts,
            ToolLinks links,
            Reporting reporting,
            Messages messages,
            ObjectProvider<ThreadAction> actions) {
        this.threads = threads;
        this.following = following;
        this.cohorts = cohorts;
        this.links = links;
        this.reporting = reporting;
        this.messages = messages;
        this.actions = actions;
    }

    /// @return what the reader can do with the thread and its posts elsewhere, in order
    List<Offered> offers(ThreadPage page, PersonId person) {
        var locale = UI.getCurrentOrThrow().getLocale();
        return page.state() == ContentState.PUBLISHED
                ? actions.stream()
                        .sorted(Comparator.comparingInt(ThreadAction::order))
                        .flatMap(action ->
                                action.offer(person, page, locale).stream().map(offer -> new Offered(action, offer)))
                        .toList()
                : List.of();
    }

    /// Does with a post what its button says.
    void act(ThreadPage page, PersonId person, PostId post, PostCard.Action button, Command changed) {
        actions.stream()
                .filter(action -> action.button() == button)
                .findFirst()
                .ifPresent(action -> action.open(UI.getCurrentOrThrow(), person, page.id(), post, changed));
    }

    /// @param offers [#offers]
    /// @param changed runs after what the page shows of the thread has changed
    Div head(ThreadPage page, PersonId person, List<Offered> offers, Command changed) {
        var row = new Div();
        row.addClassNames("row", "small", "quiet");
        if (page.lang() != null) {
            var lang = Locale.forLanguageTag(page.lang());
            row.add(new Tag(lang.getDisplayLanguage(lang)));
        }
        if (page.state() == ContentState.HELD) {
            row.add(new Tag(t("state.HELD"), Notice.Kind.WAIT));
        }
        if (page.state() == ContentState.RETURNED) {
            row.add(new Tag(t("state.RETURNED"), Notice.Kind.WAIT));
        }
        if (page.pinned()) {
            row.add(new Tag(t("thread.pinned"), Notice.Kind.GOOD));
        }
        if (page.locked()) {
            row.add(new Tag(t("thread.locked")));
        }
        row.add(new Span(t("thread.posts", "count", page.postCount())));
        var unread = page.firstUnread();
        if (unread != null && page.unread() < page.postCount()) {
            row.add(new Span(t("thread.unread", "count", page.unread())));
            row.add(pageLink(page.id(), unread, t("thread.first-unread")));
        }
        if (page.state() == ContentState.PUBLISHED) {
            row.add(new FollowButton(following, person, page.id(), page.followed()));
        }
        offers.forEach(offered -> offered.button(page, person, changed).ifPresent(row::add));
        if (!page.mine() && page.state() == ContentState.PUBLISHED) {
            var thread = page.id().value();
            row.add(button("thread.report", () -> reporting.open(UI.getCurrentOrThrow(), THREAD, thread)));
        }
        if (page.cohort().role().moderator()) {
            row.add(moderatorTools(page, person, changed));
        }
        return row;
    }

    /// A link to the page of the thread that begins with a post.
    RouterLink pageLink(ThreadId thread, PostId start, String words) {
        var link = new RouterLink(words, ThreadView.class, new RouteParameters("id", thread.value()));
        link.setQueryParameters(QueryParameters.of("from", start.value()));
        return link;
    }

    private Div moderatorTools(ThreadPage page, PersonId person, Command changed) {
        var tools = new Div();
        tools.addClassNames("row", "push");
        tools.add(
                button(page.pinned() ? "thread.unpin" : "thread.pin", () -> {
                    threads.pin(person, page.id(), !page.pinned());
                    changed.execute();
                }),
                button(page.locked() ? "thread.unlock" : "thread.lock", () -> {
                    threads.lock(person, page.id(), !page.locked());
                    changed.execute();
                }));
        var others = cohorts.of(person).stream()
                .filter(cohort -> cohort.role().moderator()
                        && !cohort.id().equals(page.cohort().id()))
                .toList();
        if (!others.isEmpty()) {
            tools.add(button("thread.move", () -> move(page, person, others, changed)));
        }
        if (page.state() == ContentState.PUBLISHED) {
            links.ofThread(page, UI.getCurrentOrThrow().getLocale()).forEach(tools::add);
        }
        return tools;
    }

    private void move(ThreadPage page, PersonId person, List<CohortView> others, Command changed) {
        var target = new Select<CohortView>();
        target.setLabel(t("thread.move-to"));
        target.setItems(others);
        target.setItemLabelGenerator(CohortView::name);
        target.setValue(others.getFirst());
        new ConfirmDialog(t("thread.move-title"), t("thread.move-text"), t("thread.move-verb"), () -> {
                    threads.move(person, page.id(), target.getValue().id());
                    changed.execute();
                })
                .with(target)
                .open();
    }

    private NativeButton button(String key, Command work) {
        return Buttons.plain(t(key), _ -> work.execute());
    }

    private String t(String key, Object... namesAndValues) {
        return messages.text(UI.getCurrentOrThrow().getLocale(), key, namesAndValues);
    }

    /// What an action offers on a page.
    record Offered(ThreadAction action, ThreadAction.Offer offer) {

        /// Adds the button of posts that is its own, where they have one.
        void addTo(Map<PostCard.Action, Predicate<PostView>> buttons) {
            var button = action.button();
            var posts = offer.onPosts();
            if (button != null && posts != null) {
                buttons.put(button, posts);
            }
        }

        private Optional<NativeButton> button(ThreadPage page, PersonId person, Command changed) {
            return Optional.ofNullable(offer.label())
                    .map(label -> Buttons.plain(
                            label, _ -> action.open(UI.getCurrentOrThrow(), person, page.id(), null, changed)));
        }
    }
}
