package org.alongside.mentoring.domain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes back proposals that wait, because what they stood on is gone. Nobody is told why.
@Component
public class Proposed {

    private static final String WITHDRAW =
            "UPDATE pair_proposal SET state = 'WITHDRAWN', closed_at = ?, version = version + 1 WHERE state = 'OPEN' AND ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Proposed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All in which she would be the mentor.
    public void withdrawOfMentor(PersonId mentor, CohortId cohort) {
        withdraw("mentor_id = ? AND cohort_id = ?", mentor.value(), cohort.value());
    }

    /// All in which she would be the mentee.
    public void withdrawOfMentee(PersonId mentee, CohortId cohort) {
        withdraw("mentee_id = ? AND cohort_id = ?", mentee.value(), cohort.value());
    }

    /// Whatever is open between two.
    public void withdrawBetween(PersonId one, PersonId other) {
        var low = Math.min(one.value(), other.value());
        var high = Math.max(one.value(), other.value());
        jdbc.sql(WITHDRAW + "open_pair = ?")
                .params(clock.instant().truncatedTo(ChronoUnit.MICROS), low + ":" + high)
                .update();
    }

    private void withdraw(String which, long person, long cohort) {
        jdbc.sql(WITHDRAW + which)
                .params(clock.instant().truncatedTo(ChronoUnit.MICROS), person, cohort)
                .update();
    }
}
