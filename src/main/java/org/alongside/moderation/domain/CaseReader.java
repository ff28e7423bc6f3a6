package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.discussion.StoredSignals;
import org.alongside.mentoring.TextKind;
import org.alongside.moderation.CaseFilter;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CaseKind;
import org.alongside.moderation.CaseSummary;
import org.alongside.moderation.Keeper;
import org.alongside.moderation.ReportReason;
import org.alongside.moderation.Severity;
import org.alongside.screening.Screening;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Reads the queue, for one person at a time.
@Component
public class CaseReader {

    private static final String FILTERS = """
            AND c.state = 'OPEN'
            AND (NOT :mine OR (c.claimed_by = :me AND c.claimed_at > :lapsed))
            AND (NOT :unclaimed OR c.claimed_by IS NULL OR c.claimed_at <= :lapsed)
            AND (NOT :overdue OR c.due_at < :now)
            AND (:kind IS NULL OR c.kind = :kind)
            AND (:cohort IS NULL OR c.cohort_id = :cohort)
            AND (:lang IS NULL OR c.lang = :lang)
            """;

    /// What is proposed for the library waits in any case: what speaks slightly against it is no reason.
    /// The page is found by the cases alone; what is shown of them is looked up for the page.
    private static final String COLUMNS = """
            SELECT c.public_id, c.id, c.version, c.kind, c.severity, c.severity_rank, c.cohort_id, o.name,
                   c.subject_kind, IF(c.subject_kind = 'person', a.display_name, COALESCE(t.title, w.title)), c.lang,
                   p.state = 'PUBLISHED' AND p.latest_revision_id <> p.shown_revision_id
                       OR w.id <> (SELECT z.shown_version_id FROM resource z WHERE z.id = w.resource_id), r.release_at,
                   COALESCE(r.signals, x.signals, IF(w.score >= :doubted OR c.severity <> 'SPAM', w.signals, NULL), '[]'),
                   (SELECT f.reason FROM moderation_report f
                    WHERE f.case_id = c.id AND f.taken_back_at IS NULL ORDER BY f.id LIMIT 1),
                   c.report_count, c.opened_at, c.due_at, k.display_name, c.claimed_by, c.claimed_at, x.kind
            """;

    private static final String JOINS = """
            JOIN cohort o ON o.id = c.cohort_id
            LEFT JOIN person a ON a.id = c.concerned_id
            LEFT JOIN person k ON k.id = c.claimed_by
            LEFT JOIN post p ON p.id = c.post_id
            LEFT JOIN thread t ON t.id = p.thread_id
            LEFT JOIN post_revision r ON r.id = c.revision_id
            LEFT JOIN mentoring_text x ON x.id = c.text_id
            LEFT JOIN resource_version w ON w.id = c.resource_version_id
            """;

    private static final String ORDER = " ORDER BY c.severity_rank, c.opened_at, c.id";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param cursor of the last one of the page before; null, or one that was made up, gives the first page
    public List<CaseSummary> waiting(PersonId person, CaseFilter filter, @Nullable String cursor, int limit) {
        var after = Cursor.of(cursor);
        var query = jdbc.sql(
                COLUMNS + "FROM (SELECT c.id AS found " + CaseSql.SEEN + FILTERS + """
                         AND (c.severity_rank, c.opened_at, c.id) > (:rank, :opened, :key)""" + ORDER + """
                         LIMIT :limit) page JOIN moderation_case c ON c.id = page.found
                        """ + JOINS + ORDER);
        return filtered(query, person, filter)
                .param("rank", after.rank())
                .param("opened", after.opened())
                .param("key", after.key())
                .param("limit", limit)
                .query((row, _) -> summary(row, person))
                .list();
    }

    public int count(PersonId person, CaseFilter filter) {
        return filtered(jdbc.sql("SELECT COUNT(*) " + CaseSql.SEEN + FILTERS), person, filter)
                .query(Integer.class)
                .single();
    }

    /// @return one case, open or not, where the person may see it
    public Optional<CaseSummary> one(PersonId person, CaseId id) {
        return jdbc.sql(COLUMNS + "FROM (SELECT c.id AS found " + CaseSql.SEEN + """
                         AND c.public_id = :id) page JOIN moderation_case c ON c.id = page.found
                        """ + JOINS)
                .param("me", person.value())
                .param("doubted", Screening.DEFAULT_THRESHOLD)
                .param("id", id.value())
                .query((row, _) -> summary(row, person))
                .optional();
    }

