package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.mentoring.GoalState;
import org.alongside.mentoring.GoalSummary;
import org.alongside.mentoring.Goals;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;

/// The mentee's goals: ideas that wait for her, what she works on, what she has reached, what was put aside.
@Route(value = "pairs/:id/goals", layout = MainLayout.class)
@PermitAll
class GoalsView extends PlanPage {

    private static final long serialVersionUID = 1L;

    private final transient Goals goals;

    GoalsView(Goals goals, PairAccess access, CurrentPerson current, HelpLines help) {
        super("goal.title", access, current, help);
        this.goals = goals;
    }

    @Override
    void build(PairSide side, Div into) {
        setHeading(side.mentee() ? t("goal.yours") : t("goal.hers", "name", name(side)));
        var all = goals.list(person(), side.id());
        var add = Links.button(
                MentoringRoutes.pair(side.id(), "goals/new"),
                side.mentee() ? t("goal.add") : t("goal.suggest"),
                "main");
        if (all.isEmpty()) {
            var empty = new EmptyState(
                    side.mentee() ? t("goal.emptyTitle") : t("goal.noneOfHers", "name", name(side)),
                    side.mentee()
                            ? t("goal.emptyText", "name", name(side))
                            : t("goal.emptyMentor", "name", name(side)));
            if (side.active()) {
                empty.add(add);
            }
            into.add(empty);
            return;
        }
        into.add(new Paragraph(side.mentee() ? t("goal.intro") : t("goal.introMentor", "name", name(side))));
        if (side.active()) {
            into.add(PlanParts.row(add));
        }
        var waiting = side.mentee() ? t("goal.ideasForYou") : t("goal.ideasForHer", "name", name(side));
        group(into, side, all, waiting, EnumSet.of(GoalState.SUGGESTED));
        group(into, side, all, t("goal.open"), EnumSet.of(GoalState.OPEN));
        group(into, side, all, t("goal.reachedTitle"), EnumSet.of(GoalState.REACHED));
        aside(into, side, all);
    }

    private static List<GoalSummary> those(List<GoalSummary> all, Set<GoalState> states) {
        return all.stream().filter(goal -> states.contains(goal.state())).toList();
    }

    private static void group(Div into, PairSide side, List<GoalSummary> all, String title, Set<GoalState> states) {
        var those = those(all, states);
        if (!those.isEmpty()) {
            into.add(PlanParts.card(title, GoalLine.list(side, those)));
        }
    }

    private void aside(Div into, PairSide side, List<GoalSummary> all) {
        var those = those(all, EnumSet.of(GoalState.LET_GO, GoalState.DECLINED));
        if (!those.isEmpty()) {
            var details = new NativeDetails(t("goal.aside", "count", those.size()), GoalLine.list(side, those));
            details.addClassName("fold-plan");
            into.add(details);
        }
    }
}
