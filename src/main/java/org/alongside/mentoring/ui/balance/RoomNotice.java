package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.MoreRoom;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Notice;

/// The other's wish, until it was read.
class RoomNotice extends Notice {

    private static final long serialVersionUID = 1L;

    private final transient MoreRoom rooms;

    RoomNotice(MoreRoom rooms, PairSide side, SerializableRunnable refresh) {
        super(Kind.PLAIN, "");
        this.rooms = rooms;
        removeAll();
        add(new Paragraph(getTranslation("balance.theyAsk", "name", side.otherName())));
        add(Buttons.ordinary(getTranslation("balance.read"), _ -> {
            this.rooms.read(side.me(), side.id());
            refresh.run();
        }));
    }
}
