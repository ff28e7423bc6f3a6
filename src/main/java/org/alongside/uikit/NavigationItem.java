package org.alongside.uikit;

import com.vaadin.flow.server.Command;
import org.jspecify.annotations.Nullable;

/// One link of the navigation, in the words of the person who sees it.
///
/// @param path the route's address without a leading slash, empty for the first page
/// @param count how many things wait there; 0 shows nothing
/// @param act what to do at once instead of going to `path`, such as signing out; null for a link
public record NavigationItem(
        String label, String path, int count, @Nullable Command act) {

    /// A link.
    public NavigationItem(String label, String path, int count) {
        this(label, path, count, null);
    }

    /// A button that does something at once.
    public static NavigationItem acting(String label, Command act) {
        return new NavigationItem(label, "", 0, act);
    }
}
