package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alongside.discussion.ContentNote;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.library.LibraryRoutes;
import org.alongside.library.ResourceId;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.TextKind;
import org.alongside.moderation.Act;
import org.alongside.moderation.DecisionId;
import org.alongside.moderation.Measure;
import org.alongside.moderation.OwnDecision;
import org.alongside.moderation.Reason;
import org.alongside.richtext.RichText;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what was decided about a person, for herself.
@Component
public class NoticeReader {

    private static final int SHOWN = 100;
    private static final int EXCERPT = 160;

    /// That somebody looked at what she wrote and left it as it is, is not told: nobody has to know of each
    /// report.
    private static final String WHAT = """
            (d.act IN ('REMOVE', 'GIVE_BACK', 'HOLD') OR d.measure IS NOT NULL
                OR d.content_note IS NOT NULL OR (d.act = 'PUBLISH' AND c.kind = 'HELD'))""";

    private static final String TOLD = """
            FROM moderation_decision d
            LEFT JOIN moderation_case c ON c.id = d.case_id
            WHERE d.concerned_id = :me AND\s""" + WHAT;

    private static final String SELECT = """
            SELECT d.public_id, o.name, COALESCE(t.title, w.title), COALESCE(r.body, x.body, CONCAT(w.description, COALESCE(w.body, ''))), t.public_id, p.public_id, d.act, d.reason, d.word, d.measure,
                   d.measure_days, d.decided_at, u.decided_at, a.id IS NOT NULL, g.act, g.word,
                   d.changed IS NOT NULL AND d.act <> 'HOLD'
                       AND (d.act <> 'PUBLISH' OR d.measure IS NOT NULL OR d.content_note IS NOT NULL),
                   GREATEST(d.id, COALESCE(g.id, 0))
                       > COALESCE((SELECT x.decision_id FROM moderation_read x WHERE x.person_id = :me), 0),
                   d.content_note,
                   EXISTS (SELECT 1 FROM cohort_member m
                           WHERE m.cohort_id = COALESCE(t.cohort_id, x.cohort_id, z.cohort_id) AND m.person_id = :me),
                   r.state = 'RETURNED' AND r.id = p.latest_revision_id AND p.state <> 'DELETED',
                   x.kind, q.public_id, z.public_id,
                   w.state = 'RETURNED' AND w.id = z.latest_version_id AND z.owner_id = :me AND z.state <> 'WITHDRAWN'
            FROM (SELECT d.id AS told %s ORDER BY d.id DESC LIMIT :limit) page
            JOIN moderation_decision d ON d.id = page.told
            JOIN cohort o ON o.id = d.cohort_id
            LEFT JOIN post p ON p.id = d.post_id
            LEFT JOIN thread t ON t.id = p.thread_id
            LEFT JOIN post_revision r ON r.id = d.revision_id AND p.author_id = :me
            LEFT JOIN mentoring_text x ON x.id = d.text_id AND x.author_id = :me
            LEFT JOIN mentoring_pair q ON q.id = x.pair_id
            LEFT JOIN resource_version w ON w.id = d.resource_version_id AND w.editor_id = :me
            LEFT JOIN resource z ON z.id = w.resource_id
            LEFT JOIN moderation_decision u ON u.undoes_id = d.id
            LEFT JOIN moderation_appeal a ON a.decision_id = d.id
            LEFT JOIN moderation_decision g ON g.case_id = a.case_id AND g.round IS NOT NULL
            ORDER BY d.id DESC
            """.formatted(TOLD);

    /// The answer to an appeal is news, too; what was taken back meanwhile is none.
    private static final String UNREAD = """
            FROM moderation_decision d
            LEFT JOIN moderation_case c ON c.id = d.case_id
            WHERE d.concerned_id = :me AND (d.act IN ('GRANT', 'UPHOLD') OR %s)
              AND d.id > COALESCE((SELECT x.decision_id FROM moderation_read x WHERE x.person_id = :me), 0)
              AND NOT EXISTS (SELECT 1 FROM moderation_decision u WHERE u.undoes_id = d.id)
            """.formatted(WHAT);

    private final JdbcClient jdbc;

    NoticeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return what was decided about the person, the newest first
    public List<OwnDecision> of(PersonId person) {
        return jdbc.sql(SELECT)
                .param("me", person.value())
                .param("limit", SHOWN)
                .query((row, _) -> own(row))
                .list();
    }

    /// @return how much of it, and how many answers to her appeals, she has not seen
    public int unread(PersonId person) {
        return jdbc.sql("SELECT COUNT(*) " + UNREAD)
                .param("me", person.value())
                .query(Integer.class)
                .single();
    }

    /// She has seen everything there is.
    public void markRead(PersonId person) {
        jdbc.sql("""
                        INSERT INTO moderation_read (person_id, decision_id)
                        SELECT :me, MAX(d.id) FROM moderation_decision d WHERE d.concerned_id = :me
                        HAVING MAX(d.id) IS NOT NULL
                        ON DUPLICATE KEY UPDATE decision_id = GREATEST(decision_id, VALUES(decision_id))""").param("me", person.value()).update();
    }

    private static OwnDecision own(ResultSet row) throws SQLException {
        var body = row.getString(4);
        var thread = row.getString(5);
        var post = row.getString(6);
        var note = row.getString(19);
        var text = text(row);
        var readable = body != null && thread != null && row.getBoolean(20);
        var measure = measure(row);
        var at = row.getObject(12, Instant.class);
        var undone = row.getObject(13, Instant.class);
        var resource = resource(row);
        return new OwnDecision(
                new DecisionId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                text,
                row.getString(24) != null,
                excerpt(body),
                resource != null
                        ? resource
                        : readable ? DiscussionRoutes.thread(new ThreadId(thread)) + "#post-" + post : place(row, text),
                resource != null && row.getBoolean(25)
                        ? resource
                        : readable && row.getBoolean(21)
                                ? DiscussionRoutes.edit(new ThreadId(thread), new PostId(Objects.requireNonNull(post)))
                                : null,
                Act.valueOf(row.getString(7)),
                Reason.of(row.getString(8)),
                row.getString(9),
                note == null ? null : ContentNote.valueOf(note),
                measure,
                at,
                measure == null || measure.days() == 0 ? null : at.plus(Duration.ofDays(measure.days())),
                undone,
                appeal(row, undone),
                row.getString(16),
                row.getBoolean(18));
    }

    /// A link has no words of its own.
    private static @Nullable String excerpt(@Nullable String body) {
        return body == null || body.isEmpty() ? null : RichText.excerpt(body, EXCERPT);
    }

    /// Where a resource is, for who still belongs to its cohort.
    private static @Nullable String resource(ResultSet row) throws SQLException {
        var id = row.getString(24);
        return id == null || !row.getBoolean(20) ? null : LibraryRoutes.resource(new ResourceId(id));
    }

    private static @Nullable TextKind text(ResultSet row) throws SQLException {
        var kind = row.getString(22);
        return kind == null ? null : TextKind.valueOf(kind);
    }

    /// Where a text of mentoring is, for who still belongs to its cohort.
    private static @Nullable String place(ResultSet row, @Nullable TextKind text) throws SQLException {
        var pair = row.getString(23);
        if (text == null || !row.getBoolean(20)) {
            return null;
        }
        if (pair == null) {
            return MentoringRoutes.HOME;
        }
        return text == TextKind.MESSAGE
                ? MentoringRoutes.talk(new PairId(pair))
                : MentoringRoutes.pair(new PairId(pair));
    }

    private static @Nullable Measure measure(ResultSet row) throws SQLException {
        var kind = row.getString(10);
        return kind == null ? null : new Measure(Measure.Kind.valueOf(kind), row.getInt(11));
    }

    private static OwnDecision.Appeal appeal(ResultSet row, @Nullable Instant undone) throws SQLException {
        var answer = row.getString(15);
        if (answer != null) {
            return answer.equals(Act.GRANT.name()) ? OwnDecision.Appeal.GRANTED : OwnDecision.Appeal.UPHELD;
        }
        if (row.getBoolean(14)) {
            return OwnDecision.Appeal.WAITING;
        }
        return row.getBoolean(17) && undone == null ? OwnDecision.Appeal.POSSIBLE : OwnDecision.Appeal.NONE;
    }
}
