package org.alongside.library.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.alongside.library.ResourceId;

/// That help lines are to be shown once a resource opens on a page.
record HelpPromise(ResourceId resource) {

    static void give(UI ui, ResourceId resource) {
        ComponentUtil.setData(ui, HelpPromise.class, new HelpPromise(resource));
    }

    /// @return whether it was given for the resource; only the first time
    static boolean isKept(UI ui, ResourceId resource) {
        var promise = ComponentUtil.getData(ui, HelpPromise.class);
        ComponentUtil.setData(ui, HelpPromise.class, null);
        return promise != null && promise.resource().equals(resource);
    }
}
