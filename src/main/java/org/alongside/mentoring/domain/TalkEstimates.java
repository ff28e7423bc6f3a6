package org.alongside.mentoring.domain;

import java.time.Instant;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the two of a pair think how much each talked when they met.
@Component
public class TalkEstimates {

    private final JdbcClient jdbc;

    TalkEstimates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param pair key of the pair
    /// @param menteeShare how much of a hundred was the mentee's
    /// @throws RefusedException `talk.share` for less than 0 or more than 100
    public void add(long pair, PersonId person, int menteeShare, Instant at) {
        if (menteeShare < 0 || menteeShare > 100) {
            throw new RefusedException("talk.share");
        }
        jdbc.sql("INSERT INTO talk_estimate (pair_id, person_id, mentee_share, estimated_at) VALUES (?, ?, ?, ?)")
                .params(pair, person.value(), menteeShare, at)
                .update();
    }
}
