package org.alongside.mentoring.domain.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.mentoring.WayToMeet;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who of a cohort might be brought together and who must not, in three queries however many they are.
@Component
public class CohortPeople {

    private static final String RESTRICTED = """
            EXISTS (SELECT 1 FROM restriction x WHERE x.person_id = p.id AND x.cohort_id = :cohort
                AND x.kind = 'NO_MENTORING' AND x.lifted_at IS NULL AND x.ends_at > :now)""";

    private static final String ORIENTED = """
            EXISTS (SELECT 1 FROM mentoring_orientation_done d
                WHERE d.cohort_id = :cohort AND d.person_id = p.id AND d.role = '%s')""";

    private static final String MENTORS = """
            SELECT p.id, p.public_id, p.display_name, o.hours_month, o.format,
                (SELECT GROUP_CONCAT(l.lang) FROM mentor_offer_language l WHERE l.offer_id = o.id),
                (SELECT GROUP_CONCAT(t.topic) FROM mentor_offer_topic t WHERE t.offer_id = o.id),
                %s, %s,
                (SELECT COUNT(*) FROM mentor_place s WHERE s.offer_id = o.id)
                    - (SELECT COUNT(*) FROM mentoring_pair x
                        WHERE x.mentor_id = p.id AND x.state <> 'ENDED' AND x.cohort_id = :cohort)
                    - (SELECT COUNT(*) FROM pair_proposal q
                        WHERE q.mentor_id = p.id AND q.state = 'OPEN' AND q.origin = 'MATCH'
                          AND q.lapses_at > :now AND q.cohort_id = :cohort)
            FROM mentor_offer o JOIN person p ON p.id = o.mentor_id
            JOIN cohort_member m ON m.cohort_id = o.cohort_id AND m.person_id = p.id
            WHERE o.cohort_id = :cohort AND o.state = 'OPEN'""".formatted(ORIENTED.formatted("MENTOR"), RESTRICTED);

    private static final String NEWCOMERS = """
            SELECT p.id, p.public_id, p.display_name, r.hours_month, r.format,
                (SELECT GROUP_CONCAT(l.lang) FROM newcomer_request_language l WHERE l.request_id = r.id),
                (SELECT GROUP_CONCAT(t.topic) FROM newcomer_request_topic t WHERE t.request_id = r.id),
                %s, %s, r.format_must, r.waiting_since
            FROM newcomer_request r JOIN person p ON p.id = r.mentee_id
            JOIN cohort_member m ON m.cohort_id = r.cohort_id AND m.person_id = p.id
            WHERE r.cohort_id = :cohort AND r.state = 'OPEN'
              AND NOT EXISTS (SELECT 1 FROM mentoring_pair x
                WHERE x.mentee_id = p.id AND x.state <> 'ENDED' AND x.cohort_id = :cohort)
              AND NOT EXISTS (SELECT 1 FROM pair_proposal q
                WHERE q.mentee_id = p.id AND q.state = 'OPEN' AND q.origin = 'MATCH'
                  AND q.lapses_at > :now AND q.cohort_id = :cohort)""".formatted(ORIENTED.formatted("MENTEE"), RESTRICTED);

    private static final String FOR_CAUSE =
            "EXISTS (SELECT 1 FROM pair_ending e WHERE e.pair_id = t.id AND e.for_cause AND e.ended_at IS NOT NULL)";

    /// Both ways round, whoever of the two did or was what.
    private static final String APART = Stream.of(
                    bothWays(Obstacle.BLOCK, "person_block", "person_id", "blocked_id", "TRUE"),
                    bothWays(Obstacle.MUST_NOT, "mentoring_must_not", "person_id", "other_id", "TRUE"),
                    bothWays(Obstacle.ENDED_FOR_CAUSE, "mentoring_pair", "mentor_id", "mentee_id", FOR_CAUSE),
                    bothWays(Obstacle.LIVE_PAIR, "mentoring_pair", "mentor_id", "mentee_id", "t.state <> 'ENDED'"),
                    bothWays(Obstacle.OPEN_PROPOSAL, "pair_proposal", "mentor_id", "mentee_id", "t.state = 'OPEN'"),
                    Stream.of("SELECT 'EXCLUDED', e.mentor_id, e.mentee_id FROM matching_exclusion e"
                            + " WHERE e.cohort_id = :cohort"))
            .flatMap(branches -> branches)
            .collect(Collectors.joining(" UNION ALL "));

