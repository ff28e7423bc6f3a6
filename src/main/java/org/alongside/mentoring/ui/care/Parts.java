package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.alongside.mentoring.TextState;
import org.alongside.mentoring.TextView;
import org.alongside.mentoring.ui.WrittenDay;
import org.alongside.richtext.RichText;
import org.alongside.uikit.SafeHtml;

/// What the pages about help and endings are made of.
public final class Parts {

    private static final int ROWS = 3;

    private Parts() {}

    /// A card with its heading, which can take the focus.
    public static Section card(String heading, Component... parts) {
        var title = new H2(heading);
        title.getElement().setAttribute("tabindex", "-1");
        var card = new Section(title);
        card.add(parts);
        card.addClassNames("card", "stack");
        return card;
    }

    public static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    public static Paragraph text(String words) {
        var text = new Paragraph(words);
        text.addClassName("measure");
        return text;
    }

    public static Paragraph quiet(String words) {
        var text = text(words);
        text.addClassNames("small", "quiet");
        return text;
    }

    /// Parts that are folded away until somebody needs them.
    public static NativeDetails fold(String summary, Component... parts) {
        var inside = new Div(parts);
        inside.addClassName("stack");
        var fold = new NativeDetails(summary, inside);
        fold.addClassName("care-fold");
        return fold;
    }

    /// A field for a few sentences.
    public static TextArea area(String label, String help) {
        var area = new TextArea(label);
        area.setMinRows(ROWS);
        area.setWidthFull();
        area.setMaxLength(RichText.MAX_CHARS / 10);
        area.getElement().setAttribute("dir", "auto");
        if (!help.isEmpty()) {
            area.setHelperText(help);
        }
        return area;
    }

    /// Words somebody wrote, with who and when above.
    public static Div said(String head, String body) {
        var who = new Paragraph(head);
        who.addClassNames("small", "quiet");
        var said = new Div(who, new SafeHtml(body));
        said.addClassName("care-said");
        return said;
    }

    /// A text of one of the two, or where it is.
    public static Component view(Component on, TextView text) {
        if (!text.readable()) {
            return quiet(on.getTranslation("care.checked"));
        }
        var body = new SafeHtml(text.body());
        if (text.lang() != null) {
            body.getElement().setAttribute("lang", text.lang());
        }
        if (text.state() == TextState.PUBLISHED) {
            return body;
        }
        return new Div(body, quiet(on.getTranslation("care.waits")));
    }

    /// @return a day as the reader writes it
    public static String day(LocalDate day, Locale locale) {
        return WrittenDay.of(day, locale);
    }

    /// @return a moment as the reader writes it, in her browser's zone
    public static String moment(Instant at, Locale locale) {
        return at.atZone(zone())
                .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(WrittenDay.locale(locale)));
    }

    /// @return the zone of the reader's browser; UTC where that is not known
    public static ZoneId zone() {
        var details = UI.getCurrentOrThrow().getPage().getExtendedClientDetails();
        var name = details == null ? null : details.getTimeZoneId();
        try {
            return ZoneId.of(Objects.requireNonNullElse(name, "UTC"));
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    /// Moves the focus to a heading, after what was pressed is gone.
    public static void focus(Section card) {
        card.getElement()
                .executeJs("setTimeout(() => { this.scrollIntoView({block: 'start'});"
                        + " this.querySelector('h2')?.focus({preventScroll: true}); })");
    }
}
