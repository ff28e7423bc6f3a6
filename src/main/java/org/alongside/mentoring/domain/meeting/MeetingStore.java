package org.alongside.mentoring.domain.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.alongside.mentoring.MeetingFormat;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MeetingState;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Changes meetings, always inside the transaction of who holds their pair.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MeetingStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return now, as exact as the database keeps it
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// @param placeText key of the text about the place; null for none
    public MeetingId add(
            long pair,
            PersonId by,
            MeetingFormat format,
            int minutes,
            List<Instant> times,
            @Nullable Long placeText,
            boolean placeConfirmed) {
        var id = new MeetingId(PublicIds.next());
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO meeting (public_id, pair_id, proposed_by, format, minutes, place_text,
                            place_confirmed, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.value(), pair, by.value(), format.name(), minutes)
                .param(placeText)
                .param(placeConfirmed)
                .param(now())
                .update(key, "id");
        var meeting = Objects.requireNonNull(key.getKey()).longValue();
        for (int i = 0; i < times.size(); i++) {
            jdbc.sql("INSERT INTO meeting_time (meeting_id, number, starts_at) VALUES (?, ?, ?)")
                    .params(meeting, i + 1, times.get(i))
                    .update();
        }
        return id;
    }

    /// @return how many of a pair's meetings wait for an answer
    public int open(long pair) {
        return jdbc.sql("SELECT COUNT(*) FROM meeting WHERE pair_id = ? AND state = 'PROPOSED'")
                .param(pair)
                .query(Integer.class)
                .single();
    }

    /// Holds a meeting.
    ///
    /// @throws NotFoundException where the pair has none of that id
    public MeetingRow hold(long pair, MeetingId id) {
        return jdbc.sql("""
                        SELECT m.id, m.public_id, m.state, m.format, m.minutes, m.proposed_by, m.starts_at,
                            m.place_text, COALESCE((SELECT x.state = 'PUBLISHED' FROM mentoring_text x
                                WHERE x.id = m.place_text), FALSE),
                            m.place_confirmed, m.summary_text, m.calendar_at, m.calendar_sequence
                        FROM meeting m WHERE m.public_id = ? AND m.pair_id = ? FOR UPDATE""")
                .params(id.value(), pair)
                .query((row, _) -> row(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /// @return whether that time was proposed
    public boolean proposes(MeetingRow meeting, Instant time) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM meeting_time WHERE meeting_id = ? AND starts_at = ?)")
                .params(meeting.key(), time)
                .query(Boolean.class)
                .single();
    }

    /// Sets the time that was chosen.
    public void chooseTime(MeetingRow meeting, Instant time) {
        update(meeting, "starts_at = ?, ends_at = ?", time, time.plus(Duration.ofMinutes(meeting.minutes())));
    }

    /// @param placeText key of the text about the place; null for none
    public void place(MeetingRow meeting, @Nullable Long placeText, boolean confirmed) {
        jdbc.sql("UPDATE meeting SET place_text = ?, place_confirmed = ?, version = version + 1 WHERE id = ?")
                .param(placeText)
                .param(confirmed)
                .param(meeting.key())
                .update();
    }

    /// Lets it stand where time and place are there.
    public void standIfComplete(MeetingRow meeting) {
        jdbc.sql("""
                        UPDATE meeting SET state = 'CONFIRMED', calendar_at = ?, version = version + 1
                        WHERE id = ? AND state = 'PROPOSED' AND starts_at IS NOT NULL AND place_confirmed""").params(now(), meeting.key()).update();
    }

    /// Notes that the calendar file says something new; does nothing where there was none.
    public void calendarChanged(MeetingRow meeting) {
        jdbc.sql("""
                        UPDATE meeting SET calendar_at = ?, calendar_sequence = calendar_sequence + 1
                        WHERE id = ? AND calendar_at IS NOT NULL""").params(now(), meeting.key()).update();
    }

    public void cancel(MeetingRow meeting) {
        update(meeting, "state = 'CANCELLED'");
    }

    public void miss(MeetingRow meeting) {
        update(meeting, "state = 'MISSED'");
    }

    public void hold(MeetingRow meeting) {
        update(meeting, "state = 'HELD', held_at = ?", now());
    }

    /// @param text key of the text
    public void summarize(MeetingRow meeting, long text) {
        update(meeting, "summary_text = ?", text);
    }

    /// @return whether it is the person's first word about how the talking was shared
    public boolean estimate(MeetingRow meeting, PersonId person) {
        return jdbc.sql("INSERT IGNORE INTO meeting_estimate (meeting_id, person_id) VALUES (?, ?)")
                        .params(meeting.key(), person.value())
                        .update()
                == 1;
    }

    private void update(MeetingRow meeting, String what, Object... values) {
        var statement = jdbc.sql("UPDATE meeting SET " + what + ", version = version + 1 WHERE id = ?");
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.param(meeting.key()).update();
    }

    private static MeetingRow row(ResultSet row) throws SQLException {
        return new MeetingRow(
                row.getLong(1),
                new MeetingId(row.getString(2)),
                MeetingState.valueOf(row.getString(3)),
                MeetingFormat.valueOf(row.getString(4)),
                row.getInt(5),
                new PersonId(row.getLong(6)),
                row.getObject(7, Instant.class),
                row.getObject(8, Long.class),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getObject(11, Long.class),
                row.getObject(12, Instant.class),
                row.getInt(13));
    }
}
