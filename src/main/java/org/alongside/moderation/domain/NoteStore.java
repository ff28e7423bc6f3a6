package org.alongside.moderation.domain;

import java.time.Instant;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Notes among those who look after a cohort.
@Component
public class NoteStore {

    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a note to a case.
    public void add(long caseKey, PersonId author, String body, Instant at) {
        jdbc.sql("INSERT INTO moderation_note (case_id, author_id, body, written_at) VALUES (?, ?, ?, ?)")
                .params(caseKey, author.value(), body, at)
                .update();
    }
}
