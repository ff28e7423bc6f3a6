package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.GoalState;
import org.alongside.mentoring.GoalSummary;
import org.alongside.mentoring.Goals;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;
import org.springframework.stereotype.Component;

/// What the mentee works on, with the way to one more.
@Component
class GoalsCard implements PairCard {

    private static final int ORDER = 20;
    private static final int SHOWN = 5;

    private final Goals goals;

    GoalsCard(Goals goals) {
        this.goals = goals;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> show(PairSide side, SerializableRunnable refresh) {
        var all = goals.list(side.me(), side.id());
        return all.isEmpty() && !side.active() ? Optional.empty() : Optional.of(new Card(side, all));
    }

    @StyleSheet("context://mentoring-plan.css")
    private static final class Card extends Div {

        private static final long serialVersionUID = 1L;

        Card(PairSide side, List<GoalSummary> all) {
            addClassNames("card", "stack");
            var name = Bdi.isolated(side.otherName());
            add(new H2(side.mentee() ? getTranslation("goal.yours") : getTranslation("goal.hers", "name", name)));
            var living = all.stream()
                    .filter(goal -> goal.state() == GoalState.OPEN || goal.state() == GoalState.SUGGESTED)
                    .toList();
            if (living.isEmpty()) {
                add(new Paragraph(
                        side.mentee() ? getTranslation("goal.none") : getTranslation("goal.noneOfHers", "name", name)));
            } else {
                add(GoalLine.list(side, living.subList(0, Math.min(SHOWN, living.size()))));
            }
            var row = PlanParts.row();
            if (side.active()) {
                row.add(Links.button(
                        MentoringRoutes.pair(side.id(), "goals/new"),
                        side.mentee() ? getTranslation("goal.add") : getTranslation("goal.suggest"),
                        "plain"));
            }
            if (!all.isEmpty()) {
                row.add(Links.button(
                        MentoringRoutes.pair(side.id(), "goals"),
                        getTranslation("goal.all", "count", all.size()),
                        "plain"));
            }
            row.addClassName("card-actions");
            add(row);
        }
    }
}
