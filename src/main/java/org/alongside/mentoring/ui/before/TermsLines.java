package org.alongside.mentoring.ui.before;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.alongside.cohort.SpokenLanguages;
import org.alongside.cohort.Topic;
import org.alongside.mentoring.Terms;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Tag;

/// Topics, languages, hours and the way to meet, to be read.
class TermsLines extends Div {

    private static final long serialVersionUID = 1L;

    TermsLines(Terms terms) {
        addClassName("before-terms");
        add(tags(terms.topics().stream().map(this::topic).toList()));
        var more = new Paragraph();
        more.addClassName("small");
        more.add(languages(terms.languages(), getTranslation("before.why.comma")));
        more.add(" · " + getTranslation("before.terms.hoursOf", "count", terms.hours()) + " · "
                + getTranslation(terms.way().key()));
        add(more);
    }

    private Component topic(Topic topic) {
        return new Tag(getTranslation(topic.key()));
    }

    /// Languages, each in its own name and direction, parted as lists are.
    static Span languages(List<String> tags, String comma) {
        var languages = new Span();
        for (var tag : tags) {
            if (languages.getElement().getChildCount() > 0) {
                languages.add(comma);
            }
            var name = new Bdi(SpokenLanguages.ownName(tag));
            name.getElement().setAttribute("lang", tag);
            languages.add(name);
        }
        return languages;
    }

    private static Div tags(List<Component> tags) {
        var row = new Div();
        row.add(tags);
        row.addClassNames("row", "before-tags");
        return row;
    }
}
