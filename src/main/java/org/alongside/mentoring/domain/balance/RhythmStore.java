package org.alongside.mentoring.domain.balance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.ReviewOccasion;
import org.alongside.shared.PairId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes the check-ins and reviews of pairs, a few weeks ahead, and moves them when a pair has rested. Each method
/// holds the pair until the transaction ends; done again, it changes nothing.
@Component
public class RhythmStore {

    /// Days that are made ahead.
    static final int AHEAD = 35;

    /// When the rest of those days is made: in time for each server to be away for a while.
    static final int REFILL = 14;

    private final JdbcClient jdbc;

    RhythmStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pair(long key, PairState state, LocalDate start) {}

    private record Made(int restedDays, @Nullable LocalDate restingSince, LocalDate until) {}

    /// @return the day on which something happened, the same for both wherever they are
    public static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// @return the key of a pair
    public long key(PairId pair) {
        return jdbc.sql("SELECT id FROM mentoring_pair WHERE public_id = ?")
                .param(pair.value())
                .query(Long.class)
                .single();
    }

    /// @return whether [#prepare] has nothing to do for a pair that is not paused
    public boolean isMade(long pair, LocalDate today) {
        return jdbc.sql("SELECT 1 FROM pair_rhythm WHERE pair_id = ? AND made_until >= ?")
                .params(pair, today)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// @return keys, greater than `after`, of some pairs for which something is to be made or noted; each once
    public List<Long> waiting(LocalDate today, long after, int most) {
        return jdbc.sql("""
                        SELECT p.id FROM mentoring_pair p LEFT JOIN pair_rhythm r ON r.pair_id = p.id
                        WHERE p.id > :after AND p.state IN ('ACTIVE', 'PAUSED')
                          AND (r.pair_id IS NULL OR (p.state = 'ACTIVE') = (r.resting_since IS NOT NULL)
                              OR (p.state = 'ACTIVE' AND r.made_until < :soon))
                        ORDER BY p.id LIMIT :most""")
                .param("after", after)
                .param("soon", today.plusDays(REFILL))
                .param("most", most)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /// Makes what is to come of a pair, and catches up with a pause that began or ended unheard.
    @Transactional(propagation = Propagation.MANDATORY)
    public void prepare(long key, LocalDate today) {
        var pair = hold(key);
        if (pair.state() == PairState.ENDED) {
            return;
        }
        var made = made(pair, today);
        if (pair.state() == PairState.PAUSED) {
            rest(pair, made, today);
            return;
        }
        if (made.restingSince() != null) {
            made = goOn(pair, made, today);
        }
        if (made.until().isBefore(today.plusDays(REFILL))) {
            make(pair, made.restedDays(), today);
        }
    }

    /// The pair rests from today on.
    @Transactional(propagation = Propagation.MANDATORY)
    public void rest(long key, LocalDate today) {
        var pair = hold(key);
        rest(pair, made(pair, today), today);
    }

    /// The pair goes on: what had not been due when it began to rest moves by the days it did.
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(long key, LocalDate today) {
        var pair = hold(key);
        var made = made(pair, today);
        if (made.restingSince() != null) {
            var _ = goOn(pair, made, today);
        }
    }

    /// The pair closes: there is one review more, and it is the last.
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(long key, LocalDate today) {
        addReview(hold(key).key(), new Rhythm.Review(ReviewOccasion.END, today));
    }

    private Pair hold(long key) {
        return jdbc.sql("SELECT id, state, started_at FROM mentoring_pair WHERE id = ? FOR UPDATE")
                .param(key)
                .query((row, _) -> new Pair(
                        row.getLong(1),
                        PairState.valueOf(row.getString(2)),
                        day(Objects.requireNonNull(row.getObject(3, Instant.class)))))
                .single();
    }

    private Made made(Pair pair, LocalDate today) {
        jdbc.sql("""
                        INSERT INTO pair_rhythm (pair_id, made_until) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE made_until = made_until""").params(pair.key(), today.minusDays(1)).update();
        return jdbc.sql("SELECT rested_days, resting_since, made_until FROM pair_rhythm WHERE pair_id = ?")
                .param(pair.key())
                .query((row, _) ->
                        new Made(row.getInt(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)))
                .single();
    }

    private void rest(Pair pair, Made made, LocalDate today) {
        if (made.restingSince() == null) {
            jdbc.sql("UPDATE pair_rhythm SET resting_since = ? WHERE pair_id = ?")
                    .params(today, pair.key())
                    .update();
        }
    }

    private Made goOn(Pair pair, Made made, LocalDate today) {
        var since = Objects.requireNonNull(made.restingSince());
        var days = (int) Math.max(0, ChronoUnit.DAYS.between(since, today));
        jdbc.sql("""
                        UPDATE check_in SET opens_on = IF(opens_on > :since, opens_on + INTERVAL :days DAY, opens_on),
                            due_on = due_on + INTERVAL :days DAY
                        WHERE pair_id = :pair AND due_on >= :since""")
                .param("since", since)
                .param("days", days)
                .param("pair", pair.key())
                .update();
        jdbc.sql("""
                        UPDATE power_review SET opens_on = opens_on + INTERVAL :days DAY
                        WHERE pair_id = :pair AND opens_on > :since AND number < 4""")
                .param("since", since)
                .param("days", days)
                .param("pair", pair.key())
                .update();
        var after = new Made(made.restedDays() + days, null, made.until().plusDays(days));
        jdbc.sql("UPDATE pair_rhythm SET rested_days = ?, resting_since = NULL, made_until = ? WHERE pair_id = ?")
                .params(after.restedDays(), after.until(), pair.key())
                .update();
        return after;
    }

    private void make(Pair pair, int restedDays, LocalDate today) {
        var rhythm = new Rhythm(pair.start(), restedDays);
        var until = today.plusDays(AHEAD);
        for (var one : rhythm.checkIns(today, until)) {
            jdbc.sql("""
                            INSERT INTO check_in (pair_id, number, opens_on, due_on) VALUES (?, ?, ?, ?)
                            ON DUPLICATE KEY UPDATE number = number""")
                    .params(pair.key(), one.number(), one.opensOn(), one.dueOn())
                    .update();
        }
        rhythm.reviews(today, until).forEach(one -> addReview(pair.key(), one));
        jdbc.sql("UPDATE pair_rhythm SET made_until = ? WHERE pair_id = ?")
                .params(until, pair.key())
                .update();
    }

    private void addReview(long pair, Rhythm.Review review) {
        jdbc.sql("""
                        INSERT INTO power_review (pair_id, number, opens_on) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE number = number""").params(pair, review.occasion().number(), review.opensOn()).update();
    }
}
