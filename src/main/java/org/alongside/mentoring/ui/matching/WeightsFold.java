package org.alongside.mentoring.ui.matching;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.Serializable;
import org.alongside.mentoring.MatchPart;
import org.alongside.mentoring.MatchWeights;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;

/// What the parts of a match weigh in this cohort.
class WeightsFold extends Fold {

    private static final long serialVersionUID = 1L;

    private final IntegerField language = field(MatchPart.LANGUAGE);
    private final IntegerField topics = field(MatchPart.TOPICS);
    private final IntegerField hours = field(MatchPart.HOURS);
    private final IntegerField format = field(MatchPart.FORMAT);
    private final IntegerField waiting = field(MatchPart.WAITING);
    private final FieldErrors errors = new FieldErrors().at("matching.weights", language);
    private final Saver saver;

    WeightsFold(MatchWeights now, Saver saver) {
        super("");
        this.saver = saver;
        setSummaryText(getTranslation("matching.weights"));
        addClassName("card");
        language.setValue(now.language());
        topics.setValue(now.topics());
        hours.setValue(now.hours());
        format.setValue(now.format());
        waiting.setValue(now.waiting());
        var text = new Paragraph(getTranslation("matching.weightsText"));
        text.addClassNames("small", "quiet");
        var save = Buttons.ordinary(getTranslation("matching.weightsSave"), _ -> save());
        Buttons.ignoreDoubleClicks(save);
        put(text, language, topics, hours, format, waiting, save);
    }

    private IntegerField field(MatchPart part) {
        var field = new IntegerField(getTranslation(part.key()));
        field.setMin(0);
        field.setMax(MatchWeights.MOST);
        field.setStepButtonsVisible(false);
        field.setManualValidation(true);
        return field;
    }

    private void save() {
        for (var field : new IntegerField[] {language, topics, hours, format, waiting}) {
            var value = field.getValue();
            field.setInvalid(value == null || value < 0 || value > MatchWeights.MOST);
            if (field.isInvalid()) {
                field.setErrorMessage(getTranslation("refused.matching.weight"));
                field.focus();
                return;
            }
        }
        errors.run(() -> saver.save(
                new MatchWeights(number(language), number(topics), number(hours), number(format), number(waiting))));
    }

    private static int number(IntegerField field) {
        var value = field.getValue();
        if (value == null) {
            throw new RefusedException("matching.weight");
        }
        return value;
    }

    /// Stores what was chosen.
    @FunctionalInterface
    interface Saver extends Serializable {

        void save(MatchWeights weights);
    }
}
