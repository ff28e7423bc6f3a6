package org.alongside.library.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.library.ShareChoice;
import org.jspecify.annotations.Nullable;

/// Which of her cohorts have a resource, and whether all do.
class ShareForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<ShareChoice, Checkbox> boxes = new LinkedHashMap<>();
    private final Checkbox all = new Checkbox();
    private final @Nullable Boolean before;

    /// @param everywhere whether all cohorts have it; null where that is not hers to decide
    ShareForm(List<ShareChoice> choices, @Nullable Boolean everywhere) {
        before = everywhere;
        addClassName("library-boxes");
        choices.forEach(choice -> {
            var box = new Checkbox(choice.cohort().name(), choice.has());
            box.getElement().setAttribute("dir", "auto");
            boxes.put(choice, box);
            add(box);
        });
        if (everywhere != null) {
            all.setLabel(getTranslation("resource.share.all"));
            all.setValue(everywhere);
            var what = new Paragraph(getTranslation("resource.share.all-text"));
            what.addClassNames("small", "quiet");
            add(all, what);
        }
    }

    /// @return what is otherwise now
    List<ShareChoice> changes() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue() != entry.getKey().has())
                .map(entry -> new ShareChoice(
                        entry.getKey().cohort(), entry.getValue().getValue()))
                .toList();
    }

    /// @return whether all shall have it; empty where that has not changed
    Optional<Boolean> everywhere() {
        return before == null || before.equals(all.getValue()) ? Optional.empty() : Optional.of(all.getValue());
    }
}
