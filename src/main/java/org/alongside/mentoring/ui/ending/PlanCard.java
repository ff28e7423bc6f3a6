package org.alongside.mentoring.ui.ending;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.alongside.mentoring.EndingView;
import org.alongside.mentoring.Endings;
import org.alongside.mentoring.PairSide;
import org.alongside.richtext.RichText;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;

/// The mentee's own plan for the time without her mentor (P52).
class PlanCard extends Section {

    private static final long serialVersionUID = 1L;

    PlanCard(PairSide side, EndingView ending, Endings endings, Fields fields, Steps steps) {
        addClassNames("card", "stack");
        var words = fields.area(
                "plan",
                getTranslation("ending.planWords"),
                getTranslation("ending.planHelp"),
                RichText.plainText(ending.nextSteps()));
        var errors = new FieldErrors().at("post.too-long", words);
        var keep = Buttons.ordinary(
                getTranslation("care.keep"),
                _ -> errors.run(() -> {
                    endings.planNext(side.me(), side.id(), words.getValue());
                    steps.done(false, "ending.kept");
                }));
        add(new H2(getTranslation("ending.plan")), words, keep);
    }
}
