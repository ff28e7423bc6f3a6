package org.alongside.cohort;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Taking a member out of a cohort, and undoing that. To be called in the transaction that writes down why. What
/// she wrote stays.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Membership {

    private final CohortAccess access;
    private final Safeguarding safeguarding;
    private final JdbcClient jdbc;
    private final Clock clock;

    Membership(CohortAccess access, Safeguarding safeguarding, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.safeguarding = safeguarding;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What somebody was in a cohort, so that it can be given back.
    public record Was(CohortRole role, Instant joinedAt) implements Serializable {}

    /// Takes a member out. That it was done is remembered until she is readmitted or an administrator adds her.
    ///
    /// @return what she was
    /// @throws NotFoundException where the moderator neither moderates nor coordinates the cohort nor is an
    ///     administrator, and where the person does not belong to it
    /// @throws RefusedException `moderation.own` for herself; `membership.role` where a moderator means another
    ///     moderator or a coordinator: coordinators and administrators decide about them
    public Was expel(PersonId moderator, CohortId cohort, PersonId person) {
        var keeper = access.requireKeeper(moderator, cohort);
        var was = jdbc.sql("""
                        SELECT moderator, coordinator, joined_at FROM cohort_member
                        WHERE cohort_id = ? AND person_id = ? FOR UPDATE""")
                .params(cohort.value(), person.value())
                .query((row, _) ->
                        new Was(new CohortRole(row.getBoolean(1), row.getBoolean(2)), row.getObject(3, Instant.class)))
                .optional()
                .orElseThrow(NotFoundException::new);
        requireRight(moderator, keeper, person, was.role());
        safeguarding.end(cohort, person);
        jdbc.sql("DELETE FROM cohort_member WHERE cohort_id = ? AND person_id = ?")
                .params(cohort.value(), person.value())
                .update();
        jdbc.sql("""
                        INSERT INTO cohort_expelled (cohort_id, person_id, expelled_at, expelled_by)
                        VALUES (?, ?, ?, ?)""")
                .params(cohort.value(), person.value(), clock.instant(), moderator.value())
                .update();
        return was;
    }

    /// Gives back what was taken.
    ///
    /// @param role what she was
    /// @param joinedAt since when
    /// @return false where she is not expelled, or no longer: then nothing is changed
    /// @throws NotFoundException where the moderator neither moderates nor coordinates the cohort nor is an
    ///     administrator
    /// @throws RefusedException `moderation.own` for herself; `membership.role` where a moderator means another
    ///     moderator or a coordinator
    public boolean readmit(PersonId moderator, CohortId cohort, PersonId person, CohortRole role, Instant joinedAt) {
        var keeper = access.requireKeeper(moderator, cohort);
        requireRight(moderator, keeper, person, role);
        var expelled = jdbc.sql("DELETE FROM cohort_expelled WHERE cohort_id = ? AND person_id = ?")
                        .params(cohort.value(), person.value())
                        .update()
                == 1;
        if (expelled) {
            jdbc.sql("""
                            INSERT INTO cohort_member (cohort_id, person_id, moderator, coordinator, joined_at)
                            VALUES (?, ?, ?, ?, ?)""")
                    .params(cohort.value(), person.value(), role.moderator(), role.coordinator(), joinedAt)
                    .update();
        }
        return expelled;
    }

    private static void requireRight(PersonId moderator, CohortAccess.Keeper keeper, PersonId person, CohortRole role) {
        if (moderator.equals(person)) {
            throw new RefusedException("moderation.own");
        }
        if (!keeper.coordinates() && (role.moderator() || role.coordinator())) {
            throw new RefusedException("membership.role");
        }
    }
}
