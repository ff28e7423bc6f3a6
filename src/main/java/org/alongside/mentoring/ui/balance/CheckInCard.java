package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.CheckIns;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairCard;

/// Says that a check-in is open, or that the other has shared something in one.
@org.springframework.stereotype.Component
class CheckInCard implements PairCard {

    private static final int ORDER = 30;

    private final CheckIns checkIns;

    CheckInCard(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        return checkIns.now(side.me(), side.id())
                .filter(now -> !now.answered() || now.toRead())
                .map(now -> new CheckInNotice(side, now));
    }
}
