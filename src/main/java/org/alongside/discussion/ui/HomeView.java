package org.alongside.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.discussion.CohortNews;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Following;
import org.alongside.discussion.HomeCard;
import org.alongside.discussion.MarkedRead;
import org.alongside.discussion.Mention;
import org.alongside.discussion.Mentions;
import org.alongside.discussion.Reading;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.People;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// Where one comes in: what waits for her, who named her, and what is new since she was here. It ends: what is more
/// stands behind a link.
@Route(value = "", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://reading.css")
class HomeView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /// Mentions and followed threads at the most; read mentions only as long as there are few.
    private static final int MOST = 5;

    private static final int FEW = 3;

    private final transient Reading reading;
    private final transient Mentions mentions;
    private final transient Following following;
    private final transient People people;
    private final transient WaitingCard waiting;
    private final transient List<HomeCard> cards;
    private final PersonId person;
    private final Div content = new Div();

    HomeView(
            Reading reading,
            Mentions mentions,
            Following following,
            People people,
            WaitingCard waiting,
            List<HomeCard> cards,
            CurrentPerson current) {
        super("home.title");
        this.reading = reading;
        this.mentions = mentions;
        this.following = following;
        this.people = people;
        this.waiting = waiting;
        this.cards = cards;
        this.person = current.id();
        content.addClassName("home");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var name = people.self(person).name();
        setHeading(t("home.greeting", "name", Bdi.isolated(name)));
        show(null);
    }

    /// @param marked what she has just marked as read, to be taken back if she likes; null for nothing
    private void show(@Nullable MarkedRead marked) {
        content.removeAll();
        var news = reading.news(person);
        if (news.isEmpty()) {
            var step = Links.to("settings", t("home.empty-step"), "button", "main");
            content.add(new EmptyState(t("home.empty"), t("home.empty-text"), step));
            return;
        }
        var main = new Div();
        main.addClassName("stack");
        var first = waiting.of(person);
        if (marked != null) {
            main.add(undo(marked));
        }
        first.ifPresent(main::add);
        if (news.stream().noneMatch(CohortNews::readBefore)) {
            main.add(welcome(news.getFirst(), first.isEmpty()));
        }
        mentioned().ifPresent(main::add);
        followed().ifPresent(main::add);
        main.add(cohorts(news));
        content.add(main);
        beside().ifPresent(aside -> content.add(aside));
        content.getElement().getClassList().set("two", content.getComponentCount() > 1);
    }

    private EmptyState welcome(CohortNews news, boolean first) {
        var slug = news.cohort().slug();
        return new EmptyState(
                t("home.new"),
                t("home.new-text"),
                Links.to(DiscussionRoutes.cohort(slug), t("home.new-look"), "button", first ? "main" : "ordinary"),
                Links.to(DiscussionRoutes.newThread(slug), t("home.new-write"), "button", "plain"));
    }

    private Optional<Component> mentioned() {
        var all = mentions.of(person, null, MOST).items();
        var unread = all.stream().filter(Mention::unread).count();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var shown = all.subList(0, (int) Math.min(all.size(), Math.max(unread, FEW)));
        return Optional.of(HomeParts.card(
                HomeParts.heading(t("mention.title")),
                HomeParts.list(shown, MentionItem::new),
                Links.to(DiscussionRoutes.MENTIONS, t("mention.all"), "small", "home-all")));
    }

    private Optional<Component> followed() {
        var threads = following.withNews(person, MOST);
        if (threads.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(HomeParts.card(
                HomeParts.heading(t("follow.title")),
                HomeParts.list(threads, thread -> new ThreadNewsItem(thread, true)),
                Links.to(DiscussionRoutes.FOLLOWING, t("follow.all"), "small", "home-all")));
    }

    private Component cohorts(List<CohortNews> news) {
        var list = new UnorderedList();
        list.addClassNames("clean", "stack", "home-cohorts");
        var moments = new HashMap<CohortId, Instant>();
        for (var cohort : news) {
            var upTo = cohort.upTo();
            var id = cohort.cohort().id();
            if (upTo != null) {
                moments.put(id, upTo);
            }
            list.add(new CohortNewsCard(cohort, () -> mark(upTo == null ? Map.of() : Map.of(id, upTo))));
        }
        if (news.stream().filter(cohort -> cohort.unreadThreads() > 0).count() < 2) {
            return list;
        }
        var all = Buttons.plain(t("home.mark-all"), _ -> mark(moments));
        all.addClassName("push");
        var row = new Div(all);
        row.addClassName("row");
        var both = new Div(row, list);
        both.addClassNames("stack", "home-cohorts");
        return both;
    }

    private Optional<Div> beside() {
        var aside = new Div();
        aside.addClassNames("stack", "home-beside");
        cards.forEach(card -> card.card(person, getLocale()).ifPresent(aside::add));
        return aside.getComponentCount() == 0 ? Optional.empty() : Optional.of(aside);
    }

    /// Only what the page showed: what came meanwhile stays new.
    private void mark(Map<CohortId, Instant> upTo) {
        show(reading.markRead(person, upTo));
        Announcer.announce(UI.getCurrentOrThrow(), t("home.marked"));
    }

    private Notice undo(MarkedRead marked) {
        var back = Buttons.ordinary(t("home.undo"), _ -> {
            reading.takeBack(person, marked);
            show(null);
            heading().getElement().executeJs("this.focus()");
            Announcer.announce(UI.getCurrentOrThrow(), t("home.undone"));
        });
        var notice = new Notice(Notice.Kind.GOOD, t("home.marked"), back);
        back.focus();
        return notice;
    }
}
