package org.alongside.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.alongside.moderation.LogEntry;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.Tag;

/// A line of a cohort's log: what was done, then why and when.
class LogItem extends ListItem {

    private static final long serialVersionUID = 1L;

    LogItem(LogWording wording, LogEntry entry) {
        getElement().setAttribute("tabindex", "-1");
        var what = new Div(new Span(wording.what(getLocale(), entry)));
        what.addClassName("row");
        if (entry.takenBack()) {
            what.add(new Tag(getTranslation("log.takenBack")));
        }
        var why = new Div(
                new Span(wording.why(getLocale(), entry.reason())), new Span(" · "), new RelativeTime(entry.at()));
        why.addClassNames("small", "quiet");
        add(what, why);
    }
}
