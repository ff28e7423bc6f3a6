package org.alongside.moderation.ui;

import static org.alongside.moderation.ui.Pieces.locale;
import static org.alongside.moderation.ui.Pieces.part;
import static org.alongside.moderation.ui.Pieces.quiet;
import static org.alongside.moderation.ui.Pieces.quote;
import static org.alongside.moderation.ui.Pieces.row;
import static org.alongside.moderation.ui.Pieces.shown;
import static org.alongside.moderation.ui.Pieces.strong;
import static org.alongside.moderation.ui.Pieces.t;
import static org.alongside.moderation.ui.Pieces.time;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.Cases;
import org.alongside.uikit.Bdi;
import org.alongside.uikit.Buttons;

/// The parts of a case's page that say what has been done about it. A part with nothing in it is not shown.
final class CaseHistory {

    private final Wording wording;
    private final CasePage page;
    private final OpenCase.Actions actions;

    CaseHistory(Wording wording, CasePage page, OpenCase.Actions actions) {
        this.wording = wording;
        this.page = page;
        this.actions = actions;
    }

    /// What an appeal says, and against what.
    Component appeal() {
        var part = part();
        var appeal = page.appeal();
        if (appeal != null) {
            part.add(new H3(t("case.appealWords")), quote(appeal.words()), decided(appeal.against()));
        }
        return shown(part, appeal != null);
    }

    /// What those who look after the cohort wrote to each other, and a place to write more.
    Component notes() {
        var details = new Fold(t("case.notes", "count", page.notes().size()));
        page.notes().forEach(note -> details.put(row(strong(note.by()), time(note.at())), quote(note.body())));
        var field = new TextArea(t("case.note"));
        field.setMaxLength(Cases.MAX_NOTE);
        field.setWidthFull();
        field.getElement().setAttribute("dir", "auto");
        details.put(
                field,
                Buttons.ordinary(
                        t("case.addNote"), event -> actions.note(page.summary().id(), field.getValue())));
        details.setOpen(!page.notes().isEmpty());
        return details;
    }

    /// What was done so far.
    Component history() {
        var details = new Fold(t("case.history", "count", page.history().size()));
        page.decisions().forEach(decision -> details.put(decided(decision)));
        page.history()
                .forEach(event -> details.put(row(
                        new Span(wording.event(locale(), event.act())),
                        event.by() == null ? quiet(t("history.itself")) : new Bdi(event.by()),
                        time(event.at()))));
        return shown(details, !page.history().isEmpty());
    }

    private Component decided(CasePage.Decided decision) {
        var what = row(
                new Span(wording.act(locale(), decision.act())),
                quiet(wording.reason(locale(), decision.reason())),
                new Bdi(decision.by()),
                time(decision.at()));
        if (decision.measure() != null) {
            what.add(quiet(wording.measure(locale(), decision.measure())));
        }
        if (decision.undone()) {
            what.add(quiet(t("case.undone")));
        }
        var part = new Div(what);
        if (decision.word() != null) {
            part.add(quote(decision.word()));
        }
        if (decision.undoable() && page.appeal() == null && !page.open()) {
            part.add(undo(decision));
        }
        part.addClassName("decided");
        return part;
    }

    private NativeButton undo(CasePage.Decided decision) {
        return Buttons.ordinary(t("case.undo"), event -> actions.undo(decision.id()));
    }
}