    private final JdbcClient jdbc;
    private final Clock clock;

    CohortPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Who is who.
    public record Named(MemberId id, String name) {}

    /// Everybody, with their names.
    public record Present(Crowd crowd, Map<PersonId, Named> names) {

        /// @return the person of that page; empty where she neither offers nor waits
        public Optional<PersonId> find(MemberId id) {
            return names.entrySet().stream()
                    .filter(entry -> entry.getValue().id().equals(id))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /// @return who might be brought together now
    public Present read(CohortId cohort) {
        var names = new HashMap<PersonId, Named>();
        var now = clock.instant();
        var mentors = jdbc.sql(MENTORS)
                .param("cohort", cohort.value())
                .param("now", now)
                .query((row, _) -> mentor(row, names))
                .list();
        var newcomers = jdbc.sql(NEWCOMERS)
                .param("cohort", cohort.value())
                .param("now", now)
                .query((row, _) -> newcomer(row, names, now))
                .list();
        return new Present(new Crowd(mentors, newcomers, apart(cohort)), names);
    }

    private Map<Obstacle, Set<Two>> apart(CohortId cohort) {
        var apart = new EnumMap<Obstacle, Set<Two>>(Obstacle.class);
        jdbc.sql(APART).param("cohort", cohort.value()).query((ResultSet row) -> {
            apart.computeIfAbsent(Obstacle.valueOf(row.getString(1)), _ -> new HashSet<>())
                    .add(new Two(new PersonId(row.getLong(2)), new PersonId(row.getLong(3))));
        });
        return apart;
    }

    private static Mentor mentor(ResultSet row, Map<PersonId, Named> names) throws SQLException {
        return new Mentor(
                named(row, names),
                row.getInt(10),
                set(row.getString(6)),
                set(row.getString(7)),
                row.getInt(4),
                WayToMeet.valueOf(row.getString(5)),
                row.getBoolean(8),
                row.getBoolean(9));
    }

    private static Newcomer newcomer(ResultSet row, Map<PersonId, Named> names, Instant now) throws SQLException {
        var since = row.getObject(11, Instant.class);
        return new Newcomer(
                named(row, names),
                set(row.getString(6)),
                set(row.getString(7)),
                row.getInt(4),
                WayToMeet.valueOf(row.getString(5)),
                row.getBoolean(10),
                (int) Math.max(0, Duration.between(since, now).toDays()),
                row.getBoolean(8),
                row.getBoolean(9));
    }

    private static PersonId named(ResultSet row, Map<PersonId, Named> names) throws SQLException {
        var id = new PersonId(row.getLong(1));
        names.put(id, new Named(new MemberId(row.getString(2)), row.getString(3)));
        return id;
    }

    private static Set<String> set(@Nullable String joined) {
        return joined == null ? Set.of() : Set.copyOf(List.of(joined.split(",")));
    }

    private static Stream<String> bothWays(Obstacle why, String table, String one, String other, String which) {
        return Stream.of(List.of(one, other), List.of(other, one))
                .map(columns -> """
                SELECT '%s', o.mentor_id, r.mentee_id FROM newcomer_request r
                JOIN %s t ON t.%s = r.mentee_id JOIN mentor_offer o ON o.cohort_id = r.cohort_id AND o.mentor_id = t.%s
                WHERE r.cohort_id = :cohort AND r.state = 'OPEN' AND %s""".formatted(why, table, columns.getFirst(), columns.getLast(), which));
    }
}
