package org.alongside.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import org.alongside.moderation.Watcher;
import org.alongside.uikit.Buttons;

/// How far something long has come, with a button to stop it.
class ProgressPart extends Div {

    private static final long serialVersionUID = 1L;

    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar();
    private int total;
    private int done;

    ProgressPart(Command stop) {
        addClassNames("stack", "measure");
        bar.getElement().setAttribute("aria-label", getTranslation("rescreen.progress"));
        var button = Buttons.ordinary(getTranslation("rescreen.stop"), event -> stop.execute());
        var row = new Div(button);
        row.addClassName("row");
        add(words, bar, row);
        setVisible(false);
    }

    void begin(int things) {
        total = things;
        done = 0;
        bar.setMax(Math.max(1, things));
        step(0);
        setVisible(true);
    }

    /// @param more how many things were done since the last time
    void step(int more) {
        // Others write meanwhile: there may be more than there were.
        done = Math.min(total, done + more);
        bar.setValue(done);
        words.setText(getTranslation("rescreen.soFar", "done", done, "total", total));
    }

    /// @return moves on with what the work tells, until that is stopped
    Watcher steps(BackgroundWork work) {
        return more -> {
            work.show(() -> step(more));
            return work.goesOn();
        };
    }

    int done() {
        return done;
    }

    void end() {
        setVisible(false);
    }
}
