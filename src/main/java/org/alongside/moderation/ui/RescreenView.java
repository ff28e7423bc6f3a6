package org.alongside.moderation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Doubted;
import org.alongside.discussion.SecondLookScope;
import org.alongside.identity.CurrentPerson;
import org.alongside.moderation.Rescreening;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// A second look at what members read already: it is started here, and what it finds can be dealt with at once.
@Route(value = RescreenView.PATH + "/:slug", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://moderation.css")
class RescreenView extends BulkPage {

    static final String PATH = "moderation/rescreen";
    static final String THREAD = "thread";

    private static final long serialVersionUID = 1L;
    private static final int TOLD_EVERY = 10;

    private final transient Rescreening rescreening;
    private final transient Wording wording;
    private final PersonId moderator;
    private final Div results = new Div();
    private final DoubtedList list;
    private final NativeButton hold = Buttons.main("", event -> askHold());
    private final NativeButton remove = Buttons.danger("", event -> askRemove());
    private Findings findings = new Findings();
    private @Nullable SecondLookScope scope;

    RescreenView(Rescreening rescreening, Wording wording, CurrentPerson current) {
        super("rescreen.title", "rescreen.start");
        this.rescreening = rescreening;
        this.wording = wording;
        this.moderator = current.id();
        list = new DoubtedList(wording, this::showSelection);
        results.addClassName("stack");
        add(results);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var thread = event.getLocation().getQueryParameters().getSingleParameter(THREAD);
        leaveWork();
        scope = rescreening.scope(moderator, slug, thread.map(ThreadId::new).orElse(null));
        showScope(scope);
        reset();
    }

    private void showScope(SecondLookScope now) {
        var place = now.threadTitle() == null ? now.cohortName() : now.threadTitle();
        var address =
                now.thread() == null ? DiscussionRoutes.cohort(now.slug()) : DiscussionRoutes.thread(now.thread());
        showPlace(
                t("rescreen.heading", "name", Bdi.isolated(place)),
                t("rescreen.text", "count", now.posts()),
                address,
                place);
    }

    @Override
    void look() {
        var now = Objects.requireNonNull(scope);
        var found = new Findings();
        findings = found;
        begin(now.posts());
        lookWith(
                work -> {
                    rescreening.look(moderator, now, (looked, doubted) -> {
                        work.show(() -> {
                            found.add(doubted);
                            progress.step(looked);
                        });
                        return work.goesOn();
                    });
                    work.show(() -> looked(work.goesOn()));
                },
                this::reset);
    }

    private void looked(boolean whole) {
        var words = whole
                ? t("rescreen.found", "count", findings.found())
                : t("rescreen.stopped", "done", progress.done(), "count", findings.found());
        showFindings(words);
        Announcer.announce(ui(), words);
    }

    private void showFindings(String words) {
        end();
        results.removeAll();
        if (findings.texts().isEmpty()) {
            results.add(new EmptyState(words, t("rescreen.nothingText")));
            return;
        }
        results.add(new Notice(Notice.Kind.PLAIN, words));
        if (findings.found() > Findings.MOST) {
            results.add(new Paragraph(t("rescreen.tooMany", "count", Findings.MOST)));
        }
        var actions = new Div(hold, remove);
        actions.addClassNames("row", "bulk");
        list.show(findings.texts());
        results.add(list, actions);
    }

    private void showSelection() {
        int count = list.selection().size();
        hold.setText(t("rescreen.hold", "count", count));
        remove.setText(t("rescreen.remove", "count", count));
        hold.setEnabled(count > 0);
        remove.setEnabled(count > 0);
    }

    private void askHold() {
        var chosen = list.selection();
        new ConfirmDialog(
                        t("rescreen.holdTitle", "count", chosen.size()),
                        t("rescreen.holdText"),
                        t("rescreen.holdVerb"),
                        () -> act("rescreen.held", chosen, text -> rescreening.hold(moderator, text)))
                .open();
    }

    private void askRemove() {
        var chosen = list.selection();
        RemovalDialog.open(
                ui(),
                wording,
                t("rescreen.removeTitle", "count", chosen.size()),
                t("rescreen.removeText"),
                chosen.getFirst().signals(),
                reason -> act("rescreen.removed", chosen, text -> rescreening.remove(moderator, text, reason)));
    }

    private void act(String doneKey, List<Doubted> chosen, Predicate<Doubted> deed) {
        var result = new BulkResult();
        begin(chosen.size());
        actWith(
                work -> {
                    try {
                        carryOut(work, chosen, deed, result);
                    } finally {
                        work.show(() -> acted(doneKey, result));
                    }
                },
                () -> {});
    }

    private void carryOut(BackgroundWork work, List<Doubted> chosen, Predicate<Doubted> deed, BulkResult result) {
        int sinceTold = 0;
        for (var text : chosen) {
            if (!work.goesOn()) {
                return;
            }
            result.add(text, deed);
            if (++sinceTold == TOLD_EVERY) {
                sinceTold = 0;
                work.show(() -> progress.step(TOLD_EVERY));
            }
        }
    }

    private void acted(String doneKey, BulkResult result) {
        findings.remove(result.settled());
        showFindings(t("rescreen.left", "count", findings.found()));
        var words = outcome(
                t(doneKey, "count", result.done()),
                "rescreen.changed",
                result.changed(),
                "rescreen.refused",
                result.refused());
        Notice.show(ui(), kind(result.changed() + result.refused()), words);
        focusHeading();
    }

    private void begin(int things) {
        start.setVisible(false);
        results.setVisible(false);
        progress.begin(things);
    }

    private void end() {
        progress.end();
        results.setVisible(true);
        offerLook(t("rescreen.again"), true);
    }

    private void reset() {
        progress.end();
        results.removeAll();
        start.setVisible(true);
    }
}
