package org.alongside.library.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alongside.library.FileKind;
import org.alongside.library.StoredFile;
import org.alongside.library.StoredFiles;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Announcer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/// Chooses one file and brings it in at once, so that a form which is sent later only names it. What goes wrong is
/// said at the field; the rest of the form stays as it is.
@Tag("alongside-upload")
@JsModule("./file-upload.ts")
@StyleSheet("context://files.css")
class UploadField extends Component implements HasValidationProperties, Focusable<UploadField> {

    private static final long serialVersionUID = 1L;

    /// What the browser offers first. It may offer more: what a file is, is told by its content.
    private static final String ACCEPT = Arrays.stream(FileKind.values())
            .map(kind -> "." + kind.extension())
            .collect(Collectors.joining(",", "", ",.jpeg,.webp,.gif,.opus,.oga"));

    private static final List<String> WORDS = List.of(
            "upload.uploading",
            "upload.progress",
            "upload.checking",
            "upload.cancel",
            "upload.cancelled",
            "upload.remove",
            "upload.removed",
            "upload.too-large");

    private final transient StoredFiles files;
    private final PersonId person;
    private CohortId cohort;
    private @Nullable StoredFile file;
    /// Whether this field brought it: only then is it thrown away with "Remove".
    private boolean brought;

    // Attempts are numbered by the browser, in milliseconds of its clock: what it says of one and the bytes of it come
    // by different ways, in either order. Up to this number they are over.
    private long over;
    private boolean underway;
    private Command changed = () -> {};

    /// @param label the field's name, for instance "File"
    /// @param cohort whose room it takes
    UploadField(StoredFiles files, PersonId person, CohortId cohort, String label) {
        this.files = files;
        this.person = person;
        this.cohort = cohort;
        getElement().setProperty("label", label);
        getElement().setProperty("accept", ACCEPT);
        getElement().setProperty("most", (double) StoredFile.MOST_BYTES);
        getElement().setAttribute("target", new Receiver(this));
        listen("upload-begin", this::begin);
        listen("upload-cancel", this::cancel);
        listen("upload-broken", this::broken);
        getElement().addEventListener("upload-remove", _ -> remove());
    }

    private void listen(String event, SerializableConsumer<Long> listener) {
        getElement()
                .addEventListener(
                        event,
                        told -> listener.accept(
                                told.getEventData().path("event.detail").asLong()))
                .addEventData("event.detail");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().setProperty("hint", getTranslation("upload.hint", "size", megabytes()));
        var words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(key -> words.put(key.substring("upload.".length()), getTranslation(key, "size", megabytes())));
        getElement().setPropertyJson("words", words);
    }

    private static long megabytes() {
        return StoredFile.MOST_BYTES / 1_000_000;
    }

    /// Chooses whose room the next file takes.
    void setCohort(CohortId chosen) {
        cohort = chosen;
    }

    /// Calls when a file has come or has been taken away.
    void onChange(Command listener) {
        changed = listener;
    }

    /// @return the file, empty while there is none
    Optional<StoredFile> value() {
        return Optional.ofNullable(file);
    }

    /// @return whether one is on its way; a form should not be sent before it is there
    boolean underway() {
        return underway;
    }

    /// Shows a file that is there already, such as that of a resource being edited.
    void show(@Nullable StoredFile shown) {
        underway = false;
        brought = false;
        put(shown);
    }

    private void put(@Nullable StoredFile shown) {
        file = shown;
        setInvalid(false);
        if (shown == null) {
            getElement().removeProperty("file");
        } else {
            var json = JsonNodeFactory.instance.objectNode();
            json.put("name", shown.name());
            json.put(
                    "size",
                    getTranslation("option.fileKind." + shown.kind().name()) + " · " + Words.size(this, shown.bytes()));
            getElement().setPropertyJson("file", json);
        }
    }

    private void begin(long attempt) {
        if (attempt > over) {
            underway = true;
            setInvalid(false);
        }
    }

    private void cancel(long attempt) {
        over = Math.max(over, attempt);
        underway = false;
    }

    /// The browser says that nothing came back. Where the server knows why, it has said so.
    private void broken(long attempt) {
        if (attempt > over) {
            end(attempt);
            fail(getTranslation("upload.broken"));
        }
    }

    private void end(long attempt) {
        over = attempt;
        underway = false;
    }

    private void remove() {
        var gone = brought ? file : null;
        show(null);
        // First the form lets go of it, in what it keeps, too: what something holds is not thrown away.
        changed.execute();
        discard(gone);
    }

    private void discard(@Nullable StoredFile unwanted) {
        if (unwanted == null) {
            return;
        }
        try {
            files.discard(person, unwanted.id());
        } catch (NotFoundException _) {
            // It has gone already, or something holds it by now and keeps it.
        }
    }

    /// Asked from the request that brings a file, under the lock of the session.
    Ticket ticket(long attempt) {
        return new Ticket(files, person, cohort, attempt);
    }

    /// What a request needs to know to bring a file.
    record Ticket(StoredFiles files, PersonId person, CohortId cohort, long attempt) {}

    /// A file has come.
    void arrived(UI ui, Ticket ticket, StoredFile stored) {
        if (ticket.attempt() <= over) {
            // Meanwhile she cancelled.
            discard(stored);
            return;
        }
        end(ticket.attempt());
        var before = brought ? file : null;
        put(stored);
        brought = true;
        Announcer.announce(ui, getTranslation("upload.done", "name", stored.name()));
        changed.execute();
        discard(before);
    }

    /// A file was refused.
    void refused(Ticket ticket, RefusedException why) {
        if (ticket.attempt() > over) {
            end(ticket.attempt());
            fail(getTranslation("refused." + why.reason(), why.arguments()));
        }
    }

    /// It broke off on its way, or here.
    void brokenOff(Ticket ticket) {
        broken(ticket.attempt());
    }

    private void fail(String why) {
        setErrorMessage(why);
        setInvalid(true);
        getUI().ifPresent(ui -> Announcer.announce(ui, why));
    }

    @Override
    public void setManualValidation(boolean enabled) {
        // It never judges by itself.
    }
}
