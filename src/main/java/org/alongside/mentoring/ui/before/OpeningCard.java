package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.Offers;
import org.alongside.mentoring.OpeningStatement;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.FoldedCard;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Links;

/// What the mentor said of herself before it began, for both of a pair.
@org.springframework.stereotype.Component
class OpeningCard implements PairCard {

    private static final int ORDER = 46;

    private final Offers offers;

    OpeningCard(Offers offers) {
        this.offers = offers;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        var opening = offers.opening(side.me(), side.id());
        return opening.blank() ? Optional.empty() : Optional.of(new Card(side, opening));
    }

    private static final class Card extends FoldedCard {

        private static final long serialVersionUID = 1L;

        Card(PairSide side, OpeningStatement opening) {
            title(
                    side.mentor()
                            ? getTranslation("before.opening.mine")
                            : getTranslation("before.opening.hers", "name", Bdi.isolated(side.otherName())));
            if (opening.learn() != null) {
                put(new Words(getTranslation("before.offer.learn"), opening.learn()));
            }
            if (opening.worry() != null) {
                put(new Words(getTranslation("before.offer.worry"), opening.worry()));
            }
            var who = new Paragraph(getTranslation("before.opening.who"));
            who.addClassNames("tiny", "quiet");
            put(who);
            if (side.mentor()) {
                put(Links.button(MentoringRoutes.offer(side.cohortSlug()), getTranslation("before.change"), "plain"));
            }
        }
    }
}
