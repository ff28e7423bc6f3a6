package org.alongside.moderation.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import org.alongside.cohort.HelpLines;
import org.alongside.identity.CurrentPerson;
import org.alongside.moderation.Reports;
import org.alongside.shared.NotFoundException;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Reporting;
import org.springframework.stereotype.Component;

/// Takes the reports of whoever is signed in.
@Component
class ReportDialogs implements Reporting {

    private final Reports reports;
    private final HelpLines helpLines;
    private final Wording wording;
    private final CurrentPerson current;
    private final Clock clock;

    ReportDialogs(Reports reports, HelpLines helpLines, Wording wording, CurrentPerson current, Clock clock) {
        this.reports = reports;
        this.helpLines = helpLines;
        this.wording = wording;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void open(UI ui, String kind, String id) {
        var reporter = current.id();
        try {
            var thing = reports.thing(reporter, kind, id);
            var lines = helpLines.of(reporter, thing.cohort());
            var before = reports.waiting(reporter, kind, id);
            new ReportDialog(ui, wording, lines, before.orElse(null)).open((reason, words) -> {
                var receipt = reports.file(reporter, kind, id, reason, words);
                thank(ui, receipt);
            });
        } catch (NotFoundException _) {
            gone(ui);
        }
    }

    /// Says that there is nothing to report any more.
    static void gone(UI ui) {
        Notice.show(ui, Notice.Kind.BAD, ui.getTranslation("reporting.gone"));
    }

    private void thank(UI ui, Reports.Receipt receipt) {
        var within = Within.until(clock.instant(), receipt.dueAt());
        Notice.show(
                ui,
                Notice.Kind.GOOD,
                ui.getTranslation(
                        "reporting.thanks",
                        "unit",
                        within.unit(),
                        "amount",
                        within.amount(),
                        "page",
                        ui.getTranslation("notices.title")));
    }
}
