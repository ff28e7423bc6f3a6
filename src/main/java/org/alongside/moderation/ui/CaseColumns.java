package org.alongside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.alongside.moderation.CaseChanged;
import org.alongside.moderation.CaseFilter;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.Cases;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.Severity;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Announcer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.EmptyState;
import org.jspecify.annotations.Nullable;

/// The list of what waits, beside the case that is open. On a narrow window one of them is shown.
class CaseColumns extends Div {

    private static final long serialVersionUID = 1L;

    /// The next case comes to where the button was: what is pressed sooner than this was meant for the one before.
    private static final Duration REACTION = Duration.ofMillis(700);

    private final transient Cases cases;
    private final transient Wording wording;
    private final transient Clock clock;
    private final PersonId moderator;
    private final H1 heading;
    private final OpenCase.Actions actions;

    private final CaseList list;
    private final NativeButton more;
    private final WaitingCases items = new WaitingCases();
    private Component detail = new Div();
    private @Nullable OpenCase open;
    private int position;
    private @Nullable Instant advancedAt;

    /// @param heading of the page: says how many wait
    CaseColumns(Cases cases, Wording wording, Clock clock, PersonId moderator, H1 heading, OpenCase.Actions actions) {
        this.cases = cases;
        this.wording = wording;
        this.clock = clock;
        this.moderator = moderator;
        this.heading = heading;
        this.actions = actions;
        list = new CaseList(wording, clock, item -> read(item.id()));
        more = Buttons.ordinary(getTranslation("moderation.more"), event -> showMore());
        list.add(more);
        add(list, detail);
    }

    /// @return the case that is open; null for none
    @Nullable
    OpenCase open() {
        return open;
    }

    /// Reads the list anew and shows it.
    void show() {
        items.read(cases, moderator);
        showItems();
    }

    /// Opens the first of the list.
    void openFirst() {
        openAt(0);
    }

    /// Shows a case, on a narrow window in the place of the list.
    ///
    /// @throws NotFoundException where there is no such case or she may not see it
    void openAlone(CaseId id) {
        addClassName("reading");
        openCase(id);
    }

    void filter(CaseFilter filter) {
        items.filter(filter);
        show();
        openAt(0);
    }

    /// Opens a case that she has chosen.
    void read(CaseId id) {
        openCase(id);
        getElement().getClassList().set("reading", open != null);
        advancedAt = null;
        focusOpen();
    }

    /// Shows a case once more, with the list as it is now.
    void showAgain(CaseId id) {
        show();
        openCase(id);
    }

    /// The same after she has done something about it, which leaves her where she is.
    void again(CaseId id) {
        showAgain(id);
        focusOpen();
    }

    /// @param by 1 for the next case, -1 for the one before
    void move(int by) {
        var at = open == null ? -1 : items.indexOf(open.item().id());
        // Where the open one has left the list, the next one stands in its place.
        var to = at >= 0 ? at + by : by > 0 ? position : position - 1;
        var item = items.at(to);
        if (items.isEmpty()) {
            openAt(-1);
        } else if (item != null) {
            read(item.id());
        }
    }

    void toList() {
        removeClassName("reading");
        if (open != null) {
            list.focus(open.item().id());
        }
    }

    /// The one that followed comes next.
    void advance(CaseId decided) {
        var at = Math.max(0, items.indexOf(decided));
        show();
        advancedAt = clock.instant();
        openAt(Math.min(at, items.size() - 1));
        if (open == null) {
            heading.getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
        } else {
            open.focusHeading();
        }
    }

    /// @return whether what is pressed now was meant for the case before
    boolean tooSoon() {
        return advancedAt != null && clock.instant().isBefore(advancedAt.plus(REACTION));
    }

    /// Something happened elsewhere. What is being read stays, even if there is nothing left to decide.
    void refresh(UI ui, Set<CaseChanged.What> changes) {
        var before = items.size();
        var raised = dangers();
        try {
            items.read(cases, moderator);
        } catch (NotFoundException _) {
            // She no longer moderates: the next navigation says so.
            items.clear();
        }
        showItems();
        if (open == null) {
            openAt(0);
        } else if (open.page().open()
                && !open.isSettled()
                && items.indexOf(open.item().id()) < 0) {
            tellMeanwhile(open);
        }
        list.mark(open == null ? null : open.item().id());
        if (changes.contains(CaseChanged.What.RAISED) && dangers() > raised) {
            Announcer.announce(ui, getTranslation("case.help"));
        } else if (changes.contains(CaseChanged.What.OPENED) && items.size() > before) {
            Announcer.announce(ui, heading.getText());
        }
    }

    private long dangers() {
        return items.all().stream()
                .filter(item -> item.severity() == Severity.DANGER)
                .count();
    }

    private void tellMeanwhile(OpenCase reading) {
        var id = reading.item().id();
        try {
            var page = cases.open(moderator, id);
            if (!page.open()) {
                reading.settled(decidedMeanwhile(page));
            }
        } catch (NotFoundException _) {
            reading.settled(getTranslation("decided.gone"));
        }
    }

    private String decidedMeanwhile(CasePage page) {
        if (page.decisions().isEmpty()) {
            return getTranslation("decided.gone");
        }
        var last = page.decisions().getLast();
        return wording.meanwhile(
                getLocale(), new Outcome.AlreadyDecided(last.by(), last.at(), last.act(), last.reason()));
    }

    private void showItems() {
        var count = items.count(cases, moderator);
        heading.setText(getTranslation("moderation.heading", "count", count));
        list.show(items.all());
        more.setVisible(items.hasMore());
    }

    private void showMore() {
        var before = items.size();
        items.readMore(cases, moderator);
        showItems();
        var added = items.at(before);
        if (added != null) {
            list.focus(added.id());
        }
    }

    private void openAt(int index) {
        var item = items.at(index);
        position = Math.max(0, index);
        if (item == null) {
            showDetail(null);
        } else {
            openCase(item.id());
        }
    }

    private void openCase(CaseId id) {
        var at = items.indexOf(id);
        position = at < 0 ? position : at;
        showDetail(cases.open(moderator, id));
    }

    private void showDetail(@Nullable CasePage page) {
        open = page == null ? null : new OpenCase(wording, clock, page, actions);
        remove(detail);
        detail = open != null ? open : empty();
        add(detail);
        getElement().getClassList().set("queue", open != null);
        if (open == null) {
            removeClassName("reading");
        }
        list.setVisible(open != null && !items.isEmpty());
        list.mark(open == null ? null : open.item().id());
    }

    private Component empty() {
        return items.filtered()
                ? new EmptyState(getTranslation("moderation.noneTitle"), getTranslation("moderation.noneText"))
                : new EmptyState(getTranslation("moderation.emptyTitle"), getTranslation("moderation.emptyText"));
    }

    private void focusOpen() {
        if (open != null) {
            open.focusHeading();
        }
    }
}
