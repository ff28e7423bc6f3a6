package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.library.ResourceGlance;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a cohort has, for its members.
@Component
public class ChoiceReader {

    private static final int TYPED = 100;

    /// Of a resource `r`, its shown version `v`.
    static final String GLANCE = "r.public_id, r.kind, v.title, v.lang";

    private static final String IN_COHORT =
            "SELECT " + GLANCE + """
             FROM resource r
            JOIN resource_version v ON v.id = r.shown_version_id
            WHERE %s AND %s
              AND EXISTS (SELECT 1 FROM cohort_member cm WHERE cm.cohort_id = :cohort AND cm.person_id = :viewer)
            """.formatted(ResourceSight.READS, ResourceSight.has(":cohort"));

    private static final String FIND =
            IN_COHORT + "AND v.title LIKE :typed ESCAPE '!' ORDER BY r.shown_at DESC, r.id DESC LIMIT :limit";

    private static final String SOME = IN_COHORT + "AND r.public_id IN (:ids)";

    private static final String HAVING = """
            SELECT cm.cohort_id
            FROM cohort_member cm JOIN resource r ON r.public_id = :resource
            WHERE cm.person_id = :viewer AND cm.cohort_id IN (:cohorts) AND %s AND %s
            """.formatted(ResourceSight.READS, ResourceSight.has("cm.cohort_id"));

    private final JdbcClient jdbc;

    ChoiceReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ResourceGlance> find(PersonId viewer, CohortId cohort, String typed, int limit) {
        var words = typed.strip();
        var part = words.substring(0, Math.min(words.length(), TYPED)).replaceAll("[!%_]", "!$0");
        return jdbc.sql(FIND)
                .param("viewer", viewer.value())
                .param("cohort", cohort.value())
                .param("typed", "%" + part + "%")
                .param("limit", limit)
                .query((row, _) -> glance(row))
                .list();
    }

    public Map<ResourceId, ResourceGlance> glances(PersonId viewer, CohortId cohort, Collection<ResourceId> ids) {
        var found = new LinkedHashMap<ResourceId, ResourceGlance>();
        if (!ids.isEmpty()) {
            jdbc.sql(SOME)
                    .param("viewer", viewer.value())
                    .param("cohort", cohort.value())
                    .param("ids", ids.stream().map(ResourceId::value).toList())
                    .query((row, _) -> glance(row))
                    .list()
                    .forEach(glance -> found.put(glance.id(), glance));
        }
        return found;
    }

    public Set<CohortId> having(PersonId viewer, ResourceId resource, Collection<CohortId> cohorts) {
        return cohorts.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(HAVING)
                        .param("viewer", viewer.value())
                        .param("resource", resource.value())
                        .param("cohorts", cohorts.stream().map(CohortId::value).toList())
                        .query((row, _) -> new CohortId(row.getLong(1)))
                        .list());
    }

    /// @param row begins with [#GLANCE]
    static ResourceGlance glance(ResultSet row) throws SQLException {
        return new ResourceGlance(
                new ResourceId(row.getString(1)),
                ResourceKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4));
    }
}
