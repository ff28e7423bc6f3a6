package org.alongside.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.io.Serializable;
import java.util.List;
import org.alongside.cohort.HelpLine;
import org.alongside.cohort.HelpLineList;
import org.alongside.moderation.OwnReport;
import org.alongside.moderation.ReportReason;
import org.alongside.moderation.Reports;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// Asks what is wrong. Who says that somebody is in danger sees at once who can help, before anything is sent.
final class ReportDialog implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HELP = "report-help";

    private final UI ui;
    private final RadioButtonGroup<ReportReason> reasons = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final Div help = new Div();
    private final FieldErrors errors = new FieldErrors()
            .at("report.reason", reasons)
            .at("report.many", reasons)
            .at("report.words", words);
    private final boolean again;

    /// @param lines of the cohort
    /// @param before her report that waits; null where she has made none
    ReportDialog(UI ui, Wording wording, List<HelpLine> lines, @Nullable OwnReport before) {
        this.ui = ui;
        this.again = before != null;
        var locale = ui.getLocale();
        reasons.setLabel(ui.getTranslation("reporting.reason"));
        reasons.setItems(ReportReason.values());
        reasons.setItemLabelGenerator(reason -> wording.report(locale, reason));
        words.setLabel(ui.getTranslation("reporting.words"));
        words.setMaxLength(Reports.MAX_WORDS);
        words.setWidthFull();
        words.getElement().setAttribute("dir", "auto");
        fill(lines);
        reasons.addValueChangeListener(change -> {
            reasons.setInvalid(false);
            showHelp(change.getValue() == ReportReason.DANGER);
        });
        if (before != null) {
            reasons.setValue(before.reason());
            words.setValue(before.words());
        }
    }

    /// @param onSent reports; what it refuses is said at its field, and what was typed stays
    void open(SerializableBiConsumer<ReportReason, String> onSent) {
        var dialog = ConfirmDialog.form(
                ui.getTranslation("reporting.title"),
                ui.getTranslation("reporting.text"),
                ui.getTranslation("reporting.verb"),
                () -> send(onSent));
        if (again) {
            dialog.with(new Notice(Notice.Kind.WAIT, ui.getTranslation("reporting.again")));
        }
        dialog.with(reasons, help, words).open();
        reasons.getElement()
                .executeJs(
                        "setTimeout(() => (this.querySelector('[checked]') ?? this.querySelector('input'))?.focus())");
    }

    private boolean send(SerializableBiConsumer<ReportReason, String> onSent) {
        try {
            return errors.run(() -> onSent.accept(chosen(), words.getValue()));
        } catch (NotFoundException _) {
            // It went while she was writing.
            ReportDialogs.gone(ui);
            return true;
        }
    }

    private ReportReason chosen() {
        var reason = reasons.getValue();
        if (reason == null) {
            throw new RefusedException("report.reason");
        }
        return reason;
    }

    private void fill(List<HelpLine> lines) {
        var heading = new H3(ui.getTranslation("reporting.help"));
        heading.setId(HELP);
        help.addClassNames("card", "stack", "help-note");
        help.getElement().setAttribute("role", "group").setAttribute("aria-labelledby", HELP);
        help.add(heading, new HelpLineList(lines));
        help.setVisible(false);
    }

    // The focus stays on the choice: that the lines are there is read out, and they come next.
    private void showHelp(boolean danger) {
        help.setVisible(danger);
        if (danger) {
            Announcer.announce(ui, ui.getTranslation("reporting.help"));
        }
    }
}
