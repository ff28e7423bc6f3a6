package org.alongside.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Whose pair is whose. Every service that shows or changes something of a pair asks here, each time. A pair
/// belongs to its two people as long as they belong to its cohort, and to nobody else: not to moderators,
/// coordinators or administrators.
@Service
public class PairAccess {

    /// Where the other has left the cohort, or one of the two is kept from mentoring, nothing can be written
    /// any more.
    /// It looks like any pause.
    private static final String SIDE = """
            SELECT p.id, p.public_id, p.cohort_id, c.slug, COALESCE(s.wording, 'PEER'), p.mentor_id = :me,
                   o.id, o.display_name, o.public_id,
                   IF(p.state = 'ACTIVE' AND (NOT EXISTS (SELECT 1 FROM cohort_member om
                       WHERE om.cohort_id = p.cohort_id AND om.person_id = o.id)
                     OR EXISTS (SELECT 1 FROM restriction r WHERE r.cohort_id = p.cohort_id
                       AND r.person_id IN (p.mentor_id, p.mentee_id) AND r.kind = 'NO_MENTORING'
                       AND r.lifted_at IS NULL AND r.ends_at > :now)), 'PAUSED', p.state),
                   p.started_at
            FROM mentoring_pair p
            JOIN cohort c ON c.id = p.cohort_id
            JOIN cohort_member m ON m.cohort_id = p.cohort_id AND m.person_id = :me
            JOIN person o ON o.id = IF(p.mentor_id = :me, p.mentee_id, p.mentor_id)
            LEFT JOIN mentoring_settings s ON s.cohort_id = p.cohort_id
            WHERE p.public_id = :id AND :me IN (p.mentor_id, p.mentee_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PairAccess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return the pair as she sees it; empty where there is none or she is not one of the two
    public Optional<PairSide> find(PersonId person, PairId pair) {
        return read(person, pair);
    }

    /// @return the pair as she sees it
    /// @throws NotFoundException where there is none or she is not one of the two
    public PairSide require(PersonId person, PairId pair) {
        return find(person, pair).orElseThrow(NotFoundException::new);
    }

    /// The same for who is about to write: holds the pair until the transaction ends, so that it is not paused or
    /// ended meanwhile.
    ///
    /// @throws NotFoundException where there is none or she is not one of the two
    /// @throws RefusedException `pair.paused` or `pair.ended`
    public PairSide requireActive(PersonId person, PairId pair) {
        var side = require(person, pair);
        // The lock reads what is true now, not what was true when the transaction first read. The row alone: others
        // need not wait for what it is joined with.
        var now = jdbc.sql("SELECT state FROM mentoring_pair WHERE id = ? FOR UPDATE")
                .param(side.key())
                .query((row, _) -> PairState.valueOf(row.getString(1)))
                .single();
        return switch (now == PairState.ACTIVE ? side.state() : now) {
            case ACTIVE -> side;
            case PAUSED -> throw new RefusedException("pair.paused");
            case ENDED -> throw new RefusedException("pair.ended");
        };
    }

    private Optional<PairSide> read(PersonId person, PairId pair) {
        return jdbc.sql(SIDE)
                .param("me", person.value())
                .param("id", pair.value())
                .param("now", clock.instant())
                .query((row, _) -> side(row, person))
                .optional();
    }

    private static PairSide side(ResultSet row, PersonId person) throws SQLException {
        return new PairSide(
                row.getLong(1),
                new PairId(row.getString(2)),
                new CohortId(row.getLong(3)),
                row.getString(4),
                Wording.valueOf(row.getString(5)),
                person,
                row.getBoolean(6) ? PairRole.MENTOR : PairRole.MENTEE,
                new PersonId(row.getLong(7)),
                row.getString(8),
                new MemberId(row.getString(9)),
                PairState.valueOf(row.getString(10)),
                row.getObject(11, Instant.class));
    }
}
