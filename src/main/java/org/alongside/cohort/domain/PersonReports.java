package org.alongside.cohort.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.alongside.cohort.CohortRoutes;
import org.alongside.cohort.Reportable;
import org.alongside.cohort.ReportableKind;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People as something that can be reported, by who can open their page. The report belongs to the first cohort
/// that both are in.
@Component
class PersonReports implements ReportableKind {

    private static final String KIND = "person";
    private static final String IN = ":";

    private static final String SELECT = """
            SELECT p.public_id, p.id, p.display_name, c.id
            FROM person p
            JOIN cohort_member her ON her.person_id = p.id
            JOIN cohort c ON c.id = her.cohort_id
            """;

    // Who is blocked by her does not find her page, unless she answers for a cohort of both.
    private static final String SEEN_BY = """
            JOIN cohort_member me ON me.cohort_id = her.cohort_id AND me.person_id = :viewer
            WHERE p.public_id = :id AND p.id <> :viewer
              AND (NOT EXISTS (SELECT 1 FROM person_block b WHERE b.person_id = p.id AND b.blocked_id = :viewer)
                   OR me.moderator OR me.coordinator)
            ORDER BY c.name, c.id LIMIT 1
            """;

    private final JdbcClient jdbc;

    PersonReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Reportable> find(PersonId viewer, String id) {
        return jdbc.sql(SELECT + SEEN_BY)
                .param("viewer", viewer.value())
                .param("id", id)
                .query((row, _) -> reportable(row))
                .optional();
    }

    @Override
    public Optional<Reportable> now(String id) {
        var parts = id.split(IN, 2);
        return parts.length < 2
                ? Optional.empty()
                : jdbc.sql(SELECT + "WHERE p.public_id = ? AND c.id = ?")
                        .params(parts[0], parts[1])
                        .query((row, _) -> reportable(row))
                        .optional();
    }

    private static Reportable reportable(ResultSet row) throws SQLException {
        var id = new MemberId(row.getString(1));
        // She is looked at in one cohort: those who look after another decide there by themselves.
        return new Reportable(
                KIND,
                id.value() + IN + row.getLong(4),
                new CohortId(row.getLong(4)),
                new PersonId(row.getLong(2)),
                row.getString(3),
                null,
                null,
                null,
                CohortRoutes.person(id));
    }
}
