package org.alongside.library.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceDrafts.Kept;
import org.alongside.library.ResourceKind;
import org.alongside.library.Resources;
import org.alongside.library.StoredFile;
import org.alongside.richtext.RichText;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.RichTextField;
import org.jspecify.annotations.Nullable;

/// The fields of a resource. Which of link, file and page is asked for depends on its kind; what was typed into
/// the others stays there.
class ResourceForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DRAFT_EVERY_MS = 3000;

    private final KindChoice kind;
    private final TextField title;
    private final TextField link;
    private final UploadField file;
    private final RichTextField body;
    private final RichTextField description;
    private final NativeSelect language;
    private final TopicChoice topics;
    private final TextField audience;
    private final TextField source;
    private final Command typed;
    private String key = "";

    /// @param file where a file is chosen
    /// @param choose whether the kind can be chosen: only of a new one
    /// @param typed runs where something was changed
    ResourceForm(UploadField file, boolean choose, Command typed) {
        this.file = file;
        this.typed = typed;
        addClassNames("stack", "library-form");
        kind = new KindChoice(this::kindChanged);
        kind.setVisible(choose);
        title = line("resource.name", "resource.propose.title-help");
        title.setRequiredIndicatorVisible(true);
        link = line("resource.propose.link", "resource.propose.link-help");
        link.setMaxLength(Resources.MAX_LINK);
        link.getElement().setAttribute("inputmode", "url");
        link.setRequiredIndicatorVisible(true);
        body = text("resource.propose.body");
        body.setMaxLength(RichText.MAX_CHARS);
        description = text("resource.propose.description");
        description.setMaxLength(Resources.MAX_DESCRIPTION);
        language = Words.languages(this);
        language.onChange(typed);
        topics = new TopicChoice(typed);
        audience = line("resource.propose.audience", "resource.propose.audience-help");
        source = line("resource.propose.source", "resource.propose.source-help");
        file.onChange(typed);
        add(kind, title, link, file, body, description, language, topics, audience, source);
        showKind();
    }

    private TextField line(String label, String help) {
        var field = new TextField(getTranslation(label));
        field.setHelperText(getTranslation(help));
        field.setMaxLength(Resources.MAX_LINE);
        field.setWidthFull();
        field.setManualValidation(true);
        field.getElement().setAttribute("dir", "auto");
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(DRAFT_EVERY_MS);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.execute();
            }
        });
        return field;
    }

    private RichTextField text(String label) {
        var field = new RichTextField(getTranslation(label));
        field.addDraftListener(_ -> typed.execute());
        return field;
    }

    private void kindChanged() {
        showKind();
        typed.execute();
    }

    private void showKind() {
        link.setVisible(kind.chosen() == ResourceKind.LINK);
        file.setVisible(kind.chosen() == ResourceKind.FILE);
        body.setVisible(kind.chosen() == ResourceKind.TEXT);
    }

    ResourceKind kind() {
        return kind.chosen();
    }

    /// @param stored the file of the draft; null for none
    void show(Kept kept, @Nullable StoredFile stored) {
        var draft = kept.draft();
        key = draft.key();
        kind.choose(kept.kind());
        title.setValue(draft.title());
        link.setValue(or(draft.link()));
        file.show(stored);
        body.setValue(or(draft.body()));
        description.setValue(draft.description());
        language.choose(or(draft.lang()));
        topics.choose(draft.topics());
        audience.setValue(draft.audience());
        source.setValue(draft.source());
        showKind();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// @return all that is filled in, of every kind
    ResourceDraft draft() {
        return new ResourceDraft(
                title.getValue(),
                description.getValue(),
                body.getValue(),
                link.getValue(),
                file.value().map(StoredFile::id).orElse(null),
                language.value().isEmpty() ? null : language.value(),
                topics.chosen(),
                audience.getValue(),
                source.getValue(),
                key);
    }

    /// @return what is sent: nothing that belongs to another kind
    ResourceDraft toSend() {
        var all = draft();
        var of = kind.chosen();
        return new ResourceDraft(
                all.title(),
                all.description(),
                of == ResourceKind.TEXT ? all.body() : null,
                of == ResourceKind.LINK ? all.link() : null,
                of == ResourceKind.FILE ? all.file() : null,
                all.lang(),
                all.topics(),
                all.audience(),
                all.source(),
                all.key());
    }

    /// Gives what is written from now on a key of its own.
    void begin(String newKey) {
        key = newKey;
    }

    /// @return whether a file is on its way
    boolean underway() {
        return kind.chosen() == ResourceKind.FILE && file.underway();
    }

    void focusTitle() {
        title.focus();
    }

    void clearErrors() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    /// @return whether a field says it, and has the focus
    boolean tell(RefusedException refused) {
        var reason = refused.reason();
        var field = fields().get("post.too-long".equals(reason) ? tooLong() : reason);
        if (field == null) {
            return false;
        }
        field.setErrorMessage(getTranslation("refused." + reason, refused.arguments()));
        field.setInvalid(true);
        switch (field) {
            case TextField line -> line.focus();
            case RichTextField text -> text.focus();
            case UploadField upload -> upload.focus();
            default -> {
                // It has no place to type.
            }
        }
        return true;
    }

    private String tooLong() {
        return kind.chosen() == ResourceKind.TEXT ? "resource.body" : "resource.description-long";
    }

    private Map<String, HasValidation> fields() {
        var fields = new LinkedHashMap<String, HasValidation>();
        fields.put("resource.title", title);
        fields.put("resource.title-long", title);
        fields.put("resource.link", link);
        fields.put("resource.file", file);
        fields.put("resource.body", body);
        fields.put("resource.description-long", description);
        fields.put("resource.audience-long", audience);
        fields.put("resource.source-long", source);
        return fields;
    }
}
