package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.alongside.mentoring.AfterEnding;
import org.alongside.mentoring.EndingView;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ui.care.Parts;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;

/// Thanks to the other (P27).
class ThanksCard extends Section {

    private static final long serialVersionUID = 1L;

    ThanksCard(PairSide side, EndingView ending, AfterEnding after, Fields fields, Steps steps) {
        addClassNames("card", "stack");
        add(new H2(getTranslation("ending.thanks")));
        if (ending.thanks() != null) {
            add(Parts.quiet(getTranslation("ending.thanksGiven", "name", side.otherName())));
            add(Parts.view(this, ending.thanks()));
            return;
        }
        var words = fields.area("thanks", getTranslation("ending.thanksWords", "name", side.otherName()), "", "");
        var errors = new FieldErrors().at("post.empty", words).at("post.too-long", words);
        var send = Buttons.ordinary(
                getTranslation("ending.thanksSend"),
                _ -> errors.run(() -> {
                    var danger = after.thank(side.me(), side.id(), words.getValue());
                    steps.done(danger, "ending.thanksDone");
                }));
        Buttons.ignoreDoubleClicks(send);
        add(Parts.text(getTranslation("ending.thanksText", "name", side.otherName())), words, send);
    }
}
