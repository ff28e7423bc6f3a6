package org.alongside.uikit;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Tells open pages that the number at a place of the navigation may have changed. Each page then asks anew for its
/// own person.
@Component
public class NavigationCounts {

    private final Set<Consumer<String>> pages = ConcurrentHashMap.newKeySet();

    Registration follow(Consumer<String> page) {
        pages.add(page);
        return () -> pages.remove(page);
    }

    /// To be called off the thread that caused it: nobody waits for the pages of others.
    ///
    /// @param path the place's address, as in [NavigationItem#path]
    public void changed(String path) {
        pages.forEach(page -> page.accept(path));
    }
}
