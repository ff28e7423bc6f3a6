package org.alongside.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;

/// How to ask more precisely, folded away until somebody wants to know.
class SearchHelp extends NativeDetails {

    private static final long serialVersionUID = 1L;

    SearchHelp() {
        super();
        setSummaryText(getTranslation("search.help"));
        addClassNames("small", "search-help");
        var list = new DescriptionList();
        add(list, "\"language school\"", getTranslation("search.help-phrase"));
        add(list, "-winter", getTranslation("search.help-not"));
        add(list, "by:amina", getTranslation("search.help-by"));
        add(list, "in:newcomers-2026", getTranslation("search.help-in"));
        add(list, "lang:ar", getTranslation("search.help-lang"));
        add(list, "has:file", getTranslation("search.help-file"));
        add(list, "after:2026-01-31", getTranslation("search.help-after"));
        add(list, "before:2026-01-31", getTranslation("search.help-before"));
        var parts = new Div(new Paragraph(getTranslation("search.help-words")), list);
        parts.addClassName("stack");
        setContent(parts);
    }

    private static void add(DescriptionList list, String typed, String meaning) {
        Component code = new Code(typed);
        code.getElement().setAttribute("dir", "ltr");
        var term = new DescriptionList.Term();
        term.add(code);
        list.add(term, new DescriptionList.Description(meaning));
    }
}
