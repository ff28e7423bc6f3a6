package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alongside.mentoring.TextKind;
import org.alongside.moderation.Act;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.DecisionId;
import org.alongside.moderation.PastDecision;
import org.alongside.moderation.Reason;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what was decided about the cases a person may see.
@Component
public class PastReader {

    /// What was decided about many stands for its parts.
    private static final String FOUND = """
            SELECT d.id AS found FROM moderation_decision d
            LEFT JOIN moderation_decision whole ON whole.id = d.parent_id
            WHERE d.id < :before AND d.act <> 'UNDO' AND NOT (whole.act <=> 'MANY')
              AND (d.case_id IN (SELECT c.id %s)
                OR (d.act = 'MANY' AND EXISTS (SELECT 1 FROM cohort_member m
                      WHERE m.cohort_id = d.cohort_id AND m.person_id = :me AND m.moderator)))
            ORDER BY d.id DESC LIMIT :limit
            """.formatted(CaseSql.SEEN);

    private static final String SELECT = """
            SELECT d.id, d.public_id, c.public_id, c.subject_kind,
                   IF(c.subject_kind = 'person', a.display_name, COALESCE(t.title, w.title)), o.name, d.act, d.reason, b.display_name,
                   d.decided_at, (SELECT COUNT(*) FROM moderation_decision n WHERE n.parent_id = d.id),
                   u.id IS NOT NULL, d.changed IS NOT NULL AND d.act IN ('PUBLISH', 'REMOVE', 'GIVE_BACK', 'NOTHING'),
                   (SELECT n.act FROM moderation_decision n WHERE n.parent_id = d.id LIMIT 1), x.kind,
                   (SELECT COUNT(*) FROM moderation_decision n LEFT JOIN moderation_decision v ON v.undoes_id = n.id
                    WHERE n.parent_id = d.id AND n.act <> 'UNDO' AND v.id IS NULL)
            FROM (%s) page
            JOIN moderation_decision d ON d.id = page.found
            JOIN cohort o ON o.id = d.cohort_id
            JOIN person b ON b.id = d.decided_by
            LEFT JOIN moderation_decision u ON u.undoes_id = d.id
            LEFT JOIN moderation_case c ON c.id = d.case_id
            LEFT JOIN person a ON a.id = d.concerned_id
            LEFT JOIN post p ON p.id = d.post_id
            LEFT JOIN thread t ON t.id = p.thread_id
            LEFT JOIN mentoring_text x ON x.id = d.text_id
            LEFT JOIN resource_version w ON w.id = d.resource_version_id
            ORDER BY d.id DESC
            """.formatted(FOUND);

    private final JdbcClient jdbc;

    PastReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param cursor of the last one of the page before; null, or one that was made up, gives the first page
    public List<PastDecision> of(PersonId person, @Nullable String cursor, int limit) {
        return jdbc.sql(SELECT)
                .param("me", person.value())
                .param("before", before(cursor))
                .param("limit", limit)
                .query((row, _) -> past(row))
                .list();
    }

    private static PastDecision past(ResultSet row) throws SQLException {
        var about = row.getString(3);
        var act = Act.valueOf(row.getString(7));
        var parts = row.getString(14);
        var text = row.getString(15);
        var many = act == Act.MANY;
        // Of many, some may still stand where taking them back was cut short.
        int stand = row.getInt(16);
        var undone = many ? parts != null && stand == 0 : row.getBoolean(12);
        return new PastDecision(
                new DecisionId(row.getString(2)),
                Objects.requireNonNull(row.getString(1)),
                about == null ? null : new CaseId(about),
                row.getString(4),
                row.getString(5),
                text == null ? null : TextKind.valueOf(text),
                row.getString(6),
                many && parts != null ? Act.valueOf(parts) : act,
                Reason.of(row.getString(8)),
                row.getString(9),
                row.getObject(10, Instant.class),
                many ? row.getInt(11) : 1,
                many ? stand : undone ? 0 : 1,
                undone,
                many ? stand > 0 : !undone && row.getBoolean(13));
    }

    private static long before(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }
}
