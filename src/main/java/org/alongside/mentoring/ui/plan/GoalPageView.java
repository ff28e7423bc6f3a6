package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.cohort.HelpLines;
import org.alongside.discussion.Drafts;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.GoalId;
import org.alongside.mentoring.GoalProgress;
import org.alongside.mentoring.GoalState;
import org.alongside.mentoring.GoalText;
import org.alongside.mentoring.GoalView;
import org.alongside.mentoring.Goals;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.richtext.RichText;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;

/// One goal: what it says, its steps, what the mentor suggests, what it said before.
@Route(value = "pairs/:id/goals/:goal", layout = MainLayout.class)
@PermitAll
class GoalPageView extends PlanPage {

    private static final long serialVersionUID = 1L;

    private final transient Goals goals;
    private final transient GoalProgress progress;
    private final transient Drafts drafts;

    GoalPageView(
            Goals goals,
            GoalProgress progress,
            Drafts drafts,
            PairAccess access,
            CurrentPerson current,
            HelpLines help) {
        super("goal.pageTitle", access, current, help);
        this.goals = goals;
        this.progress = progress;
        this.drafts = drafts;
    }

    @Override
    void build(PairSide side, Div into) {
        var id = new GoalId(parameter("goal").orElse(""));
        var goal = goals.get(person(), side.id(), id);
        var what = goal.text().what();
        setHeading(what.readable() ? RichText.plainText(what.body()) : t("plan.checked"));
        into.add(PlanParts.quiet(Origin.of(this, side, goal.state(), goal.suggested())));
        if (goal.state() == GoalState.REACHED) {
            into.add(reached(side, goal));
        }
        if (goal.suggestion() != null) {
            into.add(suggestion(side, goal, goal.suggestion()));
        }
        into.add(about(side, goal));
        if (goal.state() != GoalState.SUGGESTED && goal.state() != GoalState.DECLINED) {
            into.add(new GoalStepsCard(progress, side, goal, this::refresh, this::tell));
        }
        if (goal.history().size() > 1) {
            into.add(history(side, goal.history()));
        }
    }

    private Div about(PairSide side, GoalView goal) {
        var card = PlanParts.card(t("goal.about"));
        var bare = goal.text().parts().size() == 1 && goal.text().by() == null;
        if (!goal.text().what().readable() || goal.text().waits()) {
            card.add(new Said(goal.text().what()));
        }
        if (bare) {
            card.add(PlanParts.quiet(side.mentee() ? t("goal.bare") : t("goal.bareMentor")));
        } else {
            card.add(new GoalParts(goal.text(), false));
        }
        if (side.active()) {
            var actions = actions(side, goal);
            if (actions.getComponentCount() > 0) {
                card.add(actions);
            }
        }
        return card;
    }

    private Div actions(PairSide side, GoalView goal) {
        var row = PlanParts.row();
        switch (goal.state()) {
            case SUGGESTED -> answers(row, side, goal, goal.text());
            case OPEN -> {
                if (side.mentee()) {
                    row.add(
                            reach(goal),
                            Links.button(page(side, goal, "/change"), t("goal.change"), "ordinary"),
                            Buttons.plain(t("goal.letGo"), _ -> askToLetGo(goal)));
                } else if (goal.suggestion() == null) {
                    row.add(Links.button(page(side, goal, "/change"), t("goal.suggestChange"), "ordinary"));
                }
            }
            case REACHED, LET_GO -> {
                if (side.mentee()) {
                    row.add(Buttons.plain(t("goal.reopen"), _ -> become(goal, GoalState.OPEN, "goal.openAgain")));
                }
            }
            case DECLINED, WITHDRAWN -> {}
        }
        return row;
    }

    /// The first thing to do, unless a suggestion waits above.
    private NativeButton reach(GoalView goal) {
        var reach = goal.suggestion() == null
                ? Buttons.main(t("goal.reach"), _ -> become(goal, GoalState.REACHED, "goal.reachedNow"))
                : Buttons.ordinary(t("goal.reach"), _ -> become(goal, GoalState.REACHED, "goal.reachedNow"));
        Buttons.ignoreDoubleClicks(reach);
        return reach;
    }

