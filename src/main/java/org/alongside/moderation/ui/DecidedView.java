package org.alongside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.alongside.identity.CurrentPerson;
import org.alongside.moderation.CaseFilter;
import org.alongside.moderation.Cases;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Decisions;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.PastDecision;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;
import org.jspecify.annotations.Nullable;

/// What was decided, to look at it once more or take it back.
@Route(value = DecidedView.PATH, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://moderation.css")
class DecidedView extends Page implements BeforeEnterObserver {

    static final String PATH = "moderation/decided";

    private static final long serialVersionUID = 1L;

    private final transient Cases cases;
    private final transient Decisions decisions;
    private final transient Wording wording;
    private final PersonId person;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private final ProgressPart progress = new ProgressPart(this::stop);
    private @Nullable String next;
    private transient @Nullable BackgroundWork work;

    DecidedView(Cases cases, Decisions decisions, Wording wording, CurrentPerson current) {
        super("decidedPage.title");
        this.cases = cases;
        this.decisions = decisions;
        this.wording = wording;
        this.person = current.id();
        more = Buttons.ordinary(t("moderation.more"), event -> showMore());
        list.addClassNames("clean", "decided-list");
        list.getElement().setAttribute("role", "list");
        var back = Links.to(ModerationView.PATH, t("moderation.title"), "small");
        addComponentAsFirst(back);
        add(new Paragraph(t("decidedPage.text")), progress, list, more);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // Who has no desk finds nothing here either.
        var _ = cases.waiting(person, CaseFilter.ALL, null);
        show();
    }

    private void show() {
        progress.end();
        list.setVisible(true);
        list.removeAll();
        next = null;
        showMore();
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(new EmptyState(t("decidedPage.emptyTitle"), t("decidedPage.emptyText"))));
        }
    }

    private void showMore() {
        var slice = decisions.past(person, next);
        slice.items().forEach(decision -> list.add(row(decision)));
        next = slice.next();
        more.setVisible(next != null);
    }

    private ListItem row(PastDecision decision) {
        var time = new RelativeTime(decision.at());
        time.getElement().setAttribute("class", "push tiny quiet");
        var act = new Span(wording.act(getLocale(), decision.act()));
        act.addClassName("strong");
        var head = new Div(act, quiet(wording.reason(getLocale(), decision.reason())), time);
        head.addClassName("row");
        var where = new Div(what(decision), new Bdi(decision.cohortName()), new Bdi(decision.by()));
        where.addClassNames("row", "small", "quiet");
        var item = new ListItem(head, where);
        if (decision.undone()) {
            item.add(quiet(t("case.undone")));
        } else if (decision.undoable()) {
            var undo = Buttons.ordinary(t("case.undo"), event -> askUndo(decision));
            undo.setAriaLabel(t("case.undo") + " " + wording.act(getLocale(), decision.act()));
            item.add(undo);
        }
        return item;
    }

    private Component what(PastDecision decision) {
        var about = decision.about();
        if (about == null) {
            return new Span(t("decidedPage.many", "count", decision.count()));
        }
        return Links.to(
                ModerationView.PATH + "/" + about.value(),
                wording.place(getLocale(), String.valueOf(decision.subjectKind()), decision.title(), decision.text()));
    }

    private void askUndo(PastDecision decision) {
        DecisionDialog.openUndo(UI.getCurrentOrThrow(), wording, why -> {
            if (decision.about() == null) {
                undoAll(decision, why);
            } else {
                var outcome = decisions.undo(person, decision.id(), why);
                undone(outcome instanceof Outcome.Done, wording.outcome(getLocale(), why, outcome));
            }
        });
    }

    private void undoAll(PastDecision decision, Decision why) {
        list.setVisible(false);
        more.setVisible(false);
        progress.begin(decision.standing());
        work = BackgroundWork.start(
                UI.getCurrentOrThrow(),
                here -> {
                    var outcome = decisions.undoAll(person, decision.id(), why, progress.steps(here));
                    int left = decision.standing() - outcome.done();
                    here.show(() -> undone(left == 0, wording.undone(getLocale(), outcome.done(), left)));
                },
                this::show);
    }

    private void undone(boolean whole, String words) {
        Notice.show(UI.getCurrentOrThrow(), whole ? Notice.Kind.GOOD : Notice.Kind.WAIT, words);
        show();
        heading().getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
    }

    private void stop() {
        if (work != null) {
            work.stop();
        }
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
