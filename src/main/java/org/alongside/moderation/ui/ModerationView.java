package org.alongside.moderation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Set;
import org.alongside.cohort.Cohorts;
import org.alongside.identity.CurrentPerson;
import org.alongside.moderation.Act;
import org.alongside.moderation.CaseChanged;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.Cases;
import org.alongside.moderation.CleanUp;
import org.alongside.moderation.DecisionId;
import org.alongside.moderation.Decisions;
import org.alongside.moderation.ModerationRoutes;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;
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

    private final transient Cases cases;
    private final transient Cohorts cohorts;
    private final transient CleanUp cleanUp;
    private final transient OpenQueues openQueues;
    private final PersonId moderator;
    private final Div imported = new Div();
    private final Div tools = new Div();
    private final CaseColumns columns;
    private final Deciding deciding;
    private @Nullable Registration subscription;

    ModerationView(
            Cases cases,
            Decisions decisions,
            Cohorts cohorts,
            CleanUp cleanUp,
            OpenQueues openQueues,
            Wording wording,
            CurrentPerson current,
            Clock clock) {
        super("moderation.title");
        this.cases = cases;
        this.cohorts = cohorts;
        this.cleanUp = cleanUp;
        this.openQueues = openQueues;
        this.moderator = current.id();
        columns = new CaseColumns(cases, wording, clock, moderator, heading(), this);
        deciding = new Deciding(decisions, wording, moderator, columns);
        tools.addClassNames("row", "desk-tools");
        add(heading(), imported, tools, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        columns.show();
        showImported();
        showTools();
        event.getRouteParameters().get("case").map(CaseId::new).ifPresentOrElse(columns::openAlone, columns::openFirst);
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
        deciding.publish(page);
    }

    @Override
    public void ask(CasePage page, Act act) {
        deciding.ask(page, act);
    }

    @Override
    public void askMany(CasePage page) {
        deciding.askMany(page);
    }

    @Override
    public void undo(DecisionId decision) {
        deciding.undo(decision);
    }

    @Override
    public void claim(CaseId id) {
        if (!cases.claim(moderator, id)) {
            Notice.show(getUI().orElseThrow(), Notice.Kind.WAIT, t("case.claimTaken"));
        }
        columns.again(id);
    }

    @Override
    public void release(CaseId id) {
        var _ = cases.release(moderator, id);
        columns.again(id);
    }

    @Override
    public void handOver(CaseId id) {
        HandOverDialog.open(getUI().orElseThrow(), cases.keepers(moderator, id), to -> {
            var _ = cases.handOver(moderator, id, to);
            columns.again(id);
        });
    }

    @Override
    public void note(CaseId id, String body) {
        cases.note(moderator, id, body);
        columns.again(id);
    }

    @Override
    public void open(CaseId id) {
        columns.read(id);
    }

    @Override
    public void move(int by) {
        columns.move(by);
    }

    @Override
    public void toList() {
        columns.toList();
    }

    private void hear(UI ui, Set<CaseChanged.What> changes) {
        try {
            // What fails in it is told by the error handler of the session.
            var _ = ui.access(() -> columns.refresh(ui, changes));
        } catch (UIDetachedException _) {
            // She has just left the page.
        }
    }

    private void showImported() {
        imported.removeAll();
        for (var waiting : cleanUp.waiting(moderator)) {
            imported.add(new Notice(
                    Notice.Kind.PLAIN,
                    t("moderation.imported", "count", waiting.held(), "cohort", Bdi.isolated(waiting.cohortName())),
                    Links.to(ModerationRoutes.cleanUp(waiting.slug()), t("cleanup.link"))));
        }
    }

    private void showTools() {
        tools.removeAll();
        var looksAfter = cohorts.of(moderator).stream()
                .filter(cohort -> cohort.role().moderator() || cohort.role().coordinator())
                .toList();
        tools.add(
                new CaseFilters(looksAfter, cases.languages(moderator), columns::filter),
                Links.to(DecidedView.PATH, t("decidedPage.title"), "small", "quiet"),
                Links.to(OwnWeekView.PATH, t("week.title"), "small", "quiet"));
    }

    private void unsubscribe() {
        if (subscription != null) {
            subscription.remove();
            subscription = null;
        }
    }
}
