package org.alongside.search.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.search.Query;
import org.alongside.search.Query.Phrase;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Tag;

/// The operators of a query in words, so that she sees what was understood.
class FilterWords extends Div {

    private static final long serialVersionUID = 1L;

    FilterWords(Query query, Locale locale) {
        addClassNames("row", "filters");
        query.none().forEach(phrase -> say("search.filter-without", words(phrase)));
        query.cohorts().forEach(cohort -> say("search.filter-in", cohort));
        query.by().forEach(name -> say("search.filter-by", words(name)));
        if (query.lang() != null) {
            say("search.filter-lang", Locale.of(query.lang()).getDisplayLanguage(locale));
        }
        if (query.file()) {
            add(new Tag(getTranslation("search.file")));
        }
        if (query.after() != null) {
            say("search.filter-after", query.after().toString());
        }
        if (query.before() != null) {
            say("search.filter-before", query.before().toString());
        }
        setVisible(getComponentCount() > 0);
    }

    private void say(String key, String what) {
        add(new Tag(getTranslation(key, "what", Bdi.isolated(what))));
    }

    private static String words(Phrase phrase) {
        return phrase.words().stream().collect(Collectors.joining(" "));
    }
}
