package org.alongside.moderation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.cohort.Cohorts;
import org.alongside.identity.CurrentPerson;
import org.alongside.moderation.Act;
import org.alongside.moderation.CaseChanged;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.CaseSummary;
import org.alongside.moderation.Cases;
import org.alongside.moderation.Decision;
import org.alongside.moderation.DecisionId;
import org.alongside.moderation.Decisions;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.Severity;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// The desk: what waits, and one case to decide about.
@Route(value = ModerationView.PATH + "/:case?", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://moderation.css")
@JsModule("./key-shortcuts.ts")
class ModerationView extends Page implements BeforeEnterObserver, OpenCase.Actions {

    static final String PATH = "moderation";

    private static final long serialVersionUID = 1L;

    /// The next case comes to where the button was: what is pressed sooner than this was meant for the one before.
    private static final Duration REACTION = Duration.ofMillis(700);

    private final transient Cases cases;
    private final transient Decisions decisions;
    private final transient Cohorts cohorts;
    private final transient OpenQueues openQueues;
    private final transient Wording wording;
    private final transient Clock clock;
    private final PersonId moderator;

    private final Div tools = new Div();
    private final Div columns = new Div();
    private final CaseList list;
    private final NativeButton more;
    private final WaitingCases items = new WaitingCases();
    private Component detail = new Div();
    private @Nullable OpenCase open;
    private int position;
    private @Nullable CaseId keptFor;
    private @Nullable String kept;
    private @Nullable Instant advancedAt;
    private @Nullable Registration subscription;

    ModerationView(
            Cases cases,
            Decisions decisions,
            Cohorts cohorts,
            OpenQueues openQueues,
            Wording wording,
            CurrentPerson current,
            Clock clock) {
        super("moderation.title");
        this.cases = cases;
        this.decisions = decisions;
        this.cohorts = cohorts;
        this.openQueues = openQueues;
        this.wording = wording;
        this.clock = clock;
        this.moderator = current.id();
        list = new CaseList(wording, clock, item -> read(item.id()));
        more = Buttons.ordinary(t("moderation.more"), event -> showMore());
        tools.addClassNames("row", "desk-tools");
        list.add(more);
        columns.add(list, detail);
        add(heading(), tools, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
        showTools();
        show();
        var wanted = event.getRouteParameters().get("case");
        if (wanted.isPresent()) {
            columns.addClassName("reading");
            openCase(new CaseId(wanted.get()));
        } else {
            openAt(0);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        unsubscribe();
        var ui = event.getUI();
        SerializableConsumer<Set<CaseChanged.What>> listener = changes -> hear(ui, changes);
        openQueues.add(listener);
        subscription = () -> openQueues.remove(listener);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        unsubscribe();
    }

    @Override
    public void publish(CasePage page) {
        decide(page, Decision.publish());
    }

    @Override
    public void ask(CasePage page, Act act) {
        if (!tooSoon()) {
            var words = page.summary().id().equals(keptFor) ? kept : null;
            DecisionDialog.open(ui(), wording, page, act, words, decision -> {
                // Where it is refused, or somebody was first, she finds her words when she decides again.
                keptFor = page.summary().id();
                kept = decision.word();
                decide(page, decision);
            });
        }
    }

    @Override
    public void askMany(CasePage page) {
        var same = page.similar().stream()
                .filter(CasePage.Similar::same)
                .map(CasePage.Similar::summary)
                .toList();
        var chosen = new ArrayList<>(List.of(chosen(page.summary())));
        same.forEach(item -> chosen.add(chosen(item)));
        DecisionDialog.openMany(ui(), wording, page, chosen.size(), decision -> {
            var outcome = decisions.decideAll(moderator, chosen, decision);
            var kind = outcome.done() == chosen.size() ? Notice.Kind.GOOD : Notice.Kind.WAIT;
            var words = t("decided.many", "count", outcome.done(), "others", outcome.missed() + outcome.refused());
            Notice.show(ui(), kind, words);
            advance(page.summary().id());
        });
    }

    @Override
    public void undo(DecisionId decision) {
        var at = Objects.requireNonNull(open).item().id();
        DecisionDialog.openUndo(ui(), wording, why -> {
            tell(why, decisions.undo(moderator, decision, why));
            load();
            show();
            openCase(at);
        });
    }

    @Override
    public void claim(CaseId id) {
        if (!cases.claim(moderator, id)) {
            Notice.show(ui(), Notice.Kind.WAIT, t("case.claimTaken"));
        }
        again(id);
    }

    @Override
    public void release(CaseId id) {
        var _ = cases.release(moderator, id);
        again(id);
    }

    @Override
    public void handOver(CaseId id) {
        HandOverDialog.open(ui(), cases.keepers(moderator, id), to -> {
            var _ = cases.handOver(moderator, id, to);
            again(id);
        });
    }

    @Override
    public void note(CaseId id, String body) {
        cases.note(moderator, id, body);
        again(id);
    }

    @Override
    public void open(CaseId id) {
        read(id);
    }

    @Override
    public void move(int by) {
        var at = open == null ? -1 : items.indexOf(open.item().id());
        // Where the open one has left the list, the next one stands in its place.
        var to = at >= 0 ? at + by : by > 0 ? position : position - 1;
        var item = items.at(to);
        if (items.isEmpty()) {
            openAt(-1);
        } else if (item != null) {
            read(item.id());
        }
    }

    @Override
    public void toList() {
        columns.removeClassName("reading");
        if (open != null) {
            list.focus(open.item().id());
        }
    }

    private void decide(CasePage page, Decision decision) {
        if (tooSoon()) {
            return;
        }
        var item = page.summary();
        var outcome = decisions.decide(moderator, item.id(), item.version(), decision);
        tell(decision, outcome);
        if (outcome instanceof Outcome.Done) {
            kept = null;
        }
        if (outcome instanceof Outcome.Changed) {
            load();
            show();
            openCase(item.id());
        } else {
            advance(item.id());
        }
    }

    private void tell(Decision decision, Outcome outcome) {
        var kind = outcome instanceof Outcome.Done ? Notice.Kind.GOOD : Notice.Kind.WAIT;
        Notice.show(ui(), kind, wording.outcome(getLocale(), decision, outcome));
    }

    /// The one that followed comes next.
    private void advance(CaseId decided) {
        var at = Math.max(0, items.indexOf(decided));
        load();
        show();
        advancedAt = clock.instant();
        openAt(Math.min(at, items.size() - 1));
        if (open == null) {
            heading().getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
        } else {
            open.focusHeading();
        }
    }

    private void again(CaseId id) {
        load();
        show();
        openCase(id);
        if (open != null) {
            open.focusHeading();
        }
    }

    private boolean tooSoon() {
        return advancedAt != null && clock.instant().isBefore(advancedAt.plus(REACTION));
    }

    private void hear(UI ui, Set<CaseChanged.What> changes) {
        try {
            // What fails in it is told by the error handler of the session.
            var _ = ui.access(() -> refresh(ui, changes));
        } catch (UIDetachedException _) {
            // She has just left the page.
        }
    }

    /// Something happened elsewhere. What is being read stays, even if there is nothing left to decide.
    private void refresh(UI ui, Set<CaseChanged.What> changes) {
        var before = items.size();
        var raised = dangers();
        try {
            load();
        } catch (NotFoundException _) {
            // She no longer moderates: the next navigation says so.
            items.clear();
        }
        show();
        if (open == null) {
            openAt(0);
        } else if (open.page().open() && items.indexOf(open.item().id()) < 0) {
            tellMeanwhile(open);
        }
        list.mark(open == null ? null : open.item().id());
        if (changes.contains(CaseChanged.What.RAISED) && dangers() > raised) {
            Announcer.announce(ui, t("case.help"));
        } else if (changes.contains(CaseChanged.What.OPENED) && items.size() > before) {
            Announcer.announce(ui, heading().getText());
        }
    }

    private long dangers() {
        return items.all().stream()
                .filter(item -> item.severity() == Severity.DANGER)
                .count();
    }

    private void tellMeanwhile(OpenCase reading) {
        var id = reading.item().id();
        try {
            var page = cases.open(moderator, id);
            if (!page.open()) {
                reading.settled(decidedMeanwhile(page));
            }
        } catch (NotFoundException _) {
            reading.settled(t("decided.gone"));
        }
    }

    private String decidedMeanwhile(CasePage page) {
        if (page.decisions().isEmpty()) {
            return t("decided.gone");
        }
        var last = page.decisions().getLast();
        return wording.meanwhile(
                getLocale(), new Outcome.AlreadyDecided(last.by(), last.at(), last.act(), last.reason()));
    }

    private void load() {
        items.read(cases, moderator);
    }

    private void showTools() {
        tools.removeAll();
        var looksAfter = cohorts.of(moderator).stream()
                .filter(cohort -> cohort.role().moderator() || cohort.role().coordinator())
                .toList();
        tools.add(new CaseFilters(looksAfter, cases.languages(moderator), filter -> {
            items.filter(filter);
            load();
            show();
            openAt(0);
        }));
        tools.add(link(DecidedView.PATH, "decidedPage.title"), link(OwnWeekView.PATH, "week.title"));
    }

    private void show() {
        var count = items.count(cases, moderator);
        setHeading(t("moderation.heading", "count", count));
        list.show(items.all());
        more.setVisible(items.hasMore());
    }

    private Anchor link(String path, String key) {
        var link = new Anchor(path, t(key));
        link.getElement().setAttribute("router-link", true);
        link.addClassNames("small", "quiet");
        return link;
    }

    private void showMore() {
        var before = items.size();
        items.readMore(cases, moderator);
        show();
        var added = items.at(before);
        if (added != null) {
            list.focus(added.id());
        }
    }

    private void read(CaseId id) {
        openCase(id);
        columns.getElement().getClassList().set("reading", open != null);
        advancedAt = null;
        if (open != null) {
            open.focusHeading();
        }
    }

    private void openAt(int index) {
        var item = items.at(index);
        position = Math.max(0, index);
        if (item == null) {
            showDetail(null);
        } else {
            openCase(item.id());
        }
    }

    private void openCase(CaseId id) {
        var at = items.indexOf(id);
        position = at < 0 ? position : at;
        showDetail(cases.open(moderator, id));
    }

    private void showDetail(@Nullable CasePage page) {
        open = page == null ? null : new OpenCase(wording, clock, page, this);
        columns.remove(detail);
        detail = open != null ? open : empty();
        columns.add(detail);
        columns.getElement().getClassList().set("queue", open != null);
        if (open == null) {
            columns.removeClassName("reading");
        }
        list.setVisible(open != null && !items.isEmpty());
        list.mark(open == null ? null : open.item().id());
    }

    private Component empty() {
        return items.filtered()
                ? new EmptyState(t("moderation.noneTitle"), t("moderation.noneText"))
                : new EmptyState(t("moderation.emptyTitle"), t("moderation.emptyText"));
    }

    private static Decisions.Chosen chosen(CaseSummary item) {
        return new Decisions.Chosen(item.id(), item.version());
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
