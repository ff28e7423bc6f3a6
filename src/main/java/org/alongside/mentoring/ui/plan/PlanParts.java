package org.alongside.mentoring.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Locale;
import org.alongside.mentoring.ui.WrittenDay;

/// Small parts that all pages of a pair's plan are made of.
final class PlanParts {

    private PlanParts() {}

    /// @return a day as the reader writes it, with the year where it is another one
    static String day(LocalDate day, Locale locale) {
        return WrittenDay.of(day, locale);
    }

    static Div card(String title, Component... parts) {
        var card = new Div(new H2(title));
        card.add(parts);
        card.addClassNames("card", "stack");
        return card;
    }

    static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassNames("small", "quiet");
        return line;
    }

    /// @param most characters that can be typed
    static TextArea area(String label, String help, int most) {
        var area = new TextArea(label);
        area.setHelperText(help);
        area.setMaxLength(most);
        area.setWidthFull();
        area.setMinHeight(5, Unit.REM);
        area.getElement().setAttribute("dir", "auto");
        return area;
    }
}
