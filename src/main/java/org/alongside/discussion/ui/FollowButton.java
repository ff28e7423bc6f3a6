package org.alongside.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import org.alongside.discussion.Following;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.Announcer;

/// Says whether the reader follows a thread, and changes it.
class FollowButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    private final transient Following following;
    private final PersonId person;
    private final ThreadId thread;
    private boolean on;

    FollowButton(Following following, PersonId person, ThreadId thread, boolean followed) {
        this.following = following;
        this.person = person;
        this.thread = thread;
        getElement().setAttribute("type", "button");
        addClassNames("button", "plain");
        addClickListener(_ -> change());
        show(followed);
    }

    private void show(boolean followed) {
        on = followed;
        setText(getTranslation(on ? "follow.on" : "follow.off"));
        getElement().setAttribute("aria-pressed", String.valueOf(on));
        if (on) {
            getElement().setAttribute("aria-description", getTranslation("follow.on-help"));
        } else {
            getElement().removeAttribute("aria-description");
        }
    }

    /// What is stored may have changed: who writes in a thread follows it.
    static void refresh(Component within) {
        within.getChildren().forEach(child -> {
            if (child instanceof FollowButton button) {
                button.show(button.following.follows(button.person, button.thread));
            } else {
                refresh(child);
            }
        });
    }

    private void change() {
        if (on) {
            following.unfollow(person, thread);
        } else {
            following.follow(person, thread);
        }
        show(!on);
        Announcer.announce(UI.getCurrentOrThrow(), getTranslation(on ? "follow.done" : "follow.undone"));
    }
}
