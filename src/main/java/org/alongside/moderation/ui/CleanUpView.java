package org.alongside.moderation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
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
import org.alongside.moderation.ModerationRoutes;
import org.alongside.screening.Signal;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// What came into a cohort from elsewhere, in groups: each is dealt with at once, or text by text.
@Route(value = ModerationRoutes.CLEAN_UP + "/:slug", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://moderation.css")
class CleanUpView extends BulkPage implements ClusterCard.Actions, ClusterTexts.Actions {

    private static final long serialVersionUID = 1L;

    private final transient CleanUp cleanUp;
    private final transient Decisions decisions;
    private final transient Wording wording;
    private final PersonId moderator;
    private final Div told = new Div();
    private final ClusterGroups groups;
    private final Div detail = new Div();
    private @Nullable CleanUpScope scope;

    CleanUpView(CleanUp cleanUp, Decisions decisions, Wording wording, CurrentPerson current) {
        super("cleanup.title", "cleanup.start");
        this.cleanUp = cleanUp;
        this.decisions = decisions;
        this.wording = wording;
        this.moderator = current.id();
        groups = new ClusterGroups(wording, this, (kind, most) -> cleanUp.clusters(moderator, slug(), kind, most));
        add(told, groups, detail);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        leaveWork();
        scope = cleanUp.scope(moderator, event.getRouteParameters().get("slug").orElse(""));
        told.removeAll();
        groups.forget();
        showScope(scope);
        showGroups();
    }

    private void showScope(CleanUpScope now) {
        showPlace(
                t("cleanup.heading", "name", Bdi.isolated(now.cohortName())),
                t("cleanup.text", "held", now.held(), "published", now.published()),
                DiscussionRoutes.cohort(now.slug()),
                now.cohortName());
    }

    private void showGroups() {
        progress.end();
        detail.removeAll();
        groups.setVisible(true);
        boolean looked = groups.show();
        int texts = Objects.requireNonNull(scope).texts();
        offerLook(t(looked ? "cleanup.again" : "cleanup.start"), looked);
        what.setVisible(texts > 0);
        if (texts == 0) {
            start.setVisible(false);
            groups.setVisible(false);
            detail.add(new EmptyState(t("cleanup.emptyTitle"), t("cleanup.emptyText")));
        }
    }

    @Override
    void look() {
        told.removeAll();
        begin(Objects.requireNonNull(scope).texts());
        var place = slug();
        lookWith(
                here -> {
                    cleanUp.look(moderator, place, progress.steps(here));
                    here.show(this::looked);
                },
                this::showGroups);
    }

    private void looked() {
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
        var place = slug();
        actWith(
                here -> {
                    try {
                        var outcome =
                                cleanUp.decide(moderator, place, cluster.id(), without, decision, progress.steps(here));
                        here.show(() -> acted(doneKey, outcome));
                    } catch (RefusedException e) {
                        here.show(() -> refused(e));
                    }
                },
                this::showGroups);
    }

    private void acted(String doneKey, BulkOutcome outcome) {
        renew();
        var words = outcome(
                t(doneKey, "count", outcome.done()),
                "cleanup.missed",
                outcome.missed(),
                "cleanup.apart",
                outcome.refused());
        tell(kind(outcome.missed() + outcome.refused()), words, outcome.decision(), outcome.done());
    }

    /// @param whole what can be taken back; null for nothing
    /// @param standing of how many texts
    private void tell(Notice.Kind kind, String words, @Nullable DecisionId whole, int standing) {
        var notice = new Notice(kind, words);
        if (whole != null && standing > 0) {
            notice.add(Buttons.ordinary(t("cleanup.undo"), event -> askUndo(whole, standing)));
        }
        told.removeAll();
        told.add(notice);
        Announcer.announce(ui(), words);
        focusHeading();
    }

    private void askUndo(DecisionId whole, int standing) {
        DecisionDialog.openUndo(ui(), wording, why -> {
            told.removeAll();
            told.add(new Notice(Notice.Kind.PLAIN, t("cleanup.undoing")));
            begin(standing);
            actWith(
                    here -> {
                        var outcome = decisions.undoAll(moderator, whole, why, progress.steps(here));
                        here.show(() -> undone(whole, standing, outcome));
                    },
                    this::renew);
        });
    }

    private void undone(DecisionId whole, int standing, BulkOutcome outcome) {
        renew();
        int left = standing - outcome.done();
        tell(kind(left), wording.undone(getLocale(), outcome.done(), left), whole, left);
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

    private String slug() {
        return Objects.requireNonNull(scope).slug();
    }
}
