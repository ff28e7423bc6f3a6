package org.alongside.library.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.UUID;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.Library;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceDraftPlace;
import org.alongside.library.ResourceDrafts;
import org.alongside.library.ResourceDrafts.Kept;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceSent;
import org.alongside.library.ResourceState;
import org.alongside.library.ResourceText;
import org.alongside.library.ResourceView;
import org.alongside.library.Resources;
import org.alongside.library.StoredFiles;
import org.alongside.shared.NotFoundException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.SafeHtml;
import org.jspecify.annotations.Nullable;

/// Where a resource is changed. What others read meanwhile stays.
@Route(value = "resources/:id/edit", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://library.css")
class EditResourceView extends ResourceFormPage {

    private static final long serialVersionUID = 1L;

    private final transient Library library;
    private final Div others = new Div();
    private @Nullable ResourceId id;

    EditResourceView(
            Library library, Resources resources, ResourceDrafts drafts, StoredFiles files, CurrentPerson current) {
        super("resource.edit.title", resources, drafts, files, current);
        this.library = library;
        others.addClassNames("stack", "library-note");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new ResourceId(event.getRouteParameters().get("id").orElse(""));
        var resource = library.open(person, id);
        var home = resource.home();
        if (!resource.keeps() || resource.closed() || home == null) {
            throw new NotFoundException();
        }
        getChildren().filter(part -> !part.equals(heading())).toList().forEach(this::remove);
        addComponentAsFirst(Words.speaking(
                Links.back(LibraryRoutes.resource(id), resource.text().title()),
                resource.text().lang()));
        var newest = newest(resource);
        var start = new Kept(
                resource.kind(), ResourceDraft.of(newest, UUID.randomUUID().toString()), resource.version());
        var kept = open(ResourceDraftPlace.change(id), home.id(), false, start);
        add(new StandingNotice(resource), others, form(), what(resource), problem(), row(resource));
        if (kept.basedOn() != resource.version()) {
            changedMeanwhile();
        }
    }

    private static ResourceText newest(ResourceView resource) {
        return resource.waiting() == null ? resource.text() : resource.waiting();
    }

    private Notice what(ResourceView resource) {
        return new Notice(
                Notice.Kind.PLAIN,
                t(resource.state() == ResourceState.ACCEPTED ? "resource.edit.stays" : "resource.edit.waits"));
    }

    private Div row(ResourceView resource) {
        var again = resource.state() == ResourceState.RETURNED;
        return sendRow(t(again ? "resource.edit.again" : "resource.edit.send"), Buttons.plain(t("uikit.cancel"), _ -> {
            discard();
            leave(resource.id());
        }));
    }

    @Override
    protected ResourceSent send(ResourceDraft draft, int based) {
        return resources.change(person, Objects.requireNonNull(id), draft, based);
    }

    /// Both texts are in sight, and hers can be sent after all.
    @Override
    protected void changedMeanwhile() {
        var resource = library.open(person, Objects.requireNonNull(id));
        var now = newest(resource);
        others.removeAll();
        var said = new Section(new H2(t("resource.edit.now")));
        said.addClassNames("card", "stack");
        said.add(Words.speaking(new Paragraph(now.title()), now.lang()));
        said.add(Words.speaking(new SafeHtml(now.description()), now.lang()));
        if (now.body() != null) {
            said.add(Words.speaking(new SafeHtml(now.body()), now.lang()));
        }
        if (now.link() != null) {
            var link = new Paragraph(now.link());
            link.getElement().setAttribute("dir", "ltr");
            link.addClassNames("small", "library-address");
            said.add(link);
        }
        var notice = new Notice(Notice.Kind.WAIT, t("resource.edit.meanwhile"));
        notice.getElement().setAttribute("tabindex", "-1");
        others.add(notice, said);
        notice.getElement().executeJs("this.focus()");
        baseOn(resource.version());
    }
}
