package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.alongside.cohort.Reportable;
import org.alongside.cohort.ReportableKind;
import org.alongside.library.JudgedResource;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceId;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A resource as something that its readers can report: its owner and who wrote what is read cannot.
@Component
class ResourceReports implements ReportableKind {

    private static final String SELECT = """
            SELECT r.public_id, r.cohort_id, v.editor_id, v.title, CONCAT(v.description, COALESCE(v.body, '')), v.lang
            FROM resource r JOIN resource_version v ON v.id = COALESCE(r.shown_version_id, r.latest_version_id)
            """;

    private final JdbcClient jdbc;

    ResourceReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return JudgedResource.KIND;
    }

    @Override
    public Optional<Reportable> find(PersonId viewer, String id) {
        return jdbc.sql(SELECT + "WHERE r.public_id = :id AND :viewer NOT IN (r.owner_id, v.editor_id) AND "
                        + ResourceSight.READS)
                .param("viewer", viewer.value())
                .param("id", id)
                .query((row, _) -> reportable(row))
                .optional();
    }

    @Override
    public Optional<Reportable> now(String id) {
        return jdbc.sql(SELECT + "WHERE r.public_id = ? AND r.state <> 'WITHDRAWN'")
                .param(id)
                .query((row, _) -> reportable(row))
                .optional();
    }

    private static Reportable reportable(ResultSet row) throws SQLException {
        var id = row.getString(1);
        return new Reportable(
                JudgedResource.KIND,
                id,
                new CohortId(row.getLong(2)),
                new PersonId(row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                null,
                LibraryRoutes.resource(new ResourceId(id)));
    }
}
