package org.alongside.mentoring.ui.meeting;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.IntroductionWishes;
import org.alongside.mentoring.PairSide;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;

/// Where a mentee says whom she would like to meet: to her mentor or to the coordinators.
class WishForm extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_000;

    WishForm(IntroductionWishes wishes, PairSide side, Aside aside, SerializableRunnable refresh) {
        addClassNames("card", "stack");
        var words = new TextArea(getTranslation("introduction.wish"));
        words.setHelperText(getTranslation("introduction.wish-help"));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.getElement().setAttribute("dir", "auto");
        var whom = new RadioButtonGroup<Boolean>();
        whom.setLabel(getTranslation("introduction.wish-whom"));
        whom.setItems(false, true);
        whom.setItemLabelGenerator(
                team -> team ? getTranslation("introduction.wish-team") : Bdi.isolated(side.otherName()));
        whom.setValue(false);
        var errors = new FieldErrors()
                .at("post.empty", words)
                .at("post.too-long", words)
                .at("introduction.many", words);
        var send = Buttons.ordinary(getTranslation("introduction.wish-send"), _ -> {
            var done = errors.run(() -> aside.say(
                    side,
                    wishes.ask(side.me(), side.id(), words.getValue(), null, Boolean.TRUE.equals(whom.getValue()))));
            if (done) {
                refresh.run();
            }
        });
        Buttons.ignoreDoubleClicks(send);
        add(new H2(getTranslation("introduction.wish-title")), words, whom, send);
    }
}
