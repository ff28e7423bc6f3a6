package org.alongside.discussion.domain;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what a thread says about its posts. It counts published ones only, always anew, so that it cannot
/// drift.
@Component
public class ThreadActivity {

    private final EntityManager entities;
    private final JdbcClient jdbc;

    ThreadActivity(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /// Holds the thread until the end of the transaction. To be called before a post is added: its foreign key
    /// would else share the thread with another one being added, and neither could count then.
    void take(long threadKey) {
        entities.flush();
        jdbc.sql("SELECT id FROM thread WHERE id = ? FOR UPDATE")
                .param(threadKey)
                .query(Long.class)
                .single();
    }

    /// To be called in the transaction that changed a post of the thread.
    void recount(long threadKey) {
        entities.flush();
        if (StoredTogether.NOW.isBound()) {
            StoredTogether.NOW.get().threads().add(threadKey);
            return;
        }
        // Who counts holds the thread; counting locks no post, or two decisions at once would wait for each other.
        take(threadKey);
        jdbc.sql("""
                        SELECT COUNT(*) AS posts, MAX(id) AS last,
                               -- An imported post was active when it was written, not when it came here.
                               MAX(IF(source_id IS NULL, published_at, posted_at)) AS active
                        FROM post WHERE thread_id = ? AND state = 'PUBLISHED'""")
                .param(threadKey)
                .query((row, _) -> {
                    return jdbc.sql("""
                            UPDATE thread SET post_count = :posts, last_post_id = :last,
                                last_activity_at = GREATEST(COALESCE(:active, created_at), created_at)
                            WHERE id = :thread""")
                            .param("posts", row.getInt(1))
                            .param("last", row.getObject(2, Long.class))
                            .param("active", row.getObject(3, Instant.class))
                            .param("thread", threadKey)
                            .update();
                })
                .single();
    }

    /// @return whether somebody else has answered the opening post
    boolean answered(long threadKey) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM post p JOIN thread t ON t.id = p.thread_id
                          WHERE t.id = ? AND p.state = 'PUBLISHED' AND NOT p.opening
                            AND NOT (p.author_id <=> t.author_id AND p.author_name <=> t.author_name))""").param(threadKey).query(Boolean.class).single();
    }

    /// @return whether the thread holds a post that others read
    boolean anyPublished(long threadKey) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM post WHERE thread_id = ? AND state = 'PUBLISHED')")
                .param(threadKey)
                .query(Boolean.class)
                .single();
    }
}
