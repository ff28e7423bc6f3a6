package org.alongside.mentoring.domain.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.CareAct;
import org.alongside.mentoring.CareAudience;
import org.alongside.mentoring.CareCaseId;
import org.alongside.mentoring.CareCasePage;
import org.alongside.mentoring.CareKind;
import org.alongside.mentoring.CareOutcome;
import org.alongside.mentoring.CareSummary;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.PauseReason;
import org.alongside.mentoring.TextState;
import org.alongside.mentoring.Wording;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads cases for the team. Who may see one was asked before; the lists ask it here.
@Component
public class CareReader {

    /// Closed cases that are listed: older ones are found through their pair.
    private static final int PAST = 20;

    private static final String SUMMARY = """
            SELECT c.public_id, c.kind, o.display_name, e.display_name, w.display_name, c.owner_id <=> :me, c.waiting,
                   c.closing_by IS NOT NULL, c.opened_at, c.due_at, c.follow_up_on
            FROM care_case c
            JOIN mentoring_pair p ON p.id = c.pair_id
            JOIN person o ON o.id = p.mentor_id
            JOIN person e ON e.id = p.mentee_id
            LEFT JOIN person w ON w.id = c.owner_id
            WHERE c.cohort_id = :cohort AND c.state = :state AND
            """;

    private static final String PAGE = """
            SELECT c.public_id, c.kind, c.state = 'OPEN', h.slug, p.state, COALESCE(s.wording, 'PEER'),
                   o.display_name, e.display_name, c.raised_by = p.mentor_id, w.display_name, c.owner_id <=> :me,
                   c.opened_at, c.due_at, c.other_answer, c.meet_at, c.follow_up_on,
                   (SELECT q.reason FROM pair_pause q WHERE q.pair_id = p.id AND q.person_id = c.raised_by
                       AND q.reason IS NOT NULL ORDER BY q.id DESC LIMIT 1),
                   v.id IS NOT NULL, COALESCE(v.team_may_end, FALSE), k.display_name, c.closing_by <=> :me,
                   c.outcome, c.closed_at, c.version
            FROM care_case c
            JOIN mentoring_pair p ON p.id = c.pair_id
            JOIN cohort h ON h.id = c.cohort_id
            JOIN person o ON o.id = p.mentor_id
            JOIN person e ON e.id = p.mentee_id
            LEFT JOIN mentoring_settings s ON s.cohort_id = c.cohort_id
            LEFT JOIN person w ON w.id = c.owner_id
            LEFT JOIN person k ON k.id = c.closing_by
            LEFT JOIN pair_pause v ON v.pair_id = p.id AND v.person_id = c.raised_by AND v.ended_at IS NULL
            WHERE c.id = :key
            """;

    private final JdbcClient jdbc;

    CareReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return what cannot wait first, of equals what is due first; nothing she may not see
    public List<CareSummary> open(PersonId person, CohortId cohort) {
        return list(person, cohort, "OPEN", """
                        ORDER BY c.kind NOT IN ('CONTACT_STOP', 'SAFETY'), c.kind = 'GUIDANCE', c.due_at, c.id""");
    }

    /// @return what was closed last
    public List<CareSummary> closed(PersonId person, CohortId cohort) {
        return list(person, cohort, "CLOSED", "ORDER BY c.closed_at DESC, c.id DESC LIMIT " + PAST);
    }

    private List<CareSummary> list(PersonId person, CohortId cohort, String state, String order) {
        return jdbc.sql(SUMMARY + CareAccess.SEES + order)
                .param("me", person.value())
                .param("cohort", cohort.value())
                .param("state", state)
                .query((row, _) -> new CareSummary(
                        new CareCaseId(row.getString(1)),
                        CareKind.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getBoolean(8),
                        row.getObject(9, Instant.class),
                        row.getObject(10, Instant.class),
                        row.getObject(11, LocalDate.class)))
                .list();
    }

    /// @param needsTwo whether a second one has to agree to its end
    public CareCasePage page(PersonId person, CareAccess.TeamCase seen, boolean needsTwo) {
        var said = said(person, seen);
        var statements = statements(seen);
        var steps = steps(seen).orElse(null);
        var log = log(seen);
        return jdbc.sql(PAGE)
                .param("me", person.value())
                .param("key", seen.key())
                .query((row, _) -> page(row, seen, needsTwo, said, statements, steps, log))
                .single();
    }

