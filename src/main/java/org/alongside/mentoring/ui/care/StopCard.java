package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.HelpLine;
import org.alongside.mentoring.ContactStops;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PauseView;
import org.alongside.mentoring.Pauses;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Notice;
import org.alongside.uikit.RelativeTime;
import org.jspecify.annotations.Nullable;

/// Stopping contact, or what holds since she has.
class StopCard extends Section {

    private static final long serialVersionUID = 1L;

    private final PairSide side;
    private final SerializableRunnable refresh;
    private final transient ContactStops stops;
    private final transient Pauses pauses;

    /// @param due by when the team answers; null where nothing waits for it
    /// @param lines where to find help, for who has stopped contact
    StopCard(
            PairSide side,
            PauseView pause,
            @Nullable Instant due,
            SerializableRunnable refresh,
            ContactStops stops,
            Pauses pauses,
            List<HelpLine> lines) {
        this.side = side;
        this.refresh = refresh;
        this.stops = stops;
        this.pauses = pauses;
        addClassNames("card", "stack", "care-stop");
        var title = new H2(getTranslation(pause.stopped() ? "care.stopped" : "care.stop"));
        title.getElement().setAttribute("tabindex", "-1");
        add(title);
        if (pause.stopped()) {
            showStopped(pause, due, lines);
        } else {
            showOffer(pause);
        }
    }

    private void showOffer(PauseView pause) {
        add(Parts.text(t("care.stopText", "name", side.otherName())));
        add(Buttons.danger(
                t("care.stopVerb"),
                _ -> ConfirmDialog.danger(
                                t("care.stopTitle"),
                                t("care.stopConfirm", "name", side.otherName()),
                                t("care.stopVerb"),
                                () -> {
                                    stops.stop(side.me(), side.id());
                                    refresh.run();
                                })
                        .open()));
        if (pause.mine()) {
            add(consent(pause, t("care.consentPause")));
        }
    }

    private void showStopped(PauseView pause, @Nullable Instant due, List<HelpLine> lines) {
        add(Parts.text(t("care.stoppedText", "name", side.otherName())));
        if (due != null) {
            var told = new Paragraph(t("care.stoppedDue") + " ");
            told.add(new RelativeTime(due));
            add(told);
        }
        add(new HelpLinesPart(t("care.lines"), lines));
        var blocked = stops.blocked(side.me(), side.id());
        add(blocked ? Parts.quiet(t("care.blocked", "name", side.otherName())) : block());
        add(consent(pause, t("care.consentStop")));
        if (!blocked) {
            add(Buttons.plain(
                    t("care.lift"),
                    _ -> new ConfirmDialog(
                                    t("care.liftTitle"),
                                    t("care.liftText", "name", side.otherName()),
                                    t("care.lift"),
                                    () -> {
                                        stops.lift(side.me(), side.id());
                                        refresh.run();
                                    })
                            .open()));
        }
    }

    private Div block() {
        var block = Buttons.ordinary(
                t("care.block"),
                _ -> new ConfirmDialog(
                                t("care.blockTitle", "name", side.otherName()),
                                t("care.blockText", "name", side.otherName()),
                                t("care.block"),
                                () -> {
                                    stops.block(side.me(), side.id());
                                    refresh.run();
                                })
                        .open());
        var part = new Div(Parts.quiet(t("care.blockOffer", "name", side.otherName())), block);
        part.addClassName("stack");
        return part;
    }

    private Checkbox consent(PauseView pause, String label) {
        var box = new Checkbox(label, pause.teamMayEnd());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                pauses.letTeamEnd(side.me(), side.id(), change.getValue());
                Notice.show(getUI().orElseThrow(), Notice.Kind.GOOD, t("care.consentKept"));
            }
        });
        return box;
    }

    private String t(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
