package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.cohort.HelpLine;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ReachItem;

/// Where to find help, for somebody who has just written that she may be in danger. Only her own page has it,
/// until she closes it or goes elsewhere.
class HelpCard extends Section {

    private static final long serialVersionUID = 1L;

    HelpCard(List<HelpLine> lines) {
        addClassNames("card", "stack", "help-note");
        var title = getTranslation("helpNote.title");
        getElement().setAttribute("aria-label", title);
        var list = new UnorderedList();
        list.addClassName("clean");
        if (lines.isEmpty()) {
            list.add(new ReachItem(
                    getTranslation("helpNote.emergency"),
                    HelpLine.EMERGENCY,
                    getTranslation("helpNote.emergencyAbout")));
        }
        lines.forEach(line -> list.add(new ReachItem(line.name(), line.reach(), line.about())));
        add(
                new H2(title),
                list,
                new Paragraph(getTranslation("helpNote.told")),
                Buttons.ordinary(getTranslation("helpNote.close"), _ -> removeFromParent()));
    }

    /// Says that it is there: the focus is on what she has saved.
    void announce(UI ui) {
        Announcer.announce(ui, getTranslation("helpNote.title"));
    }
}
