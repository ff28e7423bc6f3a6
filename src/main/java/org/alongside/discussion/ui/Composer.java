package org.alongside.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.discussion.ContactShownException;
import org.alongside.discussion.ContentNote;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.WordsWatchedException;
import org.alongside.richtext.RichText;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.AuthorQuestion;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.RichTextField;
import org.jspecify.annotations.Nullable;

/// Where one writes: title (of a new thread) or subject, the text, and the button that sends it. What is typed is
/// kept on the server as a draft every few seconds.
class Composer extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MAX_LINE = 200;
    private static final int DRAFT_EVERY_MS = 3000;

    private final transient Drafts drafts;
    private final PersonId person;
    private final transient DraftPlace place;
    private final TextField line;
    private final RichTextField text;
    private final NativeSelect note;
    private final Span saved = new Span();
    private final NativeButton send;
    private final boolean titled;
    private final transient Sender sender;
    private transient Draft draft;
    private @Nullable AuthorQuestion question;
    // Each belongs to one very text: what she agreed to for another one says nothing.
    private final Set<String> agreed = new HashSet<>();
    // Null where it is not known how long she has been writing: a draft from another time.
    private transient @Nullable Typing typing;

    /// @param titled whether it asks for a title, as a new thread does, or for a subject, which may stay empty
    /// @param verb what the button says
    Composer(Drafts drafts, PersonId person, DraftPlace place, Draft initial, boolean titled, String verb, Sender to) {
        this.drafts = drafts;
        this.person = person;
        this.place = place;
        this.titled = titled;
        this.sender = to;
        this.draft = initial;
        this.line = new TextField(getTranslation(titled ? "composer.title" : "composer.subject"));
        this.text = new RichTextField(getTranslation("composer.text"));
        this.note = note();
        this.send = Buttons.main(verb, _ -> send());
        build();
        show(initial);
    }

    private void build() {
        addClassNames("composer", "stack");
        line.setMaxLength(MAX_LINE);
        line.setWidthFull();
        line.setRequiredIndicatorVisible(titled);
        if (!titled) {
            line.setHelperText(getTranslation("composer.subject-help"));
        }
        line.getElement().setAttribute("dir", "auto");
        line.setValueChangeMode(ValueChangeMode.TIMEOUT);
        line.setValueChangeTimeout(DRAFT_EVERY_MS);
        line.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed();
                keep();
                closeQuestion();
            }
        });
        text.setPlaceholder(getTranslation("composer.placeholder"));
        text.setMaxLength(RichText.MAX_CHARS);
        text.addDraftListener(_ -> {
            typed();
            keep();
            closeQuestion();
        });
        text.addSubmitListener(this::send);
        saved.addClassNames("tiny", "quiet");
        saved.getElement().setAttribute("role", "status");
        Buttons.ignoreDoubleClicks(send);
        send.addClassName("push");
        var row = new Div(saved, send);
        row.addClassName("row");
        if (titled) {
            add(line, text, note, row);
        } else {
            add(text, line, note, row);
        }
    }

    private NativeSelect note() {
        var choice = new NativeSelect(getTranslation("composer.note")).option("", getTranslation("composer.note-none"));
        for (var about : ContentNote.values()) {
            choice.option(about.name(), getTranslation("contentNote." + about));
        }
        choice.help(getTranslation("composer.note-help")).addClassName("note-choice");
        choice.onChange(this::keep);
        return choice;
    }

    /// The note is a moderator's: it is named, and there is no choice.
    Composer withNoteOf(ContentNote moderators) {
        var words = getTranslation("contentNote." + moderators);
        var said = new Paragraph(getTranslation("composer.note-fixed", "note", words));
        said.addClassNames("small", "quiet");
        replace(note, said);
        return this;
    }

    /// @return whether what is written here is posted there
    boolean isFor(DraftPlace other) {
        return place.equals(other);
    }

    /// Offers names of members while she types one after an `@`.
    ///
    /// @param names gives those whose name begins so
    Composer offering(SerializableFunction<String, List<String>> names) {
        text.offerNames(names);
        return this;
    }

    /// Adds a button before the one that sends.
    Composer with(NativeButton other) {
        ((Div) send.getParent().orElseThrow()).addComponentAtIndex(1, other);
        return this;
    }

    /// Puts a quote below what is there, and the caret after it.
    void quote(String html) {
        text.setValue(text.getValue() + html + "<p><br></p>");
        text.focus();
        keep();
    }

    /// Puts the caret into the text.
    void enter() {
        text.focus();
    }

    private void send() {
        line.setInvalid(false);
        text.setInvalid(false);
        closeQuestion();
        try {
            sender.send(current());
            show(Draft.blank());
            saved.setText("");
        } catch (ContactShownException asked) {
            var shown = asked.shown();
            ask(new ContactQuestion(shown, () -> agree(shown.answer()), this::goBack));
        } catch (WordsWatchedException asked) {
            var words = asked.words();
            ask(new WordsQuestion(words, () -> agree(words.answer()), this::goBack));
        } catch (RefusedException refused) {
            tell(refused);
        }
    }

    /// Nothing is lost meanwhile: the text stays where it is, and as a draft.
    private void ask(AuthorQuestion asked) {
        keep();
        question = asked;
        add(asked);
        asked.enter();
    }

    private void agree(String answer) {
        agreed.add(answer);
        send();
    }

    private void goBack() {
        closeQuestion();
        text.focus();
    }

    /// What she is asked about may no longer be in the text.
    private void closeQuestion() {
        if (question != null) {
            question.removeFromParent();
            question = null;
        }
    }

    private void tell(RefusedException refused) {
        var reason = refused.reason();
        if ("post.sent-before".equals(reason)) {
            draft = draft.again();
        }
        keep();
        var words = getTranslation("refused." + reason, refused.arguments());
        var inLine = List.of("thread.title", "post.subject-too-long").contains(reason);
        if (inLine) {
            line.setErrorMessage(words);
            line.setInvalid(true);
            line.focus();
        } else {
            text.setErrorMessage(words);
            text.setInvalid(true);
            text.focus();
        }
    }

    private void keep() {
        drafts.save(person, place, current());
        saved.setText(getTranslation("composer.saved"));
    }

    private void show(Draft shown) {
        draft = shown;
        agreed.clear();
        var blank = shown.body().isEmpty()
                && shown.title().isEmpty()
                && shown.subject().isEmpty();
        typing = blank ? new Typing(DRAFT_EVERY_MS) : null;
        line.setValue(titled ? shown.title() : shown.subject());
        text.setValue(shown.body());
        note.choose(shown.note() == null ? "" : shown.note().name());
        if (!shown.body().isEmpty()) {
            saved.setText(getTranslation("composer.found"));
        }
    }

    private Draft current() {
        var words = line.getValue();
        var seconds = typing == null ? null : typing.seconds();
        return new Draft(
                titled ? words : draft.title(),
                titled ? "" : words,
                text.getValue(),
                draft.key(),
                seconds,
                agreed,
                chosen());
    }

    private @Nullable ContentNote chosen() {
        return note.value().isEmpty() ? null : ContentNote.valueOf(note.value());
    }

    private void typed() {
        if (typing != null) {
            typing.seen();
        }
    }

    /// Sends what was written.
    @FunctionalInterface
    interface Sender {

        /// @throws RefusedException with a reason that is shown at the field; what was typed stays
        /// @throws ContactShownException with a question that is asked below the text
        /// @throws WordsWatchedException with another one
        void send(Draft draft);
    }
}
