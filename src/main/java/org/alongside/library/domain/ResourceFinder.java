package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.search.Found;
import org.alongside.search.Kind;
import org.alongside.search.Match;
import org.alongside.search.Position;
import org.alongside.search.Request;
import org.alongside.search.SearchSource;
import org.alongside.search.Suggestion;
import org.alongside.search.Typed;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds resources that the viewer may read. By whose one is it is found only where that is said to her.
@Component
class ResourceFinder implements SearchSource {

    private static final Set<Long> SCOPES = Set.of(ResourceTerms.SCOPE);

    private static final String COHORT = """
            (SELECT MIN(c.name) FROM resource_cohort nc
             JOIN cohort_member nm ON nm.cohort_id = nc.cohort_id AND nm.person_id = :viewer
             JOIN cohort c ON c.id = nc.cohort_id
             WHERE nc.resource_id = r.id AND nc.cohort_id IN (:cohorts))""";

    private static final String READABLE = """
            FROM resource_terms x
            JOIN resource r ON r.id = x.resource_id
            JOIN resource_version v ON v.id = r.shown_version_id AND v.id = x.version_id
            WHERE MATCH (x.tokens) AGAINST (:match IN BOOLEAN MODE) AND %s
              AND (EXISTS (SELECT 1 FROM resource_cohort ic
                       JOIN cohort_member im ON im.cohort_id = ic.cohort_id AND im.person_id = :viewer
                       WHERE ic.resource_id = r.id AND ic.cohort_id IN (:cohorts))
                   OR r.everywhere AND EXISTS (SELECT 1 FROM cohort_member em
                       WHERE em.person_id = :viewer AND em.cohort_id IN (:cohorts)))
            """.formatted(ResourceSight.READS);

    private static final String FIND = """
            SELECT r.shown_at, r.id, v.title, v.lang, %1$s, %2$s, v.description, v.body, r.kind, r.public_id
            %3$s
              AND (:since IS NULL OR r.shown_at >= :since) AND (r.shown_at, r.id) < (:at, :key)
              AND (NOT :by OR %2$s IS NOT NULL)
            ORDER BY r.shown_at DESC, r.id DESC LIMIT :limit
            """.formatted(COHORT, ResourceSight.OWNER_NAME, READABLE);

    private static final String SUGGEST = """
            SELECT v.title, v.lang, %s, r.public_id
            %s
            ORDER BY r.shown_at DESC, r.id DESC LIMIT :limit
            """.formatted(COHORT, READABLE);

    private final JdbcClient jdbc;

    ResourceFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.LIBRARY;
    }

    @Override
    public List<Found> find(Request request) {
        if (request.cohorts().isEmpty()) {
            return List.of();
        }
        return select(FIND, request.viewer(), request.cohorts(), request.limit())
                .param("match", Match.of(SCOPES, request.query(), request.authors()))
                .param("since", request.since())
                .param("at", request.after().at())
                .param("key", request.after().key())
                .param("by", !request.query().by().isEmpty())
                .query((row, _) -> found(row))
                .list();
    }

    @Override
    public List<Suggestion> suggest(PersonId viewer, List<CohortId> cohorts, Typed typed, int most) {
        if (cohorts.isEmpty()) {
            return List.of();
        }
        return select(SUGGEST, viewer, cohorts, most)
                .param("match", Match.of(SCOPES, typed))
                .query((row, _) -> new Suggestion(
                        Kind.LIBRARY, row.getString(1), row.getString(2), row.getString(3), address(row.getString(4))))
                .list();
    }

    private JdbcClient.StatementSpec select(String sql, PersonId viewer, List<CohortId> cohorts, int limit) {
        return jdbc.sql(sql)
                .param("viewer", viewer.value())
                .param("cohorts", cohorts.stream().map(CohortId::value).toList())
                .param("limit", limit);
    }

    private static Found found(ResultSet row) throws SQLException {
        var body = row.getString(8);
        return new Found(
                new Position(row.getObject(1, Instant.class), row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7) + (body == null ? "" : body),
                false,
                ResourceKind.FILE.name().equals(row.getString(9)),
                address(row.getString(10)));
    }

    private static String address(String resource) {
        return LibraryRoutes.resource(new ResourceId(resource));
    }
}
