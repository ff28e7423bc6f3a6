package org.alongside.uikit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// All entries that modules offer, as one person sees them now.
@Component
class Navigation {

    private final ObjectProvider<NavigationEntry> entries;

    Navigation(ObjectProvider<NavigationEntry> entries) {
        this.entries = entries;
    }

    List<NavigationItem> items(NavigationEntry.Place place, Locale locale) {
        return entries.stream()
                .filter(entry -> entry.place() == place)
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .map(entry -> entry.item(locale))
                .flatMap(Optional::stream)
                .toList();
    }
}
