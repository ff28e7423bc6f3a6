package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.MoreRoom;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.PairCard;

/// Says, once, that the other would like more room to talk.
@org.springframework.stereotype.Component
class RoomCard implements PairCard {

    private static final int ORDER = 25;

    private final MoreRoom rooms;

    RoomCard(MoreRoom rooms) {
        this.rooms = rooms;
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
        return side.active() && rooms.of(side.me(), side.id()).otherAsks()
                ? Optional.of(new RoomNotice(rooms, side, refresh))
                : Optional.empty();
    }
}
