package org.alongside.library.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.alongside.library.ResourceId;
import org.alongside.library.ReviewItem;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What should be looked at, and who has looked.
@Component
public class OverdueStore {

    /// A second click.
    private static final Duration AGAIN = Duration.ofMinutes(1);

    /// What nobody said a day for stands at the end.
    private static final String DAY = "COALESCE(r.review_on, DATE '9999-12-31')";

    /// What was said, or found, before somebody looked last, is settled by that.
    private static final String LOOKED = "COALESCE(r.looked_at, '1970-01-01')";

    private static final String FOUND = """
            FROM (SELECT r.id, r.public_id, v.title, v.lang, %s AS day,
                    IF(r.review_on <= :today, r.review_on, NULL) AS due_on,
                    EXISTS (SELECT 1 FROM resource_word w WHERE w.version_id = v.id AND w.verdict = 'OUTDATED'
                            AND w.taken_back_at IS NULL AND w.said_at > %s) AS outdated,
                    (SELECT k.checked_at FROM link_check k
                     WHERE k.hash = UNHEX(SHA2(v.link, 256)) AND k.dead_at > %s) AS no_answer,
                    NOT EXISTS (SELECT 1 FROM cohort_member om
                                WHERE om.cohort_id = r.cohort_id AND om.person_id = r.owner_id) AS owner_left,
                    EXISTS (SELECT 1 FROM resource_word w WHERE w.resource_id = r.id AND w.seen_at IS NULL
                            AND w.taken_back_at IS NULL AND w.person_id <> :viewer AND NOT %s) AS words
                  FROM cohort_member me
                  JOIN resource r ON r.cohort_id = me.cohort_id AND r.state = 'ACCEPTED'
                  JOIN resource_version v ON v.id = r.shown_version_id
                  WHERE me.person_id = :viewer AND (me.moderator OR me.coordinator)
                    AND r.cohort_id = :cohort) f
            WHERE (f.due_on IS NOT NULL OR f.outdated OR f.no_answer IS NOT NULL OR f.owner_left OR f.words)
            """.formatted(DAY, LOOKED, LOOKED, WordSight.REACHES_OWNER);

    private final JdbcClient jdbc;

    OverdueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return one page of what of a cohort should be looked at, what has been due longest first
    public Slice<ReviewItem> list(
            PersonId keeper, CohortId cohort, LocalDate today, @Nullable String cursor, int limit) {
        var from = Cursor.parse(cursor);
        var rows = jdbc.sql("""
                                SELECT f.public_id, f.title, f.lang, f.due_on, f.outdated, f.no_answer, f.owner_left,
                                       f.words, f.day, f.id
                                """ + FOUND + "AND (f.day, f.id) > (:day, :key) ORDER BY f.day, f.id LIMIT :limit")
                .param("viewer", keeper.value())
                .param("today", today)
                .param("cohort", cohort.value())
                .param("day", from.day())
                .param("key", from.key())
                .param("limit", limit + 1)
                .query((row, _) ->
                        new Listed(item(row), new Cursor(row.getObject(9, LocalDate.class), row.getLong(10))))
                .list();
        var page = Slice.of(rows, limit, last -> last.at().toString());
        return new Slice<>(page.items().stream().map(Listed::item).toList(), page.next());
    }

    /// Notes who has looked, and when to look again. Said twice, it counts once.
    public void looked(long resource, long version, PersonId keeper, Instant now, LocalDate next) {
        var before = jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM resource_review
                        WHERE resource_id = ? AND version_id = ? AND person_id = ? AND reviewed_at > ? AND next_on = ?)""")
                .params(resource, version, keeper.value(), now.minus(AGAIN), next)
                .query(Boolean.class)
                .single();
        if (before) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO resource_review (resource_id, version_id, person_id, reviewed_at, next_on)
                        VALUES (?, ?, ?, ?, ?)""").params(resource, version, keeper.value(), now, next).update();
        jdbc.sql("UPDATE resource SET review_on = ?, looked_at = ? WHERE id = ?")
                .params(next, now, resource)
                .update();
    }

    private static ReviewItem item(ResultSet row) throws SQLException {
        return new ReviewItem(
                new ResourceId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getBoolean(5),
                row.getObject(6, Instant.class),
                row.getBoolean(7),
                row.getBoolean(8));
    }

    private record Listed(ReviewItem item, Cursor at) {}

    /// Where a page ends, written as `2026-01-31_17`.
    private record Cursor(LocalDate day, long key) {

        private static final Cursor START = new Cursor(LocalDate.EPOCH, 0);

        static Cursor parse(@Nullable String written) {
            if (written == null) {
                return START;
            }
            int part = Math.max(0, written.indexOf('_'));
            try {
                return new Cursor(
                        LocalDate.parse(written.substring(0, part)), Long.parseLong(written.substring(part + 1)));
            } catch (DateTimeException | NumberFormatException _) {
                return START;
            }
        }

        @Override
        public String toString() {
            return day + "_" + key;
        }
    }
}
