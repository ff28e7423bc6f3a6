package org.alongside.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// People as those see them who share a cohort with them.
@Service
public class Members {

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return what the viewer sees of a person
    /// @throws NotFoundException where there is no such person, where the two share no cohort, and where she has
    ///     blocked a viewer who neither moderates nor coordinates a cohort of theirs
    @Transactional(readOnly = true)
    public MemberProfile profile(PersonId viewer, MemberId id) {
        var rows = jdbc.sql("""
                        SELECT p.display_name, c.slug, c.name, her.moderator, her.coordinator, her.joined_at,
                               me.moderator OR me.coordinator, p.id = :viewer,
                               EXISTS (SELECT 1 FROM person_block b
                                 WHERE b.person_id = :viewer AND b.blocked_id = p.id),
                               EXISTS (SELECT 1 FROM person_block b
                                 WHERE b.person_id = p.id AND b.blocked_id = :viewer)
                        FROM person p
                        LEFT JOIN (cohort_member her
                            JOIN cohort_member me ON me.cohort_id = her.cohort_id AND me.person_id = :viewer
                            JOIN cohort c ON c.id = her.cohort_id) ON her.person_id = p.id
                        WHERE p.public_id = :id ORDER BY c.name, c.id""")
                .param("viewer", viewer.value())
                .param("id", id.value())
                .query((row, _) -> row(row))
                .list();
        if (!mayBeSeen(rows)) {
            throw new NotFoundException();
        }
        var first = rows.getFirst();
        var cohorts = rows.stream().map(Row::cohort).filter(Objects::nonNull).toList();
        var answering = answeredFor(rows)
                || cohorts.stream().anyMatch(cohort -> cohort.role().answers());
        return new MemberProfile(id, first.name(), cohorts, first.mine(), first.blockedByMe(), answering);
    }

    private static boolean mayBeSeen(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.mine() || (row.cohort() != null && !row.blockedMe()))
                || answeredFor(rows);
    }

    /// Whether the viewer moderates or coordinates a cohort of theirs.
    private static boolean answeredFor(List<Row> rows) {
        return rows.stream().anyMatch(Row::answeredFor);
    }

    private static Row row(ResultSet row) throws SQLException {
        var joined = row.getObject(6, Instant.class);
        return new Row(
                row.getString(1),
                joined == null
                        ? null
                        : new MemberProfile.SharedCohort(
                                row.getString(2),
                                row.getString(3),
                                new CohortRole(row.getBoolean(4), row.getBoolean(5)),
                                YearMonth.from(joined.atOffset(ZoneOffset.UTC))),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(10));
    }

    /// @param cohort null where they share none
    private record Row(
            String name,
            MemberProfile.@Nullable SharedCohort cohort,
            boolean answeredFor,
            boolean mine,
            boolean blockedByMe,
            boolean blockedMe) {}
}
