package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PowerReviews;
import org.alongside.mentoring.ReviewAnswer;
import org.alongside.mentoring.ReviewPage;
import org.alongside.mentoring.TextView;
import org.alongside.richtext.RichText;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.jspecify.annotations.Nullable;

/// The questions of a review, with her answer where she changes it.
class ReviewForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextArea comfort = new TextArea();
    private final TextArea power = new TextArea();
    private final TextArea difference = new TextArea();
    private final RadioButtonGroup<Integer> even = new RadioButtonGroup<>();
    private final Div row = new Div();
    private final @Nullable Integer version;
    private final FieldErrors errors = new FieldErrors()
            .at("review.empty", comfort)
            .at("review.long", comfort)
            .at("review.changed", comfort)
            .at("review.even", even);

    /// @param onSend stores; what it refuses is said at its field, and what was typed stays
    ReviewForm(PairSide side, ReviewPage page, SerializableConsumer<ReviewAnswer> onSend) {
        var own = page.own();
        this.version = own == null ? null : own.version();
        addClassNames("card", "stack", "narrow", "asks");
        var words = page.at().answered()
                ? "review.waiting"
                : page.at().otherAnswered() ? "review.theyAnswered" : "review.sealed";
        add(new Paragraph(getTranslation(words, "name", side.otherName())));
        text(comfort, getTranslation("review.comfort"), own == null ? null : own.comfort());
        text(power, getTranslation("review.power"), own == null ? null : own.power());
        text(difference, getTranslation("review.difference"), own == null ? null : own.difference());
        difference.setHelperText(getTranslation("review.optional"));
        even.setLabel(getTranslation("review.even"));
        even.setItems(Steps.ALL);
        even.setItemLabelGenerator(step -> getTranslation("option.even." + step));
        if (own != null) {
            even.setValue(own.evenness());
        }
        var send = Buttons.main(
                getTranslation(own == null ? "review.send" : "review.save"),
                _ -> errors.run(() -> onSend.accept(answer())));
        Buttons.ignoreDoubleClicks(send);
        row.addClassName("row");
        row.add(send);
        var check = new Paragraph(getTranslation("review.check"));
        check.addClassNames("small", "quiet");
        add(comfort, power, difference, even, check, row);
    }

    /// Adds buttons after the one that sends.
    void with(Component... more) {
        row.add(more);
    }

    private static void text(TextArea area, String question, @Nullable TextView before) {
        area.setLabel(question);
        area.setMaxLength(PowerReviews.MAX_WORDS);
        area.setWidthFull();
        area.getElement().setAttribute("dir", "auto");
        if (before != null) {
            area.setValue(RichText.plainText(before.body()));
        }
    }

    private ReviewAnswer answer() {
        return new ReviewAnswer(comfort.getValue(), power.getValue(), difference.getValue(), even.getValue(), version);
    }
}
