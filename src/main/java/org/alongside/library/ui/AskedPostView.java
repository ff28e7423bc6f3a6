package org.alongside.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.cohort.HelpLine;
import org.alongside.cohort.HelpLines;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.OwnPost;
import org.alongside.library.PostSuggestions;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceSent;
import org.alongside.library.Resources;
import org.alongside.richtext.RichText;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.HelpNote;
import org.alongside.uikit.Links;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.ReachItem;
import org.alongside.uikit.RichTextField;

/// Where the author of a post brings it to the library, as she wants it to be read, or says that she would
/// rather not.
@Route(value = LibraryRoutes.ASKED + "/:post", layout = MainLayout.class)
@PermitAll
class AskedPostView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient PostSuggestions suggestions;
    private final transient HelpLines helpLines;
    private final transient CurrentPerson person;
    private final Div content = new Div();
    private final String key = UUID.randomUUID().toString();

    AskedPostView(PostSuggestions suggestions, HelpLines helpLines, CurrentPerson person) {
        super("links.bring-title");
        this.suggestions = suggestions;
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
        var back = Links.named(
                DiscussionRoutes.thread(own.thread()) + "#post-" + own.post().value(), own.title(), null);
        back.addClassName("small");
        content.add(back);
        var resource = own.resource();
        if (resource == null) {
            form(own);
        } else {
            content.add(new Notice(Notice.Kind.GOOD, t("links.brought-before"), toResource(resource)));
        }
    }

    private Div toResource(ResourceId resource) {
        return new Div(Links.named(LibraryRoutes.resource(resource), t("links.to-resource"), null));
    }

    private void form(OwnPost own) {
        var title = new TextField(t("links.bring-name"));
        title.setMaxLength(Resources.MAX_LINE);
        title.setWidthFull();
        title.setValue(own.title());
        title.getElement().setAttribute("dir", "auto");
        var text = new RichTextField(t("links.bring-text"));
        text.setMaxLength(RichText.MAX_CHARS);
        text.setValue(own.body());
        var named = new RadioButtonGroup<Boolean>();
        named.setLabel(t("links.bring-who"));
        named.setItems(List.of(true, false));
        named.setItemLabelGenerator(with -> t(with ? "links.with-name" : "links.without-name"));
        named.setValue(true);
        named.addClassName("column");
        var errors = new FieldErrors().at("resource.title", title).at("resource.title-long", title);
        var send = Buttons.main(t("links.bring-verb"), _ -> {
            var draft = new ResourceDraft(
                    title.getValue(), "", text.getValue(), null, null, own.lang(), Set.of(), "", "", key);
            text.setInvalid(false);
            try {
                errors.run(() -> sent(own, suggestions.agree(person.id(), own.post(), draft, named.getValue())));
            } catch (RefusedException refused) {
                text.setErrorMessage(t("refused." + refused.reason(), refused.arguments()));
                text.setInvalid(true);
                text.focus();
            }
        });
        Buttons.ignoreDoubleClicks(send);
        content.add(new Paragraph(t(own.asked() ? "links.asked-about" : "links.bring-about")), title, text, named);
        var row = new Div(send);
        row.addClassName("row");
        if (own.asked()) {
            row.add(Buttons.ordinary(t("links.not-now"), _ -> declined(own)));
        }
        content.add(row);
    }

    private void declined(OwnPost own) {
        suggestions.decline(person.id(), own.post());
        done(own, new Notice(Notice.Kind.PLAIN, t("links.declined")));
    }

    private void sent(OwnPost own, ResourceSent sent) {
        done(own, new Notice(Notice.Kind.WAIT, t("links.brought"), toResource(sent.id())));
        if (sent.danger()) {
            var lines = helpLines.of(person.id(), own.cohort().id()).stream()
                    .map(line -> new ReachItem(line.name(), line.reach(), line.about()))
                    .toList();
            var help = new HelpNote(lines, HelpLine.EMERGENCY);
            content.add(help);
            getUI().ifPresent(help::announce);
        }
    }

    private void done(OwnPost own, Notice notice) {
        content.removeAll();
        notice.getElement().setAttribute("role", "status");
        var back = Links.named(
                DiscussionRoutes.thread(own.thread()) + "#post-" + own.post().value(), t("links.back"), null);
        content.add(notice, back);
        heading().getElement().executeJs("this.focus()");
    }
}
