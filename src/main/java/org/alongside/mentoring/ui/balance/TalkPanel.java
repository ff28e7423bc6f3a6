package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.alongside.mentoring.MoreRoom;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.RoomStanding;
import org.alongside.mentoring.TalkBalance;
import org.alongside.mentoring.TalkShare;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;

/// The share of the mentee as a bar with the guide on it, in words below, and the button for more room.
@StyleSheet("context://mentoring-balance.css")
class TalkPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient MoreRoom rooms;
    private final PairSide side;
    private final Div room = new Div();

    TalkPanel(MoreRoom rooms, PairSide side, TalkShare share, RoomStanding standing) {
        this.rooms = rooms;
        this.side = side;
        addClassNames("card", "stack");
        add(new H2(getTranslation("balance.title")));
        if (share.enough()) {
            add(bar(share.menteeShare()), small(words(share)));
        } else {
            add(small(getTranslation("balance.few")));
        }
        room.addClassName("stack");
        add(room);
        show(standing);
    }

    private String words(TalkShare share) {
        var key = side.mentee()
                ? (share.spoken()
                        ? (share.written() ? "balance.bothMine" : "balance.spokenMine")
                        : "balance.writtenMine")
                : (share.spoken()
                        ? (share.written() ? "balance.bothTheirs" : "balance.spokenTheirs")
                        : "balance.writtenTheirs");
        return getTranslation(key, "share", share.menteeShare(), "name", side.otherName())
                + " "
                + getTranslation(
                        "balance.guide",
                        "guide",
                        TalkBalance.GUIDE,
                        "role",
                        getTranslation(side.wording().key(PairRole.MENTEE)));
    }

    private Component bar(int share) {
        var filled = new Span();
        filled.addClassName("filled");
        filled.getStyle().set("inline-size", share + "%");
        var guide = new Span();
        guide.addClassName("guide");
        guide.getStyle().set("inset-inline-start", TalkBalance.GUIDE + "%");
        var bar = new Div(filled, guide);
        bar.addClassName("talk-bar");
        bar.getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                side.mentee() ? "balance.barMine" : "balance.barTheirs",
                                "share",
                                share,
                                "guide",
                                TalkBalance.GUIDE,
                                "name",
                                side.otherName()));
        return bar;
    }

    private void show(RoomStanding standing) {
        room.removeAll();
        if (!standing.asked()) {
            var ask = Buttons.ordinary(getTranslation("balance.more"), _ -> change(true));
            ask.addClassName("wide-button");
            room.add(ask);
        } else if (standing.mayTakeBack()) {
            room.add(small(getTranslation("balance.asked", "name", side.otherName())));
            room.add(Buttons.plain(getTranslation("balance.takeBack"), _ -> change(false)));
        } else {
            room.add(small(getTranslation("balance.told", "name", side.otherName())));
        }
    }

    private void change(boolean ask) {
        if (ask) {
            rooms.ask(side.me(), side.id());
        } else {
            rooms.takeBack(side.me(), side.id());
        }
        show(rooms.of(side.me(), side.id()));
        Announcer.announce(
                getUI().orElseThrow(),
                getTranslation(ask ? "balance.asked" : "balance.takenBack", "name", side.otherName()));
    }

    private static Paragraph small(String words) {
        var line = new Paragraph(words);
        line.addClassName("small");
        return line;
    }
}
