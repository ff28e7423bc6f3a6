package org.alongside.cohort;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;

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
        var close = Buttons.ordinary(getTranslation("helpNote.close"), _ -> removeFromParent());
        add(heading, new HelpLineList(lines), new Paragraph(getTranslation("helpNote.told")), close);
    }

    /// Says that it is there: the focus is on what she has written.
    public void announce(UI ui) {
        Announcer.announce(ui, getTranslation("helpNote.title"));
    }
}
