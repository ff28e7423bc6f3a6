package org.alongside.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.alongside.moderation.Keeper;
import org.alongside.shared.PersonId;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Notice;

/// Asks who goes on with a case.
final class HandOverDialog {

    private HandOverDialog() {}

    static void open(UI ui, List<Keeper> keepers, SerializableConsumer<PersonId> onChosen) {
        if (keepers.isEmpty()) {
            Notice.show(ui, Notice.Kind.PLAIN, ui.getTranslation("case.handOverNobody"));
            return;
        }
        var people = new RadioButtonGroup<Keeper>();
        people.setLabel(ui.getTranslation("case.handOverWho"));
        people.setItems(keepers);
        people.setItemLabelGenerator(Keeper::name);
        people.setValue(keepers.getFirst());
        new ConfirmDialog(
                        ui.getTranslation("case.handOverTitle"),
                        ui.getTranslation("case.handOverText"),
                        ui.getTranslation("case.handOver"),
                        () -> onChosen.accept(people.getValue().id()))
                .with(people)
                .open();
    }
}
