package org.alongside.mentoring.domain.ending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.mentoring.EndingBranch;
import org.alongside.mentoring.EndingReason;
import org.alongside.mentoring.NoSessionReason;
import org.alongside.mentoring.PairEnded;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.domain.care.CaseBook;
import org.alongside.mentoring.domain.care.PauseStore;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps how pairs end. The pair is held before, and its state asked.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EndingStore {

    private final PauseStore pauses;
    private final CaseBook cases;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndingStore(PauseStore pauses, CaseBook cases, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.pauses = pauses;
        this.cases = cases;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// @return what is kept, with her own part in it
    public Optional<EndingRow> find(PairSide side) {
        return jdbc.sql("""
                        SELECT e.branch, e.begun_by, e.agreed_at IS NOT NULL, e.declined_at IS NOT NULL, e.session_on,
                               e.no_session_reason,
                               EXISTS (SELECT 1 FROM closing_reflection r WHERE r.pair_id = e.pair_id
                                   AND r.person_id = :me AND (r.helped_text IS NOT NULL OR r.change_text IS NOT NULL)),
                               e.mentor_confirmed_at IS NOT NULL, e.mentee_confirmed_at IS NOT NULL
                        FROM pair_ending e WHERE e.pair_id = :pair""")
                .param("me", side.me().value())
                .param("pair", side.key())
                .query((row, _) -> {
                    var why = row.getString(6);
                    return new EndingRow(
                            EndingBranch.valueOf(row.getString(1)),
                            new PersonId(row.getLong(2)),
                            row.getBoolean(3),
                            row.getBoolean(4),
                            row.getObject(5, LocalDate.class),
                            why == null ? null : NoSessionReason.valueOf(why),
                            row.getBoolean(7),
                            row.getBoolean(side.mentor() ? 8 : 9),
                            row.getBoolean(side.mentor() ? 9 : 8));
                })
                .optional();
    }

    /// Asks the other to close; what was declined before is asked anew.
    public void begin(PairSide side, EndingBranch branch) {
        jdbc.sql("""
                        INSERT INTO pair_ending (pair_id, branch, begun_by, begun_at) VALUES (:pair, :branch, :me, :now)
                        ON DUPLICATE KEY UPDATE branch = VALUES(branch), begun_by = VALUES(begun_by),
                            begun_at = VALUES(begun_at), declined_at = NULL, version = version + 1""")
                .param("pair", side.key())
                .param("branch", branch.name())
                .param("me", side.me().value())
                .param("now", clock.instant())
                .update();
    }

    /// Keeps the other's word.
    public void answer(PairSide side, boolean yes) {
        jdbc.sql("UPDATE pair_ending SET " + (yes ? "agreed_at" : "declined_at")
                        + " = ?, version = version + 1 WHERE pair_id = ?")
                .params(clock.instant(), side.key())
                .update();
    }

    /// Forgets what was asked and not yet answered.
    public void takeBack(PairSide side) {
        jdbc.sql(
                        "DELETE FROM pair_ending WHERE pair_id = ? AND begun_by = ? AND agreed_at IS NULL AND ended_at IS NULL")
                .params(side.key(), side.me().value())
                .update();
    }

    /// Keeps when the closing session was, or why there was none.
    public void session(PairSide side, @Nullable LocalDate on, @Nullable NoSessionReason why) {
        jdbc.sql("""
                        UPDATE pair_ending SET session_on = :on, no_session_reason = :why, version = version + 1
                        WHERE pair_id = :pair""")
                .param("on", on)
                .param("why", why == null ? null : why.name())
                .param("pair", side.key())
                .update();
    }

    /// Keeps that she confirms.
    public void confirm(PairSide side) {
        var column = side.mentor() ? "mentor_confirmed_at" : "mentee_confirmed_at";
        jdbc.sql("UPDATE pair_ending SET " + column + " = COALESCE(" + column
                        + ", ?), version = version + 1 WHERE pair_id = ?")
                .params(clock.instant(), side.key())
                .update();
    }

    /// Keeps that one ends it on her own, whatever was asked before.
    public void oneSided(PairSide side, @Nullable EndingReason reason, boolean never) {
        jdbc.sql("""
                        INSERT INTO pair_ending (pair_id, branch, begun_by, begun_at, reason_code, for_cause)
                        VALUES (:pair, 'ONE_SIDED', :me, :now, :reason, :never)
                        ON DUPLICATE KEY UPDATE branch = 'ONE_SIDED', begun_by = VALUES(begun_by),
                            begun_at = VALUES(begun_at), agreed_at = NULL, declined_at = NULL,
                            reason_code = VALUES(reason_code), for_cause = VALUES(for_cause), version = version + 1""")
                .param("pair", side.key())
                .param("me", side.me().value())
                .param("now", clock.instant())
                .param("reason", reason == null ? null : reason.name())
                .param("never", never)
                .update();
    }

    /// Never brings the two together again.
    public void neverAgain(long pair) {
        jdbc.sql("UPDATE pair_ending SET for_cause = TRUE, version = version + 1 WHERE pair_id = ?")
                .param(pair)
                .update();
    }

    /// The pair is over: its place is free, its pauses end, what the team looks after goes on.
    ///
    /// @throws RefusedException `pair.ended` where it was over before
    public void end(PairSide side) {
        var now = clock.instant();
        var ended = jdbc.sql("""
                        UPDATE mentoring_pair SET state = 'ENDED', ended_at = ?, place_id = NULL, version = version + 1
                        WHERE id = ? AND state <> 'ENDED'""").params(now, side.key()).update() == 1;
        if (!ended) {
            throw new RefusedException("pair.ended");
        }
        jdbc.sql("UPDATE pair_ending SET ended_at = ? WHERE pair_id = ?")
                .params(now, side.key())
                .update();
        jdbc.sql("INSERT INTO mentoring_lineage (pair_id, person_id, mentor_id, ended_at) VALUES (?, ?, ?, ?)")
                .params(side.key(), side.menteeId().value(), side.mentorId().value(), now)
                .update();
        pauses.endAll(side.key(), side.me());
        cases.pairEnded(side.key(), side.me());
        events.publishEvent(new PairEnded(side.id()));
    }
}