    /// @return the newest open cases about texts in a cohort, without one, and by what they are known again
    public List<Known> openTexts(PersonId person, CohortId cohort, CaseId without, int limit) {
        return jdbc.sql(COLUMNS + """
                        , c.concerned_id, r.text_hash, r.sketch, r.word_count
                        FROM (SELECT c.id AS found
                        """ + CaseSql.SEEN + """
                         AND c.state = 'OPEN' AND c.cohort_id = :cohort AND c.public_id <> :without
                         AND c.kind IN ('HELD', 'REPORT') AND COALESCE(c.revision_id, c.text_id, c.resource_version_id) IS NOT NULL
                         ORDER BY c.id DESC LIMIT :limit) page JOIN moderation_case c ON c.id = page.found
                        """ + JOINS + " ORDER BY c.id DESC")
                .param("me", person.value())
                .param("doubted", Screening.DEFAULT_THRESHOLD)
                .param("cohort", cohort.value())
                .param("without", without.value())
                .param("limit", limit)
                .query((row, _) -> new Known(summary(row, person), Prints.of(row, 23)))
                .list();
    }

    /// An open case and by what its text is known again.
    public record Known(CaseSummary summary, Prints prints) {}

    /// @return who could decide a case besides the person, by name
    public List<Keeper> keepers(PersonId person, CaseId id) {
        return jdbc.sql("""
                        SELECT DISTINCT k.id, k.display_name
                        FROM moderation_case c
                        JOIN cohort_member m ON m.cohort_id = c.cohort_id
                            AND (m.moderator OR (m.coordinator AND (c.reach >= 2 OR c.severity = 'DANGER')))
                        JOIN person k ON k.id = m.person_id AND k.id <> :me
                        WHERE c.public_id = :id AND NOT %s
                        ORDER BY k.display_name, k.id""".formatted(CaseSql.conflict("k.id")))
                .param("me", person.value())
                .param("id", id.value())
                .query((row, _) -> new Keeper(new PersonId(row.getLong(1)), row.getString(2)))
                .list();
    }

    /// @return BCP 47 tags of the languages of what is open for the person
    public List<String> languages(PersonId person) {
        return jdbc.sql("SELECT DISTINCT c.lang " + CaseSql.SEEN
                        + "AND c.state = 'OPEN' AND c.lang IS NOT NULL ORDER BY c.lang")
                .param("me", person.value())
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private StatementSpec filtered(StatementSpec query, PersonId person, CaseFilter filter) {
        var now = clock.instant();
        return query.param("me", person.value())
                .param("doubted", Screening.DEFAULT_THRESHOLD)
                .param("now", now)
                .param("lapsed", now.minus(CaseClaims.CLAIM))
                .param("mine", filter.mine())
                .param("unclaimed", filter.unclaimed())
                .param("overdue", filter.overdue())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param(
                        "cohort",
                        filter.cohort() == null ? null : filter.cohort().value())
                .param("lang", filter.lang());
    }

    private CaseSummary summary(ResultSet row, PersonId viewer) throws SQLException {
        var opened = row.getObject(17, Instant.class);
        var reason = row.getString(15);
        var text = row.getString(22);
        return new CaseSummary(
                new CaseId(row.getString(1)),
                new Cursor(row.getInt(6), opened, row.getLong(2)).write(),
                row.getInt(3),
                CaseKind.valueOf(row.getString(4)),
                Severity.valueOf(row.getString(5)),
                new CohortId(row.getLong(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                text == null ? null : TextKind.valueOf(text),
                row.getString(11),
                row.getBoolean(12),
                row.getObject(13, Instant.class),
                List.copyOf(StoredSignals.read(row.getString(14))),
                reason == null ? null : ReportReason.valueOf(reason),
                row.getInt(16),
                opened,
                row.getObject(18, Instant.class),
                claim(row, viewer));
    }

    private CaseSummary.@Nullable Claim claim(ResultSet row, PersonId viewer) throws SQLException {
        var at = row.getObject(21, Instant.class);
        if (at == null || !at.plus(CaseClaims.CLAIM).isAfter(clock.instant())) {
            return null;
        }
        return new CaseSummary.Claim(row.getString(19), row.getLong(20) == viewer.value(), at.plus(CaseClaims.CLAIM));
    }

    /// Where a page begins.
    private record Cursor(int rank, Instant opened, long key) {

        private static final Cursor START = new Cursor(0, Instant.EPOCH, 0);

        static Cursor of(@Nullable String written) {
            if (written == null) {
                return START;
            }
            var parts = written.split("-", -1);
            try {
                return parts.length == 3
                        ? new Cursor(
                                Integer.parseInt(parts[0]),
                                Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
                                Long.parseLong(parts[2]))
                        : START;
            } catch (NumberFormatException _) {
                return START;
            }
        }

        String write() {
            return rank + "-" + ChronoUnit.MICROS.between(Instant.EPOCH, opened) + "-" + key;
        }
    }
}
