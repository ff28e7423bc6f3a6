package org.alongside.moderation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.discussion.HeldPost;
import org.alongside.identity.CurrentPerson;
import org.alongside.moderation.Attention;
import org.alongside.moderation.Concern;
import org.alongside.moderation.Decision;
import org.alongside.moderation.ModerationQueue;
import org.alongside.moderation.Outcome;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;
import org.jspecify.annotations.Nullable;

/// What waits for a moderator: a list, and one item to decide about.
@Route(value = ModerationView.PATH, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://moderation.css")
@JsModule("./key-shortcuts.ts")
class ModerationView extends Page implements BeforeEnterObserver, OpenItem.Actions {

    static final String PATH = "moderation";

    private static final long serialVersionUID = 1L;

    /// The next item comes to where the button was: what is pressed sooner than this was meant for the one before.
    private static final Duration REACTION = Duration.ofMillis(700);

    private final transient ModerationQueue queue;
    private final transient Attention attention;
    private final transient OpenQueues openQueues;
    private final transient Wording wording;
    private final transient Clock clock;
    private final PersonId moderator;

    private final Div oldest = new Div();
    private final Div columns = new Div();
    private final ConcernList concerns;
    private final QueueList list;
    private final NativeButton more;
    private final WaitingTexts items = new WaitingTexts();
    private Component detail = new Div();
    private @Nullable OpenItem open;
    private int position;
    private @Nullable Instant advancedAt;
    private @Nullable Registration subscription;

    ModerationView(
            ModerationQueue queue,
            Attention attention,
            OpenQueues openQueues,
            Wording wording,
            CurrentPerson current,
            Clock clock) {
        super("moderation.title");
        this.queue = queue;
        this.attention = attention;
        this.openQueues = openQueues;
        this.wording = wording;
        this.clock = clock;
        this.moderator = current.id();
        concerns = new ConcernList(wording, this::takeCare);
        list = new QueueList(wording, this::read);
        more = Buttons.ordinary(t("moderation.more"), event -> showMore());
        oldest.addClassNames("push", "small", "quiet");
        var head = new Div(heading(), oldest);
        head.addClassName("row");
        list.add(more);
        columns.add(list, detail);
        add(head, concerns, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
        show();
        openAt(0);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        unsubscribe();
        var ui = event.getUI();
        SerializableConsumer<OpenQueues.Change> listener = change -> hear(ui, change);
        openQueues.add(listener);
        subscription = () -> openQueues.remove(listener);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unsubscribe();
    }

    @Override
    public void publish(HeldPost item) {
        decide(item, new Decision.Publish());
    }

    @Override
    public void remove(HeldPost item) {
        if (!tooSoon()) {
            RemovalDialog.open(ui(), wording, item, reason -> decide(item, new Decision.Remove(reason)));
        }
    }

    @Override
    public void move(int by) {
        var at = open == null ? -1 : items.indexOf(open.item());
        // Where the open one has left the list, the next one stands in its place.
        var to = at >= 0 ? at + by : by > 0 ? position : position - 1;
        var item = items.at(to);
        if (items.isEmpty()) {
            openAt(-1);
        } else if (item != null) {
            read(item);
        }
    }

    @Override
    public void toList() {
        columns.removeClassName("reading");
        if (open != null) {
            list.focus(open.item());
        }
    }

    /// Who comes second is told who was first.
    private void takeCare(Concern concern) {
        var care = attention.takeCare(moderator, concern.post(), concern.revision());
        Notice.show(ui(), care.mine() ? Notice.Kind.GOOD : Notice.Kind.WAIT, wording.care(getLocale(), care));
        load();
        show();
        concerns.focusHeading();
    }

    private void decide(HeldPost item, Decision decision) {
        if (tooSoon()) {
            return;
        }
        var outcome = queue.decide(moderator, item.post(), item.revision(), decision);
        var kind = outcome instanceof Outcome.Done ? Notice.Kind.GOOD : Notice.Kind.WAIT;
        Notice.show(ui(), kind, wording.outcome(getLocale(), decision, outcome));
        advance(item, outcome);
    }

    /// The one that followed comes next; after a change by its author, the newer text.
    private void advance(HeldPost decided, Outcome outcome) {
        var at = Math.max(0, items.indexOf(decided));
        load();
        show();
        if (outcome instanceof Outcome.Superseded) {
            var newer = items.indexOf(decided.post());
            at = newer < 0 ? at : newer;
        }
        advancedAt = clock.instant();
        openAt(Math.min(at, items.size() - 1));
        if (open == null) {
            heading().getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
        } else {
            open.focusHeading();
        }
    }

    private boolean tooSoon() {
        return advancedAt != null && clock.instant().isBefore(advancedAt.plus(REACTION));
    }

    private void hear(UI ui, OpenQueues.Change change) {
        try {
            // What fails in it is told by the error handler of the session.
            var _ = ui.access(() -> refresh(ui, change));
        } catch (UIDetachedException _) {
            // She has just left the page.
        }
    }

    /// Something happened elsewhere. What is being read stays, even if there is nothing left to decide.
    private void refresh(UI ui, OpenQueues.Change change) {
        var before = items.size();
        var raised = concerns.open();
        try {
            load();
        } catch (NotFoundException _) {
            // She no longer moderates: the next navigation says so.
            items.clear();
            concerns.show(List.of());
        }
        show();
        if (open == null) {
            openAt(0);
        } else if (items.indexOf(open.item()) < 0) {
            tellMeanwhile(open);
        }
        list.mark(open == null ? null : open.item());
        if (change == OpenQueues.Change.RAISED && concerns.open() > raised) {
            Announcer.announce(ui, t("concern.title"));
        } else if (change == OpenQueues.Change.CAME && items.size() > before) {
            Announcer.announce(ui, heading().getText());
        }
    }

    private void tellMeanwhile(OpenItem reading) {
        var item = reading.item();
        var words = queue.decided(moderator, item.post(), item.revision())
                .map(decided -> wording.meanwhile(getLocale(), decided))
                .orElseGet(() -> t("moderation.gone"));
        reading.settled(words);
    }

    private void load() {
        concerns.show(attention.concerns(moderator));
        items.read(queue, moderator);
    }

    private void show() {
        var count = items.count(queue, moderator);
        setHeading(t("moderation.heading", "count", count + concerns.open()));
        oldest.removeAll();
        var first = items.at(0);
        if (first != null) {
            oldest.add(new Span(t("moderation.oldest") + " "), new RelativeTime(first.writtenAt()));
        }
        list.show(items.all());
        more.setVisible(items.hasMore());
    }

    private void showMore() {
        var before = items.size();
        items.readMore(queue, moderator);
        show();
        var added = items.at(before);
        if (added != null) {
            list.focus(added);
        }
    }

    private void read(HeldPost item) {
        openAt(items.indexOf(item));
        columns.getElement().getClassList().set("reading", open != null);
        advancedAt = null;
        if (open != null) {
            open.focusHeading();
        }
    }

    private void openAt(int index) {
        var item = items.at(index);
        open = item == null ? null : new OpenItem(wording, item, this);
        position = Math.max(0, index);
        columns.remove(detail);
        detail = open != null ? open : new EmptyState(t("moderation.emptyTitle"), t("moderation.emptyText"));
        columns.add(detail);
        columns.getElement().getClassList().set("queue", open != null);
        if (open == null) {
            columns.removeClassName("reading");
        }
        list.setVisible(open != null);
        list.mark(item);
    }

    private void unsubscribe() {
        if (subscription != null) {
            subscription.remove();
            subscription = null;
        }
    }

    private UI ui() {
        return getUI().orElseThrow();
    }
}
