package org.alongside.cohort;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ReachItem;

/// Where to find help, for somebody who has just written that she or another may be in danger. Only her own page
/// has it, until she closes it or goes elsewhere: it does not stay for whoever looks at her screen next.
public class HelpNote extends Section {

    private static final long serialVersionUID = 1L;
    private static final String HEADING = "help-note";

    /// @param lines of her cohort, in their order; where there are none the emergency number stands
    public HelpNote(List<HelpLine> lines) {
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

    /// Says that it is there: the focus is on what she has written.
    public void announce(UI ui) {
        Announcer.announce(ui, getTranslation("helpNote.title"));
    }
}
