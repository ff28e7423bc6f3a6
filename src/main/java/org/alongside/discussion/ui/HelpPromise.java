package org.alongside.discussion.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.alongside.shared.ThreadId;

/// That help lines are to be shown once a thread opens on a page.
record HelpPromise(ThreadId thread) {

    static void give(UI ui, ThreadId thread) {
        ComponentUtil.setData(ui, HelpPromise.class, new HelpPromise(thread));
    }

    /// @return whether it was given for the thread; only the first time
    static boolean isKept(UI ui, ThreadId thread) {
        var promise = ComponentUtil.getData(ui, HelpPromise.class);
        ComponentUtil.setData(ui, HelpPromise.class, null);
        return promise != null && promise.thread().equals(thread);
    }
}
