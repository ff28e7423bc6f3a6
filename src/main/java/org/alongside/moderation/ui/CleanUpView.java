package org.alongside.moderation.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.identity.CurrentPerson;
import org.alongside.moderation.BulkOutcome;
import org.alongside.moderation.CleanUp;
import org.alongside.moderation.CleanUpScope;
import org.alongside.moderation.Cluster;
import org.alongside.moderation.Decision;
import org.alongside.moderation.DecisionId;
import org.alongside.moderation.Decisions;
import org.alongside.screening.Signal;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// What came into a cohort from elsewhere, in groups: each is dealt with at once, or text by text.
@Route(value = CleanUpView.PATH + "/:slug", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://moderation.css")
class CleanUpView extends Page implements BeforeEnterObserver, ClusterCard.Actions, ClusterTexts.Actions {

    static final String PATH = "moderation/cleanup";

    private static final long serialVersionUID = 1L;

    private final transient CleanUp cleanUp;
    private final transient Decisions decisions;
    private final transient Wording wording;
    private final PersonId moderator;
    private final Paragraph what = new Paragraph();
    private final NativeButton start;
    private final ProgressPart progress = new ProgressPart(this::stop);
    private final Div told = new Div();
    private final ClusterGroups groups;
    private final Div detail = new Div();
    private @Nullable CleanUpScope scope;
    private transient @Nullable BackgroundWork work;
    private transient boolean looking;

    CleanUpView(CleanUp cleanUp, Decisions decisions, Wording wording, CurrentPerson current) {
        super("cleanup.title");
        this.cleanUp = cleanUp;
        this.decisions = decisions;
        this.wording = wording;
        this.moderator = current.id();
        start = Buttons.main(t("cleanup.start"), event -> look());
        groups = new ClusterGroups(wording, this, (kind, most) -> cleanUp.clusters(moderator, slug(), kind, most));
        what.addClassName("measure");
        add(what, start, progress, told, groups, detail);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        stop();
        scope = cleanUp.scope(moderator, event.getRouteParameters().get("slug").orElse(""));
        told.removeAll();
        showScope(scope);
        showGroups();
    }

    /// A look is for who looks at it; what she decided is carried out to the end.
    @Override
    protected void onDetach(DetachEvent event) {
        if (looking) {
            stop();
        }
    }

    private void showScope(CleanUpScope now) {
        setHeading(t("cleanup.heading", "name", Bdi.isolated(now.cohortName())));
        what.setText(t("cleanup.text", "held", now.held(), "published", now.published()));
        getChildren().filter(Anchor.class::isInstance).toList().forEach(this::remove);
        addComponentAsFirst(Links.back(DiscussionRoutes.cohort(now.slug()), now.cohortName()));
    }

    private void showGroups() {
        progress.end();
        detail.removeAll();
        groups.setVisible(true);
        boolean looked = groups.show();
        int texts = Objects.requireNonNull(scope).texts();
        start.setVisible(texts > 0);
        start.setText(t(looked ? "cleanup.again" : "cleanup.start"));
        start.setClassName(looked ? "button ordinary" : "button main");
        if (texts == 0) {
            groups.setVisible(false);
            what.setVisible(false);
            detail.add(new EmptyState(t("cleanup.emptyTitle"), t("cleanup.emptyText")));
        }
    }

    private void look() {
        told.removeAll();
        begin(Objects.requireNonNull(scope).texts());
        looking = true;
        work = BackgroundWork.start(
                ui(),
                here -> {
                    cleanUp.look(moderator, slug(), more -> {
                        here.show(() -> progress.step(more));
                        return here.goesOn();
                    });
                    here.show(this::looked);
                },
                this::showGroups);
    }

    private void looked() {
        looking = false;
        groups.forget();
        renew();
        Announcer.announce(ui(), groups.words());
    }

    /// How many wait and are read has changed.
    private void renew() {
        scope = cleanUp.scope(moderator, slug());
        showScope(scope);
        showGroups();
    }

    @Override
    public void open(Cluster cluster) {
        told.removeAll();
        start.setVisible(false);
        groups.setVisible(false);
        detail.removeAll();
        var heading = wording.group(getLocale(), cluster);
        try {
            detail.add(new ClusterTexts(
                    wording, cluster, heading, cursor -> cleanUp.texts(moderator, slug(), cluster.id(), cursor), this));
        } catch (RefusedException e) {
            refused(e);
        }
    }

    @Override
    public void back() {
        renew();
        focusHeading();
    }

    @Override
    public void remove(Cluster cluster) {
        remove(cluster, Set.of(), cluster.size());
    }

    @Override
    public void remove(Cluster cluster, Set<PostId> without, int count) {
        var signals = cluster.examples().isEmpty()
                ? List.<Signal>of()
                : cluster.examples().getFirst().signals();
        RemovalDialog.open(
                ui(),
                wording,
                t("cleanup.removeTitle", "count", count),
                t("cleanup.removeText"),
                signals,
                reason -> act("cleanup.removed", cluster, without, Decision.remove(reason)));
    }

    @Override
    public void publish(Cluster cluster) {
        publish(cluster, Set.of(), cluster.held());
    }

    @Override
    public void publish(Cluster cluster, Set<PostId> without, int count) {
        new ConfirmDialog(
                        t("cleanup.publishTitle", "count", count),
                        t("cleanup.publishText"),
                        t("cleanup.publishVerb"),
                        () -> act("cleanup.published", cluster, without, Decision.publish()))
                .open();
    }

    @Override
    public void leave(Cluster cluster) {
        try {
            cleanUp.leave(moderator, slug(), cluster.id());
            showGroups();
            focusHeading();
        } catch (RefusedException e) {
            refused(e);
        }
    }

    private void act(String doneKey, Cluster cluster, Set<PostId> without, Decision decision) {
        told.removeAll();
        begin(cluster.size());
        work = BackgroundWork.start(
                ui(),
                here -> {
                    try {
                        var outcome = cleanUp.decide(moderator, slug(), cluster.id(), without, decision, more -> {
                            here.show(() -> progress.step(more));
                            return here.goesOn();
                        });
                        here.show(() -> acted(doneKey, outcome));
                    } catch (RefusedException e) {
                        here.show(() -> refused(e));
                    }
                },
                this::showGroups);
    }

    private void acted(String doneKey, BulkOutcome outcome) {
        renew();
        var words = new StringBuilder(t(doneKey, "count", outcome.done()));
        if (outcome.missed() > 0) {
            words.append(' ').append(t("cleanup.missed", "count", outcome.missed()));
        }
        if (outcome.refused() > 0) {
            words.append(' ').append(t("cleanup.apart", "count", outcome.refused()));
        }
        var kind = outcome.missed() + outcome.refused() == 0 ? Notice.Kind.GOOD : Notice.Kind.WAIT;
        var notice = new Notice(kind, words.toString());
        var whole = outcome.decision();
        if (whole != null && outcome.done() > 0) {
            notice.add(Buttons.ordinary(t("cleanup.undo"), event -> askUndo(whole)));
        }
        told.removeAll();
        told.add(notice);
        Announcer.announce(ui(), words.toString());
        focusHeading();
    }

    private void askUndo(DecisionId decision) {
        DecisionDialog.openUndo(ui(), wording, why -> {
            told.removeAll();
            told.add(new Notice(Notice.Kind.PLAIN, t("cleanup.undoing")));
            work = BackgroundWork.start(
                    ui(),
                    here -> {
                        var _ = decisions.undo(moderator, decision, why);
                        here.show(this::undone);
                    },
                    this::renew);
        });
    }

    private void undone() {
        renew();
        told.removeAll();
        told.add(new Notice(Notice.Kind.GOOD, t("cleanup.undone")));
        Announcer.announce(ui(), t("cleanup.undone"));
        focusHeading();
    }

    private void refused(RefusedException e) {
        groups.forget();
        renew();
        told.removeAll();
        told.add(new Notice(Notice.Kind.WAIT, t("refused." + e.reason())));
    }

    private void begin(int things) {
        start.setVisible(false);
        groups.setVisible(false);
        detail.removeAll();
        progress.begin(things);
    }

    private void stop() {
        if (work != null) {
            work.stop();
        }
        looking = false;
    }

    private void focusHeading() {
        heading().getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
    }

    private String slug() {
        return Objects.requireNonNull(scope).slug();
    }

    private UI ui() {
        return getUI().orElseThrow();
    }
}
