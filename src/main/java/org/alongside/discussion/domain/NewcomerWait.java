package org.alongside.discussion.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where a cohort wants it so, the first texts of a newcomer wait some hours although nothing speaks against them.
@Component
class NewcomerWait {

    /// How many texts of a newcomer wait.
    static final int TEXTS = 2;

    private final JdbcClient jdbc;

    NewcomerWait(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return until when the next text of a member waits; empty where it does not, as for moderators and
    ///     coordinators
    Optional<Instant> until(PersonId author, CohortId cohort, Instant now) {
        return jdbc.sql("""
                        SELECT c.newcomer_wait_hours FROM cohort c
                        JOIN cohort_member m ON m.cohort_id = c.id AND m.person_id = :author
                        WHERE c.id = :cohort AND c.newcomer_wait_hours IS NOT NULL
                          AND NOT m.moderator AND NOT m.coordinator
                          AND (SELECT COUNT(*) FROM post p
                               JOIN thread t ON t.id = p.thread_id AND t.cohort_id = c.id
                               LEFT JOIN post_revision r ON r.id = p.latest_revision_id
                               WHERE p.author_id = :author
                                 AND (p.published_at IS NOT NULL OR r.release_at IS NOT NULL)) < :texts""")
                .param("author", author.value())
                .param("cohort", cohort.value())
                .param("texts", TEXTS)
                .query(Integer.class)
                .optional()
                .map(hours -> now.plus(Duration.ofHours(hours)));
    }
}
