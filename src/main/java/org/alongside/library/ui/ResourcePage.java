package org.alongside.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.alongside.cohort.HelpLines;
import org.alongside.cohort.HelpNote;
import org.alongside.cohort.ReportableKind;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.CollectionSummary;
import org.alongside.library.Collections;
import org.alongside.library.FileId;
import org.alongside.library.JudgedResource;
import org.alongside.library.Library;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKeeping;
import org.alongside.library.ResourcePart;
import org.alongside.library.ResourceState;
import org.alongside.library.ResourceView;
import org.alongside.library.StoredFile;
import org.alongside.library.StoredFiles;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.Reporting;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// A resource: itself, what there is to know about it, and what one may do with it.
@Route(value = "resources/:id", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://library.css")
// The form for a report opens here; it belongs to a module above.
@Uses(RadioButtonGroup.class)
@Uses(TextArea.class)
class ResourcePage extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /// Parts below this stand on top of the content.
    private static final int TOP = 20;

    private final transient Library library;
    private final transient Collections collections;
    private final transient StoredFiles files;
    private final transient Care care;
    private final transient HelpLines helpLines;
    private final transient Reporting reporting;
    private final transient List<ResourcePart> parts;
    private final boolean reportable;
    private final PersonId person;
    private final Div help = new Div();
    private final Div content = new Div();
    private @Nullable ResourceId id;

    ResourcePage(
            Library library,
            Collections collections,
            StoredFiles files,
            Care care,
            HelpLines helpLines,
            Reporting reporting,
            ObjectProvider<ResourcePart> parts,
            ObjectProvider<ReportableKind> kinds,
            CurrentPerson current) {
        super("resource.title");
        this.library = library;
        this.collections = collections;
        this.files = files;
        this.care = care;
        this.helpLines = helpLines;
        this.reporting = reporting;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(ResourcePart::order))
                .toList();
        this.reportable = kinds.stream().anyMatch(kind -> kind.kind().equals(JudgedResource.KIND));
        this.person = current.id();
        content.addClassName("two");
        help.addClassName("library-note");
        addComponentAsFirst(Links.back(LibraryRoutes.HOME, t("library.title")));
        add(help, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ResourceId(event.getRouteParameters().get("id").orElse(""));
        help.removeAll();
        show();
        if (HelpPromise.isKept(event.getUI(), id)) {
            offerHelp(event.getUI());
        }
    }

    private void show() {
        var resource = library.open(person, Objects.requireNonNull(id));
        var keeping = care.owners().of(person, resource.id());
        setHeading(resource.text().title());
        Words.speaking(heading(), resource.text().lang());
        content.removeAll();
        content.add(main(resource, keeping), aside(resource, keeping));
    }

    private Section main(ResourceView resource, ResourceKeeping keeping) {
        var main = new Section(tags(resource));
        main.addClassName("stack");
        if (keeping.asked() != null) {
            main.add(asked(keeping.asked().by()));
        }
        main.add(new StandingNotice(resource));
        parts(resource, order -> order < TOP).forEach(main::add);
        var file = resource.text().file();
        main.add(new ResourceContent(
                resource.text(), file == null ? null : file(file).orElse(null)));
        parts(resource, order -> order >= TOP).forEach(main::add);
        if (reportable && !resource.mine() && resource.state() == ResourceState.ACCEPTED) {
            var report = Buttons.plain(
                    t("resource.report"),
                    _ -> reporting.open(
                            UI.getCurrentOrThrow(),
                            JudgedResource.KIND,
                            resource.id().value()));
            report.addClassName("quiet");
            main.add(report);
        }
        return main;
    }

    private Div tags(ResourceView resource) {
        var row = new Div(new Tag(Words.kind(this, resource.kind())));
        row.addClassName("row");
        return row;
    }

    private Div aside(ResourceView resource, ResourceKeeping keeping) {
        var in = resource.state() == ResourceState.ACCEPTED
                ? collections.with(person, resource.id())
                : List.<CollectionSummary>of();
        var aside = new Div(new FactsCard(resource, in), new KeeperCard(care, person, resource, keeping, this::show));
        aside.addClassName("stack");
        return aside;
    }

    private Notice asked(@Nullable String name) {
        var yes = Buttons.ordinary(t("resource.offer.yes"), _ -> {
            care.owners().accept(person, Objects.requireNonNull(id));
            show();
            Announcer.announce(UI.getCurrentOrThrow(), t("resource.offer.taken"));
        });
        var no = Buttons.plain(t("resource.offer.no"), _ -> {
            care.owners().decline(person, Objects.requireNonNull(id));
            show();
            Announcer.announce(UI.getCurrentOrThrow(), t("resource.offer.declined"));
        });
        return new Notice(Notice.Kind.PLAIN, Words.asks(this, name), yes, no);
    }

    private List<Component> parts(ResourceView resource, IntPredicate where) {
        return parts.stream()
                .filter(part -> where.test(part.order()))
                .map(part -> part.part(person, resource, getLocale()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<StoredFile> file(FileId file) {
        return Optional.ofNullable(files.describe(person, List.of(file)).get(file));
    }

    private void offerHelp(UI ui) {
        var home = library.open(person, Objects.requireNonNull(id)).home();
        if (home != null) {
            var note = new HelpNote(helpLines.of(person, home.id()));
            help.add(note);
            note.announce(ui);
        }
    }
}
