package org.alongside.discussion.domain;

import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what a thread says about its posts. It counts published ones only, always anew, so that it cannot drift.
@Component
public class ThreadActivity {

    private final EntityManager entities;
    private final JdbcClient jdbc;

    ThreadActivity(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /// To be called in the transaction that changed a post of the thread.
    void recount(long threadKey) {
        entities.flush();
        jdbc.sql("""
                        UPDATE thread t
                        LEFT JOIN (SELECT thread_id, COUNT(*) AS posts, MAX(id) AS last_id,
                                          -- An imported post was active when it was written, not when it came here.
                                          MAX(IF(source_id IS NULL, published_at, posted_at)) AS active_at
                                   FROM post WHERE thread_id = :thread AND state = 'PUBLISHED' GROUP BY thread_id) p
                               ON p.thread_id = t.id
                        SET t.post_count = COALESCE(p.posts, 0),
                            t.last_post_id = p.last_id,
                            t.last_activity_at = GREATEST(COALESCE(p.active_at, t.created_at), t.created_at)
                        WHERE t.id = :thread""").param("thread", threadKey).update();
    }

    /// @return whether the thread holds a post that others read
    boolean anyPublished(long threadKey) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM post WHERE thread_id = ? AND state = 'PUBLISHED')")
                .param(threadKey)
                .query(Boolean.class)
                .single();
    }
}
