package org.alongside.mentoring.ui.shelf;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import org.alongside.mentoring.LinkedDraft;
import org.alongside.mentoring.LinkedThreads;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.QuotableMessage;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.NativeSelect;

/// Chooses a passage of the pair's talk, word for word.
final class QuoteDialog implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 70;

    private final transient LinkedThreads linked;
    private final PairSide side;
    private final LinkedDraft draft;
    private final SerializableRunnable refresh;
    private final List<QuotableMessage> messages;

    QuoteDialog(LinkedThreads linked, PairSide side, LinkedDraft draft, SerializableRunnable refresh) {
        this.linked = linked;
        this.side = side;
        this.draft = draft;
        this.refresh = refresh;
        this.messages = linked.messages(side.me(), side.id());
    }

    void open() {
        var passage = new TextArea();
        passage.setLabel(passage.getTranslation("shelf.passage"));
        passage.setHelperText(passage.getTranslation("shelf.passage-help"));
        passage.setWidthFull();
        passage.getElement().setAttribute("dir", "auto");
        var named = new Checkbox(passage.getTranslation("shelf.named"));
        var choice = new NativeSelect(passage.getTranslation("shelf.message"));
        for (int i = 0; i < messages.size(); i++) {
            choice.option(Integer.toString(i), words(passage, messages.get(i)));
        }
        choice.onChange(() -> show(choice, passage, named));
        var errors = new FieldErrors().at("linked.passage", passage).at("linked.quotes", passage);
        var dialog = ConfirmDialog.form(
                passage.getTranslation("shelf.quote"),
                passage.getTranslation("shelf.quote-text"),
                passage.getTranslation("shelf.quote-verb"),
                () -> {
                    var done = errors.run(() -> quote(choice, passage.getValue(), named.getValue()));
                    if (done) {
                        refresh.run();
                    }
                    return done;
                });
        if (messages.isEmpty()) {
            dialog.setConfirmEnabled(false);
            dialog.with(new Paragraph(passage.getTranslation("shelf.no-messages")))
                    .open();
            return;
        }
        show(choice, passage, named);
        dialog.with(choice, passage, named).open();
    }

    private String words(TextArea where, QuotableMessage message) {
        var line = message.words().replaceAll("\\s+", " ").strip();
        var cut = line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
        return message.mine()
                ? where.getTranslation("shelf.you-wrote", "words", cut)
                : where.getTranslation("shelf.other-wrote", "words", cut, "name", side.otherName());
    }

    private void show(NativeSelect choice, TextArea passage, Checkbox named) {
        var message = messages.get(Integer.parseInt(choice.value()));
        passage.setValue(message.words());
        named.setVisible(message.mine());
    }

    private void quote(NativeSelect choice, String passage, boolean named) {
        var message = messages.get(Integer.parseInt(choice.value()));
        linked.quote(side.me(), side.id(), draft.id(), message.id(), passage, named);
    }
}
