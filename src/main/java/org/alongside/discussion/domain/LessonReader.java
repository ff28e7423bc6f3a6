package org.alongside.discussion.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alongside.screening.Learning.Lesson;
import org.alongside.screening.Submission;
import org.alongside.shared.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads stored lessons. A lesson is about the words alone: the text as others read it, without its place and
/// author, so that it teaches the same today and after a restart.
@Component
class LessonReader {

    /// How many lessons of a cohort count: the newest.
    static final int MOST = 2_000;

    private static final String SELECT = """
            SELECT l.id, l.revision_id, l.moderator_id, COALESCE(l.author_id, 0), l.removed,
                   IF(p.opening, t.title, r.subject), r.body, r.lang
            FROM screening_lesson l
            JOIN post_revision r ON r.id = l.revision_id
            JOIN post p ON p.id = r.post_id
            JOIN thread t ON t.id = p.thread_id
            """;

    private final JdbcClient jdbc;

    LessonReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the ids of the lessons that count
    Set<Long> newest(CohortId cohort) {
        return new HashSet<>(jdbc.sql("SELECT id FROM screening_lesson WHERE cohort_id = ? ORDER BY id DESC LIMIT ?")
                .params(cohort.value(), MOST)
                .query(Long.class)
                .list());
    }

    /// @return lessons in the order they were taught
    List<Stored> lessons(Set<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "WHERE l.id IN (:ids) ORDER BY l.id")
                        .param("ids", ids)
                        .query((row, _) -> stored(row))
                        .list();
    }

    /// @return what a text taught
    Stored of(long revision) {
        return jdbc.sql(SELECT + "WHERE l.revision_id = ?")
                .param(revision)
                .query((row, _) -> stored(row))
                .single();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var text = new Submission(row.getString(6), row.getString(7), row.getString(8), null, null);
        var lesson = new Lesson(row.getLong(2), row.getLong(3), row.getLong(4), text, row.getBoolean(5));
        return new Stored(row.getLong(1), lesson);
    }

    /// @param id of the row, another one when a text is decided about anew
    /// @param lesson its key is the revision
    record Stored(long id, Lesson lesson) {}
}
