package org.alongside.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;

/// The base of every view: one h1, and a page title that names the kind of page and never a person or a thread,
/// because titles stay in histories and on shared screens.
public abstract class Page extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String titleKey;
    private final H1 heading = new H1();

    /// @param titleKey message key of the page's kind, for the browser's title and, until [#setHeading], the h1
    protected Page(String titleKey) {
        this.titleKey = titleKey;
        addClassName("page");
        heading.getElement().setAttribute("tabindex", "-1");
        heading.getElement().setAttribute("dir", "auto");
        heading.setText(t(titleKey));
        add(heading);
    }

    /// @return the page's h1, the first child until the view places it elsewhere
    protected final H1 heading() {
        return heading;
    }

    /// @param text the h1's words, for instance a thread's title
    protected final void setHeading(String text) {
        heading.setText(text);
    }

    /// @param namesAndValues arguments of the message: `"count", 3`
    /// @return the message in the reader's language
    protected final String t(String key, Object... namesAndValues) {
        return getTranslation(key, namesAndValues);
    }

    @Override
    public String getPageTitle() {
        return t(titleKey);
    }
}
