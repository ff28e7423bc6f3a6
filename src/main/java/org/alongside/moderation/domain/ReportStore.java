package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.Reportable;
import org.alongside.moderation.OwnReport;
import org.alongside.moderation.ReportId;
import org.alongside.moderation.ReportReason;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reports of members.
@Component
public class ReportStore {

    private static final int SHOWN = 100;

    private static final String OWN = """
            SELECT r.public_id, r.title, c.subject_kind, r.reason, r.words, r.reported_at, c.due_at,
                   CASE WHEN r.taken_back_at IS NOT NULL THEN 'TAKEN_BACK'
                        WHEN c.state = 'OPEN' THEN 'WAITING'
                        WHEN c.state = 'WITHDRAWN' THEN 'LEFT'
                        WHEN EXISTS (SELECT 1 FROM moderation_decision d
                            WHERE d.case_id = c.id AND d.round = c.round
                              AND (d.act IN ('REMOVE', 'GIVE_BACK') OR d.measure IS NOT NULL
                                   OR d.content_note IS NOT NULL)) THEN 'ACTED'
                        ELSE 'LEFT' END,
                   c.closed_at, r.case_id
            FROM moderation_report r JOIN moderation_case c ON c.id = r.case_id
            WHERE r.reporter_id = ?
            """;

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A report of hers, and the key of its case.
    public record Own(OwnReport report, long caseKey) {}

    /// Adds a report to a case; reporting once more changes hers.
    ///
    /// @return its id
    public ReportId put(
            long caseKey, PersonId reporter, ReportReason reason, String words, Reportable thing, Instant now) {
        jdbc.sql("""
                        INSERT INTO moderation_report (public_id, case_id, reporter_id, reason, words, title, body, lang,
                            reported_at)
                        VALUES (:id, :case, :reporter, :reason, :words, :title, :body, :lang, :now)
                        ON DUPLICATE KEY UPDATE reason = VALUES(reason), words = VALUES(words), title = VALUES(title),
                            body = VALUES(body), lang = VALUES(lang), reported_at = VALUES(reported_at),
                            taken_back_at = NULL""")
                .param("id", PublicIds.next())
                .param("case", caseKey)
                .param("reporter", reporter.value())
                .param("reason", reason.name())
                .param("words", words)
                .param("title", thing.title())
                .param("body", thing.body())
                .param("lang", thing.lang())
                .param("now", now)
                .update();
        return jdbc.sql("SELECT public_id FROM moderation_report WHERE case_id = ? AND reporter_id = ?")
                .params(caseKey, reporter.value())
                .query((row, _) -> new ReportId(row.getString(1)))
                .single();
    }

    /// @return how many reports of other things than danger she has made since then
    public int since(PersonId reporter, Instant from) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM moderation_report
                        WHERE reporter_id = ? AND reported_at > ? AND reason <> 'DANGER'""").params(reporter.value(), from).query(Integer.class).single();
    }

    /// @return her own reports, the newest first
    public List<OwnReport> of(PersonId reporter) {
        return jdbc.sql(OWN + "ORDER BY r.id DESC LIMIT " + SHOWN)
                .param(reporter.value())
                .query((row, _) -> own(row).report())
                .list();
    }

    /// @return her own report
    public Optional<Own> find(PersonId reporter, ReportId id) {
        return jdbc.sql(OWN + "AND r.public_id = ?")
                .params(reporter.value(), id.value())
                .query((row, _) -> own(row))
                .optional();
    }

    /// @return her own report of a thing that waits
    public Optional<OwnReport> open(PersonId reporter, String subjectKind, String subjectId) {
        return jdbc.sql(OWN + "AND c.open_subject = ? AND r.taken_back_at IS NULL")
                .params(reporter.value(), subjectKind + ":" + subjectId)
                .query((row, _) -> own(row).report())
                .optional();
    }

    /// @return false where it was taken back before
    public boolean takeBack(ReportId id, Instant now) {
        return jdbc.sql("UPDATE moderation_report SET taken_back_at = ? WHERE public_id = ? AND taken_back_at IS NULL")
                        .params(now, id.value())
                        .update()
                == 1;
    }

    private static Own own(ResultSet row) throws SQLException {
        var report = new OwnReport(
                new ReportId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                ReportReason.valueOf(row.getString(4)),
                row.getString(5),
                row.getObject(6, Instant.class),
                row.getObject(7, Instant.class),
                OwnReport.State.valueOf(row.getString(8)),
                row.getObject(9, Instant.class));
        return new Own(report, row.getLong(10));
    }
}
