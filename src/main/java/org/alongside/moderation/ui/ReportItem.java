package org.alongside.moderation.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Instant;
import org.alongside.moderation.OwnReport;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// One of her reports and what has become of it.
class ReportItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /// @param onTakenBack takes it back
    ReportItem(Wording wording, OwnReport report, Instant now, SerializableConsumer<OwnReport> onTakenBack) {
        addClassName("own-report");
        var place = wording.place(getLocale(), report.subjectKind(), report.title());
        var title = new HtmlContainer("b");
        title.setText(place);
        var head = new Div(title, state(report));
        head.addClassName("row");
        var about = new Div(new Span(wording.report(getLocale(), report.reason())), new RelativeTime(report.at()));
        about.addClassNames("row", "small", "quiet");
        add(head, about);
        if (!report.words().isBlank()) {
            var words = new HtmlContainer("blockquote");
            words.setText(report.words());
            words.getElement().setAttribute("dir", "auto");
            add(words);
        }
        if (report.state() == OwnReport.State.WAITING) {
            var verb = t("notices.takeBack");
            var button = Buttons.plain(verb, _ -> onTakenBack.accept(report));
            button.setAriaLabel(verb + ": " + place);
            add(due(report, now), button);
        }
    }

    private Tag state(OwnReport report) {
        return switch (report.state()) {
            case WAITING -> new Tag(t("notices.waiting"), Notice.Kind.WAIT);
            case ACTED -> new Tag(t("notices.acted"), Notice.Kind.GOOD);
            case LEFT -> new Tag(t("notices.left"));
            case TAKEN_BACK -> new Tag(t("notices.takenBack"));
        };
    }

    private Span due(OwnReport report, Instant now) {
        var within = Within.until(now, report.dueAt());
        var due = new Span(t("notices.due", "unit", within.unit(), "amount", within.amount()));
        due.addClassName("small");
        return due;
    }

    private String t(String key, Object... namesAndValues) {
        return getTranslation(key, namesAndValues);
    }
}
