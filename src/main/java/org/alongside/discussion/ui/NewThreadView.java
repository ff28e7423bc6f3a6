package org.alongside.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.Cohorts;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.Mentions;
import org.alongside.discussion.Threads;
import org.alongside.identity.CurrentPerson;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// Where a thread is started.
@Route(value = "cohorts/:slug/new", layout = MainLayout.class)
@PermitAll
class NewThreadView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /// Languages a thread can be marked with, in their own names; any other stays unmarked.
    private static final List<String> LANGUAGES =
            List.of("en", "da", "ar", "fa", "uk", "es", "vi", "tr", "fr", "so", "ti", "ur");

    private final transient Cohorts cohorts;
    private final transient Threads threads;
    private final transient Drafts drafts;
    private final transient Mentions mentions;
    private final transient CurrentPerson person;
    private final Select<String> language = new Select<>();

    NewThreadView(Cohorts cohorts, Threads threads, Drafts drafts, Mentions mentions, CurrentPerson person) {
        super("newThread.title");
        this.cohorts = cohorts;
        this.threads = threads;
        this.drafts = drafts;
        this.mentions = mentions;
        this.person = person;
        addClassName("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var cohort = cohorts.bySlug(person.id(), slug);
        var place = DraftPlace.newThread(cohort.id());
        var draft = drafts.find(person.id(), place).orElseGet(Draft::blank);
        var composer = new Composer(
                        drafts, person.id(), place, draft, true, t("composer.post"), written -> start(cohort, written))
                .offering(beginning -> mentions.offer(person.id(), cohort.id(), beginning));
        var back = new RouterLink("", CohortPageView.class, new RouteParameters("slug", slug));
        back.setText(cohort.name());
        back.getElement().setAttribute("dir", "auto");
        back.addClassName("small");
        addComponentAsFirst(back);
        composer.addComponentAtIndex(2, language());
        add(composer);
    }

    private Select<String> language() {
        language.setLabel(t("newThread.language"));
        language.setItems(LANGUAGES);
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(t("newThread.any-language"));
        language.setItemLabelGenerator(NewThreadView::ownName);
        return language;
    }

    private void start(CohortView cohort, Draft draft) {
        var sent = threads.start(person.id(), cohort.id(), draft, language.getValue());
        var ui = UI.getCurrentOrThrow();
        if (sent.danger()) {
            HelpPromise.give(ui, sent.thread());
        }
        ui.navigate(DiscussionRoutes.thread(sent.thread()));
    }

    static String ownName(@Nullable String tag) {
        var locale = Locale.forLanguageTag(tag == null ? "" : tag);
        return locale.getDisplayLanguage(locale);
    }
}
