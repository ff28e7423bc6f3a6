package org.alongside.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.CohortView;
import org.alongside.cohort.Cohorts;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceDraftPlace;
import org.alongside.library.ResourceDrafts;
import org.alongside.library.ResourceDrafts.Kept;
import org.alongside.library.ResourceKind;
import org.alongside.library.ResourceSent;
import org.alongside.library.Resources;
import org.alongside.library.StoredFiles;
import org.alongside.shared.NotFoundException;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// Where a resource is proposed to a cohort.
@Route(value = LibraryRoutes.HOME + "/new", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://library.css")
class ProposeView extends ResourceFormPage {

    private static final long serialVersionUID = 1L;

    private final transient Cohorts cohorts;
    private final transient CohortAccess access;
    private final Notice readers = new Notice(Notice.Kind.PLAIN, "");
    private @Nullable CohortView cohort;

    ProposeView(
            Resources resources,
            ResourceDrafts drafts,
            StoredFiles files,
            Cohorts cohorts,
            CohortAccess access,
            CurrentPerson current) {
        super("resource.propose.title", resources, drafts, files, current);
        this.cohorts = cohorts;
        this.access = access;
        addComponentAsFirst(Links.back(LibraryRoutes.HOME, t("library.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = cohorts.of(person);
        var slug = event.getLocation().getQueryParameters().getSingleParameter("cohort");
        cohort = slug.isPresent()
                ? cohorts.bySlug(person, slug.get())
                : mine.stream().findFirst().orElseThrow(NotFoundException::new);
        getChildren()
                .filter(part -> !(part instanceof Anchor) && !part.equals(heading()))
                .toList()
                .forEach(this::remove);
        open(ResourceDraftPlace.proposal(cohort().id()), cohort().id(), true, blank());
        add(
                about(mine),
                form(),
                readers,
                problem(),
                sendRow(t("resource.propose.send"), Buttons.plain(t("resource.propose.restart"), _ -> restart())));
        tellReaders();
    }

    private static Kept blank() {
        var empty = new ResourceDraft(
                "", "", "", "", null, null, Set.of(), "", "", UUID.randomUUID().toString());
        return new Kept(ResourceKind.LINK, empty, 0);
    }

    private CohortView cohort() {
        return Objects.requireNonNull(cohort);
    }

    private Component about(List<CohortView> mine) {
        if (mine.size() == 1) {
            var whom = new Paragraph(t("resource.propose.for", "cohort", Bdi.isolated(cohort().name())));
            whom.addClassName("quiet");
            return whom;
        }
        var choice = new NativeSelect(t("resource.propose.cohort"));
        mine.forEach(one -> choice.option(one.slug(), one.name()));
        choice.choose(cohort().slug());
        choice.onChange(() ->
                mine.stream().filter(one -> one.slug().equals(choice.value())).forEach(this::choose));
        return choice;
    }

    /// What she was writing for the other cohort is not written over.
    private void choose(CohortView other) {
        var where = ResourceDraftPlace.proposal(other.id());
        if (keptAt(where)) {
            UI.getCurrentOrThrow().navigate(LibraryRoutes.HOME + "/new", QueryParameters.of("cohort", other.slug()));
            return;
        }
        cohort = other;
        moveTo(where, other.id());
        tellReaders();
    }

    private void tellReaders() {
        readers.removeAll();
        readers.add(new Paragraph(t(
                "resource.propose.readers",
                "cohort",
                Bdi.isolated(cohort().name()),
                "count",
                access.others(person, cohort().id()))));
    }

    private void restart() {
        discard();
        form().show(blank(), null);
        form().focusTitle();
    }

    @Override
    protected ResourceSent send(ResourceDraft draft, int based) {
        return resources.propose(person, cohort().id(), form().kind(), draft);
    }

    @Override
    protected void changedMeanwhile() {
        throw new IllegalStateException("nothing there to be changed");
    }
}
