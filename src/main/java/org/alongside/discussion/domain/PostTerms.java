package org.alongside.discussion.domain;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.discussion.PostChanged;
import org.alongside.discussion.PostPublished;
import org.alongside.discussion.ThreadMoved;
import org.alongside.search.IndexTable;
import org.alongside.search.IndexTable.Row;
import org.alongside.search.IndexText;
import org.alongside.shared.PostId;
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
            FROM post p JOIN thread t ON t.id = p.thread_id
            LEFT JOIN post_revision r ON r.id = p.shown_revision_id AND p.state = 'PUBLISHED'
            """;

    private final EntityManager entities;
    private final PostSlices slices;
    private final JdbcClient jdbc;
    private final IndexTable table;

    PostTerms(EntityManager entities, PostSlices slices, JdbcClient jdbc, JdbcTemplate batches) {
        this.entities = entities;
        this.slices = slices;
        this.jdbc = jdbc;
        this.table = new IndexTable(batches, "post_terms", "post_id", "slice_id", "at");
    }

    @EventListener
    public void hear(PostPublished published) {
        change(published.post());
    }

    @EventListener
    public void hear(PostChanged changed) {
        change(changed.post());
    }

    @EventListener
    public void hear(ThreadMoved moved) {
        entities.flush();
        inParts(
                jdbc.sql("""
                        SELECT p.id FROM post p JOIN thread t ON t.id = p.thread_id
                        WHERE t.public_id = ? AND p.state = 'PUBLISHED' ORDER BY p.id""")
                        .param(moved.thread().value())
                        .query((row, _) -> row.getLong(1))
                        .list(),
                this::write);
    }

    /// Writes what posts are found by that were stored together.
    ///
    /// @param posts public ids
    void writeStored(Set<String> posts) {
        entities.flush();
        inParts(List.copyOf(posts), this::writeNamed);
    }

    /// Makes what posts are found by anew. Whoever does so apart from a change holds their threads, so that no
    /// older text is written over a newer one.
    void write(Collection<Long> posts) {
        write(posts, "WHERE p.id IN (:posts)");
    }

    /// Holds the threads of posts until the transaction ends, one after the other in the order of their keys: a
    /// statement for all of them would hold them in the order in which it comes upon them.
    void hold(Collection<Long> posts) {
        var threads = jdbc.sql("SELECT DISTINCT thread_id FROM post WHERE id IN (:posts)")
                .param("posts", posts)
                .query((row, _) -> row.getLong(1))
                .list();
        threads.stream()
                .sorted()
                .forEach(thread -> jdbc.sql("SELECT id FROM thread WHERE id = ? FOR UPDATE")
                        .param(thread)
                        .query((row, _) -> row.getLong(1))
                        .list());
    }

    private void change(PostId post) {
        if (StoredTogether.NOW.isBound()) {
            StoredTogether.NOW.get().posts().add(post.value());
        } else {
            entities.flush();
            writeNamed(List.of(post.value()));
        }
    }

    private void writeNamed(Collection<String> posts) {
        write(posts, "WHERE p.public_id IN (:posts)");
    }

    private static <T> void inParts(List<T> posts, Consumer<List<T>> write) {
        for (int from = 0; from < posts.size(); from += AT_ONCE) {
            write.accept(posts.subList(from, Math.min(posts.size(), from + AT_ONCE)));
        }
    }

    private void write(Collection<?> posts, String which) {
        if (posts.isEmpty()) {
            return;
        }
        var gone = new ArrayList<Long>();
        var texts = new ArrayList<Text>();
        jdbc.sql(SELECT + which).param("posts", posts).query(row -> {
            if (row.getString(6) == null) {
                gone.add(row.getLong(1));
            } else {
                texts.add(text(row));
            }
        });
        forget(gone);
        insert(texts);
    }

    /// What others do not read any more is not looked through.
    private void forget(List<Long> gone) {
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
        table.write(texts.stream()
                .map(text -> text.row(Objects.requireNonNull(known.get(text.cohort()))
                        .floorEntry(text.at())
                        .getValue()))
                .toList());
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

        Row row(long slice) {
            var index = new IndexText(slice).line(title).line(subject).html(body);
            if (title != null) {
                index.title(title);
            }
            return new Row(
                    List.of(post, slice, at), index.by(author, authorName).lang(lang));
        }
    }
}
