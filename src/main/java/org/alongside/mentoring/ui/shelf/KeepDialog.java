package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiFunction;
import java.util.List;
import org.alongside.mentoring.LivePair;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.SavedTexts;
import org.alongside.mentoring.Shelf;
import org.alongside.mentoring.ui.ToldNext;
import org.alongside.shared.PairId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Notice;

/// Asks with whom something is kept, and for a word beside it.
final class KeepDialog {

    private KeepDialog() {}

    /// @param pairs that could keep it
    /// @param keep puts it on the shelf of one of them, with the word; what became of it is said there
    static void open(UI ui, List<LivePair> pairs, SerializableBiFunction<PairId, String, SavedTexts> keep) {
        if (pairs.isEmpty()) {
            Notice.show(ui, Notice.Kind.PLAIN, ui.getTranslation("shelf.no-pair"));
            return;
        }
        var whom = new RadioButtonGroup<LivePair>();
        whom.setLabel(ui.getTranslation("shelf.whom"));
        whom.setItems(pairs);
        whom.setItemLabelGenerator(LivePair::otherName);
        whom.setValue(pairs.getFirst());
        var word = new TextArea(ui.getTranslation("shelf.word"));
        word.setMaxLength(Shelf.MAX_WORDS);
        word.setWidthFull();
        word.getElement().setAttribute("dir", "auto");
        var errors = new FieldErrors()
                .at("shelf.full", word)
                .at("shelf.word-long", word)
                .at("pair.paused", word)
                .at("pair.ended", word);
        var text = pairs.size() == 1
                ? ui.getTranslation(
                        "shelf.talk-text", "name", Bdi.isolated(pairs.getFirst().otherName()))
                : ui.getTranslation("shelf.talk-text-several");
        var dialog = ConfirmDialog.form(
                ui.getTranslation("shelf.talk-title"), text, ui.getTranslation("shelf.talk-verb"), () -> {
                    var pair = whom.getValue().id();
                    var done = errors.run(() -> ToldNext.promise(ui, pair, keep.apply(pair, word.getValue())));
                    if (done) {
                        ui.navigate(MentoringRoutes.pair(pair, "shelf"));
                    }
                    return done;
                });
        if (pairs.size() > 1) {
            dialog.with(whom);
        }
        dialog.with(word).open();
    }
}
