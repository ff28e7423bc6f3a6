package org.alongside.cohort;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.uikit.ReachItem;

/// Who helps at once, one below the other.
public class HelpLineList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    /// @param lines of a cohort, in their order; where there are none the emergency number stands
    public HelpLineList(List<HelpLine> lines) {
        addClassName("clean");
        if (lines.isEmpty()) {
            add(new ReachItem(
                    getTranslation("helpNote.emergency"),
                    HelpLine.EMERGENCY,
                    getTranslation("helpNote.emergencyAbout")));
        }
        lines.forEach(line -> add(new ReachItem(line.name(), line.reach(), line.about())));
    }
}
