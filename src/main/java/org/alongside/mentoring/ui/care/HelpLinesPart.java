package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.cohort.HelpLine;
import org.alongside.uikit.ReachItem;

/// Where to find help at once.
public class HelpLinesPart extends Section {

    private static final long serialVersionUID = 1L;

    /// @param heading such as "You are not alone"
    /// @param lines of the cohort; where there are none the emergency number stands
    public HelpLinesPart(String heading, List<HelpLine> lines) {
        addClassName("care-lines");
        var list = new UnorderedList();
        list.addClassName("clean");
        if (lines.isEmpty()) {
            list.add(new ReachItem(
                    getTranslation("helpNote.emergency"),
                    HelpLine.EMERGENCY,
                    getTranslation("helpNote.emergencyAbout")));
        }
        lines.forEach(line -> list.add(new ReachItem(line.name(), line.reach(), line.about())));
        add(new H2(heading), list);
    }
}
