package org.alongside.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.alongside.moderation.Act;
import org.alongside.moderation.Reason;
import org.alongside.screening.Signal;
import org.alongside.uikit.ConfirmDialog;

/// Asks for the reason. The likely one is chosen already and has the focus: arrow keys choose another.
final class RemovalDialog {

    private RemovalDialog() {}

    /// @param title the question
    /// @param text what will happen
    static void open(
            UI ui,
            Wording wording,
            String title,
            String text,
            List<Signal> signals,
            SerializableConsumer<Reason> onChosen) {
        var locale = ui.getLocale();
        var reasons = new RadioButtonGroup<Reason>();
        reasons.setLabel(ui.getTranslation("moderation.reason"));
        reasons.setItems(Reason.of(Act.REMOVE));
        reasons.setItemLabelGenerator(reason -> wording.reason(locale, reason));
        reasons.setValue(Reason.likely(signals));
        ConfirmDialog.danger(
                        title, text, ui.getTranslation("moderation.remove"), () -> onChosen.accept(reasons.getValue()))
                .with(reasons)
                .open();
        reasons.getElement().executeJs("setTimeout(() => this.querySelector('[checked]')?.focus())");
    }
}
