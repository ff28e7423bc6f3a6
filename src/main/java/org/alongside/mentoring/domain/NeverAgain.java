package org.alongside.mentoring.domain;

import java.time.Clock;
import org.alongside.shared.PairId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Remembers who must not become a pair again because theirs ended for cause. Nobody is told.
@Component
public class NeverAgain {

    private final JdbcClient jdbc;
    private final Clock clock;

    NeverAgain(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// To be called by who ends a pair for cause, in the same transaction. Once more changes nothing.
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepApart(PairId pair) {
        jdbc.sql("""
                        INSERT INTO mentoring_never_again (low_id, high_id, created_at)
                        SELECT LEAST(mentor_id, mentee_id), GREATEST(mentor_id, mentee_id), ?
                        FROM mentoring_pair WHERE public_id = ?
                        ON DUPLICATE KEY UPDATE created_at = mentoring_never_again.created_at""").params(clock.instant(), pair.value()).update();
    }
}
