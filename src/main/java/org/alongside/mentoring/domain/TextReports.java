package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.alongside.cohort.Reportable;
import org.alongside.cohort.ReportableKind;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.WrittenText;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What one of a pair wrote, as something that the other can report: also what its author took back after it
/// could be read. Answers that stay sealed until both have given them are no such thing.
@Component
class TextReports implements ReportableKind {

    private final JdbcClient jdbc;

    TextReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return WrittenText.KIND;
    }

    @Override
    public Optional<Reportable> find(PersonId viewer, String id) {
        return jdbc.sql("""
                        SELECT x.public_id, x.cohort_id, x.author_id, x.kind, x.body, x.lang, p.public_id
                        FROM mentoring_text x
                        JOIN mentoring_pair p ON p.id = x.pair_id AND :viewer IN (p.mentor_id, p.mentee_id)
                        JOIN cohort_member m ON m.cohort_id = p.cohort_id AND m.person_id = :viewer
                        WHERE x.public_id = :id AND x.author_id <> :viewer AND x.published_at IS NOT NULL
                          AND x.kind NOT IN ('REVIEW', 'MEDIATION')""")
                .param("viewer", viewer.value())
                .param("id", id)
                .query((row, _) -> reportable(row))
                .optional();
    }

    /// Nobody who looks at a case finds her way to the pair by it.
    @Override
    public Optional<Reportable> now(String id) {
        return Optional.empty();
    }

    private static Reportable reportable(ResultSet row) throws SQLException {
        return new Reportable(
                WrittenText.KIND,
                row.getString(1),
                new CohortId(row.getLong(2)),
                new PersonId(row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                null,
                MentoringRoutes.pair(new PairId(row.getString(7))));
    }
}
