package org.alongside.mentoring.domain.care;

import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.CareCaseId;
import org.alongside.mentoring.CareKind;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who of the team may see which case: coordinators of its cohort, for safety who looks after that, administrators
/// where no coordinator is left; never one of the two. Of the team nobody who has blocked one of them or is
/// blocked by her: of administrators that does not count, else one of the two could see to it that nobody is left.
@Component
public class CareAccess {

    /// Whether `:me` may see a case `c` of a pair `p`.
    public static final String SEES = """
            :me NOT IN (p.mentor_id, p.mentee_id)
            AND ((NOT EXISTS (SELECT 1 FROM person_block b
                    WHERE (b.person_id = :me AND b.blocked_id IN (p.mentor_id, p.mentee_id))
                       OR (b.blocked_id = :me AND b.person_id IN (p.mentor_id, p.mentee_id)))
                  AND (EXISTS (SELECT 1 FROM cohort_member m
                        WHERE m.cohort_id = c.cohort_id AND m.person_id = :me AND m.coordinator)
                    OR (c.kind IN ('CONTACT_STOP', 'SAFETY') AND EXISTS (SELECT 1 FROM cohort_safeguarding g
                        WHERE g.cohort_id = c.cohort_id AND g.person_id = :me))))
                OR (EXISTS (SELECT 1 FROM person a WHERE a.id = :me AND a.administrator)
                    AND NOT EXISTS (SELECT 1 FROM cohort_member k WHERE k.cohort_id = c.cohort_id AND k.coordinator
                        AND k.person_id NOT IN (p.mentor_id, p.mentee_id)
                        AND NOT EXISTS (SELECT 1 FROM person_block kb
                            WHERE (kb.person_id = k.person_id AND kb.blocked_id IN (p.mentor_id, p.mentee_id))
                               OR (kb.blocked_id = k.person_id AND kb.person_id IN (p.mentor_id, p.mentee_id))))))
            """;

    private final JdbcClient jdbc;

    CareAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A case that somebody of the team may see.
    public record TeamCase(
            long key,
            CareKind kind,
            boolean open,
            CohortId cohort,
            long pair,
            PairId pairId,
            PersonId mentor,
            PersonId mentee,
            PersonId raisedBy,
            int version) {

        /// @throws RefusedException `care.closed`
        public void requireOpen() {
            if (!open) {
                throw new RefusedException("care.closed");
            }
        }

        /// @throws RefusedException `care.changed` where somebody else has changed it meanwhile
        public void requireAsSeen(int seen) {
            requireOpen();
            if (version != seen) {
                throw new RefusedException("care.changed");
            }
        }
    }

    /// @return the case
    /// @throws NotFoundException where there is none, or she may not see it
    public TeamCase require(PersonId person, CareCaseId id) {
        return find(person, id).orElseThrow(NotFoundException::new);
    }

    /// The same, held until the transaction ends. Who also changes the pair holds that first.
    ///
    /// @throws NotFoundException where there is none, or she may not see it
    public TeamCase hold(PersonId person, CareCaseId id) {
        var seen = require(person, id);
        return jdbc.sql("SELECT state = 'OPEN', version FROM care_case WHERE id = ? FOR UPDATE")
                .param(seen.key())
                .query((row, _) -> new TeamCase(
                        seen.key(),
                        seen.kind(),
                        row.getBoolean(1),
                        seen.cohort(),
                        seen.pair(),
                        seen.pairId(),
                        seen.mentor(),
                        seen.mentee(),
                        seen.raisedBy(),
                        row.getInt(2)))
                .single();
    }

    /// @return the cohort of a name, for who is of its team
    /// @throws NotFoundException where there is none, or nothing of it is for her
    public CohortId requireTeam(PersonId person, String slug) {
        return jdbc.sql("""
                        SELECT h.id FROM cohort h WHERE h.slug = :slug AND (
                            EXISTS (SELECT 1 FROM cohort_member m
                                WHERE m.cohort_id = h.id AND m.person_id = :me AND m.coordinator)
                            OR EXISTS (SELECT 1 FROM cohort_safeguarding g
                                WHERE g.cohort_id = h.id AND g.person_id = :me)
                            OR (EXISTS (SELECT 1 FROM person a WHERE a.id = :me AND a.administrator)
                                AND (NOT EXISTS (SELECT 1 FROM cohort_member m
                                        WHERE m.cohort_id = h.id AND m.coordinator)
                                    OR EXISTS (SELECT 1 FROM care_case c JOIN mentoring_pair p ON p.id = c.pair_id
                                        WHERE c.cohort_id = h.id AND c.state = 'OPEN' AND
                        """ + SEES + "))))")
                .param("slug", slug)
                .param("me", person.value())
                .query((row, _) -> new CohortId(row.getLong(1)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /// @return whether somebody besides her may see a case of safety, who could be the second one to close it
    public boolean hasSecond(PersonId person, TeamCase seen) {
        List<Long> others = jdbc.sql("""
                        SELECT m.person_id FROM cohort_member m
                        LEFT JOIN cohort_safeguarding g ON g.cohort_id = m.cohort_id AND g.person_id = m.person_id
                        WHERE m.cohort_id = :cohort AND (m.coordinator OR g.person_id IS NOT NULL)
                          AND m.person_id NOT IN (:me, :mentor, :mentee)
                          AND NOT EXISTS (SELECT 1 FROM person_block b
                            WHERE (b.person_id = m.person_id AND b.blocked_id IN (:mentor, :mentee))
                               OR (b.blocked_id = m.person_id AND b.person_id IN (:mentor, :mentee)))
                        LIMIT 1""")
                .param("cohort", seen.cohort().value())
                .param("me", person.value())
                .param("mentor", seen.mentor().value())
                .param("mentee", seen.mentee().value())
                .query((row, _) -> row.getLong(1))
                .list();
        return !others.isEmpty();
    }

    private Optional<TeamCase> find(PersonId person, CareCaseId id) {
        return jdbc.sql("""
                        SELECT c.id, c.kind, c.state = 'OPEN', c.cohort_id, p.id, p.public_id, p.mentor_id, p.mentee_id,
                               c.raised_by, c.version
                        FROM care_case c JOIN mentoring_pair p ON p.id = c.pair_id
                        WHERE c.public_id = :id AND
                        """ + SEES)
                .param("id", id.value())
                .param("me", person.value())
                .query((row, _) -> new TeamCase(
                        row.getLong(1),
                        CareKind.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        new CohortId(row.getLong(4)),
                        row.getLong(5),
                        new PairId(row.getString(6)),
                        new PersonId(row.getLong(7)),
                        new PersonId(row.getLong(8)),
                        new PersonId(row.getLong(9)),
                        row.getInt(10)))
                .optional();
    }
}