    private void answers(Div row, PairSide side, GoalView goal, GoalText idea) {
        if (side.mentee()) {
            row.add(
                    Buttons.main(
                            t("goal.take"),
                            _ -> run(() ->
                                    tell(goals.take(person(), pair(), goal.id(), idea.id(), null), "goal.taken"))),
                    Links.button(page(side, goal, "/take"), t("goal.takeOwn"), "ordinary"),
                    Buttons.plain(
                            t("goal.decline"), _ -> run(() -> goals.decline(person(), pair(), goal.id(), idea.id()))));
        } else {
            row.add(
                    Links.button(page(side, goal, "/change"), t("goal.changeIdea"), "ordinary"),
                    Buttons.plain(
                            t("goal.withdraw"),
                            _ -> run(() -> {
                                goals.withdraw(person(), pair(), goal.id(), idea.id());
                                if (goal.state() == GoalState.SUGGESTED) {
                                    UI.getCurrentOrThrow().navigate(MentoringRoutes.pair(pair(), "goals"));
                                }
                            })));
        }
    }

    private Div suggestion(PairSide side, GoalView goal, GoalText idea) {
        var title = side.mentee() ? t("goal.changeIdeaOf", "name", name(side)) : t("goal.changeIdeaYours");
        var card = PlanParts.card(title, GoalParts.changes(idea, goal.text().by(), getLocale()));
        if (idea.mine() && idea.waits()) {
            card.add(new Notice(Notice.Kind.WAIT, t("goal.ideaHeld", "name", name(side))));
        }
        if (side.active()) {
            var row = PlanParts.row();
            answers(row, side, goal, idea);
            card.add(row);
        }
        return card;
    }

    private Div reached(PairSide side, GoalView goal) {
        var line = new Paragraph(side.mentee() ? t("goal.well") : t("goal.wellHers", "name", name(side)));
        var when = PlanParts.quiet("");
        if (goal.closedAt() != null) {
            when.add(new RelativeTime(goal.closedAt()));
        }
        var box = new Div(line, when);
        box.addClassNames("notice", "good");
        if (side.mentee() && side.active()) {
            box.add(Buttons.plain(t("goal.share"), _ -> new SharedGoal(drafts, side, goal).ask()));
        }
        return box;
    }

    private Div history(PairSide side, List<GoalText> history) {
        var details = new NativeDetails(t("goal.history"));
        details.addClassName("fold-plan");
        var all = new Div();
        all.addClassName("stack");
        for (int i = 0; i < history.size(); i++) {
            var text = history.get(i);
            var first = i + 1 == history.size();
            var who = PlanParts.quiet(who(side, text, first) + " ");
            who.add(new RelativeTime(text.madeAt()));
            all.add(new Div(
                    who,
                    first
                            ? new GoalParts(text, true)
                            : GoalParts.changes(text, history.get(i + 1).by(), getLocale())));
        }
        details.setContent(all);
        return new Div(details);
    }

    private String who(PairSide side, GoalText text, boolean first) {
        if (text.takenOn()) {
            return side.mentee()
                    ? t("goal.historyTook", "name", name(side))
                    : t("goal.historySheTook", "name", name(side));
        }
        if (first) {
            return side.mentee() ? t("goal.historySet") : t("goal.historySheSet", "name", name(side));
        }
        return side.mentee() ? t("goal.historyChanged") : t("goal.historySheChanged", "name", name(side));
    }

    private void askToLetGo(GoalView goal) {
        new ConfirmDialog(
                        t("goal.letGoTitle"),
                        t("goal.letGoText"),
                        t("goal.letGo"),
                        () -> become(goal, GoalState.LET_GO, "goal.letGoDone"))
                .open();
    }

    private void become(GoalView goal, GoalState state, String words) {
        run(() -> {
            goals.become(person(), pair(), goal.id(), state);
            Notice.show(UI.getCurrentOrThrow(), Notice.Kind.GOOD, getTranslation(words));
        });
    }

    /// Does the work and shows what is true then, also where it was refused because something changed meanwhile.
    private void run(Command work) {
        try {
            work.execute();
        } catch (RefusedException refused) {
            Notice.show(
                    UI.getCurrentOrThrow(),
                    Notice.Kind.BAD,
                    getTranslation("refused." + refused.reason(), refused.arguments()));
        }
        if (isAttached()) {
            refreshUnlessGone();
        }
    }

    private void refreshUnlessGone() {
        var id = new GoalId(parameter("goal").orElse(""));
        if (goals.list(person(), pair()).stream().anyMatch(goal -> goal.id().equals(id))) {
            refresh();
        }
    }

    private static String page(PairSide side, GoalView goal, String part) {
        return MentoringRoutes.pair(side.id(), "goals/" + goal.id().value() + part);
    }
}
