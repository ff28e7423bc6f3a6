package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alongside.moderation.Act;
import org.alongside.moderation.LogEntry;
import org.alongside.moderation.Measure;
import org.alongside.moderation.OwnWeek;
import org.alongside.moderation.Reason;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what was decided: for the members of a cohort, and for who decided.
@Component
public class LogReader {

    private static final int OVERTURNED = 50;

    private final JdbcClient jdbc;

    LogReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param cursor of the last line of the page before; null, or one that was made up, gives the first page
    public List<LogEntry> log(CohortId cohort, @Nullable String cursor, int limit) {
        // What was decided about many has one line that reads like its parts; so has its being taken back. What only
        // published a text as its author wrote it needs none.
        return jdbc.sql("""
                        SELECT d.id, d.decided_at, COALESCE(p.act, d.act), COALESCE(v.act, w.act), d.reason,
                          (SELECT COUNT(*) FROM moderation_decision n WHERE n.parent_id = d.id),
                          COALESCE(p.content_note, d.content_note) IS NOT NULL, COALESCE(p.measure, d.measure),
                          COALESCE(p.measure_days, d.measure_days), u.id IS NOT NULL
                        FROM moderation_decision d
                        LEFT JOIN moderation_decision p ON d.act = 'MANY' AND p.id =
                          (SELECT MIN(n.id) FROM moderation_decision n WHERE n.parent_id = d.id)
                        LEFT JOIN moderation_decision w ON w.id = d.undoes_id
                        LEFT JOIN moderation_decision v ON w.act = 'MANY' AND v.id =
                          (SELECT MIN(n.id) FROM moderation_decision n WHERE n.parent_id = w.id)
                        LEFT JOIN moderation_decision u ON u.undoes_id = d.id
                        LEFT JOIN moderation_decision g ON g.id = d.parent_id
                        WHERE d.cohort_id = :cohort AND d.id < :before
                          AND (COALESCE(p.act, d.act) IN ('REMOVE', 'GIVE_BACK', 'HOLD', 'UNDO')
                            OR COALESCE(p.measure, d.measure, p.content_note, d.content_note) IS NOT NULL)
                          AND (d.parent_id IS NULL OR g.act = 'GRANT')
                          AND (d.act <> 'UNDO' OR d.case_id IS NOT NULL
                            OR EXISTS (SELECT 1 FROM moderation_decision n WHERE n.parent_id = d.id))
                        ORDER BY d.id DESC LIMIT :limit""")
                .param("cohort", cohort.value())
                .param("before", before(cursor))
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /// @return how long each case had waited that the person has decided since then, the shortest first; one that
    ///     was
    ///     opened again counts from then
    public List<Duration> waits(PersonId person, Instant since) {
        return jdbc.sql("""
                        SELECT w.since, w.decided_at FROM (
                          SELECT d.decided_at, COALESCE((SELECT MAX(u.decided_at) FROM moderation_decision u
                              WHERE u.case_id = d.case_id AND u.act = 'UNDO' AND u.id < d.id), c.opened_at) since
                          FROM moderation_decision d JOIN moderation_case c ON c.id = d.case_id
                          WHERE d.decided_by = ? AND d.decided_at >= ? AND d.round IS NOT NULL) w
                        ORDER BY TIMESTAMPDIFF(MICROSECOND, w.since, w.decided_at)""")
                .params(person.value(), since)
                .query((row, _) -> Duration.of(
                        ChronoUnit.MICROS.between(row.getObject(1, Instant.class), row.getObject(2, Instant.class)),
                        ChronoUnit.MICROS))
                .list();
    }

    /// @return the person's decisions that others have taken back since then, the newest first; of many at once
    ///     the whole
    public List<OwnWeek.LookedAt> overturned(PersonId person, Instant since) {
        return jdbc.sql("""
                        SELECT o.name, COALESCE(p.act, d.act), d.reason, u.decided_at, u.reason,
                          COALESCE(u.word, g.word), g.id IS NOT NULL
                        FROM moderation_decision u
                        JOIN moderation_decision d ON d.id = u.undoes_id
                        JOIN cohort o ON o.id = d.cohort_id
                        LEFT JOIN moderation_decision p ON d.act = 'MANY' AND p.id =
                          (SELECT MIN(n.id) FROM moderation_decision n WHERE n.parent_id = d.id)
                        LEFT JOIN moderation_decision g ON g.id = u.parent_id AND g.act = 'GRANT'
                        WHERE d.decided_by = ? AND u.decided_by <> d.decided_by AND u.decided_at >= ?
                          AND (u.parent_id IS NULL OR g.id IS NOT NULL)
                        ORDER BY u.id DESC LIMIT ?""")
                .params(person.value(), since, OVERTURNED)
                .query((row, _) -> new OwnWeek.LookedAt(
                        row.getString(1),
                        Act.valueOf(row.getString(2)),
                        Reason.of(row.getString(3)),
                        row.getObject(4, Instant.class),
                        Reason.of(row.getString(5)),
                        row.getString(6),
                        row.getBoolean(7)))
                .list();
    }

    /// @return the person's decisions that stand after an appeal since then, the newest first
    public List<OwnWeek.LookedAt> upheld(PersonId person, Instant since) {
        return jdbc.sql("""
                        SELECT o.name, d.act, d.reason, g.decided_at, g.reason, g.word
                        FROM moderation_decision d
                        JOIN moderation_appeal a ON a.decision_id = d.id
                        JOIN moderation_decision g ON g.case_id = a.case_id AND g.act = 'UPHOLD'
                        JOIN cohort o ON o.id = d.cohort_id
                        WHERE d.decided_by = ? AND g.decided_at >= ?
                        ORDER BY g.id DESC LIMIT ?""")
                .params(person.value(), since, OVERTURNED)
                .query((row, _) -> new OwnWeek.LookedAt(
                        row.getString(1),
                        Act.valueOf(row.getString(2)),
                        Reason.of(row.getString(3)),
                        row.getObject(4, Instant.class),
                        Reason.of(row.getString(5)),
                        row.getString(6),
                        true))
                .list();
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        var undone = row.getString(4);
        var measure = row.getString(8);
        return new LogEntry(
                row.getString(1),
                row.getObject(2, Instant.class),
                Act.valueOf(row.getString(3)),
                undone == null ? null : Act.valueOf(undone),
                Reason.of(row.getString(5)),
                Math.max(1, row.getInt(6)),
                row.getBoolean(7),
                measure == null ? null : new Measure(Measure.Kind.valueOf(measure), row.getInt(9)),
                row.getBoolean(10));
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }
}
