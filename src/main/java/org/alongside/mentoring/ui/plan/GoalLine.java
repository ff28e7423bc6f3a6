package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.alongside.mentoring.GoalState;
import org.alongside.mentoring.GoalSummary;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.richtext.RichText;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;

/// A goal in a list: its name, how far it is, by when, and whose idea it was.
class GoalLine extends ListItem {

    private static final long serialVersionUID = 1L;
    private static final int NAME = 160;

    GoalLine(PairSide side, GoalSummary goal) {
        addClassName("goal-line");
        var words =
                goal.what().readable() ? RichText.excerpt(goal.what().body(), NAME) : getTranslation("plan.checked");
        var name =
                Links.named(MentoringRoutes.pair(side.id(), "goals/" + goal.id().value()), words);
        var tags = new Div();
        tags.addClassName("tags");
        progress(goal, tags);
        add(PlanParts.row(name, tags), origin(side, goal));
    }

    /// @return a list of goals
    static UnorderedList list(PairSide side, List<GoalSummary> goals) {
        var list = new UnorderedList();
        list.addClassNames("clean", "goals");
        goals.forEach(goal -> list.add(new GoalLine(side, goal)));
        return list;
    }

    private void progress(GoalSummary goal, Div tags) {
        if (goal.waiting()) {
            tags.add(new Tag(getTranslation("goal.waiting"), Notice.Kind.WAIT));
        }
        if (goal.state() == GoalState.REACHED) {
            tags.add(new Tag(getTranslation("goal.reached"), Notice.Kind.GOOD));
        } else if (goal.state() == GoalState.OPEN && goal.steps() > 0) {
            var kind = goal.done() > 0 ? Notice.Kind.GOOD : Notice.Kind.PLAIN;
            tags.add(new Tag(getTranslation("goal.progress", "done", goal.done(), "count", goal.steps()), kind));
        }
    }

    private Paragraph origin(PairSide side, GoalSummary goal) {
        var said = new ArrayList<String>();
        if (goal.by() != null && goal.state() == GoalState.OPEN) {
            said.add(getTranslation("goal.by", "day", PlanParts.day(goal.by(), getLocale())));
        }
        said.add(Origin.of(this, side, goal.state(), goal.suggested()));
        return PlanParts.quiet(String.join(" · ", said));
    }
}
