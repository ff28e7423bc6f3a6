package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.CommitmentView;
import org.alongside.mentoring.Commitments;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Links;
import org.springframework.stereotype.Component;

/// What the two have promised each other next.
@Component
class CommitmentsCard implements PairCard {

    private static final int ORDER = 40;
    private static final int SHOWN = 4;

    private final Commitments commitments;

    CommitmentsCard(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> show(PairSide side, SerializableRunnable refresh) {
        var all = commitments.list(side.me(), side.id());
        return all.isEmpty() && !side.active()
                ? Optional.empty()
                : Optional.of(new Card(commitments, side, all, refresh));
    }

    @StyleSheet("context://mentoring-plan.css")
    private static final class Card extends Div {

        private static final long serialVersionUID = 1L;

        Card(Commitments commitments, PairSide side, List<CommitmentView> all, SerializableRunnable refresh) {
            addClassNames("card", "stack");
            add(new H2(getTranslation("commitment.cardTitle")));
            var living = all.stream().filter(CommitmentView::living).toList();
            if (living.isEmpty()) {
                add(new Paragraph(getTranslation("commitment.none")));
            } else {
                var list = new UnorderedList();
                list.addClassName("clean");
                living.stream()
                        .limit(SHOWN)
                        .forEach(one -> list.add(new CommitmentItem(commitments, side, one, refresh, true)));
                add(list);
            }
            var words = living.isEmpty() && side.active()
                    ? getTranslation("commitment.begin")
                    : getTranslation("commitment.all");
            var row = PlanParts.row(Links.button(MentoringRoutes.pair(side.id(), "commitments"), words, "plain"));
            row.addClassName("card-actions");
            add(row);
        }
    }
}
