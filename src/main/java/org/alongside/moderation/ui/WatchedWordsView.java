package org.alongside.moderation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.WatchedWord;
import org.alongside.discussion.WatchedWordRules;
import org.alongside.identity.CurrentPerson;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// The words a cohort watches, and below them those of the whole site.
@Route(value = WatchedWordsView.PATH + "/:slug", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://moderation.css")
class WatchedWordsView extends Page implements BeforeEnterObserver {

    static final String PATH = "moderation/words";

    private static final long serialVersionUID = 1L;

    private final transient WatchedWordRules rules;
    private final PersonId person;

    WatchedWordsView(WatchedWordRules rules, CurrentPerson current) {
        super("words.title");
        this.rules = rules;
        this.person = current.id();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var shown = rules.inCohort(person, slug);
        var back = Links.back(DiscussionRoutes.cohort(slug), shown.name());
        var intro = new Paragraph(t("words.intro"));
        intro.addClassNames("quiet", "measure");
        addComponentAsFirst(back);
        add(
                intro,
                new WordsPart(
                        rules,
                        person,
                        shown.cohort(),
                        () -> rules.inCohort(person, slug).words()));
        if (!shown.site().isEmpty()) {
            add(everywhere(shown.site()));
        }
    }

    private Div everywhere(List<WatchedWord> words) {
        var text = new Paragraph(t("words.siteText"));
        text.addClassNames("quiet", "measure");
        var list = new WordList(word -> List.of());
        list.show(words);
        var part = new Div(new H2(t("words.siteTitle")), text, list);
        part.addClassName("stack");
        return part;
    }
}
