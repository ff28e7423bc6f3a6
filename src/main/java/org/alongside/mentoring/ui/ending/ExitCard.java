package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.alongside.mentoring.AfterEnding;
import org.alongside.mentoring.ExitAnswer;
import org.alongside.mentoring.ExitChoice;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.care.Parts;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.jspecify.annotations.Nullable;

/// Three questions when it is over. The other never reads the answers; the team counts them.
class ExitCard extends Section {

    private static final long serialVersionUID = 1L;

    ExitCard(PairSide side, AfterEnding after, Fields fields, Steps steps) {
        addClassNames("card", "stack", "care-exit");
        var goals = choice("ending.goals");
        var asEquals = choice("ending.equals");
        var again = choice("ending.again");
        var words = fields.area("exit", getTranslation("ending.exitWords"), getTranslation("ending.exitWordsHelp"), "");
        var help = new Checkbox(getTranslation("ending.exitHelp"));
        var never = new Checkbox(getTranslation("ending.never", "name", side.otherName()));
        var errors = new FieldErrors().at("post.too-long", words);
        var send = Buttons.ordinary(
                getTranslation("ending.exitSend"),
                _ -> errors.run(() -> {
                    var danger = after.exit(
                            side.me(),
                            side.id(),
                            new ExitAnswer(
                                    chosen(goals),
                                    chosen(asEquals),
                                    chosen(again),
                                    words.getValue(),
                                    help.getValue(),
                                    never.getValue()));
                    steps.done(danger, "ending.exitDone");
                }));
        Buttons.ignoreDoubleClicks(send);
        add(new H2(getTranslation("ending.exit")));
        add(Parts.text(getTranslation("ending.exitText", "name", side.otherName())));
        add(goals, asEquals, again, words, help, never, send);
    }

    private RadioButtonGroup<ExitChoice> choice(String key) {
        var group = new RadioButtonGroup<ExitChoice>(getTranslation(key));
        group.setItems(ExitChoice.values());
        group.setItemLabelGenerator(one -> getTranslation("option.exit." + one));
        return group;
    }

    /// A question that is passed over counts as "I cannot say".
    private static ExitChoice chosen(RadioButtonGroup<ExitChoice> group) {
        @Nullable ExitChoice choice = group.getValue();
        return choice == null ? ExitChoice.UNSURE : choice;
    }
}
