package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Exported;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Texts by the ids they have in a file: the source's own where they came from one, else the public id.
@Component
public class SourceReader {

    private static final int FETCH = 200;

    private final JdbcClient jdbc;

    SourceReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the key of the thread
    public Optional<Long> thread(CohortId cohort, String id) {
        return jdbc.sql("SELECT id FROM thread WHERE cohort_id = :cohort AND source_id = :id"
                        + " UNION SELECT id FROM thread WHERE cohort_id = :cohort AND public_id = :id LIMIT 1")
                .param("cohort", cohort.value())
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    public boolean hasPost(long thread, String id) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM post WHERE thread_id = :thread AND source_id = :id)"
                        + " OR EXISTS (SELECT 1 FROM post WHERE thread_id = :thread AND public_id = :id)")
                .param("thread", thread)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Reads a whole cohort, threads by their age and in each the opening first. Of a post whose change waits it is
    /// the text that others read.
    ///
    /// @param target gets one row after another while they arrive
    public void all(CohortId cohort, Consumer<Exported> target) {
        jdbc.sql("""
                        SELECT COALESCE(t.source_id, t.public_id), p.opening, COALESCE(p.source_id, p.public_id), t.title,
                               r.subject, COALESCE(a.display_name, p.author_name), p.posted_at, r.body, r.lang, p.state
                        FROM thread t
                        JOIN post p ON p.thread_id = t.id
                        JOIN post_revision r ON r.id = COALESCE(p.shown_revision_id, p.latest_revision_id)
                        LEFT JOIN person a ON a.id = p.author_id
                        WHERE t.cohort_id = ? AND (p.opening OR p.state <> 'DELETED')
                        ORDER BY t.id, p.opening DESC, p.id""").withFetchSize(FETCH).param(cohort.value()).query((ResultSet row) -> {
            target.accept(exported(row));
        });
    }

    private static Exported exported(ResultSet row) throws SQLException {
        var opening = row.getBoolean(2);
        return new Exported(
                text(row, 1),
                opening ? null : text(row, 3),
                opening ? row.getString(4) : row.getString(5),
                row.getString(6),
                row.getObject(7, Instant.class),
                html(text(row, 8)),
                row.getString(9),
                ContentState.valueOf(row.getString(10)));
    }

    /// In the form in which an import would store it, and with a tag at least, so that it is read back as HTML.
    private static String html(String body) {
        var line = body.replace('\n', ' ');
        return RichText.fromEither(line.indexOf('<') < 0 ? "<p>" + line + "</p>" : line);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }
}
