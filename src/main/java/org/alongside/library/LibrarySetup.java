package org.alongside.library;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Resources of a made-up past, for who has the machine itself: demo data and benchmarks. Never for views.
@Service
public class LibrarySetup {

    private final Resources resources;
    private final ResourceDecisions decisions;
    private final JdbcClient jdbc;

    LibrarySetup(Resources resources, ResourceDecisions decisions, JdbcClient jdbc) {
        this.resources = resources;
        this.decisions = decisions;
        this.jdbc = jdbc;
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
        var then = at.truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("UPDATE resource SET proposed_at = ?, shown_at = ? WHERE public_id = ?")
                .params(then, then, id.value())
                .update();
        jdbc.sql("UPDATE resource_version SET written_at = ? WHERE id = ?")
                .params(then, version)
                .update();
        return id;
    }
}
