package org.alongside.library.ui;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.alongside.discussion.LinkTarget;
import org.alongside.library.Library;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceId;
import org.alongside.platform.Messages;
import org.alongside.shared.PersonId;
import org.alongside.uikit.PostCard;
import org.springframework.stereotype.Component;

/// Resources that posts lead to.
@Component
class ResourceLinks implements LinkTarget {

    private final Library library;
    private final Messages messages;

    ResourceLinks(Library library, Messages messages) {
        this.library = library;
        this.messages = messages;
    }

    @Override
    public Map<String, PostCard.LinkCard> cards(PersonId viewer, Collection<String> paths, Locale locale) {
        var resources = new HashMap<String, ResourceId>();
        for (var path : paths) {
            LibraryRoutes.resourceIn(path).ifPresent(id -> resources.put(path, id));
        }
        var glances = library.glances(viewer, resources.values());
        var cards = new HashMap<String, PostCard.LinkCard>();
        resources.forEach((path, id) -> {
            var glance = glances.get(id);
            if (glance != null) {
                cards.put(
                        path,
                        new PostCard.LinkCard(
                                messages.text(locale, "links.resource"),
                                glance.title(),
                                glance.lang(),
                                LibraryRoutes.resource(id)));
            }
        });
        return cards;
    }
}
