package org.alongside.library;

import java.time.Clock;
import java.util.Optional;
import org.alongside.library.domain.ResourceDraftStore;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people are filling in, kept while they do. Each sees and changes only her own.
@Service
public class ResourceDrafts {

    private final ResourceDraftStore store;
    private final Clock clock;

    ResourceDrafts(ResourceDraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A draft as it was kept.
    ///
    /// @param draft its texts sanitized, so that they can be put into an editor; nothing else of it is checked
    /// @param basedOn [ResourceView#version] of what she changes; 0 for a new one
    public record Kept(ResourceKind kind, ResourceDraft draft, int basedOn) {}

    /// @return what the person was filling in there
    @Transactional(readOnly = true)
    public Optional<Kept> find(PersonId person, ResourceDraftPlace place) {
        return store.find(person, place);
    }

    /// Keeps a draft, or forgets it where nothing is left in it. What is too long is kept up to the limit, and a
    /// file only where she brought it or the resource has it.
    @Transactional
    public void save(PersonId person, ResourceDraftPlace place, Kept kept) {
        if (kept.draft().isBlank()) {
            store.discard(person, place);
        } else {
            store.save(person, place, kept, clock.instant());
        }
    }

    /// Forgets a draft: it was sent, or its writer threw it away.
    @Transactional
    public void discard(PersonId person, ResourceDraftPlace place) {
        store.discard(person, place);
    }
}
