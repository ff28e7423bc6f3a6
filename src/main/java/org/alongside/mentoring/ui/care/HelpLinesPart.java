package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.alongside.cohort.HelpLine;
import org.alongside.cohort.HelpLineList;

/// Where to find help at once.
public class HelpLinesPart extends Section {

    private static final long serialVersionUID = 1L;

    /// @param heading such as "You are not alone"
    /// @param lines of the cohort; where there are none the emergency number stands
    public HelpLinesPart(String heading, List<HelpLine> lines) {
        addClassName("care-lines");
        add(new H2(heading), new HelpLineList(lines));
    }
}
