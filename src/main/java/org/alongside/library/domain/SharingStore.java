package org.alongside.library.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alongside.cohort.CohortView;
import org.alongside.library.ResourceId;
import org.alongside.library.ShareChoice;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which cohorts have a resource. Who may change that was asked before, and the resource is held.
@Component
public class SharingStore {

    private final JdbcClient jdbc;

    SharingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether she may see the resource
    public boolean sees(PersonId viewer, ResourceId resource) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM resource r WHERE r.public_id = :id AND " + ResourceSight.SEES
                        + ")")
                .param("viewer", viewer.value())
                .param("id", resource.value())
                .query(Boolean.class)
                .single();
    }

    /// @return the cohorts she answers for, but the one the resource comes from, by name; empty where she may not
    ///     see it
    public List<ShareChoice> choices(PersonId keeper, ResourceId resource) {
        return jdbc.sql("""
                        SELECT c.id, c.slug, c.name, c.description, m.moderator, m.coordinator,
                               rc.resource_id IS NOT NULL
                        FROM resource r
                        JOIN cohort_member m ON m.person_id = :viewer AND (m.moderator OR m.coordinator)
                        JOIN cohort c ON c.id = m.cohort_id AND c.id <> r.cohort_id
                        LEFT JOIN resource_cohort rc ON rc.resource_id = r.id AND rc.cohort_id = c.id
                        WHERE r.public_id = :id AND %s ORDER BY c.name, c.id""".formatted(ResourceSight.SEES))
                .param("viewer", keeper.value())
                .param("id", resource.value())
                .query((row, _) -> new ShareChoice(CohortView.read(row), row.getBoolean(7)))
                .list();
    }

    public void add(long resource, CohortId cohort, PersonId by, Instant now) {
        jdbc.sql("""
                        INSERT INTO resource_cohort (resource_id, cohort_id, shared_by, shared_at) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE shared_by = shared_by""")
                .params(resource, cohort.value(), by.value(), now.truncatedTo(ChronoUnit.MICROS))
                .update();
    }

    public void remove(long resource, CohortId cohort) {
        jdbc.sql("DELETE FROM resource_cohort WHERE resource_id = ? AND cohort_id = ?")
                .params(resource, cohort.value())
                .update();
    }

    /// @return whether that is new
    public boolean everywhere(long resource, boolean everywhere) {
        return jdbc.sql("UPDATE resource SET everywhere = ?, version = version + 1 WHERE id = ? AND everywhere <> ?")
                        .params(everywhere, resource, everywhere)
                        .update()
                == 1;
    }
}
