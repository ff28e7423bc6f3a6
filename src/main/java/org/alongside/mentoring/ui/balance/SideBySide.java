package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ReviewWords;
import org.alongside.mentoring.TextView;
import org.jspecify.annotations.Nullable;

/// What both said, question by question, one beside the other; on a phone one below the other.
final class SideBySide extends Div {

    private static final long serialVersionUID = 1L;

    private final PairSide side;

    private SideBySide(PairSide side) {
        this.side = side;
        addClassName("stack");
    }

    SideBySide(PairSide side, ReviewWords own, ReviewWords theirs) {
        this(side);
        question(getTranslation("review.comfort"), own.comfort(), theirs.comfort());
        question(getTranslation("review.power"), own.power(), theirs.power());
        if (own.difference() != null || theirs.difference() != null) {
            question(getTranslation("review.difference"), own.difference(), theirs.difference());
        }
        var both = both(getTranslation("review.even"));
        both.part().add(article(true, even(own)), article(false, even(theirs)));
        add(both.section());
    }

    /// What she said, while nobody else reads it.
    static SideBySide alone(PairSide side, ReviewWords own) {
        var part = new SideBySide(side);
        part.one(part.getTranslation("review.comfort"), own.comfort());
        part.one(part.getTranslation("review.power"), own.power());
        part.one(part.getTranslation("review.difference"), own.difference());
        return part;
    }

    private record Both(Section section, Div part) {}

    private void question(String question, @Nullable TextView own, @Nullable TextView theirs) {
        var both = both(question);
        both.part().add(article(true, Words.answer(side, own)), article(false, Words.answer(side, theirs)));
        add(both.section());
    }

    private void one(String question, @Nullable TextView own) {
        if (own != null) {
            var both = both(question);
            both.part().add(article(true, Words.answer(side, own)));
            add(both.section());
        }
    }

    private static Both both(String question) {
        var part = new Div();
        part.addClassName("both");
        var section = new Section(new H2(question), part);
        section.addClassNames("card", "stack");
        return new Both(section, part);
    }

    private Article article(boolean mine, Div words) {
        var who = new H3(mine ? getTranslation("review.you") : side.otherName());
        who.getElement().setAttribute("dir", "auto");
        return new Article(who, words);
    }

    private Div even(ReviewWords words) {
        return new Div(new Paragraph(getTranslation("option.even." + words.evenness())));
    }
}
