package org.alongside.library;

import java.time.Instant;
import java.util.Optional;
import org.alongside.library.domain.ResourceReader;
import org.alongside.library.domain.links.LinkStore;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is known of links: a check looks at each once a week, unless the site has it switched off.
@Service
public class LinkHealth {

    private final ResourceReader resources;
    private final LinkStore store;

    LinkHealth(ResourceReader resources, LinkStore store) {
        this.resources = resources;
        this.store = store;
    }

    /// @return when nothing answered last at the link of a resource, several times in a row; empty where it answers
    ///     or nobody knows, where it is no link, and where the reader may not read the resource
    @Transactional(readOnly = true)
    public Optional<Instant> noAnswer(PersonId reader, ResourceId resource) {
        return resources.link(reader, resource).flatMap(store::noAnswer);
    }
}
