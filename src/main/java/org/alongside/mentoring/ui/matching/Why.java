package org.alongside.mentoring.ui.matching;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.alongside.mentoring.MatchFacts;
import org.alongside.mentoring.MatchPart;
import org.alongside.mentoring.MatchScore;

/// Why two would fit: every part of the score in words, with a small bar beside its number.
class Why extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final MatchFacts facts;

    Why(MatchScore score, MatchFacts facts) {
        this.facts = facts;
        addClassNames("clean", "match-why");
        score.parts().forEach(part -> add(item(part)));
    }

    private ListItem item(MatchScore.Part part) {
        var name = new Span(getTranslation(part.name().key()));
        name.addClassName("match-part");
        var words = new Paragraph(words(part.name()));
        words.addClassName("small");
        var number = new Span(getTranslation("matching.partValue", "percent", part.percent(), "weight", part.weight()));
        number.addClassNames("tiny", "quiet");
        return new ListItem(name, words, bar(part.percent()), number);
    }

    private static Div bar(int percent) {
        var filled = new Div();
        filled.getStyle().set("inline-size", percent + "%");
        var bar = new Div(filled);
        bar.addClassName("match-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private String words(MatchPart part) {
        return switch (part) {
            case LANGUAGE -> languages(facts, getLocale());
            case TOPICS -> topics();
            case HOURS ->
                getTranslation("matching.hours", "offered", facts.mentorHours(), "wished", facts.newcomerHours());
            case FORMAT -> facts.meet() ? getTranslation(facts.way().key()) : getTranslation("matching.noWay");
            case WAITING -> getTranslation("matching.waits", "days", facts.waitingDays());
        };
    }

    private String topics() {
        if (facts.wished() == 0) {
            return getTranslation("matching.noTopics");
        }
        var names = facts.topics().stream()
                .map(topic -> getTranslation(topic.key()))
                .toList();
        return getTranslation(
                "matching.topics",
                "count",
                names.size(),
                "wished",
                facts.wished(),
                "topics",
                ListFormatter.getInstance(getLocale()).format(names));
    }

    /// @return the languages both speak, in the reader's words
    static String languages(MatchFacts facts, Locale reader) {
        var names = facts.languages().stream()
                .map(tag -> ULocale.forLanguageTag(tag).getDisplayName(ULocale.forLocale(reader)))
                .toList();
        return ListFormatter.getInstance(reader).format(names);
    }
}
