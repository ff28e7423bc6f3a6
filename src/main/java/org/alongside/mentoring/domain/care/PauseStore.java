package org.alongside.mentoring.domain.care;

import java.time.Clock;
import java.util.Optional;
import org.alongside.mentoring.PairPaused;
import org.alongside.mentoring.PairResumed;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.PauseReason;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who wants quiet in a pair. A contact stop goes the very same way as a pause: the pair and its events say
/// nothing that would tell them apart.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PauseStore {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PauseStore(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// A pause that lasts.
    ///
    /// @param stop whether it is a contact stop
    public record OpenPause(boolean stop, @Nullable PauseReason reason, boolean teamMayEnd) {}

    /// Holds a pair until the transaction ends: nothing is sent, paused or ended in it meanwhile.
    ///
    /// @return its state now
    public PairState hold(long pair) {
        return jdbc.sql("SELECT state FROM mentoring_pair WHERE id = ? FOR UPDATE")
                .param(pair)
                .query((row, _) -> PairState.valueOf(row.getString(1)))
                .single();
    }

    /// @return her own pause
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<OpenPause> open(long pair, PersonId person) {
        return jdbc.sql("""
                        SELECT kind = 'STOP', reason, team_may_end FROM pair_pause
                        WHERE pair_id = ? AND person_id = ? AND ended_at IS NULL""")
                .params(pair, person.value())
                .query((row, _) -> {
                    var reason = row.getString(2);
                    return new OpenPause(
                            row.getBoolean(1), reason == null ? null : PauseReason.valueOf(reason), row.getBoolean(3));
                })
                .optional();
    }

    /// @return whether she blocks the other of the pair
    public boolean blocked(long pair, PersonId person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM mentoring_pair p JOIN person_block b ON b.person_id = :me
                            AND b.blocked_id = IF(p.mentor_id = :me, p.mentee_id, p.mentor_id) WHERE p.id = :pair)""")
                .param("me", person.value())
                .param("pair", pair)
                .query(Boolean.class)
                .single();
    }

    /// Begins a pause of a pair that is held; one that lasts already stays, and becomes a contact stop where that
    /// is asked for.
    public void begin(long pair, PersonId person, boolean stop, @Nullable PauseReason reason) {
        var now = clock.instant();
        jdbc.sql("""
                        INSERT INTO pair_pause (pair_id, person_id, kind, reason, begun_at)
                        VALUES (:pair, :person, :kind, :reason, :now)
                        ON DUPLICATE KEY UPDATE
                            begun_at = IF(VALUES(kind) = 'STOP' AND kind = 'PAUSE', VALUES(begun_at), begun_at),
                            team_may_end = IF(VALUES(kind) = 'STOP' AND kind = 'PAUSE', FALSE, team_may_end),
                            kind = IF(VALUES(kind) = 'STOP', 'STOP', kind)""")
                .param("pair", pair)
                .param("person", person.value())
                .param("kind", stop ? "STOP" : "PAUSE")
                .param("reason", reason == null ? null : reason.name())
                .param("now", now)
                .update();
        var paused = jdbc.sql("""
                        UPDATE mentoring_pair SET state = 'PAUSED', version = version + 1
                        WHERE id = ? AND state = 'ACTIVE'""").param(pair).update() == 1;
        if (paused) {
            events.publishEvent(new PairPaused(id(pair)));
        }
    }

    /// Ends a pause of a pair that is held. The pair goes on unless the other has paused it, too.
    ///
    /// @param of whose pause
    /// @param by who ends it: she herself, or the team with her consent
    /// @param stop whether a contact stop is meant
    /// @return false where there was none of that kind
    public boolean end(long pair, PersonId of, PersonId by, boolean stop) {
        var ended = jdbc.sql("""
                        UPDATE pair_pause SET ended_at = ?, ended_by = ?
                        WHERE pair_id = ? AND person_id = ? AND ended_at IS NULL AND kind = ?""")
                        .params(clock.instant(), by.value(), pair, of.value(), stop ? "STOP" : "PAUSE")
                        .update()
                == 1;
        var goesOn = jdbc.sql("""
                        UPDATE mentoring_pair p SET state = 'ACTIVE', version = version + 1
                        WHERE p.id = ? AND p.state = 'PAUSED' AND NOT EXISTS
                            (SELECT 1 FROM pair_pause q WHERE q.pair_id = p.id AND q.ended_at IS NULL)""").param(pair).update() == 1;
        if (goesOn) {
            events.publishEvent(new PairResumed(id(pair)));
        }
        return ended;
    }

    /// Ordinary pauses end with the pair; a contact stop lasts.
    public void endAll(long pair, PersonId by) {
        jdbc.sql("""
                        UPDATE pair_pause SET ended_at = ?, ended_by = ?
                        WHERE pair_id = ? AND ended_at IS NULL AND kind = 'PAUSE'""").params(clock.instant(), by.value(), pair).update();
    }

    /// Keeps whether the team may end her pause.
    ///
    /// @return false where she has none, or nothing changed
    public boolean consent(long pair, PersonId person, boolean given) {
        return jdbc.sql("""
                        UPDATE pair_pause SET team_may_end = :given
                        WHERE pair_id = :pair AND person_id = :person AND ended_at IS NULL AND team_may_end <> :given""")
                        .param("given", given)
                        .param("pair", pair)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private PairId id(long pair) {
        return jdbc.sql("SELECT public_id FROM mentoring_pair WHERE id = ?")
                .param(pair)
                .query((row, _) -> new PairId(row.getString(1)))
                .single();
    }
}
