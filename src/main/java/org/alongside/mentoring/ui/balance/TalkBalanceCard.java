package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.MoreRoom;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.TalkBalance;
import org.alongside.mentoring.ui.PairCard;

/// Who is talking, and the wish for more room.
@org.springframework.stereotype.Component
class TalkBalanceCard implements PairCard {

    private static final int ORDER = 10;

    private final TalkBalance talk;
    private final MoreRoom rooms;

    TalkBalanceCard(TalkBalance talk, MoreRoom rooms) {
        this.talk = talk;
        this.rooms = rooms;
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
        if (!side.active()) {
            return Optional.empty();
        }
        var share = talk.of(side.me(), side.id());
        return Optional.of(new TalkPanel(rooms, side, share, rooms.of(side.me(), side.id())));
    }
}
