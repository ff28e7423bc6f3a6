package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.cohort.HelpLines;
import org.alongside.cohort.HelpNote;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.OwnPost;
import org.alongside.library.PostSuggestions;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceDraftPlace;
import org.alongside.library.ResourceDrafts;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.library.ResourceSent;
import org.alongside.library.Resources;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;

/// Where the author of a post brings it to the library, as she wants it to be read, or says that she would
/// rather not.
@Route(value = LibraryRoutes.ASKED + "/:post", layout = MainLayout.class)
@PermitAll
class AskedPostView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PostSuggestions suggestions;
    private final transient Resources resources;
    private final transient ResourceDrafts drafts;
    private final transient HelpLines helpLines;
    private final transient CurrentPerson person;
    private final Div content = new Div();
    private final Div asking = new Div();
    // What she was asked about and lets others see.
    private final Set<String> agreed = new HashSet<>();

    AskedPostView(
            PostSuggestions suggestions,
            Resources resources,
            ResourceDrafts drafts,
            HelpLines helpLines,
            CurrentPerson person) {
        super("links.bring-title");
        this.suggestions = suggestions;
        this.resources = resources;
        this.drafts = drafts;
        this.helpLines = helpLines;
        this.person = person;
        addClassName("narrow");
        content.addClassNames("stack", "measure");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var post = new PostId(event.getRouteParameters().get("post").orElse(""));
        show(suggestions.open(person.id(), post));
    }

    private void show(OwnPost own) {
        content.removeAll();
        content.add(Links.back(DiscussionRoutes.post(own.thread(), own.post()), own.title()));
        var resource = own.resource();
        if (resource == null) {
            form(own);
        } else {
            content.add(new Notice(Notice.Kind.GOOD, t("links.brought-before"), toResource(resource)));
        }
    }

    private Div toResource(ResourceId resource) {
        return new Div(Links.to(LibraryRoutes.resource(resource), t("links.to-resource")));
    }

    private void form(OwnPost own) {
        var where = ResourceDraftPlace.post(own.post());
        var kept = drafts.find(person.id(), where);
        var start = kept.map(ResourceDrafts.Kept::draft).orElseGet(() -> ofPost(own));
        agreed.clear();
        asking.removeAll();
        // Whether she wanted her name said is not kept with the rest: what she forgets to choose again names nobody.
        var form = new BringForm[1];
        form[0] = new BringForm(start, kept.isEmpty(), () -> {
            asking.removeAll();
            keep(where, form[0]);
        });
        var send = Buttons.main(t("links.bring-verb"), _ -> send(own, form[0]));
        Buttons.ignoreDoubleClicks(send);
        content.add(new Paragraph(t(own.asked() ? "links.asked-about" : "links.bring-about")), form[0], asking);
        var row = new Div(send);
        row.addClassName("row");
        if (own.asked()) {
            row.add(Buttons.ordinary(t("links.not-now"), _ -> declined(own)));
        }
        content.add(row);
    }

    private static ResourceDraft ofPost(OwnPost own) {
        return new ResourceDraft(
                own.title(),
                "",
                own.body(),
                null,
                null,
                own.lang(),
                Set.of(),
                "",
                "",
                UUID.randomUUID().toString());
    }

    private void keep(ResourceDraftPlace where, BringForm form) {
        drafts.save(person.id(), where, new ResourceDrafts.Kept(ResourceKind.TEXT, form.draft(), 0));
    }

    private void send(OwnPost own, BringForm form) {
        form.clearErrors();
        asking.removeAll();
        var where = ResourceDraftPlace.post(own.post());
        try {
            var found = resources.contactData(person.id(), own.cohort().id(), form.draft());
            if (!agreed.containsAll(found)) {
                keep(where, form);
                ask(own, form, found);
                return;
            }
            sent(own, suggestions.agree(person.id(), own.post(), form.draft(), form.named()));
            drafts.discard(person.id(), where);
        } catch (RefusedException refused) {
            form.tell(refused);
            keep(where, form);
        }
    }

    private void ask(OwnPost own, BringForm form, List<String> found) {
        var question = new ContactQuestion(
                found,
                () -> {
                    agreed.addAll(found);
                    send(own, form);
                },
                () -> {
                    asking.removeAll();
                    form.enter();
                });
        asking.add(question);
        question.enter();
    }

    private void declined(OwnPost own) {
        suggestions.decline(person.id(), own.post());
        drafts.discard(person.id(), ResourceDraftPlace.post(own.post()));
        done(own, new Notice(Notice.Kind.PLAIN, t("links.declined")));
    }

    private void sent(OwnPost own, ResourceSent sent) {
        done(own, new Notice(Notice.Kind.WAIT, t("links.brought"), toResource(sent.id())));
        if (sent.danger()) {
            var help = new HelpNote(helpLines.of(person.id(), own.cohort().id()));
            content.add(help);
            getUI().ifPresent(help::announce);
        }
    }

    private void done(OwnPost own, Notice notice) {
        content.removeAll();
        notice.getElement().setAttribute("role", "status");
        var back = Links.to(DiscussionRoutes.post(own.thread(), own.post()), t("links.back"));
        content.add(notice, back);
        heading().getElement().executeJs("this.focus()");
    }
}
