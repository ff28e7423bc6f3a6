package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import org.alongside.mentoring.CareCasePage;
import org.alongside.mentoring.CareDesk;
import org.alongside.mentoring.CareKind;
import org.alongside.mentoring.CareOutcome;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.PairRole;
import org.alongside.shared.PersonId;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Links;
import org.alongside.uikit.NativeInput;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.RelativeTime;

/// Whose case it is, its clock, and how it goes on.
class CaseAside extends Div {

    private static final long serialVersionUID = 1L;

    private final CareCasePage page;
    private final transient CareDesk desk;
    private final PersonId person;
    private final SerializableConsumer<Command> change;

    /// @param change does something and shows the page anew
    CaseAside(CareCasePage page, CareDesk desk, PersonId person, SerializableConsumer<Command> change) {
        this.page = page;
        this.desk = desk;
        this.person = person;
        this.change = change;
        addClassName("stack");
        if (page.open()) {
            add(owner());
        }
        add(pair());
        if (page.open()) {
            add(dates(), closing());
        } else {
            add(card("care.closing", closed()));
        }
    }

    private Div owner() {
        var due = new Paragraph(t("care.dueShort") + " ");
        due.add(new RelativeTime(page.dueAt()));
        var who = new Paragraph(
                page.mine()
                        ? t("care.ownerYou")
                        : page.owner() == null ? t("care.ownerNone") : t("care.owner", "name", page.owner()));
        var button = page.mine()
                ? Buttons.plain(t("care.release"), _ -> change.accept(() -> desk.release(person, page.id())))
                : Buttons.ordinary(
                        t(page.owner() == null ? "care.claim" : "care.takeOver"),
                        _ -> change.accept(() -> desk.claim(person, page.id(), page.version())));
        return card("care.whose", due, who, button);
    }

    private Div pair() {
        var state = new Paragraph(t("option.carePair." + page.pairState()));
        var card = card("care.pair", state);
        if (page.pausedByRaiser()) {
            var key = page.kind() == CareKind.CONTACT_STOP ? "care.stopHolds" : "care.pauseHolds";
            card.add(Parts.quiet(t(key, "name", raiser())));
        }
        if (page.open() && page.pausedByRaiser() && page.teamMayEnd()) {
            card.add(Buttons.ordinary(
                    t("care.endForHer"),
                    _ -> new ConfirmDialog(
                                    t("care.endForHerTitle"),
                                    t("care.endForHerText", "name", raiser()),
                                    t("care.endForHer"),
                                    () -> change.accept(() -> desk.goOn(person, page.id())))
                            .open()));
        }
        if (page.kind().safety()) {
            card.add(Links.to(MentoringRoutes.glass(page.pair()), t("care.glass")), Parts.quiet(t("care.glassHelp")));
        }
        return card;
    }

    private Div dates() {
        var card = card("care.dates");
        if (page.kind() == CareKind.MEDIATION && Boolean.TRUE.equals(page.otherAnswer())) {
            card.add(meeting());
        }
        var on = NativeInput.date(t("care.followUp")).help(t("care.followUpHelp"));
        on.chooseDay(page.followUpOn());
        card.add(
                on,
                Buttons.ordinary(
                        t("care.keep"),
                        _ -> change.accept(() -> desk.followUp(
                                person, page.id(), page.version(), on.day().orElse(null)))));
        return card;
    }

    private Div meeting() {
        var day = NativeInput.date(t("care.meetDay"));
        var time = NativeInput.time(t("care.meetTime")).help(t("care.meetHelp"));
        if (page.meetAt() != null) {
            var at = page.meetAt().atZone(Parts.zone());
            day.chooseDay(at.toLocalDate());
            time.chooseTime(at.toLocalTime());
        }
        var keep = Buttons.ordinary(
                t("care.meetKeep"),
                _ -> change.accept(() -> {
                    var at = day.day()
                            .flatMap(on -> time.timeOfDay()
                                    .map(then ->
                                            on.atTime(then).atZone(Parts.zone()).toInstant()))
                            .orElse(null);
                    desk.meet(person, page.id(), page.version(), at);
                }));
        var part = new Div(day, time, keep);
        part.addClassName("stack");
        return part;
    }

    private Div closing() {
        var card = card("care.closing");
        if (page.closingBy() != null && !page.closingByMe()) {
            card.add(new Paragraph(t("care.closingBy", "name", page.closingBy())));
        } else if (page.closingByMe()) {
            card.add(new Paragraph(t("care.closingByYou")));
        } else if (page.needsTwo()) {
            card.add(Parts.quiet(t("care.closingTwo")));
        }
        if (page.closingBy() != null) {
            card.add(Buttons.plain(
                    t("care.keepOpen"), _ -> change.accept(() -> desk.keepOpen(person, page.id(), page.version()))));
        }
        if (!page.closingByMe()) {
            var outcome = new NativeSelect(t("care.outcome"));
            for (var one : CareOutcome.values()) {
                outcome.option(one.name(), t("option.careOutcome." + one));
            }
            if (page.outcome() != null) {
                outcome.choose(page.outcome().name());
            }
            card.add(
                    outcome,
                    Buttons.ordinary(
                            t("care.close"),
                            _ -> change.accept(() -> desk.close(
                                    person, page.id(), page.version(), CareOutcome.valueOf(outcome.value())))));
        }
        return card;
    }

    private Paragraph closed() {
        var words = new Paragraph(page.outcome() == null ? "" : t("option.careOutcome." + page.outcome()) + " ");
        if (page.closedAt() != null) {
            words.add(new RelativeTime(page.closedAt()));
        }
        return words;
    }

    private String raiser() {
        return page.raisedBy() == PairRole.MENTOR ? page.mentorName() : page.menteeName();
    }

    private Div card(String key, Component... parts) {
        var card = new Div(new H2(getTranslation(key)));
        card.add(parts);
        card.addClassNames("card", "stack", "care-aside");
        return card;
    }

    private String t(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
