package org.alongside.cohort;

import java.util.Optional;
import org.alongside.identity.People;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Who belongs to which cohort. Every service that shows or changes something of a cohort asks here, each time.
@Service
public class CohortAccess {

    private final People people;
    private final JdbcClient jdbc;

    CohortAccess(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /// @return what the person is in the cohort, empty for who does not belong to it
    public Optional<CohortRole> roleOf(PersonId person, CohortId cohort) {
        return jdbc.sql("SELECT moderator, coordinator FROM cohort_member WHERE cohort_id = ? AND person_id = ?")
                .params(cohort.value(), person.value())
                .query((row, _) -> new CohortRole(row.getBoolean(1), row.getBoolean(2)))
                .optional();
    }

    /// @return what the member is
    /// @throws NotFoundException for who does not belong to the cohort
    public CohortRole requireMember(PersonId person, CohortId cohort) {
        return roleOf(person, cohort).orElseThrow(NotFoundException::new);
    }

    /// @throws NotFoundException for who does not moderate the cohort
    public void requireModerator(PersonId person, CohortId cohort) {
        if (!requireMember(person, cohort).moderator()) {
            throw new NotFoundException();
        }
    }

    /// Who may restrict or expel members of a cohort.
    ///
    /// @param coordinates whether she coordinates it or is an administrator, and so decides about moderators too
    record Keeper(boolean coordinates) {}

    /// @return what the person may decide about
    /// @throws NotFoundException for who neither moderates nor coordinates the cohort nor is an administrator
    Keeper requireKeeper(PersonId person, CohortId cohort) {
        var role = roleOf(person, cohort).orElse(CohortRole.MEMBER);
        if (role.coordinator() || people.self(person).administrator()) {
            return new Keeper(true);
        }
        if (!role.moderator()) {
            throw new NotFoundException();
        }
        return new Keeper(false);
    }

    /// @return whether the person moderates or coordinates any cohort: she is told where somebody may be in danger
    public boolean looksAfterSomewhere(PersonId person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM cohort_member
                        WHERE person_id = ? AND (moderator OR coordinator))""").param(person.value()).query(Boolean.class).single();
    }

    /// @return how many people besides her read the cohort
    public int others(PersonId person, CohortId cohort) {
        return jdbc.sql("SELECT COUNT(*) FROM cohort_member WHERE cohort_id = ? AND person_id <> ?")
                .params(cohort.value(), person.value())
                .query(Integer.class)
                .single();
    }
}
