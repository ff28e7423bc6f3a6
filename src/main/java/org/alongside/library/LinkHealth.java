package org.alongside.library;

import java.time.Instant;
import java.util.Optional;
import org.alongside.library.domain.links.LinkStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is known of links: a check looks at each once a week, unless the site has it switched off.
@Service
public class LinkHealth {

    private final LinkStore store;

    LinkHealth(LinkStore store) {
        this.store = store;
    }

    /// @param link as it stands in a resource that the reader sees
    /// @return when nothing answered there last, several times in a row; empty where it answers, or nobody
    ///     knows
    @Transactional(readOnly = true)
    public Optional<Instant> noAnswer(String link) {
        return store.noAnswer(link);
    }
}
