package org.alongside.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.io.Serializable;
import org.alongside.discussion.ContentNote;
import org.alongside.moderation.Act;
import org.alongside.moderation.CaseKind;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Measure;
import org.alongside.moderation.Reason;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.NativeSelect;
import org.jspecify.annotations.Nullable;

/// Asks for what belongs to a decision: its reason; a word to the person concerned, what it means for her, or a
/// note above the text, for who wants to. The likely reason is chosen already and has the focus.
final class DecisionDialog implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NONE = "";
    private static final int A_WEEK = 7;

    private final transient Wording wording;
    private final UI ui;
    private final Act act;
    private final RadioButtonGroup<Reason> reasons = new RadioButtonGroup<>();
    private final TextArea word = new TextArea();
    private final NativeSelect measure;
    private final IntegerField days = new IntegerField();
    private final NativeSelect note;

    private DecisionDialog(UI ui, Wording wording, Act act) {
        this.ui = ui;
        this.wording = wording;
        this.act = act;
        this.measure = new NativeSelect(ui.getTranslation("decision.measure"));
        this.note = new NativeSelect(ui.getTranslation("decision.note"));
    }

    /// Asks what belongs to deciding a case.
    ///
    /// @param words what she has written to the person concerned before; null for nothing
    static void open(
            UI ui,
            Wording wording,
            CasePage page,
            Act act,
            @Nullable String words,
            SerializableConsumer<Decision> onDecided) {
        var dialog = new DecisionDialog(ui, wording, act);
        if (words != null) {
            dialog.word.setValue(words);
        }
        dialog.chooseReason(page);
        dialog.build(page.author() != null && page.author().joinedAt() != null && page.appeal() == null);
        if (page.summary().text() != null || page.resource() != null) {
            // Neither what the two of a pair write to each other is folded, nor what is in the library.
            dialog.note.setVisible(false);
        }
        dialog.show(ui.getTranslation("decision.title." + act.name()), onDecided);
    }

    /// Asks why the same is decided about many.
    static void openMany(UI ui, Wording wording, CasePage page, int count, SerializableConsumer<Decision> onDecided) {
        var dialog = new DecisionDialog(ui, wording, Act.REMOVE);
        dialog.chooseReason(page);
        dialog.build(false);
        dialog.show(ui.getTranslation("decision.title.many", "count", count), onDecided);
    }

    /// Asks why a decision is taken back.
    static void openUndo(UI ui, Wording wording, SerializableConsumer<Decision> onDecided) {
        var dialog = new DecisionDialog(ui, wording, Act.UNDO);
        dialog.reasons.setItems(Reason.of(Act.UNDO));
        dialog.reasons.setValue(Reason.MISTAKE);
        dialog.build(false);
        dialog.show(ui.getTranslation("decision.title.UNDO"), onDecided);
    }

    private void chooseReason(CasePage page) {
        var possible = Reason.of(act);
        reasons.setItems(possible);
        var likely = likely(page);
        reasons.setValue(possible.contains(likely) ? likely : possible.getFirst());
    }

    /// Nobody is told something worse than was found only because it stood first.
    private Reason likely(CasePage page) {
        return switch (act) {
            case REMOVE -> removal(page);
            case GIVE_BACK -> removal(page) == Reason.UNKIND ? Reason.UNKIND : Reason.UNCLEAR;
            case NOTHING -> page.summary().kind() == CaseKind.HELP ? Reason.HELPED : Reason.NO_BREACH;
            case PUBLISH -> page.summary().kind() == CaseKind.HELD ? Reason.FINE : Reason.NO_BREACH;
            default -> Reason.of(act).getFirst();
        };
    }

    private static Reason removal(CasePage page) {
        var found = Reason.likely(page.signals());
        var reported = page.summary().reason();
        if (reported == null) {
            return found;
        }
        return switch (reported) {
            case UNKIND -> Reason.UNKIND;
            case HARASSMENT -> Reason.HARASSMENT;
            case SCAM -> Reason.SCAM;
            case PRIVATE_DATA -> Reason.PRIVATE_DATA;
            case SPAM, DANGER, OTHER -> found;
        };
    }

    private void build(boolean person) {
        var locale = ui.getLocale();
        reasons.setLabel(ui.getTranslation("moderation.reason"));
        reasons.setItemLabelGenerator(reason -> wording.reason(locale, reason));
        word.setLabel(ui.getTranslation("decision.word"));
        word.setHelperText(ui.getTranslation("decision.wordHelp"));
        word.setMaxLength(Decision.MAX_WORD);
        word.setWidthFull();
        word.getElement().setAttribute("dir", "auto");
        measure.option(NONE, ui.getTranslation("decision.noMeasure"));
        for (var kind : Measure.Kind.values()) {
            measure.option(kind.name(), ui.getTranslation("decision.measure." + kind.name()));
        }
        measure.setVisible(person);
        measure.onChange(this::showDays);
        days.setLabel(ui.getTranslation("decision.days"));
        days.setMin(1);
        days.setMax(Measure.MOST_DAYS);
        days.setValue(A_WEEK);
        days.setVisible(false);
        note.option(NONE, ui.getTranslation("decision.noNote"));
        for (var one : ContentNote.values()) {
            note.option(one.name(), wording.note(locale, one));
        }
        note.setVisible(act == Act.PUBLISH);
    }

    private void show(String title, SerializableConsumer<Decision> onDecided) {
        var more = new Fold(ui.getTranslation("decision.person"));
        more.put(measure, days);
        more.setVisible(measure.isVisible());
        var text = ui.getTranslation("decision.text." + act.name());
        var verb = ui.getTranslation("decision.verb." + act.name());
        var dialog = act == Act.REMOVE
                ? ConfirmDialog.danger(title, text, verb, () -> onDecided.accept(decision()))
                : new ConfirmDialog(title, text, verb, () -> onDecided.accept(decision()));
        dialog.with(reasons, note, word, more).open();
        reasons.getElement().executeJs("setTimeout(() => this.querySelector('[checked]')?.focus())");
    }

    private void showDays() {
        days.setVisible(chosen() != null && kind(measure.value()).timed());
    }

    private Decision decision() {
        var words = word.getValue().strip();
        return new Decision(
                act,
                reasons.getValue(),
                words.isEmpty() ? null : words,
                note.isVisible() && !note.value().equals(NONE) ? ContentNote.valueOf(note.value()) : null,
                chosen());
    }

    private @Nullable Measure chosen() {
        if (!measure.isVisible() || measure.value().equals(NONE)) {
            return null;
        }
        var kind = kind(measure.value());
        var length = days.getValue();
        return new Measure(kind, kind.timed() && length != null ? length : 0);
    }

    private static Measure.Kind kind(String name) {
        return Measure.Kind.valueOf(name);
    }
}
