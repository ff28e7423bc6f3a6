package org.alongside.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.Serializable;
import org.alongside.discussion.WatchAction;
import org.alongside.screening.WatchedWords;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;

/// A new watched word, and what is to happen with a text that has it.
class WordForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField word = new TextField();
    private final Select<WatchAction> action = new Select<>();
    private final FieldErrors errors =
            new FieldErrors().at("words.pattern", word).at("words.exists", word).at("words.many", word);

    /// @param taker stores it
    WordForm(Taker taker) {
        addClassNames("card", "stack", "measure");
        word.setLabel(getTranslation("words.word"));
        word.setHelperText(getTranslation("words.wordHelp"));
        word.setMaxLength(WatchedWords.MAX_CHARS);
        word.setWidthFull();
        word.getElement().setAttribute("dir", "auto");
        action.setLabel(getTranslation("words.action"));
        action.setItems(WatchAction.values());
        action.setItemLabelGenerator(some -> getTranslation(label(some)));
        action.addValueChangeListener(change -> action.setHelperText(getTranslation(explained(change.getValue()))));
        action.setValue(WatchAction.HOLD);
        action.setWidthFull();
        var add = Buttons.main(getTranslation("words.add"), _ -> take(taker));
        Buttons.ignoreDoubleClicks(add);
        add(new H2(getTranslation("words.addTitle")), word, action, new Div(add));
    }

    private void take(Taker taker) {
        if (errors.run(() -> taker.take(word.getValue(), action.getValue()))) {
            word.clear();
        }
    }

    static String label(WatchAction action) {
        return switch (action) {
            case HOLD -> "words.hold";
            case WARN -> "words.warn";
            case FOLD -> "words.fold";
            case REPORT -> "words.report";
        };
    }

    private static String explained(WatchAction action) {
        return switch (action) {
            case HOLD -> "words.holdHelp";
            case WARN -> "words.warnHelp";
            case FOLD -> "words.foldHelp";
            case REPORT -> "words.reportHelp";
        };
    }

    /// Stores what was written.
    @FunctionalInterface
    interface Taker extends Serializable {
        void take(String pattern, WatchAction action);
    }
}
