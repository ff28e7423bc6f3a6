package org.alongside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.Restriction;
import org.alongside.cohort.Restrictions;
import org.alongside.identity.CurrentPerson;
import org.alongside.moderation.Appeals;
import org.alongside.moderation.OwnDecision;
import org.alongside.moderation.OwnReport;
import org.alongside.moderation.Reports;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.FieldErrors;
import org.alongside.uikit.MainLayout;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.alongside.uikit.RelativeTime;

/// What was decided about a member, and what has become of her reports. For her alone.
@Route(value = NoticesView.PATH, layout = MainLayout.class)
@PermitAll
class NoticesView extends Page implements BeforeEnterObserver {

    static final String PATH = "notices";

    private static final long serialVersionUID = 1L;

    private final transient Appeals appeals;
    private final transient Reports reports;
    private final transient Restrictions restrictions;
    private final transient Wording wording;
    private final transient Clock clock;
    private final PersonId person;
    private final Div active = new Div();
    private final H2 decisionsHeading = new H2();
    private final Div decisions = new Div();
    private final H2 reportsHeading = new H2();
    private final Div reported = new Div();

    NoticesView(
            Appeals appeals,
            Reports reports,
            Restrictions restrictions,
            Wording wording,
            CurrentPerson current,
            Clock clock) {
        super("notices.title");
        this.appeals = appeals;
        this.reports = reports;
        this.restrictions = restrictions;
        this.wording = wording;
        this.clock = clock;
        this.person = current.id();
        addClassName("narrow");
        active.addClassName("stack");
        setHeading(t("notices.heading"));
        add(
                active,
                section(decisionsHeading, "notices.decisions", decisions),
                section(reportsHeading, "notices.reports", reported));
    }

    private Section section(H2 heading, String key, Div content) {
        heading.setText(t(key));
        heading.getElement().setAttribute("tabindex", "-1");
        content.addClassName("stack");
        var section = new Section(heading, content);
        section.addClassName("notices");
        return section;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showActive();
        showDecisions();
        showReports();
        appeals.markRead(person);
    }

    private void showActive() {
        var now = clock.instant();
        active.removeAll();
        restrictions.of(person).stream()
                .filter(restriction -> restriction.activeAt(now))
                .map(this::words)
                .forEach(active::add);
    }

    private Notice words(Restriction restriction) {
        var key = switch (restriction.kind()) {
            case HOLD_POSTS -> "notices.holdPosts";
            case NO_POSTING -> "notices.noPosting";
            case NO_MENTORING -> "notices.noMentoring";
        };
        var words = t(key, "cohort", Bdi.isolated(restriction.cohortName()));
        return new Notice(Notice.Kind.WAIT, words, end(t("notices.endsByItself"), restriction.endsAt()));
    }

    private static Div end(String words, Instant at) {
        var line = new Div(words + " ");
        line.add(new RelativeTime(at));
        return line;
    }

    private void showDecisions() {
        decisions.removeAll();
        var all = appeals.about(person);
        if (all.isEmpty()) {
            decisions.add(new EmptyState(t("notices.noDecisions"), t("notices.noDecisionsText")));
        }
        var now = clock.instant();
        all.forEach(one -> decisions.add(new DecisionCard(wording, one, now, this::askAgain)));
    }

    private void showReports() {
        reported.removeAll();
        var all = reports.mine(person);
        reported.add(
                all.isEmpty() ? new EmptyState(t("notices.noReports"), t("notices.noReportsText")) : reportList(all));
    }

    private Component reportList(List<OwnReport> all) {
        var list = new UnorderedList();
        list.addClassName("clean");
        var now = clock.instant();
        all.forEach(report -> list.add(new ReportItem(wording, report, now, this::takeBack)));
        return list;
    }

    private void askAgain(OwnDecision decision) {
        var words = new TextArea(t("notices.appealWords"));
        words.setMaxLength(Appeals.MAX_WORDS);
        words.setWidthFull();
        words.getElement().setAttribute("dir", "auto");
        var errors = new FieldErrors().at("appeal.words", words);
        ConfirmDialog.form(
                        t("notices.appealTitle"),
                        t("notices.appealText"),
                        t("notices.appealVerb"),
                        () -> errors.run(() -> appeal(decision, words.getValue())))
                .with(words)
                .open();
    }

    private void appeal(OwnDecision decision, String words) {
        appeals.appeal(person, decision.id(), words);
        showDecisions();
        done(decisionsHeading, t("notices.appealed"));
    }

    private void takeBack(OwnReport report) {
        var taken = reports.takeBack(person, report.id());
        showReports();
        done(reportsHeading, t(taken ? "notices.takenBackNow" : "notices.tooLate"));
    }

    /// The button that was pressed is gone: the focus goes to the heading above it.
    private void done(H2 heading, String words) {
        Notice.show(UI.getCurrentOrThrow(), Notice.Kind.GOOD, words);
        heading.getElement().executeJs("setTimeout(() => this.focus())");
    }
}
