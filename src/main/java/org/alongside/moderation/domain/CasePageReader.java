package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.discussion.StoredSignals;
import org.alongside.library.WordCallsForHelp;
import org.alongside.moderation.Act;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.CaseResource;
import org.alongside.moderation.CaseSummary;
import org.alongside.moderation.DecisionId;
import org.alongside.moderation.Measure;
import org.alongside.moderation.Reason;
import org.alongside.moderation.ReportReason;
import org.alongside.screening.Signal;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the parts of a case's page. Whether the person may see the case was asked before.
@Component
public class CasePageReader {

    private static final int SIMILAR = 20;

    /// Open cases that are compared.
    private static final int COMPARED = 500;

    private static final String DECIDED = """
            SELECT d.public_id, b.display_name, d.decided_at, d.act, d.reason, d.word, d.measure, d.measure_days,
                   d.parent_id IS NOT NULL, u.id IS NOT NULL, d.changed IS NOT NULL
            FROM moderation_decision d
            JOIN person b ON b.id = d.decided_by
            LEFT JOIN moderation_decision u ON u.undoes_id = d.id
            """;

    private final JdbcClient jdbc;
    private final CaseReader cases;
    private final ResourcePageReader resources;

    CasePageReader(JdbcClient jdbc, CaseReader cases, ResourcePageReader resources) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.resources = resources;
    }

    /// The text that is judged.
    ///
    /// @param postOpen whether something can be decided about it
    /// @param gone whether its author has taken it back
    record Judged(
            CasePage.Text text, List<Signal> signals, double score, Prints prints, boolean postOpen, boolean gone) {}

    Optional<Judged> judged(CaseRow row) {
        return switch (row.text()) {
            case null -> row.subjectKind().equals(WordCallsForHelp.KIND) ? resources.word(row) : Optional.empty();
            case JudgedText.OfPost _ -> ofPost(row);
            case JudgedText.OfMentoring _ -> ofMentoring(row);
            case JudgedText.OfResource _ -> resources.judged(row);
        };
    }

    /// What its author took back shows its words no more, unless they were reported.
    private Optional<Judged> ofMentoring(CaseRow row) {
        return jdbc.sql("""
                        SELECT IF(m.taken_back_at IS NULL OR c.report_count > 0, x.body, ''), x.lang, x.written_at,
                               IF(m.taken_back_at IS NULL OR c.report_count > 0, x.signals, '[]'), x.score,
                               x.author_id, x.state IN ('HELD', 'PUBLISHED'), m.taken_back_at IS NOT NULL
                        FROM moderation_case c
                        JOIN mentoring_text x ON x.id = c.text_id
                        LEFT JOIN pair_message m ON m.text_id = x.id
                        WHERE c.id = ?""")
                .param(row.key())
                .query((line, _) -> new Judged(
                        new CasePage.Text(null, line.getString(1), line.getString(2), line.getObject(3, Instant.class)),
                        List.copyOf(StoredSignals.read(line.getString(4))),
                        line.getDouble(5),
                        new Prints(line.getLong(6), null),
                        line.getBoolean(7),
                        line.getBoolean(8)))
                .optional();
    }

    private Optional<Judged> ofPost(CaseRow row) {
        return jdbc.sql("""
                        SELECT r.subject, r.body, COALESCE(r.lang, t.lang), r.written_at, r.signals, r.score,
                               p.author_id, r.text_hash, r.sketch, r.word_count,
                               p.state = 'PUBLISHED' OR (p.state = 'HELD' AND l.state = 'HELD'), p.state = 'DELETED'
                        FROM moderation_case c
                        JOIN post_revision r ON r.id = c.revision_id
                        JOIN post p ON p.id = r.post_id
                        JOIN post_revision l ON l.id = p.latest_revision_id
                        JOIN thread t ON t.id = p.thread_id
                        WHERE c.id = ?""")
                .param(row.key())
                .query((line, _) -> new Judged(
                        new CasePage.Text(
                                line.getString(1),
                                line.getString(2),
                                line.getString(3),
                                line.getObject(4, Instant.class)),
                        List.copyOf(StoredSignals.read(line.getString(5))),
                        line.getDouble(6),
                        Prints.of(line, 7),
                        line.getBoolean(11),
                        line.getBoolean(12)))
                .optional();
    }

    /// @return what a resource is judged by besides its words; null for anything else
    @Nullable
    CaseResource resource(CaseRow row) {
        return resources.fields(row);
    }

    /// @return what was reported first, for a thing whose text is not kept as a post
    Optional<CasePage.Text> snapshot(CaseRow row) {
        return jdbc.sql("""
                        SELECT title, body, lang, reported_at FROM moderation_report
                        WHERE case_id = ? ORDER BY id LIMIT 1""")
                .param(row.key())
                .query((line, _) -> new CasePage.Text(
                        line.getString(1),
                        Objects.requireNonNullElse(line.getString(2), ""),
                        line.getString(3),
                        line.getObject(4, Instant.class)))
                .optional();
    }

    /// @return the text that others read before the one that waits; where none waits, the one they read now
    Optional<String> read(CaseRow row) {
        if (row.text() instanceof JudgedText.OfResource) {
            return resources.read(row);
        }
        return jdbc.sql("""
                        SELECT s.body FROM moderation_case c
                        JOIN post p ON p.id = c.post_id
                        JOIN post_revision s ON s.id = p.shown_revision_id AND s.id <> c.revision_id
                        WHERE c.id = ?""").param(row.key()).query(String.class).optional();
    }

    Optional<CasePage.Author> author(CaseRow row) {
        return jdbc.sql("""
                        SELECT a.display_name, m.person_id IS NOT NULL, m.joined_at,
                          (SELECT COUNT(*) FROM post p JOIN thread t ON t.id = p.thread_id
                            WHERE p.author_id = a.id AND p.state = 'PUBLISHED' AND t.cohort_id = c.cohort_id),
                          (SELECT COUNT(*) FROM post p JOIN thread t ON t.id = p.thread_id
                            WHERE p.author_id = a.id AND p.state = 'REMOVED' AND t.cohort_id = c.cohort_id),
                          (SELECT COUNT(*) FROM moderation_decision d
                            WHERE d.concerned_id = a.id AND d.cohort_id = c.cohort_id
                              AND (d.act IN ('REMOVE', 'GIVE_BACK') OR d.measure IS NOT NULL)
                              AND NOT EXISTS (SELECT 1 FROM moderation_decision u WHERE u.undoes_id = d.id))
                        FROM moderation_case c
                        JOIN person a ON a.id = c.concerned_id
                        LEFT JOIN cohort_member m ON m.cohort_id = c.cohort_id AND m.person_id = a.id
                        WHERE c.id = ?""")
                .param(row.key())
                .query((line, _) -> new CasePage.Author(
                        line.getString(1),
                        line.getBoolean(2),
                        line.getObject(3, Instant.class),
                        line.getInt(4),
                        line.getInt(5),
                        line.getInt(6)))
                .optional();
    }

    /// @return the name an imported post came with
    CasePage.@Nullable Author stranger(CaseRow row) {
        return jdbc.sql("SELECT p.author_name FROM post p WHERE p.id = ?")
                .param(row.text() == null ? null : row.text().postKey())
                .query((line, _) -> new CasePage.Author(line.getString(1), false, null, 0, 0, 0))
                .optional()
                .orElse(null);
    }

    List<CasePage.Reported> reports(CaseRow row) {
        return jdbc.sql("""
                        SELECT b.display_name, x.reason, x.words, x.reported_at, x.taken_back_at IS NOT NULL
                        FROM moderation_report x JOIN person b ON b.id = x.reporter_id
                        WHERE x.case_id = ? ORDER BY x.id""")
                .param(row.key())
                .query((line, _) -> new CasePage.Reported(
                        line.getString(1),
                        ReportReason.valueOf(line.getString(2)),
                        line.getString(3),
                        line.getObject(4, Instant.class),
                        line.getBoolean(5)))
                .list();
    }

    List<CasePage.Similar> similar(PersonId person, CaseSummary of, Prints prints) {
        return cases.openTexts(person, of.cohort(), of.id(), COMPARED).stream()
                .map(other -> new CasePage.Similar(
                        other.summary(), prints.sameAuthor(other.prints()), prints.alike(other.prints())))
                .filter(other -> other.sameAuthor() || other.same())
                .sorted(Comparator.comparingDouble(CasePage.Similar::alike).reversed())
                .limit(SIMILAR)
                .toList();
    }

    Optional<CasePage.Appealed> appeal(CaseRow row) {
        return jdbc.sql("SELECT a.words, a.appealed_at, a.decision_id FROM moderation_appeal a WHERE a.case_id = ?")
                .param(row.key())
                .query((line, _) -> new CasePage.Appealed(
                        line.getString(1), line.getObject(2, Instant.class), against(line.getLong(3))))
                .optional();
    }

    List<CasePage.Decided> decisions(CaseRow row) {
        return jdbc.sql(DECIDED + "WHERE d.case_id = ? ORDER BY d.id")
                .param(row.key())
                .query((line, _) -> decided(line))
                .list();
    }

    List<CasePage.Note> notes(CaseRow row) {
        return jdbc.sql("""
                        SELECT b.display_name, n.body, n.written_at
                        FROM moderation_note n JOIN person b ON b.id = n.author_id
                        WHERE n.case_id = ? ORDER BY n.id""")
                .param(row.key())
                .query((line, _) ->
                        new CasePage.Note(line.getString(1), line.getString(2), line.getObject(3, Instant.class)))
                .list();
    }

    List<CasePage.Event> history(CaseRow row) {
        return jdbc.sql("""
                        SELECT b.display_name, e.act, e.at
                        FROM audit_entry e LEFT JOIN person b ON b.id = e.actor_id
                        WHERE e.case_id = ? ORDER BY e.number""")
                .param(row.key())
                .query((line, _) ->
                        new CasePage.Event(line.getString(1), line.getString(2), line.getObject(3, Instant.class)))
                .list();
    }

    private CasePage.Decided against(long decision) {
        return jdbc.sql(DECIDED + "WHERE d.id = ?")
                .param(decision)
                .query((line, _) -> decided(line))
                .single();
    }

    private static CasePage.Decided decided(ResultSet row) throws SQLException {
        var measure = row.getString(7);
        var act = Act.valueOf(row.getString(4));
        var undone = row.getBoolean(10);
        var closed = act == Act.UNDO || act == Act.GRANT || act == Act.UPHOLD || act == Act.HOLD;
        return new CasePage.Decided(
                new DecisionId(row.getString(1)),
                row.getString(2),
                row.getObject(3, Instant.class),
                act,
                Reason.of(row.getString(5)),
                row.getString(6),
                measure == null ? null : new Measure(Measure.Kind.valueOf(measure), row.getInt(8)),
                row.getBoolean(9),
                undone,
                !undone && !closed && row.getBoolean(11));
    }
}
