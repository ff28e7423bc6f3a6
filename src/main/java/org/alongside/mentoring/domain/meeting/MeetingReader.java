package org.alongside.mentoring.domain.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.identity.Zones;
import org.alongside.mentoring.MeetingFormat;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MeetingState;
import org.alongside.mentoring.MeetingTime;
import org.alongside.mentoring.MeetingView;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.domain.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads meetings as one of the two sees them, each time on both clocks while the two can write, then on hers
/// alone.
@Component
public class MeetingReader {

    private static final int MOST = 60;

    /// Whether the viewer has another meeting while one of `m` would last from `%s` on.
    private static final String BUSY = """
            EXISTS (SELECT 1 FROM meeting o JOIN mentoring_pair op ON op.id = o.pair_id
              WHERE :viewer IN (op.mentor_id, op.mentee_id) AND o.id <> m.id AND o.state = 'CONFIRMED'
                AND o.starts_at < %1$s + INTERVAL m.minutes MINUTE AND o.ends_at > %1$s)""";

    private static final String SELECT =
            """
            SELECT m.public_id, m.state, m.format, m.minutes, m.starts_at, m.proposed_by = :viewer, m.place_confirmed,
                   m.starts_at <= :now, m.ends_at <= :now, m.calendar_at IS NOT NULL, m.created_at,
                   NOT EXISTS (SELECT 1 FROM meeting h WHERE h.pair_id = m.pair_id AND h.state = 'HELD'
                     AND h.id <> m.id AND (m.starts_at IS NULL OR h.starts_at < m.starts_at)),
                   EXISTS (SELECT 1 FROM meeting_estimate e WHERE e.meeting_id = m.id AND e.person_id = :viewer),
                   m.state = 'CONFIRMED' AND %s,
                   %s, %s
            FROM meeting m
            LEFT JOIN mentoring_text x ON x.id = m.place_text
            LEFT JOIN mentoring_text s ON s.id = m.summary_text
            WHERE m.pair_id = :pair
            """.formatted(BUSY.formatted("m.starts_at"), Writings.COLUMNS, Writings.COLUMNS.replace("x.", "s."));

    private static final int PLACE = 15;
    private static final int SUMMARY = PLACE + Writings.WIDTH;

    private final JdbcClient jdbc;
    private final Zones zones;
    private final Clock clock;

    MeetingReader(JdbcClient jdbc, Zones zones, Clock clock) {
        this.jdbc = jdbc;
        this.zones = zones;
        this.clock = clock;
    }

    /// @return the pair's meetings, those still ahead first, each list by time; at most 60
    public List<MeetingView> list(PairSide side) {
        return read(side, SELECT + """
                ORDER BY m.state IN ('PROPOSED', 'CONFIRMED') DESC,
                         IF(m.state IN ('PROPOSED', 'CONFIRMED'), COALESCE(m.starts_at, m.created_at), NULL),
                         COALESCE(m.starts_at, m.created_at) DESC, m.id LIMIT %d""".formatted(MOST), null);
    }

    /// @return one of the pair's meetings; empty where there is none of that id
    public Optional<MeetingView> one(PairSide side, MeetingId id) {
        return read(side, SELECT + "AND m.public_id = :id", id).stream().findFirst();
    }

    private List<MeetingView> read(PairSide side, String sql, @Nullable MeetingId id) {
        var mine = zones.of(side.me());
        // Her clock follows her browser. Where nothing goes between the two, it tells nobody that she has moved.
        var clocks = new Clocks(mine, side.active() ? zones.of(side.other()) : mine);
        var query = jdbc.sql(sql)
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .param("now", clock.instant());
        if (id != null) {
            query = query.param("id", id.value());
        }
        var choices = choices(side, clocks);
        return query.query((row, _) -> view(row, clocks, choices)).list();
    }

    private Map<MeetingId, List<MeetingTime>> choices(PairSide side, Clocks clocks) {
        var choices = new HashMap<MeetingId, List<MeetingTime>>();
        jdbc.sql("""
                        SELECT m.public_id, t.starts_at, %s
                        FROM meeting m JOIN meeting_time t ON t.meeting_id = m.id
                        WHERE m.pair_id = :pair AND m.state = 'PROPOSED' AND m.starts_at IS NULL AND t.starts_at > :now
                        ORDER BY t.starts_at""".formatted(BUSY.formatted("t.starts_at")))
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .param("now", clock.instant())
                .query((row, _) -> choices.computeIfAbsent(new MeetingId(row.getString(1)), _ -> new ArrayList<>())
                        .add(clocks.at(row.getObject(2, Instant.class), row.getBoolean(3))))
                .list();
        return choices;
    }

    private static MeetingView view(ResultSet row, Clocks clocks, Map<MeetingId, List<MeetingTime>> choices)
            throws SQLException {
        var id = new MeetingId(row.getString(1));
        var starts = row.getObject(5, Instant.class);
        return new MeetingView(
                id,
                MeetingState.valueOf(row.getString(2)),
                MeetingFormat.valueOf(row.getString(3)),
                row.getInt(4),
                starts == null ? null : clocks.at(starts, row.getBoolean(14)),
                List.copyOf(choices.getOrDefault(id, List.of())),
                row.getBoolean(6),
                Writings.view(row, PLACE),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(12),
                row.getBoolean(10),
                row.getBoolean(13),
                Writings.view(row, SUMMARY),
                row.getObject(11, Instant.class));
    }

    private record Clocks(ZoneId mine, ZoneId theirs) {

        MeetingTime at(Instant moment, boolean busy) {
            return new MeetingTime(
                    moment, LocalDateTime.ofInstant(moment, mine), LocalDateTime.ofInstant(moment, theirs), busy);
        }
    }
}
