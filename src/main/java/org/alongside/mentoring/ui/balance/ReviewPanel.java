package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PowerReviews;
import org.alongside.mentoring.ReviewAt;
import org.alongside.mentoring.ReviewStanding;
import org.alongside.mentoring.ReviewStep;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.Tag;

/// The review that has begun, in as many words as it needs, and how it went before.
@StyleSheet("context://mentoring-balance.css")
class ReviewPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PowerReviews reviews;
    private final PairSide side;
    private final SerializableRunnable refresh;

    ReviewPanel(PowerReviews reviews, PairSide side, ReviewStanding standing, SerializableRunnable refresh) {
        this.reviews = reviews;
        this.side = side;
        this.refresh = refresh;
        addClassNames("card", "stack");
        var head = new Div(new H2(getTranslation("review.heading")));
        head.addClassName("row");
        add(head);
        var now = standing.now();
        if (now != null) {
            var tag = new Tag(Days.words(this, now.occasion()));
            tag.addClassName("push");
            head.add(tag);
            addNow(now);
        }
        var next = standing.nextOn();
        if (next != null && now == null) {
            add(quiet(getTranslation("review.first", "day", Days.words(next))));
        } else if (next != null && now != null && now.step() == ReviewStep.SKIPPED) {
            add(quiet(getTranslation("review.next", "day", Days.words(next))));
        }
        if (!standing.trend().isEmpty()) {
            add(new Trend(side, standing.trend()));
        }
    }

    private void addNow(ReviewAt now) {
        switch (now.step()) {
            case DUE -> addDue(now);
            case LATER -> {
                var until = now.laterUntil();
                add(quiet(until == null ? "" : getTranslation("review.later", "day", Days.words(until))));
                add(row(way(now, getTranslation("review.answer"), "ordinary"), skip(now)));
            }
            case WAITING -> {
                add(new Paragraph(getTranslation("review.waiting", "name", side.otherName())));
                add(row(way(now, getTranslation("review.change"), "plain")));
            }
            case OPEN -> {
                add(new Paragraph(getTranslation(now.seen() ? "review.opened" : "review.justOpened")));
                add(row(way(now, getTranslation("review.read"), now.seen() ? "ordinary" : "main")));
            }
            case SKIPPED -> {
                add(quiet(getTranslation(now.answered() ? "review.skippedMine" : "review.skipped")));
                if (now.mine()) {
                    add(row(Buttons.plain(getTranslation("review.takeUp"), _ -> {
                        reviews.takeUp(side.me(), side.id(), now.occasion().number());
                        refresh.run();
                    })));
                }
            }
            case PASSED -> add(quiet(getTranslation("review.passed")));
        }
    }

    private void addDue(ReviewAt now) {
        add(new Paragraph(getTranslation("review.comfort")), new Paragraph(getTranslation("review.power")));
        add(quiet(getTranslation(
                now.otherAnswered() ? "review.theyAnswered" : "review.sealed", "name", side.otherName())));
        add(row(way(now, getTranslation("review.answer"), "main"), later(now)));
    }

    private Component later(ReviewAt now) {
        return Buttons.plain(getTranslation("review.putOff"), _ -> {
            reviews.later(side.me(), side.id(), now.occasion().number());
            refresh.run();
        });
    }

    private Component skip(ReviewAt now) {
        return Buttons.plain(getTranslation("review.skip"), _ -> {
            reviews.skip(side.me(), side.id(), now.occasion().number());
            refresh.run();
        });
    }

    private Anchor way(ReviewAt now, String words, String look) {
        return Links.button(
                MentoringRoutes.pair(side.id(), "review/" + now.occasion().number()), words, look);
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "quiet");
        return line;
    }
}
