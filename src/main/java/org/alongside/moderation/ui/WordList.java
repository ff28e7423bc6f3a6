package org.alongside.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.alongside.discussion.WatchedWord;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Tag;

/// Watched words, some at a time: each with what it does, and whether it does it.
class WordList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;

    private final SerializableFunction<WatchedWord, List<NativeButton>> buttons;
    private final UnorderedList list = new UnorderedList();
    private final NativeButton more;
    private List<WatchedWord> words = List.of();
    private int shown;

    /// @param buttons what can be done with a word
    WordList(SerializableFunction<WatchedWord, List<NativeButton>> buttons) {
        this.buttons = buttons;
        addClassNames("stack", "words");
        list.addClassName("clean");
        list.getElement().setAttribute("role", "list");
        more = Buttons.ordinary(getTranslation("moderation.more"), _ -> showMore());
        add(list, more);
    }

    /// Shows these; as many as were shown before.
    void show(List<WatchedWord> all) {
        int before = shown;
        words = List.copyOf(all);
        list.removeAll();
        shown = 0;
        do {
            showMore();
        } while (shown < before && shown < words.size());
    }

    private void showMore() {
        var next = words.subList(shown, Math.min(shown + AT_ONCE, words.size()));
        next.forEach(word -> list.add(row(word)));
        shown += next.size();
        more.setVisible(shown < words.size());
    }

    private ListItem row(WatchedWord word) {
        var pattern = new Bdi(word.pattern());
        pattern.addClassName("strong");
        var what = new Div(pattern, new Tag(getTranslation(WordForm.label(word.action()))), state(word.state()));
        what.addClassName("row");
        var row = new ListItem(what);
        var can = buttons.apply(word);
        if (!can.isEmpty()) {
            var acts = new Div();
            acts.addClassNames("row", "small");
            can.forEach(acts::add);
            row.add(acts);
        }
        return row;
    }

    private Tag state(WatchedWord.State state) {
        return switch (state) {
            case TRIAL -> new Tag(getTranslation("words.trial"), Notice.Kind.WAIT);
            case ON -> new Tag(getTranslation("words.isOn"), Notice.Kind.GOOD);
            case OFF -> new Tag(getTranslation("words.isOff"), Notice.Kind.PLAIN);
        };
    }
}
