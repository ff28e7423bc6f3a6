package org.alongside.mentoring.ui.balance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.TrendPoint;
import org.alongside.uikit.Links;

/// How even it felt to the two from review to review, drawn and in words.
class Trend extends Div {

    private static final long serialVersionUID = 1L;

    /// One review is a point: there is nothing to draw yet.
    private static final int FEWEST = 2;

    Trend(PairSide side, List<TrendPoint> points) {
        addClassNames("trend");
        var you = getTranslation("review.you");
        add(new H3(getTranslation("review.even")));
        if (points.size() >= FEWEST) {
            add(end("option.even.5"), drawing(points), end("option.even.1"), keys(you, side.otherName()));
        }
        var words = new UnorderedList();
        words.addClassNames("clean", "small");
        points.forEach(point -> words.add(inWords(side, point)));
        add(words);
    }

    /// What it shows stands below it in words.
    private static Div drawing(List<TrendPoint> points) {
        var drawing = new Div();
        drawing.addClassName("drawing");
        drawing.getElement().setAttribute("aria-hidden", "true").setProperty("innerHTML", TrendDrawing.svg(points));
        return drawing;
    }

    /// What the uppermost or the lowest line means.
    private Span end(String key) {
        var words = new Span(getTranslation(key));
        words.addClassNames("tiny", "quiet");
        words.getElement().setAttribute("aria-hidden", "true");
        return words;
    }

    private static Div keys(String you, String other) {
        var keys = new Div(key(TrendDrawing.MINE, you), key(TrendDrawing.THEIRS, other));
        keys.addClassNames("row", "small");
        keys.getElement().setAttribute("aria-hidden", "true");
        return keys;
    }

    private static Span key(String which, String name) {
        var line = new Span();
        line.getElement().setProperty("innerHTML", TrendDrawing.key(which));
        var words = new Span(name);
        words.getElement().setAttribute("dir", "auto");
        var key = new Span(line, words);
        key.addClassName("row");
        return key;
    }

    private ListItem inWords(PairSide side, TrendPoint point) {
        var when = Links.to(
                MentoringRoutes.pair(side.id(), "review/" + point.occasion().number()),
                Days.words(this, point.occasion()));
        var said = new Span(getTranslation(
                "review.point",
                "mine",
                getTranslation("option.even." + point.mine()),
                "name",
                side.otherName(),
                "theirs",
                getTranslation("option.even." + point.theirs())));
        said.addClassName("quiet");
        var item = new ListItem(when, said);
        item.addClassName("row");
        return item;
    }
}
