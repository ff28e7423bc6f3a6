package org.alongside.moderation.domain;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Appeals against decisions.
@Component
public class AppealStore {

    private final JdbcClient jdbc;

    AppealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes an appeal; a second one against the same decision fails.
    public void add(long decision, long caseKey, String words, Instant at) {
        jdbc.sql("INSERT INTO moderation_appeal (decision_id, case_id, words, appealed_at) VALUES (?, ?, ?, ?)")
                .params(decision, caseKey, words, at)
                .update();
    }

    /// @return whether there is an appeal against a decision
    public boolean exists(long decision) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM moderation_appeal WHERE decision_id = ?)")
                .param(decision)
                .query(Boolean.class)
                .single();
    }

    /// @return the key of the decision that the case of an appeal is about
    public long decisionOf(long caseKey) {
        return jdbc.sql("SELECT decision_id FROM moderation_appeal WHERE case_id = ?")
                .param(caseKey)
                .query(Long.class)
                .single();
    }
}
