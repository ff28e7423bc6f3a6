package org.alongside.cohort;

import java.time.Instant;
import java.util.List;
import org.alongside.identity.AddedPerson;
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
    private final Safeguarding safeguarding;
    private final JdbcClient jdbc;

    Cohorts(CohortSetup setup, People people, Safeguarding safeguarding, JdbcClient jdbc) {
        this.setup = setup;
        this.people = people;
        this.safeguarding = safeguarding;
        this.jdbc = jdbc;
    }

    /// @return the cohorts the person belongs to, by name
    @Transactional(readOnly = true)
    public List<CohortView> of(PersonId person) {
        return jdbc.sql(VIEW + "ORDER BY c.name, c.id")
                .param(person.value())
                .query((row, _) -> CohortView.read(row))
                .list();
    }

    /// @throws NotFoundException where there is no such cohort or the viewer does not belong to it
    @Transactional(readOnly = true)
    public CohortView bySlug(PersonId viewer, String slug) {
        return jdbc.sql(VIEW + "WHERE c.slug = ?")
                .params(viewer.value(), slug)
                .query((row, _) -> CohortView.read(row))
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

    /// Makes an account for a person and adds her at once. Administrators only.
    ///
    /// @return with the path of her set-up link, to be handed over in a safe way
    /// @throws NotFoundException for anyone but an administrator, and for an unknown cohort
    /// @throws RefusedException `person.email`, `person.name` or `person.exists`
    @Transactional
    public AddedPerson putNew(PersonId actor, CohortId cohort, String email, String displayName, CohortRole role) {
        var added = people.add(actor, email, displayName);
        setup.put(cohort, added.id(), role);
        return added;
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
        safeguarding.end(cohort, person);
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
                .query((row, _) -> CohortView.read(row))
                .list();
    }

    /// @return one of those; its words only, nothing that was said in it
    /// @throws NotFoundException for anyone but an administrator, and where there is no such cohort
    @Transactional(readOnly = true)
    public CohortView forAdministrator(PersonId actor, String slug) {
        people.requireAdministrator(actor);
        return jdbc.sql("SELECT id, slug, name, description, FALSE, FALSE FROM cohort WHERE slug = ?")
                .param(slug)
                .query((row, _) -> CohortView.read(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /// @return who is in the cohort, by name, for administrators
    /// @throws NotFoundException for anyone but an administrator
    @Transactional(readOnly = true)
    public List<CohortMember> members(PersonId actor, CohortId cohort) {
        people.requireAdministrator(actor);
        return jdbc.sql("""
                        SELECT p.id, p.display_name, p.email, p.password_hash IS NOT NULL, m.moderator,
                            m.coordinator, m.joined_at
                        FROM cohort_member m JOIN person p ON p.id = m.person_id
                        WHERE m.cohort_id = ? ORDER BY p.display_name, p.id""")
                .param(cohort.value())
                .query((row, _) -> new CohortMember(
                        new PersonId(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        new CohortRole(row.getBoolean(5), row.getBoolean(6)),
                        row.getObject(7, Instant.class)))
                .list();
    }
}
