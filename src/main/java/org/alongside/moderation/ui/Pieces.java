package org.alongside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.RelativeTime;

/// Small pieces that the parts of a case's page are made of.
final class Pieces {

    private Pieces() {}

    static Div part() {
        var part = new Div();
        part.addClassNames("stack", "case-part");
        return part;
    }

    static Component shown(Component part, boolean shown) {
        part.setVisible(shown);
        return part;
    }

    static Component quote(String plain) {
        var quote = new HtmlContainer("blockquote");
        quote.setText(plain);
        quote.getElement().setAttribute("dir", "auto");
        quote.addClassName("said");
        return quote;
    }

    static HtmlContainer strong(String name) {
        var strong = new HtmlContainer("b");
        strong.add(new Bdi(name));
        return strong;
    }

    static Span quiet(String text) {
        var span = new Span(new Text(text));
        span.addClassName("quiet");
        return span;
    }

    static Component time(Instant at) {
        var time = new RelativeTime(at);
        time.getElement().setAttribute("class", "quiet");
        return time;
    }

    static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassNames("row", "small");
        return row;
    }

    static String t(String key, Object... namesAndValues) {
        return UI.getCurrentOrThrow().getTranslation(key, namesAndValues);
    }

    static Locale locale() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
