package org.alongside.moderation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.alongside.discussion.WatchedWordRules;
import org.alongside.identity.CurrentPerson;
import org.alongside.identity.SignedInPerson;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;

/// The words that are watched in every cohort.
@Route(value = SiteWordsView.PATH, layout = MainLayout.class)
@RolesAllowed(SignedInPerson.ADMIN)
@StyleSheet("context://moderation.css")
class SiteWordsView extends Page {

    static final String PATH = "admin/words";

    private static final String ADMIN = "admin";

    private static final long serialVersionUID = 1L;

    SiteWordsView(WatchedWordRules rules, CurrentPerson current) {
        super("words.siteTitle");
        var person = current.id();
        var back = Links.to(ADMIN, t("admin.title"), "small");
        var intro = new Paragraph(t("words.siteIntro"));
        intro.addClassNames("quiet", "measure");
        addComponentAsFirst(back);
        add(intro, new WordsPart(rules, person, null, () -> rules.ofSite(person)));
    }
}
