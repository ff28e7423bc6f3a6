package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;
import org.springframework.stereotype.Component;

/// The way to her journal. It says nothing of what is in it: somebody may look over her shoulder.
@Component
class JournalCard implements PairCard {

    private static final int ORDER = 40;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> show(PairSide side, SerializableRunnable refresh) {
        return Optional.of(new Card(side));
    }

    private static final class Card extends Div {

        private static final long serialVersionUID = 1L;

        Card(PairSide side) {
            addClassNames("card", "stack");
            var words = new Paragraph(getTranslation("journal.cardText", "name", Bdi.isolated(side.otherName())));
            words.addClassName("small");
            var row = PlanParts.row();
            if (side.state() != PairState.ENDED) {
                row.add(Links.button(
                        MentoringRoutes.pair(side.id(), "journal/new"),
                        getTranslation("journal.cardWrite"),
                        "ordinary"));
            }
            row.add(Links.button(
                    MentoringRoutes.pair(side.id(), "journal"), getTranslation("journal.cardRead"), "plain"));
            add(new H2(getTranslation("journal.title")), words, row);
        }
    }
}
