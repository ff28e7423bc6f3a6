package org.alongside.discussion.domain;

import java.util.List;
import org.alongside.screening.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a text stands in: the opening of its thread and what was last said there.
@Component
public class ThreadContext {

    /// How many posts before it say what a thread is about just now.
    static final int RECENT = 5;

    private final JdbcClient jdbc;

    ThreadContext(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The place of a new post.
    public Place of(DiscussionThread thread) {
        return of(thread, null);
    }

    /// The place of a post that is there already: what was said before it.
    public Place of(DiscussionThread thread, @Nullable Post post) {
        var texts = jdbc.sql("""
                        SELECT body FROM (
                            (SELECT p.id, p.opening, r.body FROM post p
                             JOIN post_revision r ON r.id = p.latest_revision_id
                             WHERE p.thread_id = :thread AND p.opening LIMIT 1)
                            UNION ALL
                            (SELECT p.id, p.opening, r.body FROM post p
                             JOIN post_revision r ON r.id = p.shown_revision_id
                             WHERE p.thread_id = :thread AND p.state = 'PUBLISHED' AND NOT p.opening
                               AND p.id < :before ORDER BY p.id DESC LIMIT :recent)) texts
                        ORDER BY opening DESC, id DESC""")
                .param("thread", thread.key())
                .param("before", post == null ? Long.MAX_VALUE : post.key())
                .param("recent", RECENT)
                .query((row, _) -> row.getString(1))
                .list();
        return texts.isEmpty()
                ? new Place(thread.title(), "", List.of(), thread.lang())
                : new Place(thread.title(), texts.getFirst(), texts.subList(1, texts.size()), thread.lang());
    }
}
