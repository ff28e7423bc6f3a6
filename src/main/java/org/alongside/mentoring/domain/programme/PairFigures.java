package org.alongside.mentoring.domain.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alongside.mentoring.PairSignal;
import org.alongside.mentoring.PairStage;
import org.alongside.mentoring.ProgrammeBoard.Pair;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads how the pairs of a cohort are: codes, days and counts, no texts.
@Component
public class PairFigures {

    /// After so many days without a message or a meeting a pair counts as quiet.
    static final int QUIET_DAYS = 21;

    private static final int FIRST_DAYS = 28;

    private static final String ANSWERS = "(SELECT COUNT(*) FROM check_in_answer a WHERE a.check_in_id = c.id)";

    /// A safety answer counts until she answers otherwise or the team has closed a case of safety after it.
    private static final String PAIRS = """
            SELECT m.display_name, n.display_name, p.state, p.started_at, e.branch,
                e.pair_id IS NOT NULL AND e.declined_at IS NULL,
                (SELECT MAX(x.written_at) FROM mentoring_text x
                    WHERE x.pair_id = p.id AND x.kind = 'MESSAGE' AND x.state = 'PUBLISHED'),
                (SELECT MAX(t.starts_at) FROM meeting t WHERE t.pair_id = p.id AND t.state = 'HELD'),
                (SELECT COUNT(*) FROM check_in c WHERE c.pair_id = p.id AND %1$s = 2),
                (SELECT COUNT(*) FROM check_in c WHERE c.pair_id = p.id AND c.due_on < :today AND %1$s < 2),
                EXISTS (SELECT 1 FROM check_in c JOIN check_in_answer a ON a.check_in_id = c.id
                    WHERE c.pair_id = p.id AND a.safe <> 'YES'
                      AND NOT EXISTS (SELECT 1 FROM check_in d JOIN check_in_answer b ON b.check_in_id = d.id
                        WHERE d.pair_id = p.id AND b.person_id = a.person_id AND b.answered_at > a.answered_at)
                      AND NOT EXISTS (SELECT 1 FROM care_case k WHERE k.pair_id = p.id AND k.kind = 'SAFETY'
                        AND k.state = 'CLOSED' AND k.closed_at > a.answered_at)),
                EXISTS (SELECT 1 FROM care_case k
                    WHERE k.pair_id = p.id AND k.kind = 'MEDIATION' AND k.state = 'OPEN'),
                :viewer IN (p.mentor_id, p.mentee_id)
            FROM mentoring_pair p JOIN person m ON m.id = p.mentor_id JOIN person n ON n.id = p.mentee_id
            LEFT JOIN pair_ending e ON e.pair_id = p.id
            WHERE p.cohort_id = :cohort ORDER BY p.started_at, p.id""".formatted(ANSWERS);

    private static final String PROPOSED = """
            SELECT m.display_name, n.display_name, q.proposed_at, :viewer IN (q.mentor_id, q.mentee_id)
            FROM pair_proposal q JOIN person m ON m.id = q.mentor_id JOIN person n ON n.id = q.mentee_id
            WHERE q.cohort_id = :cohort AND q.state = 'OPEN' ORDER BY q.proposed_at, q.id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PairFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return every pair there is or was, by its beginning; of her own nothing that the other would not want her
    ///     to know
    public List<Pair> pairs(CohortId cohort, PersonId viewer) {
        var now = clock.instant();
        return jdbc.sql(PAIRS)
                .param("cohort", cohort.value())
                .param("viewer", viewer.value())
                .param("today", day(now))
                .query((row, _) -> pair(row, now))
                .list();
    }

    /// @return proposals that are open, by their age
    public List<Pair> proposed(CohortId cohort, PersonId viewer) {
        return jdbc.sql(PROPOSED)
                .param("cohort", cohort.value())
                .param("viewer", viewer.value())
                .query((row, _) -> new Pair(
                        row.getString(1),
                        row.getString(2),
                        PairStage.PROPOSED,
                        day(row.getObject(3, Instant.class)),
                        null,
                        0,
                        0,
                        Set.of(),
                        row.getBoolean(4)))
                .list();
    }

    private static Pair pair(ResultSet row, Instant now) throws SQLException {
        var started = row.getObject(4, Instant.class);
        var stage = stage(row.getString(3), row.getString(5), row.getBoolean(6), started, now);
        boolean own = row.getBoolean(13);
        if (own) {
            return new Pair(row.getString(1), row.getString(2), stage, day(started), null, 0, 0, Set.of(), true);
        }
        var contact = later(row.getObject(7, Instant.class), row.getObject(8, Instant.class));
        var signals = EnumSet.noneOf(PairSignal.class);
        if (!stage.over() && row.getBoolean(11)) {
            signals.add(PairSignal.SAFETY);
        }
        if (row.getBoolean(12)) {
            signals.add(PairSignal.MEDIATION);
        }
        if (stage.live() && stage != PairStage.PAUSED && quiet(contact == null ? started : contact, now)) {
            signals.add(PairSignal.QUIET);
        }
        return new Pair(
                row.getString(1),
                row.getString(2),
                stage,
                day(started),
                contact == null ? null : day(contact),
                row.getInt(9),
                stage.live() && stage != PairStage.PAUSED ? row.getInt(10) : 0,
                signals,
                false);
    }

    private static PairStage stage(
            String state, @Nullable String branch, boolean closing, Instant started, Instant now) {
        if ("ENDED".equals(state)) {
            return branch == null ? PairStage.ENDED : PairStage.valueOf("ENDED_" + branch);
        }
        if (closing) {
            return PairStage.CLOSING;
        }
        if ("PAUSED".equals(state)) {
            return PairStage.PAUSED;
        }
        return Duration.between(started, now).toDays() < FIRST_DAYS ? PairStage.FIRST_WEEKS : PairStage.UNDER_WAY;
    }

    private static boolean quiet(Instant since, Instant now) {
        return Duration.between(since, now).toDays() >= QUIET_DAYS;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
