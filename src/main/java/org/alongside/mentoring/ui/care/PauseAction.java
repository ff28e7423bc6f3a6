package org.alongside.mentoring.ui.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.PauseReason;
import org.alongside.mentoring.Pauses;
import org.alongside.mentoring.ui.PairCard;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.Notice;
import org.jspecify.annotations.Nullable;

/// "Pause" and "Go on", beside the pair's heading.
@org.springframework.stereotype.Component
class PauseAction implements PairCard {

    private static final String NONE = "";

    private final Pauses pauses;

    PauseAction(Pauses pauses) {
        this.pauses = pauses;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Place place() {
        return Place.ACTIONS;
    }

    @Override
    public Optional<Component> show(PairSide side, SerializableRunnable refresh) {
        if (side.state() == PairState.ENDED) {
            return Optional.empty();
        }
        var pause = pauses.of(side.me(), side.id());
        if (pause.stopped()) {
            // Ending a contact stop is not done in passing: the page for help has it.
            return Optional.empty();
        }
        return Optional.of(pause.mine() ? goOn(side, refresh) : pause(side, refresh));
    }

    private NativeButton goOn(PairSide side, SerializableRunnable refresh) {
        var ui = UI.getCurrentOrThrow();
        return Buttons.plain(ui.getTranslation("pause.goOn"), _ -> {
            pauses.resume(side.me(), side.id());
            refresh.run();
            var still = pauses.of(side.me(), side.id()).paused();
            Notice.show(
                    ui,
                    still ? Notice.Kind.PLAIN : Notice.Kind.GOOD,
                    ui.getTranslation(still ? "pause.other" : "pause.goesOn"));
        });
    }

    private NativeButton pause(PairSide side, SerializableRunnable refresh) {
        var ui = UI.getCurrentOrThrow();
        return Buttons.plain(ui.getTranslation("pause.pause"), _ -> {
            var reason = new NativeSelect(ui.getTranslation("pause.reason"))
                    .option(NONE, ui.getTranslation("pause.noReason"))
                    .help(ui.getTranslation("pause.reasonHelp"));
            for (var one : PauseReason.values()) {
                reason.option(one.name(), ui.getTranslation("option.pause." + one.name()));
            }
            new ConfirmDialog(
                            ui.getTranslation("pause.title"),
                            ui.getTranslation("pause.text"),
                            ui.getTranslation("pause.pause"),
                            () -> {
                                pauses.pause(side.me(), side.id(), chosen(reason));
                                refresh.run();
                                Notice.show(ui, Notice.Kind.GOOD, ui.getTranslation("pause.done"));
                            })
                    .with(reason)
                    .open();
        });
    }

    private static @Nullable PauseReason chosen(NativeSelect reason) {
        return reason.value().equals(NONE) ? null : PauseReason.valueOf(reason.value());
    }
}
