package org.alongside.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import org.alongside.discussion.WatchAction;
import org.alongside.discussion.WatchedWord;
import org.alongside.discussion.WatchedWordRules;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// Where watched words are kept: a new one, what it would have caught, and all that are there.
class WordsPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient WatchedWordRules rules;
    private final PersonId person;
    private final @Nullable CohortId cohort;
    private final SerializableSupplier<List<WatchedWord>> words;
    private final Div trial = new Div();
    private final H2 title = new H2();
    private final Div all = new Div();
    private final WordList list = new WordList(this::buttons);
    private @Nullable WatchedWord tried;

    /// @param cohort null for the whole site
    /// @param words reads those that are there
    WordsPart(
            WatchedWordRules rules,
            PersonId person,
            @Nullable CohortId cohort,
            SerializableSupplier<List<WatchedWord>> words) {
        this.rules = rules;
        this.person = person;
        this.cohort = cohort;
        this.words = words;
        addClassName("stack");
        title.setText(getTranslation("words.list"));
        all.addClassName("stack");
        add(new WordForm(this::take), trial, all);
        show();
    }

    private void show() {
        all.removeAll();
        var known = words.get();
        if (known.isEmpty()) {
            all.add(new EmptyState(getTranslation("words.emptyTitle"), getTranslation("words.emptyText")));
        } else {
            all.add(title, list);
            list.show(known);
        }
    }

    private void take(String pattern, WatchAction action) {
        var word = rules.add(person, cohort, pattern, action);
        show();
        tryOut(word);
    }

    private void tryOut(WatchedWord word) {
        closeTrial();
        var result = new TrialResult(word, rules.tryOut(person, cohort, word.pattern()));
        var buttons = new Div(
                Buttons.main(getTranslation("words.on"), _ -> turn(word, true)),
                Buttons.ordinary(getTranslation("words.later"), _ -> closeTrial()));
        buttons.getChildren().findFirst().orElseThrow().setVisible(word.state() != WatchedWord.State.ON);
        buttons.addClassName("row");
        result.add(buttons);
        trial.add(result);
        tried = word;
        result.enter();
    }

    private void closeTrial() {
        trial.removeAll();
        tried = null;
    }

    private List<NativeButton> buttons(WatchedWord word) {
        boolean on = word.state() == WatchedWord.State.ON;
        var buttons = new ArrayList<NativeButton>();
        buttons.add(button(on ? "words.off" : "words.on", word, () -> turn(word, !on)));
        buttons.add(button("words.again", word, () -> tryOut(word)));
        buttons.add(button("words.delete", word, () -> ask(word)));
        return buttons;
    }

    // Read out with its word: one "Delete" among several says nothing.
    private NativeButton button(String key, WatchedWord word, Command work) {
        var verb = getTranslation(key);
        var button = Buttons.plain(verb, _ -> work.execute());
        button.setAriaLabel(verb + ": " + word.pattern());
        return button;
    }

    private void turn(WatchedWord word, boolean on) {
        carryOut(word, on ? "words.nowOn" : "words.nowOff", () -> rules.turn(person, word, on));
    }

    private void ask(WatchedWord word) {
        ConfirmDialog.danger(
                        getTranslation("words.deleteTitle", "word", Bdi.isolated(word.pattern())),
                        getTranslation("words.deleteText"),
                        getTranslation("words.delete"),
                        () -> carryOut(word, "words.deleted", () -> rules.delete(person, word)))
                .open();
    }

    private void carryOut(WatchedWord word, String done, Command work) {
        var ui = getUI().orElseThrow();
        try {
            work.execute();
            Announcer.announce(ui, getTranslation(done, "word", Bdi.isolated(word.pattern())));
        } catch (RefusedException | NotFoundException _) {
            Notice.show(ui, Notice.Kind.WAIT, getTranslation("refused.words.changed"));
        }
        if (word.equals(tried)) {
            closeTrial();
        }
        show();
        title.getElement().executeJs("requestAnimationFrame(() => { this.tabIndex = -1; this.focus(); })");
    }
}
