package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CaseKind;
import org.alongside.moderation.Severity;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.PublicIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opens, finds and closes cases, always inside the transaction of who calls.
@Component
public class CaseStore {

    private static final String ROW = """
            SELECT c.id, c.public_id, c.cohort_id, c.kind, c.subject_kind, c.subject_id,
                   %s, c.concerned_id,
                   c.state = 'OPEN', c.round, c.version, c.claimed_by, c.claimed_at,
                   (SELECT k.display_name FROM person k WHERE k.id = c.claimed_by),
            """.formatted(JudgedText.COLUMNS.formatted("c"));

    private static final int TEXT = 7;

    private final JdbcClient jdbc;
    private final Targets targets;
    private final CaseParties parties;
    private final Clock clock;

    CaseStore(JdbcClient jdbc, Targets targets, CaseParties parties, Clock clock) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.parties = parties;
        this.clock = clock;
    }

    /// A case as one who may decide it sees it.
    ///
    /// @param role as what she sees it
    /// @param claimedBy who has claimed it and when, lapsed or not; null where nobody has
    public record Seen(CaseRow row, Role role, CaseClaims.@Nullable ClaimRow claimedBy) {

        Seen with(CaseRow other) {
            return new Seen(other, role, claimedBy);
        }
    }

    /// What a case is opened about.
    ///
    /// @param text the text that is judged; null where there is none
    /// @param near whom it is for or about, such as the other of the pair it was written in
    public record Subject(
            CohortId cohort,
            String kind,
            String id,
            @Nullable JudgedText text,
            @Nullable PersonId concerned,
            List<PersonId> near,
            @Nullable String lang) {}

    /// @param revision key of a text of a post
    /// @return that text as something that is judged
    public JudgedText ofPost(long revision) {
        return jdbc.sql("SELECT p.public_id, p.id FROM post_revision r JOIN post p ON p.id = r.post_id WHERE r.id = ?")
                .param(revision)
                .query((row, _) -> new JudgedText.OfPost(new PostId(row.getString(1)), row.getLong(2), revision))
                .single();
    }

    /// Opens a case, or adds to the one that is open about the same thing: the worse severity counts, and of a
    /// held text the newest.
    ///
    /// @return its key
    public long open(Subject subject, CaseKind kind, Severity severity) {
        var now = clock.instant();
        var text = subject.text();
        jdbc.sql("""
                        INSERT INTO moderation_case (public_id, cohort_id, kind, severity, subject_kind, subject_id,
                            post_id, revision_id, text_id, resource_version_id, concerned_id, lang, opened_at, due_at)
                        VALUES (:publicId, :cohort, :kind, :severity, :subjectKind, :subjectId,
                            :post, :revision, :text, :resource, :concerned, :lang, :now, :due)
                        ON DUPLICATE KEY UPDATE
                            severity = IF(:rank < severity_rank, VALUES(severity), severity),
                            revision_id = IF(VALUES(kind) = 'REPORT', revision_id, VALUES(revision_id)),
                            concerned_id = IF(VALUES(kind) = 'REPORT' OR resource_version_id IS NULL,
                                concerned_id, VALUES(concerned_id)),
                            resource_version_id = IF(VALUES(kind) = 'REPORT',
                                resource_version_id, VALUES(resource_version_id)),
                            lang = IF(VALUES(kind) = 'REPORT', lang, VALUES(lang)),
                            kind = IF(VALUES(kind) = 'HELD' OR (VALUES(kind) = 'HELP' AND kind = 'REPORT'), VALUES(kind), kind),
                            due_at = LEAST(due_at, VALUES(due_at)), version = version + 1""")
                .param("publicId", PublicIds.next())
                .param("cohort", subject.cohort().value())
                .param("kind", kind.name())
                .param("severity", severity.name())
                .param("rank", severity.rank())
                .param("subjectKind", subject.kind())
                .param("subjectId", subject.id())
                .param("post", text == null ? null : text.postKey())
                .param("revision", text == null ? null : text.revisionKey())
                .param("text", text == null ? null : text.textKey())
                .param("resource", text == null ? null : text.versionKey())
                .param(
                        "concerned",
                        subject.concerned() == null ? null : subject.concerned().value())
                .param("lang", subject.lang())
                .param("now", now)
                .param("due", targets.due(severity, now))
                .update();
        var key = openKey(subject.kind(), subject.id()).orElseThrow();
        parties.begin(key, subject.concerned(), subject.near());
        return key;
    }

    /// @return the key of the case that is open about a thing
    public Optional<Long> openKey(String subjectKind, String subjectId) {
        return jdbc.sql("SELECT id FROM moderation_case WHERE open_subject = ?")
                .param(subjectKind + ":" + subjectId)
                .query(Long.class)
                .optional();
    }

    /// @return the case, where the person may see it
    public Optional<Seen> find(PersonId person, CaseId id) {
        return jdbc.sql(ROW + CaseSql.AS_ROLE + CaseSql.SEEN + "AND c.public_id = :id")
                .param("me", person.value())
                .param("id", id.value())
                .query((row, _) -> seen(row))
                .optional();
    }

    /// @return the case of that key, whoever asks
    public CaseRow row(long key) {
        return jdbc.sql(ROW + "'SYSTEM' FROM moderation_case c WHERE c.id = ?")
                .param(key)
                .query((row, _) -> seen(row).row())
                .single();
    }

    /// Closes a case if it still is as it was seen.
    ///
    /// @param version as it was seen
    /// @return false where it is not
    public boolean decide(CaseRow row, int version, PersonId by, Instant now) {
        return jdbc.sql("""
                        UPDATE moderation_case SET state = 'DECIDED', closed_at = :now, version = version + 1,
                            claimed_by = NULL, claimed_at = NULL
                        WHERE id = :key AND state = 'OPEN' AND version = :version
                          AND (claimed_by IS NULL OR claimed_by = :by OR claimed_at <= :lapsed)""")
                        .param("now", now)
                        .param("key", row.key())
                        .param("version", version)
                        .param("by", by.value())
                        .param("lapsed", now.minus(CaseClaims.CLAIM))
                        .update()
                == 1;
    }

    /// Holds a case until the transaction ends.
    ///
    /// @return whether it is in that state
    public boolean isHeld(long key, String state) {
        return jdbc.sql("SELECT state = ? FROM moderation_case WHERE id = ? FOR UPDATE")
                .params(state, key)
                .query(Boolean.class)
                .single();
    }

    /// Opens a decided case again, for its next round; unless another one was opened about the same thing.
    ///
    /// @return whether it is open now
    public boolean reopen(CaseRow row) {
        if (openKey(row.subjectKind(), row.subjectId()).isPresent()) {
            return false;
        }
        return jdbc.sql("""
                        UPDATE moderation_case SET state = 'OPEN', closed_at = NULL, version = version + 1,
                            round = round + 1 WHERE id = ? AND state = 'DECIDED'""").param(row.key()).update() == 1;
    }

    /// Nothing waits any more of what was held: its author took it back, or it was published by itself. What
    /// else the case is about stays.
    ///
    /// @return whether something changed
    public boolean noLongerHeld(String subjectKind, String subjectId, Instant now) {
        return jdbc.sql("""
                        UPDATE moderation_case c SET
                            state = IF(severity <> 'DANGER' AND report_count = 0, 'WITHDRAWN', state),
                            closed_at = IF(severity <> 'DANGER' AND report_count = 0, :now, NULL),
                            kind = IF(severity = 'DANGER', 'HELP', IF(report_count > 0, 'REPORT', kind)),
                            version = version + 1
                        WHERE open_subject = :subject AND kind = 'HELD' AND NOT EXISTS (
                            SELECT 1 FROM post p JOIN post_revision r ON r.id = p.latest_revision_id
                            WHERE p.id = c.post_id AND p.state <> 'DELETED' AND r.state = 'HELD')
                          AND NOT EXISTS (SELECT 1 FROM mentoring_text x WHERE x.id = c.text_id AND x.state = 'HELD')
                          AND NOT EXISTS (SELECT 1 FROM resource_version v
                            WHERE v.id = c.resource_version_id AND v.state = 'HELD')""")
                        .param("now", now)
                        .param("subject", subjectKind + ":" + subjectId)
                        .update()
                > 0;
    }

    /// What was reported, or calls for help, is no longer as it was seen.
    public void changed(String subjectKind, String subjectId) {
        jdbc.sql("""
                        UPDATE moderation_case SET version = version + 1
                        WHERE open_subject = ? AND kind IN ('REPORT', 'HELP')""").param(subjectKind + ":" + subjectId).update();
    }

    /// The cases of a thread go with it.
    public void move(String thread, CohortId to) {
        jdbc.sql("""
                        UPDATE moderation_case SET cohort_id = :to WHERE kind <> 'APPEAL' AND post_id IN (
                            SELECT p.id FROM post p JOIN thread t ON t.id = p.thread_id WHERE t.public_id = :thread)""").param("to", to.value()).param("thread", thread).update();
        var _ = parties.reachAll();
    }

    /// Counts the reports that stand.
    public void countReports(long key) {
        jdbc.sql("""
                        UPDATE moderation_case c SET report_count = (SELECT COUNT(*) FROM moderation_report r
                            WHERE r.case_id = c.id AND r.taken_back_at IS NULL) WHERE c.id = ?""").param(key).update();
    }

    /// Closes a case in which nothing is left: its only report was taken back, and no rule of the cohort opened
    /// it.
    public void withdraw(long key, Instant now) {
        jdbc.sql("""
                        UPDATE moderation_case c SET state = 'WITHDRAWN', closed_at = ?, version = version + 1
                        WHERE id = ? AND state = 'OPEN' AND kind = 'REPORT' AND report_count = 0
                          AND NOT EXISTS (SELECT 1 FROM post_revision r WHERE r.id = c.revision_id
                            AND r.signals LIKE '%"watched.report"%')""").params(now, key).update();
    }

    private static Seen seen(ResultSet row) throws SQLException {
        int after = TEXT + JudgedText.WIDTH;
        var concerned = row.getObject(after, Long.class);
        var claimed = row.getObject(after + 4, Long.class);
        var caseRow = new CaseRow(
                row.getLong(1),
                new CaseId(row.getString(2)),
                new CohortId(row.getLong(3)),
                CaseKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                JudgedText.read(row, TEXT),
                concerned == null ? null : new PersonId(concerned),
                row.getBoolean(after + 1),
                row.getInt(after + 2),
                row.getInt(after + 3));
        var claim = claimed == null
                ? null
                : new CaseClaims.ClaimRow(
                        new PersonId(claimed), row.getString(after + 6), row.getObject(after + 5, Instant.class));
        return new Seen(caseRow, Role.valueOf(row.getString(after + 7)), claim);
    }
}
