package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.textfield.TextArea;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alongside.mentoring.ui.care.Parts;

/// The page's fields, kept while it is shown anew: what is typed in one is not lost when another is sent.
class Fields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, TextArea> areas = new HashMap<>();

    /// @param name of the field
    /// @param first what stands in it at first
    TextArea area(String name, String label, String help, String first) {
        var area = areas.computeIfAbsent(name, _ -> {
            var fresh = Parts.area(label, help);
            fresh.setValue(first);
            return fresh;
        });
        area.setLabel(label);
        return area;
    }
}
