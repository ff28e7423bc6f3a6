package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.alongside.cohort.HelpLine;
import org.alongside.cohort.HelpLineList;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Links;

/// For somebody who does not feel safe: who can help now, and two quiet ways on. The other learns nothing of it.
class WaysOn extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "ways-on";

    WaysOn(PairSide side, List<HelpLine> lines) {
        addClassNames("card", "stack", "help-note");
        getElement().setAttribute("aria-labelledby", HEADING);
        var heading = new H2(getTranslation("helpNote.title"));
        heading.setId(HEADING);
        var ways = new Div(
                guidance(side, getTranslation("checkin.team")),
                Links.button(MentoringRoutes.pair(side.id(), "help"), getTranslation("checkin.stop"), "ordinary"));
        ways.addClassName("row");
        add(heading, new HelpLineList(lines), ways);
    }

    /// The way to the team, for her alone.
    static Anchor guidance(PairSide side, String words) {
        return Links.button(MentoringRoutes.pair(side.id(), "help") + "?about=guidance", words, "ordinary");
    }

    /// The way to a talk with the team that both are invited to.
    static Anchor mediation(PairSide side, String words) {
        return Links.button(MentoringRoutes.pair(side.id(), "help") + "?about=mediation", words, "ordinary");
    }
}
