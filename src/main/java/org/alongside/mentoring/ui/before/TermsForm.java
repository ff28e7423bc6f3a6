package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.alongside.cohort.SpokenLanguages;
import org.alongside.cohort.Topic;
import org.alongside.mentoring.Terms;
import org.alongside.mentoring.WayToMeet;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.NativeSelect;

/// Topics, languages, hours and the way to meet.
class TermsForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Boxes<Topic> topics;
    private final Boxes<String> languages;
    private final IntegerField hours = new IntegerField();
    private final NativeSelect way;

    /// @param topicsHelp a line about the topics
    TermsForm(String topicsHelp, FieldErrors errors) {
        addClassName("stack");
        topics = new Boxes<>(
                getTranslation("before.terms.topics"),
                topicsHelp,
                List.of(Topic.values()),
                topic -> getTranslation(topic.key()));
        languages = new Boxes<>(
                getTranslation("before.terms.languages"),
                getTranslation("before.terms.languagesHelp"),
                SpokenLanguages.ALL,
                SpokenLanguages::ownName);
        SpokenLanguages.ALL.forEach(tag -> languages.lang(tag, tag));
        hours.setLabel(getTranslation("before.terms.hours"));
        hours.setHelperText(getTranslation("before.terms.hoursHelp"));
        hours.setMin(1);
        hours.setMax(Terms.MOST_HOURS);
        hours.setStepButtonsVisible(true);
        way = new NativeSelect(getTranslation("before.terms.way"));
        for (var one : List.of(WayToMeet.BOTH, WayToMeet.ONLINE, WayToMeet.IN_PERSON)) {
            way.option(one.name(), getTranslation(one.key()));
        }
        var two = new Div(hours, way);
        two.addClassName("before-pairwise");
        add(topics, languages, two);
        errors.at("terms.topics", topics).at("terms.languages", languages).at("terms.hours", hours);
    }

    void show(Terms terms) {
        topics.choose(terms.topics());
        languages.choose(terms.languages());
        hours.setValue(terms.hours());
        way.choose(terms.way().name());
    }

    Terms terms() {
        var chosen = hours.getValue();
        return Terms.of(
                topics.chosen(), languages.chosen(), chosen == null ? 0 : chosen, WayToMeet.valueOf(way.value()));
    }
}
