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
import java.util.Optional;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.Cohorts;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.Mentions;
import org.alongside.discussion.ThreadSubject;
import org.alongside.discussion.Threads;
import org.alongside.identity.CurrentPerson;
import org.alongside.shared.PublicIds;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
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
    private final transient List<ThreadSubject> subjects;
    private final transient CurrentPerson person;
    private final Select<String> language = new Select<>();

    NewThreadView(
            Cohorts cohorts,
            Threads threads,
            Drafts drafts,
            Mentions mentions,
            List<ThreadSubject> subjects,
            CurrentPerson person) {
        super("newThread.title");
        this.cohorts = cohorts;
        this.threads = threads;
        this.drafts = drafts;
        this.mentions = mentions;
        this.subjects = subjects;
        this.person = person;
        addClassName("narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var slug = event.getRouteParameters().get("slug").orElse("");
        var cohort = cohorts.bySlug(person.id(), slug);
        var id = event.getLocation().getQueryParameters().getSingleParameter(DiscussionRoutes.ABOUT);
        var subject = id.flatMap(about -> subject(cohort, about));
        var about =
                id.filter(each -> subject.isPresent() || hasDraft(cohort, each)).orElse(null);
        var place = DraftPlace.newThread(cohort.id(), about);
        var draft = drafts.find(person.id(), place).orElseGet(() -> blank(subject));
        var composer = new Composer(
                        drafts,
                        person.id(),
                        place,
                        draft,
                        true,
                        t("composer.post"),
                        written -> start(cohort, written, about))
                .offering(beginning -> mentions.offer(person.id(), cohort.id(), beginning));
        var back = new RouterLink("", CohortPageView.class, new RouteParameters("slug", slug));
        back.setText(cohort.name());
        back.getElement().setAttribute("dir", "auto");
        back.addClassName("small");
        addComponentAsFirst(back);
        subject.ifPresent(found -> {
            var beside = new Notice(Notice.Kind.PLAIN, found.words());
            beside.getElement().setAttribute("dir", "auto");
            add(beside);
        });
        composer.addComponentAtIndex(2, language());
        add(composer);
    }

    private Optional<ThreadSubject.Subject> subject(CohortView cohort, String about) {
        return subjects.stream()
                .flatMap(source -> source.find(person.id(), cohort.id(), about, getLocale()).stream())
                .findFirst();
    }

    /// What she was writing about something stays hers when she may no longer read that.
    private boolean hasDraft(CohortView cohort, String about) {
        return about.length() == PublicIds.LENGTH
                && drafts.find(person.id(), DraftPlace.newThread(cohort.id(), about))
                        .isPresent();
    }

    private static Draft blank(Optional<ThreadSubject.Subject> subject) {
        var blank = Draft.blank();
        return subject.map(found -> new Draft(found.title(), "", "", blank.key()))
                .orElse(blank);
    }

    private Select<String> language() {
        language.setLabel(t("newThread.language"));
        language.setItems(LANGUAGES);
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(t("newThread.any-language"));
        language.setItemLabelGenerator(NewThreadView::ownName);
        return language;
    }

    private void start(CohortView cohort, Draft draft, @Nullable String about) {
        var sent = threads.start(person.id(), cohort.id(), draft, language.getValue(), about);
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
