package org.alongside.library;

import java.time.Instant;
import org.alongside.library.domain.ResourceStore;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Resources of a made-up past, for who has the machine itself: demo data and benchmarks. Never for views.
@Service
public class LibrarySetup {

    private final Resources resources;
    private final ResourceDecisions decisions;
    private final ResourceStore store;

    LibrarySetup(Resources resources, ResourceDecisions decisions, ResourceStore store) {
        this.resources = resources;
        this.decisions = decisions;
        this.store = store;
    }

    /// A resource that was proposed, and accepted at the same moment.
    @Transactional
    public ResourceId accepted(
            CohortId cohort, PersonId owner, PersonId moderator, ResourceKind kind, ResourceDraft draft, Instant at) {
        var id = resources.propose(owner, cohort, kind, draft).id();
        var version = decisions.about(id, null).versionKey();
        if (decisions.accept(moderator, id, version).isEmpty()) {
            throw new IllegalStateException("not accepted");
        }
        store.date(id, version, at);
        return id;
    }
}
