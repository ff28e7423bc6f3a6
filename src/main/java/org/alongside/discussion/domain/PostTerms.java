package org.alongside.discussion.domain;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alongside.discussion.PostChanged;
import org.alongside.discussion.PostPublished;
import org.alongside.discussion.ThreadMoved;
import org.alongside.search.IndexText;
import org.alongside.search.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes what posts are found by, in the transaction that publishes, changes, removes or moves them.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PostTerms {

    /// A thread may be long; its posts are moved in parts so that not all are in memory.
    private static final int AT_ONCE = 200;

    private static final String SELECT = """
            SELECT p.id, t.cohort_id, p.opening, t.title, r.subject, r.body, COALESCE(r.lang, t.lang), p.author_id,
                   p.author_name, LEAST(COALESCE(p.posted_at, p.published_at), p.published_at)
            FROM post p JOIN thread t ON t.id = p.thread_id JOIN post_revision r ON r.id = p.shown_revision_id
            WHERE p.id IN (:posts) AND p.state = 'PUBLISHED'
            """;

    private final EntityManager entities;
    private final PostSlices slices;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PostTerms(EntityManager entities, PostSlices slices, JdbcClient jdbc, JdbcTemplate batches) {
        this.entities = entities;
        this.slices = slices;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @EventListener
    public void hear(PostPublished published) {
        writeOne(published.post().value());
    }

    @EventListener
    public void hear(PostChanged changed) {
        writeOne(changed.post().value());
    }

    @EventListener
    public void hear(ThreadMoved moved) {
        entities.flush();
        var posts = jdbc.sql("""
                        SELECT p.id FROM post p JOIN thread t ON t.id = p.thread_id
                        WHERE t.public_id = ? AND p.state = 'PUBLISHED' ORDER BY p.id""")
                .param(moved.thread().value())
                .query((row, _) -> row.getLong(1))
                .list();
        for (int from = 0; from < posts.size(); from += AT_ONCE) {
            write(posts.subList(from, Math.min(posts.size(), from + AT_ONCE)));
        }
    }

    /// Makes what posts are found by anew. Whoever does so apart from a change holds their threads, so that no
    /// older text is written over a newer one.
    void write(Collection<Long> posts) {
        if (posts.isEmpty()) {
            return;
        }
        var texts = jdbc.sql(SELECT)
                .param("posts", posts)
                .query((row, _) -> text(row))
                .list();
        forget(posts, texts);
        insert(texts);
    }

    /// Holds the threads of posts until the transaction ends, in the order of their keys.
    void hold(Collection<Long> posts) {
        var _ = jdbc.sql("""
                        SELECT t.id FROM thread t WHERE t.id IN (SELECT p.thread_id FROM post p WHERE p.id IN (:posts))
                        ORDER BY t.id FOR UPDATE""")
                .param("posts", posts)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private void writeOne(String post) {
        entities.flush();
        write(jdbc.sql("SELECT id FROM post WHERE public_id = ?")
                .param(post)
                .query((row, _) -> row.getLong(1))
                .list());
    }

    /// What others do not read any more is not looked through.
    private void forget(Collection<Long> posts, List<Text> texts) {
        Set<Long> gone = new HashSet<>(posts);
        texts.forEach(text -> gone.remove(text.post()));
        if (!gone.isEmpty()) {
            jdbc.sql("DELETE FROM post_terms WHERE post_id IN (:gone)")
                    .param("gone", gone)
                    .update();
        }
    }

    private void insert(List<Text> texts) {
        if (texts.isEmpty()) {
            return;
        }
        var cohorts = texts.stream().map(Text::cohort).distinct().sorted().toList();
        var known = slices.forWriting(cohorts);
        var rows = new ArrayList<Object[]>(texts.size());
        for (var text : texts) {
            var slice = Objects.requireNonNull(known.get(text.cohort()))
                    .floorEntry(text.at())
                    .getValue();
            rows.add(new Object[] {text.post(), slice, text.at(), Terms.FORM, text.tokens(slice)});
        }
        batches.batchUpdate("""
                INSERT INTO post_terms (post_id, slice_id, at, form, tokens) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE slice_id = VALUES(slice_id), at = VALUES(at), form = VALUES(form),
                    tokens = VALUES(tokens)""", rows);
    }

    private static Text text(ResultSet row) throws SQLException {
        var at = row.getObject(10, Instant.class);
        return new Text(
                row.getLong(1),
                row.getLong(2),
                row.getBoolean(3) ? row.getString(4) : null,
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, Long.class),
                row.getString(9),
                at.isBefore(PostSlices.BEGINNING) ? PostSlices.BEGINNING : at);
    }

    /// A post as others read it.
    ///
    /// @param title of its thread where it is the opening; else null
    private record Text(
            long post,
            long cohort,
            @Nullable String title,
            @Nullable String subject,
            String body,
            @Nullable String lang,
            @Nullable Long author,
            @Nullable String authorName,
            Instant at) {

        String tokens(long slice) {
            var index = new IndexText(slice).line(title).line(subject).html(body);
            if (title != null) {
                index.title(title);
            }
            return index.by(author, authorName).lang(lang).toString();
        }
    }
}
