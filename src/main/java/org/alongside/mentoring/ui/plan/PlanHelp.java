package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.cohort.HelpLine;
import org.alongside.shared.PairId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ReachItem;

/// Where to find help, for somebody who has just written that she or another may be in danger. On her own page,
/// until she closes it or goes elsewhere.
class PlanHelp extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "help-note";

    PlanHelp(List<HelpLine> lines) {
        addClassNames("card", "stack", "help-note");
        getElement().setAttribute("aria-labelledby", HEADING);
        var heading = new H2(getTranslation("helpNote.title"));
        heading.setId(HEADING);
        var list = new UnorderedList();
        list.addClassName("clean");
        if (lines.isEmpty()) {
            list.add(new ReachItem(
                    getTranslation("helpNote.emergency"),
                    HelpLine.EMERGENCY,
                    getTranslation("helpNote.emergencyAbout")));
        }
        lines.forEach(line -> list.add(new ReachItem(line.name(), line.reach(), line.about())));
        var close = Buttons.ordinary(getTranslation("helpNote.close"), _ -> removeFromParent());
        add(heading, list, new Paragraph(getTranslation("helpNote.told")), close);
    }

    void announce(UI ui) {
        Announcer.announce(ui, getTranslation("helpNote.title"));
    }

    /// To be shown on the next page of the pair that opens in this window.
    static void promise(UI ui, PairId pair) {
        ComponentUtil.setData(ui, Promise.class, new Promise(pair));
    }

    /// @return whether it was promised for the pair; only the first time
    static boolean isPromised(UI ui, PairId pair) {
        var promise = ComponentUtil.getData(ui, Promise.class);
        ComponentUtil.setData(ui, Promise.class, null);
        return promise != null && promise.pair().equals(pair);
    }

    private record Promise(PairId pair) {}
}
