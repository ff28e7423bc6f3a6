package org.alongside.mentoring;

import java.time.Duration;
import java.time.Instant;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A pair of two, some days old.
public final class BalanceScene {

    /// On this day the second check-in is open, and no review has begun.
    public static final int SECOND_CHECK_IN = 26;

    /// On this day the first review has begun.
    public static final int FIRST_REVIEW = 45;

    public final CohortId cohort;
    public final PersonId mentor;
    public final PersonId mentee;
    public final PairId pair;
    private final JdbcClient jdbc;

    public BalanceScene(Fixtures fixtures, JdbcClient jdbc, int days) {
        this.jdbc = jdbc;
        cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        rename(mentor, "Lien");
        rename(mentee, "Selam");
        pair = fixtures.pair(cohort, mentor, mentee);
        jdbc.sql("UPDATE mentoring_pair SET started_at = ? WHERE public_id = ?")
                .params(Instant.now().minus(Duration.ofDays(days)), pair.value())
                .update();
    }

    public long key() {
        return jdbc.sql("SELECT id FROM mentoring_pair WHERE public_id = ?")
                .param(pair.value())
                .query(Long.class)
                .single();
    }

    /// The days go by: everything of the pair's calendar moves back.
    public void pass(int days) {
        var key = key();
        jdbc.sql("UPDATE mentoring_pair SET started_at = started_at - INTERVAL ? DAY WHERE id = ?")
                .params(days, key)
                .update();
        jdbc.sql("UPDATE check_in SET opens_on = opens_on - INTERVAL ? DAY, due_on = due_on - INTERVAL ? DAY"
                        + " WHERE pair_id = ?")
                .params(days, days, key)
                .update();
        jdbc.sql("UPDATE power_review SET opens_on = opens_on - INTERVAL ? DAY WHERE pair_id = ?")
                .params(days, key)
                .update();
        jdbc.sql("UPDATE pair_rhythm SET made_until = made_until - INTERVAL ? DAY,"
                        + " resting_since = resting_since - INTERVAL ? DAY WHERE pair_id = ?")
                .params(days, days, key)
                .update();
        jdbc.sql("UPDATE power_review_wish w JOIN power_review r ON r.id = w.review_id"
                        + " SET w.later_until = w.later_until - INTERVAL ? DAY WHERE r.pair_id = ?")
                .params(days, key)
                .update();
    }

    public void state(PairState state) {
        var sql = state == PairState.ENDED
                ? "UPDATE mentoring_pair SET state = 'ENDED', place_id = NULL, ended_at = UTC_TIMESTAMP(6) WHERE id = ?"
                : "UPDATE mentoring_pair SET state = '" + state + "' WHERE id = ?";
        jdbc.sql(sql).param(key()).update();
    }

    /// An answer in which nothing is wrong.
    public static ReviewAnswer review(String comfort) {
        return new ReviewAnswer(comfort, "", "", 3, null);
    }

    public static CheckInAnswer checkIn(Safe safe, boolean share) {
        return new CheckInAnswer(
                Feeling.GOOD, safe, null, "We read the letters together.", "The evenings are too short.", share);
    }

    private void rename(PersonId person, String name) {
        jdbc.sql("UPDATE person SET display_name = ? WHERE id = ?")
                .params(name, person.value())
                .update();
    }
}
