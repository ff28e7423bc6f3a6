package org.alongside.cohort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import org.alongside.cohort.HelpLine;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.jspecify.annotations.Nullable;

/// A new help line, or the words of one that is there.
class HelpLineForm extends Div {

    private static final long serialVersionUID = 1L;

    private final H2 title = new H2();
    private final TextField name = new TextField();
    private final TextField reach = new TextField();
    private final TextField about = new TextField();
    private final NativeButton cancel;
    private final FieldErrors errors = new FieldErrors()
            .at("help.name", name)
            .at("help.many", name)
            .at("help.reach", reach)
            .at("help.about", about);
    private @Nullable HelpLine line;

    HelpLineForm(Saver saver) {
        addClassNames("card", "stack", "measure");
        name.setLabel(getTranslation("help.name"));
        name.setMaxLength(HelpLine.MAX_NAME);
        name.getElement().setAttribute("dir", "auto");
        reach.setLabel(getTranslation("help.reach"));
        reach.setMaxLength(HelpLine.MAX_TEXT);
        LeftToRight.in(reach);
        about.setLabel(getTranslation("help.about"));
        about.setHelperText(getTranslation("help.aboutHelp"));
        about.setMaxLength(HelpLine.MAX_TEXT);
        about.getElement().setAttribute("dir", "auto");
        cancel = Buttons.ordinary(getTranslation("uikit.cancel"), _ -> clear());
        var buttons = new Div(Buttons.main(getTranslation("help.save"), _ -> save(saver)), cancel);
        buttons.addClassName("row");
        add(title, name, reach, about, buttons);
        clear();
    }

    /// Takes a help line into the fields.
    void change(HelpLine changed) {
        line = changed;
        title.setText(getTranslation("help.changeTitle"));
        name.setValue(changed.name());
        reach.setValue(changed.reach());
        about.setValue(changed.about());
        cancel.setVisible(true);
        name.focus();
    }

    /// Empties the fields for a new one.
    final void clear() {
        line = null;
        title.setText(getTranslation("help.addTitle"));
        name.clear();
        reach.clear();
        about.clear();
        cancel.setVisible(false);
    }

    private void save(Saver saver) {
        if (errors.run(() -> saver.save(line, name.getValue(), reach.getValue(), about.getValue()))) {
            clear();
        }
    }

    /// Stores what was written.
    @FunctionalInterface
    interface Saver extends Serializable {

        /// @param line the one to be changed, null for a new one
        void save(@Nullable HelpLine line, String name, String reach, String about);
    }
}
