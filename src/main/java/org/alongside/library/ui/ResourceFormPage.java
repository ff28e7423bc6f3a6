package org.alongside.library.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alongside.identity.CurrentPerson;
import org.alongside.library.FileId;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceDraftPlace;
import org.alongside.library.ResourceDrafts;
import org.alongside.library.ResourceDrafts.Kept;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceSent;
import org.alongside.library.Resources;
import org.alongside.library.StoredFile;
import org.alongside.library.StoredFiles;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// Where a resource is filled in. What is typed is kept on the server every few seconds and stays until it was
/// sent: over a refusal, a session that ends, and loading again.
abstract class ResourceFormPage extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    protected final transient Resources resources;
    protected final PersonId person;
    private final transient ResourceDrafts drafts;
    private final transient StoredFiles files;
    private final Div problem = new Div();
    private final Span saved = new Span();
    // What she was asked about and lets others see.
    private final Set<String> agreed = new HashSet<>();
    private @Nullable ResourceForm form;
    private @Nullable UploadField upload;
    private @Nullable ContactQuestion question;
    private @Nullable ResourceDraftPlace place;
    private @Nullable CohortId cohort;
    private int basedOn;

    ResourceFormPage(
            String titleKey, Resources resources, ResourceDrafts drafts, StoredFiles files, CurrentPerson current) {
        super(titleKey);
        this.resources = resources;
        this.drafts = drafts;
        this.files = files;
        this.person = current.id();
        addClassName("narrow");
        problem.addClassNames("stack", "library-note");
        saved.addClassNames("tiny", "quiet");
        saved.getElement().setAttribute("role", "status");
    }

    /// Builds the form.
    ///
    /// @param choose whether the kind can be chosen
    /// @param start what stands in it where no draft was kept
    /// @return what stands in it
    protected final Kept open(ResourceDraftPlace where, CohortId whose, boolean choose, Kept start) {
        place = where;
        cohort = whose;
        upload = new UploadField(files, person, whose, t("resource.propose.file"));
        form = new ResourceForm(upload, choose, this::typed);
        var found = drafts.find(person, where);
        var kept = found.orElse(start);
        basedOn = kept.basedOn();
        form.show(kept, stored(kept.draft().file()));
        saved.setText(found.isPresent() ? t("composer.found") : "");
        agreed.clear();
        problem.removeAll();
        return kept;
    }

    private @Nullable StoredFile stored(@Nullable FileId file) {
        return file == null ? null : files.describe(person, List.of(file)).get(file);
    }

    /// @param verb what the button says that sends it
    /// @param beside other buttons
    protected final Div sendRow(String verb, NativeButton... beside) {
        var send = Buttons.main(verb, _ -> send());
        Buttons.ignoreDoubleClicks(send);
        send.addClassName("push");
        var row = new Div(saved);
        row.add(beside);
        row.add(send);
        row.addClassName("row");
        return row;
    }

    protected final ResourceForm form() {
        return Objects.requireNonNull(form);
    }

    protected final Div problem() {
        return problem;
    }

    /// Sends what is in the form.
    ///
    /// @throws RefusedException that is told at its field, or below the form
    protected abstract ResourceSent send(ResourceDraft draft, int based);

    /// Another has changed it meanwhile.
    protected abstract void changedMeanwhile();

    private void typed() {
        keep();
        closeQuestion();
    }

    /// Keeps what stands in the form.
    protected final void keep() {
        drafts.save(person, Objects.requireNonNull(place), new Kept(form().kind(), form().draft(), basedOn));
        saved.setText(t("composer.saved"));
    }

    /// Throws away what stands in the form.
    protected final void discard() {
        drafts.discard(person, Objects.requireNonNull(place));
    }

    /// @return whether something was kept there
    protected final boolean keptAt(ResourceDraftPlace other) {
        return drafts.find(person, other).isPresent();
    }

    /// What stands in the form is for another cohort from now on. A file stays behind: it takes the other's room.
    protected final void moveTo(ResourceDraftPlace where, CohortId whose) {
        discard();
        place = where;
        cohort = whose;
        var field = Objects.requireNonNull(upload);
        field.setCohort(whose);
        field.show(null);
        keep();
    }

    /// From now on it is a change of what it says now.
    protected final void baseOn(int version) {
        basedOn = version;
        form().begin(UUID.randomUUID().toString());
        keep();
    }

    private void send() {
        form().clearErrors();
        problem.removeAll();
        closeQuestion();
        if (form().underway()) {
            tell(t("resource.propose.file-underway"));
            return;
        }
        try {
            var draft = form().toSend();
            var found = resources.contactData(person, Objects.requireNonNull(cohort), draft);
            if (!agreed.containsAll(found)) {
                ask(found);
                return;
            }
            sent(send(draft, basedOn));
        } catch (RefusedException refused) {
            keep();
            refused(refused);
        }
    }

    private void refused(RefusedException refused) {
        var reason = refused.reason();
        if ("resource.changed-meanwhile".equals(reason)) {
            changedMeanwhile();
            return;
        }
        if ("resource.sent-before".equals(reason)) {
            baseOn(basedOn);
        }
        if (!form().tell(refused)) {
            tell(getTranslation("refused." + reason, refused.arguments()));
        }
    }

    private void tell(String words) {
        problem.add(new Notice(Notice.Kind.BAD, words));
        getUI().ifPresent(ui -> Announcer.announce(ui, words));
    }

    private void ask(List<String> found) {
        keep();
        question = new ContactQuestion(
                found,
                () -> {
                    agreed.addAll(found);
                    send();
                },
                () -> {
                    closeQuestion();
                    form().focusTitle();
                });
        problem.add(question);
        question.enter();
    }

    private void closeQuestion() {
        if (question != null) {
            question.removeFromParent();
            question = null;
        }
    }

    private void sent(ResourceSent sent) {
        discard();
        var ui = UI.getCurrentOrThrow();
        if (sent.danger()) {
            HelpPromise.give(ui, sent.id());
        }
        leave(sent.id());
        Announcer.announce(ui, t("resource.propose.sent"));
    }

    protected static void leave(ResourceId resource) {
        UI.getCurrentOrThrow().navigate(LibraryRoutes.resource(resource));
    }
}
