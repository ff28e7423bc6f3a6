package org.alongside.mentoring.domain.meeting;

import java.time.Instant;
import java.util.Optional;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.PairSide;
import org.alongside.richtext.RichText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what a calendar file says of a meeting, as one of the two sees it.
@Component
public class CalendarReader {

    private final JdbcClient jdbc;

    CalendarReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param summary the neutral word it is called
    /// @return empty where the meeting never stood
    public Optional<CalendarFile.Event> event(PairSide side, MeetingId meeting, String summary) {
        return jdbc.sql("""
                        SELECT m.public_id, m.calendar_sequence, m.calendar_at, m.starts_at, m.ends_at,
                               m.state = 'CANCELLED', COALESCE(x.body, '')
                        FROM meeting m
                        LEFT JOIN mentoring_text x ON x.id = m.place_text
                          AND (x.state = 'PUBLISHED' OR x.author_id = :viewer)
                        WHERE m.public_id = :meeting AND m.pair_id = :pair AND m.calendar_at IS NOT NULL""")
                .param("viewer", side.me().value())
                .param("meeting", meeting.value())
                .param("pair", side.key())
                .query((row, _) -> new CalendarFile.Event(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, Instant.class),
                        row.getObject(4, Instant.class),
                        row.getObject(5, Instant.class),
                        row.getBoolean(6),
                        summary,
                        RichText.plainText(row.getString(7))))
                .optional();
    }
}
