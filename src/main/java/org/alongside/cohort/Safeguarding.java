package org.alongside.cohort;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.identity.People;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is responsible for safeguarding in a cohort. It is given by an administrator, never to herself, and ends
/// with membership.
@Service
public class Safeguarding {

    private final People people;
    private final CohortAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Safeguarding(People people, CohortAccess access, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return whether the person is responsible for safeguarding in the cohort
    @Transactional(readOnly = true)
    public boolean has(PersonId person, CohortId cohort) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM cohort_safeguarding WHERE cohort_id = ? AND person_id = ?)""")
                .params(cohort.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /// @return who is responsible in a cohort. Administrators only
    /// @throws NotFoundException for anyone but an administrator
    @Transactional(readOnly = true)
    public Set<PersonId> of(PersonId actor, CohortId cohort) {
        people.requireAdministrator(actor);
        return jdbc
                .sql("SELECT person_id FROM cohort_safeguarding WHERE cohort_id = ?")
                .param(cohort.value())
                .query((row, _) -> new PersonId(row.getLong(1)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Makes a member responsible, or takes that from her. Administrators only.
    ///
    /// @throws NotFoundException for anyone but an administrator, and where the person does not belong to the
    ///     cohort
    /// @throws RefusedException `safeguarding.own` where she means to give it to herself
    @Transactional
    public void put(PersonId actor, CohortId cohort, PersonId person, boolean responsible) {
        people.requireAdministrator(actor);
        var _ = access.requireMember(person, cohort);
        if (!responsible) {
            end(cohort, person);
            return;
        }
        if (actor.equals(person)) {
            throw new RefusedException("safeguarding.own");
        }
        jdbc.sql("""
                        INSERT IGNORE INTO cohort_safeguarding (cohort_id, person_id, since, given_by)
                        VALUES (?, ?, ?, ?)""")
                .params(cohort.value(), person.value(), clock.instant(), actor.value())
                .update();
    }

    /// It ends with membership.
    void end(CohortId cohort, PersonId person) {
        jdbc.sql("DELETE FROM cohort_safeguarding WHERE cohort_id = ? AND person_id = ?")
                .params(cohort.value(), person.value())
                .update();
    }
}
