package org.alongside.moderation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Work that takes longer than a page may wait, in a thread of its own. It can be stopped; what it does goes on
/// where its page is gone.
final class BackgroundWork {

    private final UI ui;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean left = new AtomicBoolean();

    private BackgroundWork(UI ui) {
        this.ui = ui;
    }

    /// @param work asks now and then whether it is to go on
    /// @param brokenOff runs in the page before its error handler tells what went wrong
    static BackgroundWork start(UI ui, Consumer<BackgroundWork> work, Command brokenOff) {
        var background = new BackgroundWork(ui);
        Thread.ofVirtual().name("second-look").start(() -> {
            try {
                work.accept(background);
            } catch (RuntimeException e) {
                background.access(() -> {
                    background.ifThere(brokenOff);
                    throw e;
                });
            }
        });
        return background;
    }

    void stop() {
        stopped.set(true);
    }

    boolean goesOn() {
        return !stopped.get();
    }

    /// Its page shows something else now and is not changed any more.
    void leave() {
        left.set(true);
    }

    /// Changes the page, if it is still there.
    void show(Command change) {
        access(() -> ifThere(change));
    }

    private void ifThere(Command change) {
        if (!left.get()) {
            change.execute();
        }
    }

    private void access(Command change) {
        try {
            var _ = ui.access(change);
        } catch (UIDetachedException _) {
            // She has just left the page.
        }
    }
}
