package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PowerReviews;
import org.alongside.mentoring.ui.PairCard;

/// How the two are doing together.
@org.springframework.stereotype.Component
class ReviewCard implements PairCard {

    private static final int ORDER = 10;

    private final PowerReviews reviews;

    ReviewCard(PowerReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        var standing = reviews.of(side.me(), side.id());
        if (standing.now() == null && standing.nextOn() == null) {
            return Optional.empty();
        }
        return Optional.of(new ReviewPanel(reviews, side, standing, refresh));
    }
}