    private static CareCasePage page(
            ResultSet row,
            CareAccess.TeamCase seen,
            boolean needsTwo,
            List<CareCasePage.Said> said,
            List<CareCasePage.Statement> statements,
            CareCasePage.@Nullable Steps steps,
            List<CareCasePage.Logged> log)
            throws SQLException {
        var answer = row.getString(14);
        var reason = row.getString(17);
        var outcome = row.getString(22);
        return new CareCasePage(
                new CareCaseId(row.getString(1)),
                CareKind.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getString(4),
                seen.pairId(),
                PairState.valueOf(row.getString(5)),
                Wording.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9) ? PairRole.MENTOR : PairRole.MENTEE,
                row.getString(10),
                row.getBoolean(11),
                row.getObject(12, Instant.class),
                row.getObject(13, Instant.class),
                answer == null ? null : answer.equals("ACCEPTED"),
                row.getObject(15, Instant.class),
                row.getObject(16, LocalDate.class),
                reason == null ? null : PauseReason.valueOf(reason),
                row.getBoolean(18),
                row.getBoolean(19),
                row.getString(20),
                row.getBoolean(21),
                needsTwo,
                outcome == null ? null : CareOutcome.valueOf(outcome),
                row.getObject(23, Instant.class),
                row.getInt(24),
                said,
                statements,
                steps,
                log);
    }

    private List<CareCasePage.Said> said(PersonId person, CareAccess.TeamCase seen) {
        return jdbc.sql("""
                        SELECT a.display_name,
                               COALESCE(n.body, IF(x.state = 'PUBLISHED' OR x.author_id = :me, x.body, '')),
                               n.kind, n.to_id, x.state, n.written_at
                        FROM care_entry n
                        JOIN person a ON a.id = n.author_id
                        LEFT JOIN mentoring_text x ON x.id = n.text_id
                        WHERE n.case_id = :key ORDER BY n.id""")
                .param("me", person.value())
                .param("key", seen.key())
                .query((row, _) -> {
                    var to = row.getObject(4, Long.class);
                    var state = row.getString(5);
                    return new CareCasePage.Said(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3).equals("TEAM") ? audience(seen, to) : null,
                            row.getString(3).equals("NOTE"),
                            state == null ? null : TextState.valueOf(state),
                            row.getObject(6, Instant.class));
                })
                .list();
    }

    private static CareAudience audience(CareAccess.TeamCase seen, @Nullable Long to) {
        if (to == null) {
            return CareAudience.BOTH;
        }
        return to == seen.mentor().value() ? CareAudience.MENTOR : CareAudience.MENTEE;
    }

    private List<CareCasePage.Statement> statements(CareAccess.TeamCase seen) {
        return jdbc.sql("""
                        SELECT t.person_id, IF(x.state = 'PUBLISHED', x.body, ''), x.state, t.written_at
                        FROM care_statement t JOIN mentoring_text x ON x.id = t.text_id
                        WHERE t.case_id = ? ORDER BY t.written_at""")
                .param(seen.key())
                .query((row, _) -> new CareCasePage.Statement(
                        row.getLong(1) == seen.mentor().value() ? PairRole.MENTOR : PairRole.MENTEE,
                        row.getString(2),
                        TextState.valueOf(row.getString(3)),
                        row.getObject(4, Instant.class)))
                .list();
    }

    private Optional<CareCasePage.Steps> steps(CareAccess.TeamCase seen) {
        return jdbc.sql("""
                        SELECT x.body, x.state, s.mentor_agreed_at IS NOT NULL, s.mentee_agreed_at IS NOT NULL
                        FROM care_steps s JOIN mentoring_text x ON x.id = s.text_id
                        WHERE s.case_id = ? AND s.replaced_at IS NULL""")
                .param(seen.key())
                .query((row, _) -> new CareCasePage.Steps(
                        row.getString(1), TextState.valueOf(row.getString(2)), row.getBoolean(3), row.getBoolean(4)))
                .optional();
    }

    private List<CareCasePage.Logged> log(CareAccess.TeamCase seen) {
        return jdbc.sql("""
                        SELECT w.display_name, l.act, l.done_at FROM care_log l JOIN person w ON w.id = l.person_id
                        WHERE l.case_id = ? ORDER BY l.id""")
                .param(seen.key())
                .query((row, _) -> new CareCasePage.Logged(
                        row.getString(1), CareAct.valueOf(row.getString(2)), row.getObject(3, Instant.class)))
                .list();
    }
}
