package org.alongside.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.alongside.identity.People;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Cohorts: whose they are, and who is in them. Administrators make them and add people; they do not read in them.
@Service
public class Cohorts {

    private static final String VIEW = """
            SELECT c.id, c.slug, c.name, c.description, m.moderator, m.coordinator
            FROM cohort c JOIN cohort_member m ON m.cohort_id = c.id AND m.person_id = ?
            """;

    private final CohortSetup setup;
    private final People people;
    private final JdbcClient jdbc;

    Cohorts(CohortSetup setup, People people, JdbcClient jdbc) {
        this.setup = setup;
        this.people = people;
        this.jdbc = jdbc;
    }

    /// @return the cohorts the person belongs to, by name
    @Transactional(readOnly = true)
    public List<CohortView> of(PersonId person) {
        return jdbc.sql(VIEW + "ORDER BY c.name, c.id")
                .param(person.value())
                .query((row, _) -> view(row))
                .list();
    }

    /// @throws NotFoundException where there is no such cohort or the viewer does not belong to it
    @Transactional(readOnly = true)
    public CohortView bySlug(PersonId viewer, String slug) {
        return jdbc.sql(VIEW + "WHERE c.slug = ?")
                .params(viewer.value(), slug)
                .query((row, _) -> view(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /// Makes a cohort. Administrators only; they are not members of it by that.
    ///
    /// @param slug its name in addresses: small letters, digits and single hyphens
    /// @throws NotFoundException for anyone but an administrator
    /// @throws RefusedException `cohort.slug`, `cohort.name`, `cohort.description` or `cohort.exists`
    @Transactional
    public CohortId create(PersonId actor, String slug, String name, String description) {
        people.requireAdministrator(actor);
        return setup.create(slug, name, description);
    }

    /// Adds a person, or changes what she is in the cohort. Administrators only.
    ///
    /// @throws NotFoundException for anyone but an administrator, and for unknown people and cohorts
    @Transactional
    public void put(PersonId actor, CohortId cohort, PersonId person, CohortRole role) {
        people.requireAdministrator(actor);
        setup.put(cohort, person, role);
    }

    /// Takes a person out of a cohort; what she wrote stays. Administrators only.
    ///
    /// @throws NotFoundException for anyone but an administrator
    @Transactional
    public void remove(PersonId actor, CohortId cohort, PersonId person) {
        people.requireAdministrator(actor);
        jdbc.sql("DELETE FROM cohort_member WHERE cohort_id = ? AND person_id = ?")
                .params(cohort.value(), person.value())
                .update();
    }

    /// @return every cohort, for administrators; the role in each is plain membership
    /// @throws NotFoundException for anyone but an administrator
    @Transactional(readOnly = true)
    public List<CohortView> all(PersonId actor) {
        people.requireAdministrator(actor);
        return jdbc.sql("SELECT id, slug, name, description, FALSE, FALSE FROM cohort ORDER BY name, id")
                .query((row, _) -> view(row))
                .list();
    }

    /// @return who is in the cohort, by name, for administrators
    /// @throws NotFoundException for anyone but an administrator
    @Transactional(readOnly = true)
    public List<CohortMember> members(PersonId actor, CohortId cohort) {
        people.requireAdministrator(actor);
        return jdbc.sql("""
                        SELECT p.id, p.display_name, m.moderator, m.coordinator, m.joined_at
                        FROM cohort_member m JOIN person p ON p.id = m.person_id
                        WHERE m.cohort_id = ? ORDER BY p.display_name, p.id""")
                .param(cohort.value())
                .query((row, _) -> new CohortMember(
                        new PersonId(row.getLong(1)),
                        row.getString(2),
                        new CohortRole(row.getBoolean(3), row.getBoolean(4)),
                        row.getObject(5, Instant.class)))
                .list();
    }

    private static CohortView view(ResultSet row) throws SQLException {
        return new CohortView(
                new CohortId(row.getLong(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                new CohortRole(row.getBoolean(5), row.getBoolean(6)));
    }
}
