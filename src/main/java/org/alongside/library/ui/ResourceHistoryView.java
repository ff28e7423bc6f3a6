package org.alongside.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.UUID;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.Library;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceHistory;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceVersion;
import org.alongside.library.ResourceView;
import org.alongside.library.VersionState;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.Tag;
import org.jspecify.annotations.Nullable;

/// What a resource said before, newest first, with the words that changed.
@Route(value = "resources/:id/history", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://library.css")
class ResourceHistoryView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Library library;
    private final transient ResourceHistory history;
    private final PersonId person;
    private final Div list = new Div();
    private @Nullable ResourceId id;

    ResourceHistoryView(Library library, ResourceHistory history, CurrentPerson current) {
        super("resource.history");
        this.library = library;
        this.history = history;
        this.person = current.id();
        addClassName("narrow");
        list.addClassName("stack");
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ResourceId(event.getRouteParameters().get("id").orElse(""));
        var before = event.getLocation().getQueryParameters().getSingleParameter("before");
        var resource = library.open(person, id);
        getChildren().filter(Anchor.class::isInstance).toList().forEach(this::remove);
        addComponentAsFirst(Words.speaking(
                Links.back(LibraryRoutes.resource(id), resource.text().title()),
                resource.text().lang()));
        show(resource, before.orElse(null));
    }

    private void show(ResourceView resource, @Nullable String before) {
        list.removeAll();
        var page = history.versions(person, resource.id(), before);
        if (page.items().isEmpty()) {
            list.add(new Paragraph(t("resource.versions.none")));
        }
        page.items().forEach(version -> list.add(section(resource, version)));
        if (page.next() != null) {
            list.add(Links.to(
                    LibraryRoutes.history(resource.id()) + "?before=" + page.next(), t("resource.versions.earlier")));
        }
        if (resource.keeps() && page.items().stream().anyMatch(version -> !version.shown())) {
            list.add(Buttons.ordinary(t("resource.versions.hide"), _ -> askToHide()));
        }
    }

    private Section section(ResourceView resource, ResourceVersion version) {
        var text = version.text();
        var head = new Div(
                new H2(t(
                        text.number() == 1 ? "resource.versions.first" : "resource.versions.number",
                        "number",
                        text.number())),
                new RelativeTime(text.writtenAt()));
        head.addClassName("row");
        if (version.editorName() != null) {
            head.add(new Span(new Bdi(version.editorName())));
        }
        tag(version, head);
        var section = new Section(head);
        section.addClassNames("card", "stack", "changes", "library-version");
        changes(version, section);
        if (resource.keeps() && !resource.closed() && !version.shown() && text.state() != VersionState.HELD) {
            var back = Buttons.ordinary(t("resource.versions.bringBack"), _ -> askToBringBack(resource, text.number()));
            back.setAriaLabel(t("resource.versions.bringBackNumber", "number", text.number()));
            section.add(back);
        }
        return section;
    }

    private void tag(ResourceVersion version, Div head) {
        if (version.shown()) {
            head.add(new Tag(t("resource.versions.shown"), Notice.Kind.GOOD));
            return;
        }
        switch (version.text().state()) {
            case HELD -> head.add(new Tag(t("state.HELD"), Notice.Kind.WAIT));
            case RETURNED -> head.add(new Tag(t("resource.versions.returned"), Notice.Kind.WAIT));
            case REMOVED -> head.add(new Tag(t("resource.versions.removed"), Notice.Kind.BAD));
            case REPLACED -> head.add(new Tag(t("resource.versions.replaced")));
            case PUBLISHED -> {
                // Its place in the list says it.
            }
        }
    }

    private void changes(ResourceVersion version, Section into) {
        var changes = version.changes();
        part("resource.name", changes.title(), version, into);
        part("resource.propose.description", changes.description(), version, into);
        part("resource.versions.content", changes.content(), version, into);
        part("option.resource-kind.text", changes.body(), version, into);
        part("resource.propose.audience", changes.audience(), version, into);
        part("resource.propose.source", changes.source(), version, into);
        if (!changes.topicsIn().isEmpty() || !changes.topicsOut().isEmpty()) {
            into.add(topics(version));
        }
        if (into.getComponentCount() == 1) {
            into.add(new Paragraph(t("resource.versions.same")));
        }
    }

    private void part(String key, String changes, ResourceVersion version, Section into) {
        if (!changes.isEmpty()) {
            var words = Words.speaking(new SafeHtml(changes), version.text().lang());
            words.addClassNames("body", "measure", "library-words");
            into.add(new Div(new H3(t(key)), words));
        }
    }

    private Component topics(ResourceVersion version) {
        var changes = version.changes();
        var part = new Div(new H3(t("resource.topics")));
        if (changes.topicsIn().equals(version.text().topics())
                && changes.topicsOut().isEmpty()) {
            part.add(new Paragraph(Words.topics(this, changes.topicsIn())));
            return part;
        }
        if (!changes.topicsIn().isEmpty()) {
            part.add(new Paragraph(t("resource.versions.topicsIn", "topics", Words.topics(this, changes.topicsIn()))));
        }
        if (!changes.topicsOut().isEmpty()) {
            part.add(
                    new Paragraph(t("resource.versions.topicsOut", "topics", Words.topics(this, changes.topicsOut()))));
        }
        return part;
    }

    private void askToBringBack(ResourceView resource, int number) {
        var key = UUID.randomUUID().toString();
        new ConfirmDialog(
                        t("resource.versions.bringBackTitle", "number", number),
                        t("resource.versions.bringBackText"),
                        t("resource.versions.bringBack"),
                        () -> {
                            history.bringBack(person, resource.id(), number, resource.version(), key);
                            ResourceFormPage.leave(resource.id());
                        })
                .open();
    }

    private void askToHide() {
        new ConfirmDialog(
                        t("resource.versions.hideTitle"),
                        t("resource.versions.hideText"),
                        t("resource.versions.hide"),
                        () -> {
                            history.hide(person, Objects.requireNonNull(id));
                            ResourceFormPage.leave(Objects.requireNonNull(id));
                        })
                .open();
    }
}
