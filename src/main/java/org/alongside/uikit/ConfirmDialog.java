package org.alongside.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;

/// Asks before something happens. Its buttons are verbs; Escape and the second button leave everything as it was.
/// Everything behind it rests while it is open, except the way out of the site.
@com.vaadin.flow.component.Tag("dialog")
public class ConfirmDialog extends Component implements HasComponents {

    private static final long serialVersionUID = 1L;

    private final Div content = new Div();
    private final NativeButton yes;

    /// @param title the question
    /// @param text what will happen
    /// @param verb what the first button says: the verb of the question
    /// @param onConfirm runs after the dialog has closed
    public ConfirmDialog(String title, String text, String verb, Command onConfirm) {
        this(title, text, verb, false);
        yes.addClickListener(_ -> confirm(onConfirm));
    }

    private ConfirmDialog(String title, String text, String verb, boolean danger) {
        getElement().setAttribute("class", "confirm");
        getElement().setAttribute("aria-label", title);
        content.addClassName("stack");
        content.add(new Paragraph(text));
        yes = danger ? Buttons.danger(verb, _ -> {}) : Buttons.main(verb, _ -> {});
        var no = Buttons.ordinary(getTranslation("uikit.cancel"), event -> close());
        if (danger) {
            no.getElement().setAttribute("autofocus", true);
        }
        var buttons = new Div(yes, no);
        buttons.addClassName("row");
        add(new H2(title), content, buttons);
        getElement().addEventListener("dismiss", event -> close());
    }

    /// The same for what hurts or cannot be undone.
    public static ConfirmDialog danger(String title, String text, String verb, Command onConfirm) {
        var dialog = new ConfirmDialog(title, text, verb, true);
        dialog.yes.addClickListener(_ -> dialog.confirm(onConfirm));
        return dialog;
    }

    /// The same with fields that can be filled in wrongly: it stays open, with what was typed, until the work is
    /// done. A second click right after the first does nothing.
    ///
    /// @param work returns whether it was done; if not, a field says why
    public static ConfirmDialog form(String title, String text, String verb, SerializableSupplier<Boolean> work) {
        var dialog = new ConfirmDialog(title, text, verb, false);
        Buttons.ignoreDoubleClicks(dialog.yes);
        dialog.yes.addClickListener(_ -> {
            if (work.get()) {
                dialog.close();
            }
        });
        return dialog;
    }

    /// @param parts fields below the text, such as a choice of reasons
    public ConfirmDialog with(Component... parts) {
        content.add(parts);
        return this;
    }

    /// @param possible whether the first button can be used, for instance once a reason is chosen
    public void setConfirmEnabled(boolean possible) {
        yes.setEnabled(possible);
    }

    public void open() {
        UI.getCurrentOrThrow().add(this);
        getElement().executeJs("window.alongside?.openDialog(this)");
    }

    public void close() {
        getElement().getNode().runWhenAttached(ui -> ui.getPage().executeJs("window.alongside?.closeDialog()"));
        getElement().removeFromParent();
    }

    private void confirm(Command onConfirm) {
        close();
        onConfirm.execute();
    }
}
