package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.alongside.mentoring.CheckInNow;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;

/// One line about the check-in, and the way there.
class CheckInNotice extends Notice {

    private static final long serialVersionUID = 1L;

    CheckInNotice(PairSide side, CheckInNow now) {
        super(Kind.PLAIN, "");
        removeAll();
        var words = new Div();
        words.addClassName("grow");
        if (!now.answered()) {
            words.add(new Paragraph(getTranslation(now.late() ? "checkin.late" : "checkin.open")));
        }
        if (now.toRead()) {
            words.add(new Paragraph(getTranslation("checkin.toRead", "name", side.otherName())));
        }
        var way = Links.button(
                MentoringRoutes.pair(side.id(), "check-in"),
                getTranslation(now.answered() ? "checkin.readIt" : "checkin.answer"),
                "ordinary");
        add(words, way);
    }
}
