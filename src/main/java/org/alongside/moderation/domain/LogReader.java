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
        // What was decided about many has one line; so has its being taken back.
        return jdbc.sql("""
                        SELECT d.id, d.decided_at, d.act, w.act, d.reason,
                          (SELECT COUNT(*) FROM moderation_decision n
                            WHERE n.parent_id = d.id AND d.act IN ('MANY', 'UNDO')),
                          d.measure, d.measure_days, u.id IS NOT NULL,
                          (SELECT n.act FROM moderation_decision n WHERE n.parent_id = d.id AND n.act <> 'UNDO' LIMIT 1)
                        FROM moderation_decision d
                        LEFT JOIN moderation_decision w ON w.id = d.undoes_id
                        LEFT JOIN moderation_decision u ON u.undoes_id = d.id
                        LEFT JOIN moderation_decision g ON g.id = d.parent_id
                        WHERE d.cohort_id = :cohort AND d.id < :before
                          AND (d.act IN ('REMOVE', 'GIVE_BACK', 'HOLD', 'MANY', 'UNDO') OR d.measure IS NOT NULL
                            OR d.content_note IS NOT NULL)
                          AND (d.parent_id IS NULL OR g.act = 'GRANT')
                        ORDER BY d.id DESC LIMIT :limit""")
                .param("cohort", cohort.value())
                .param("before", before(cursor))
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /// @return how long each case had waited that the person has decided since then, the shortest first
    public List<Duration> waits(PersonId person, Instant since) {
        return jdbc.sql("""
                        SELECT c.opened_at, d.decided_at
                        FROM moderation_decision d JOIN moderation_case c ON c.id = d.case_id
                        WHERE d.decided_by = ? AND d.decided_at >= ? AND d.round IS NOT NULL
                        ORDER BY TIMESTAMPDIFF(MICROSECOND, c.opened_at, d.decided_at)""")
                .params(person.value(), since)
                .query((row, _) -> Duration.of(
                        ChronoUnit.MICROS.between(row.getObject(1, Instant.class), row.getObject(2, Instant.class)),
                        ChronoUnit.MICROS))
                .list();
    }

    /// @return the person's decisions that others have taken back since then, the newest first
    public List<OwnWeek.Overturned> overturned(PersonId person, Instant since) {
        return jdbc.sql("""
                        SELECT o.name, d.act, d.reason, u.decided_at, u.reason, COALESCE(u.word, g.word),
                          g.id IS NOT NULL
                        FROM moderation_decision u
                        JOIN moderation_decision d ON d.id = u.undoes_id
                        JOIN cohort o ON o.id = d.cohort_id
                        LEFT JOIN moderation_decision g ON g.id = u.parent_id AND g.act = 'GRANT'
                        WHERE d.decided_by = ? AND u.decided_by <> d.decided_by AND u.decided_at >= ?
                        ORDER BY u.id DESC LIMIT ?""")
                .params(person.value(), since, OVERTURNED)
                .query((row, _) -> new OwnWeek.Overturned(
                        row.getString(1),
                        Act.valueOf(row.getString(2)),
                        Reason.of(row.getString(3)),
                        row.getObject(4, Instant.class),
                        Reason.of(row.getString(5)),
                        row.getString(6),
                        row.getBoolean(7)))
                .list();
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        var act = Act.valueOf(row.getString(3));
        var undone = row.getString(4);
        var parts = row.getString(10);
        var measure = row.getString(7);
        return new LogEntry(
                row.getString(1),
                row.getObject(2, Instant.class),
                act == Act.MANY && parts != null ? Act.valueOf(parts) : act,
                undone == null ? null : Act.valueOf(undone),
                Reason.of(row.getString(5)),
                Math.max(1, row.getInt(6)),
                measure == null ? null : new Measure(Measure.Kind.valueOf(measure), row.getInt(8)),
                row.getBoolean(9));
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }
}
