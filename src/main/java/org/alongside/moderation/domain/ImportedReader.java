package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.discussion.StoredSignals;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CleanUpScope;
import org.alongside.moderation.ClusterText;
import org.alongside.moderation.WaitingImport;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what came into a cohort from elsewhere and waits, or is read by others. Nothing is locked by it.
@Component
public class ImportedReader {

    /// A text by somebody who is here was not imported, even where its thread was.
    private static final String IMPORTED =
            "p.author_id IS NULL AND (p.source_id IS NOT NULL OR (p.opening AND t.source_id IS NOT NULL)) ";

    private static final String OF_COHORT =
            "t.cohort_id = :cohort AND p.state IN ('HELD', 'PUBLISHED') AND " + IMPORTED;

    /// Posts that are asked for at once.
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    ImportedReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CleanUpScope scope(CohortId cohort) {
        return jdbc.sql("""
                        SELECT c.slug, c.name, n.held, n.published FROM cohort c, (
                          SELECT COALESCE(SUM(p.state = 'HELD'), 0) AS held,
                                 COALESCE(SUM(p.state = 'PUBLISHED'), 0) AS published
                          FROM thread t JOIN post p ON p.thread_id = t.id WHERE %s) n
                        WHERE c.id = :cohort""".formatted(OF_COHORT))
                .param("cohort", cohort.value())
                .query((row, _) -> new CleanUpScope(
                        cohort,
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        row.getInt(3),
                        row.getInt(4)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /// @param least how many wait in a cohort that is told of
    /// @return cohorts in which imported texts wait, those with the most first
    public List<WaitingImport> waiting(List<CohortId> cohorts, int least) {
        if (cohorts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT c.slug, c.name, COUNT(*) AS held
                        FROM cohort c JOIN thread t ON t.cohort_id = c.id
                        JOIN post p ON p.thread_id = t.id AND p.state = 'HELD'
                        WHERE c.id IN (:cohorts) AND %s
                        GROUP BY c.id, c.slug, c.name HAVING held >= :least ORDER BY held DESC, c.id""".formatted(IMPORTED))
                .param("cohorts", cohorts.stream().map(CohortId::value).toList())
                .param("least", least)
                .query((row, _) -> new WaitingImport(
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        row.getInt(3)))
                .list();
    }

    /// A text as it is looked at.
    ///
    /// @param text key of its newest text
    /// @param signals as they are stored
    public record Read(
            long thread,
            long post,
            long text,
            boolean held,
            @Nullable String author,
            @Nullable String subject,
            String body,
            double score,
            String signals) {}

    /// @param after the last one read before; null for the beginning
    /// @return up to `limit` texts by thread and age
    public List<Read> chunk(CohortId cohort, @Nullable Read after, int limit) {
        return jdbc.sql("""
                        SELECT t.id, p.id, r.id, p.state = 'HELD', p.author_name, COALESCE(r.subject, IF(p.opening, t.title, NULL)),
                               r.body, r.score, r.signals
                        FROM thread t JOIN post p ON p.thread_id = t.id
                        JOIN post_revision r ON r.id = p.latest_revision_id
                        WHERE %s AND (t.id > :thread OR (t.id = :thread AND p.id > :post))
                        ORDER BY t.id, p.id LIMIT :limit""".formatted(OF_COHORT))
                .param("cohort", cohort.value())
                .param("thread", after == null ? 0 : after.thread())
                .param("post", after == null ? 0 : after.post())
                .param("limit", limit)
                .query((row, _) -> new Read(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getString(6),
                        Objects.requireNonNull(row.getString(7)),
                        row.getDouble(8),
                        Objects.requireNonNull(row.getString(9))))
                .list();
    }

    /// @return of each imported post that waits or is read, whether it waits
    public Map<Long, Boolean> states(CohortId cohort) {
        var states = new HashMap<Long, Boolean>();
        jdbc.sql("SELECT p.id, p.state = 'HELD' FROM thread t JOIN post p ON p.thread_id = t.id WHERE " + OF_COHORT)
                .param("cohort", cohort.value())
                .query((ResultSet row) -> {
                    states.put(row.getLong(1), row.getBoolean(2));
                });
        return states;
    }

    /// @param keys of imported posts
    /// @return of each of them that waits or is read, whether it waits
    public Map<Long, Boolean> states(List<Long> keys) {
        var states = new HashMap<Long, Boolean>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            jdbc.sql("SELECT id, state = 'HELD' FROM post WHERE id IN (:keys) AND state IN ('HELD', 'PUBLISHED')")
                    .param("keys", keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))
                    .query((ResultSet row) -> {
                        states.put(row.getLong(1), row.getBoolean(2));
                    });
        }
        return states;
    }

    /// What can be decided about.
    ///
    /// @param text key of its newest text
    /// @param openCase the case that is open about it; null for none
    /// @param apart whether it must be looked at by itself: it was reported, or somebody may be in danger
    public record Target(
            long key,
            PostId post,
            boolean held,
            long text,
            @Nullable CaseId openCase,
            int version,
            boolean apart) {}

    /// @param keys of posts
    /// @return those of them that wait or are read, oldest first
    public List<Target> targets(CohortId cohort, Collection<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT p.id, p.public_id, p.state = 'HELD', p.latest_revision_id, c.public_id, c.version,
                               c.id IS NOT NULL AND (c.kind <> 'HELD' OR c.severity = 'DANGER' OR c.report_count > 0)
                        FROM post p JOIN thread t ON t.id = p.thread_id
                        LEFT JOIN moderation_case c ON c.open_subject = CONCAT('post:', p.public_id)
                        WHERE %s AND p.id IN (:keys) ORDER BY p.id""".formatted(OF_COHORT))
                .param("cohort", cohort.value())
                .param("keys", keys)
                .query((row, _) -> {
                    var open = row.getString(5);
                    return new Target(
                            row.getLong(1),
                            new PostId(row.getString(2)),
                            row.getBoolean(3),
                            row.getLong(4),
                            open == null ? null : new CaseId(open),
                            row.getInt(6),
                            row.getBoolean(7));
                })
                .list();
    }

    /// @param keys of posts
    /// @return the texts by the key of their post
    public Map<Long, ClusterText> texts(CohortId cohort, Collection<Long> keys) {
        var texts = new HashMap<Long, ClusterText>();
        if (keys.isEmpty()) {
            return texts;
        }
        jdbc.sql("""
                        SELECT p.id, p.public_id, t.public_id, t.title, p.opening, p.state = 'HELD', p.author_name,
                               p.posted_at, r.subject, r.body, COALESCE(r.lang, t.lang), r.signals
                        FROM post p JOIN thread t ON t.id = p.thread_id
                        JOIN post_revision r ON r.id = p.latest_revision_id
                        WHERE %s AND p.id IN (:keys)""".formatted(OF_COHORT))
                .param("cohort", cohort.value())
                .param("keys", keys)
                .query((ResultSet row) -> {
                    texts.put(row.getLong(1), text(row));
                });
        return texts;
    }

    private static ClusterText text(ResultSet row) throws SQLException {
        return new ClusterText(
                new PostId(row.getString(2)),
                new ThreadId(row.getString(3)),
                Objects.requireNonNull(row.getString(4)),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getString(7),
                row.getObject(8, Instant.class),
                row.getString(9),
                Objects.requireNonNull(row.getString(10)),
                row.getString(11),
                List.copyOf(StoredSignals.read(Objects.requireNonNull(row.getString(12)))));
    }

    /// @return whether a post still is as it was read; to be called while it is held
    public boolean isStill(Target target) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM post WHERE id = ? AND latest_revision_id = ? AND state = ?)")
                .params(target.key(), target.text(), target.held() ? "HELD" : "PUBLISHED")
                .query(Boolean.class)
                .single();
    }
}
