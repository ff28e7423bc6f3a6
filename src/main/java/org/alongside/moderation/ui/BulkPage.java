package org.alongside.moderation.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.Command;
import java.util.function.Consumer;
import org.alongside.uikit.Buttons;
import org.alongside.uikit.Links;
import org.alongside.uikit.Notice;
import org.alongside.uikit.Page;
import org.jspecify.annotations.Nullable;

/// A page on which many texts are looked at in the background, and the same is decided about many of them. A look
/// is for who looks at it and ends with the page; what she decided is carried out to the end.
abstract class BulkPage extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /// How many texts it is about.
    protected final Paragraph what = new Paragraph();

    /// Begins a look.
    protected final NativeButton start;

    /// How far the work is; not shown while there is none.
    protected final ProgressPart progress = new ProgressPart(this::stop);

    private transient @Nullable BackgroundWork looking;
    private transient @Nullable BackgroundWork acting;

    BulkPage(String titleKey, String startKey) {
        super(titleKey);
        start = Buttons.main(t(startKey), event -> look());
        what.addClassName("measure");
        add(what, start, progress);
    }

    /// Begins a look at all there is.
    abstract void look();

    @Override
    protected void onDetach(DetachEvent event) {
        if (looking != null) {
            looking.stop();
        }
    }

    /// The page is about something else from now on: what is at work is told here no more.
    protected final void leaveWork() {
        if (looking != null) {
            looking.stop();
            looking.leave();
        }
        if (acting != null) {
            acting.leave();
        }
        looking = null;
        acting = null;
    }

    /// @param brokenOff what to show where it fails
    protected final void lookWith(Consumer<BackgroundWork> work, Command brokenOff) {
        looking = BackgroundWork.start(ui(), work, brokenOff);
    }

    /// @param brokenOff what to show where it fails
    protected final void actWith(Consumer<BackgroundWork> work, Command brokenOff) {
        acting = BackgroundWork.start(ui(), work, brokenOff);
    }

    /// Shows whose texts they are, and the way back there.
    protected final void showPlace(String heading, String words, String address, String name) {
        setHeading(heading);
        what.setText(words);
        getChildren().filter(Anchor.class::isInstance).toList().forEach(this::remove);
        addComponentAsFirst(Links.back(address, name));
    }

    /// @param looked whether somebody has looked already: then it is less urgent
    protected final void offerLook(String words, boolean looked) {
        start.setText(words);
        start.setClassName(looked ? "button ordinary" : "button main");
        start.setVisible(true);
    }

    /// @return what came of an act, in words; of what did not happen only where there is any
    protected final String outcome(String done, String missedKey, int missed, String refusedKey, int refused) {
        var words = new StringBuilder(done);
        if (missed > 0) {
            words.append(' ').append(t(missedKey, "count", missed));
        }
        if (refused > 0) {
            words.append(' ').append(t(refusedKey, "count", refused));
        }
        return words.toString();
    }

    /// @param left how many it did not happen to
    protected static Notice.Kind kind(int left) {
        return left == 0 ? Notice.Kind.GOOD : Notice.Kind.WAIT;
    }

    protected final void focusHeading() {
        heading().getElement().executeJs("requestAnimationFrame(() => { this.focus(); })");
    }

    protected final UI ui() {
        return getUI().orElseThrow();
    }

    private void stop() {
        if (looking != null) {
            looking.stop();
        }
        if (acting != null) {
            acting.stop();
        }
    }
}
