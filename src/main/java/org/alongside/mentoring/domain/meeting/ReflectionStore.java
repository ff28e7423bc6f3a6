package org.alongside.mentoring.domain.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MeetingNotes.Answers;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.Reflection;
import org.alongside.mentoring.TextId;
import org.alongside.mentoring.domain.Writings;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps what each of the two thinks after a meeting. Her own words and what the other reads of them are kept
/// apart.
@Component
public class ReflectionStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReflectionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return the public id of a text
    public TextId textId(long text) {
        return new TextId(jdbc.sql("SELECT public_id FROM mentoring_text WHERE id = ?")
                .param(text)
                .query(String.class)
                .single());
    }

    /// @return her own
    public Optional<Reflection> own(long pair, MeetingId meeting, PersonId person) {
        return jdbc.sql("""
                        SELECT r.well, r.improve, r.next_time, r.shared_at IS NOT NULL, r.version
                        FROM meeting_reflection r JOIN meeting m ON m.id = r.meeting_id
                        WHERE m.public_id = ? AND m.pair_id = ? AND r.person_id = ?""")
                .params(meeting.value(), pair, person.value())
                .query((row, _) -> new Reflection(
                        row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4), row.getInt(5)))
                .optional();
    }

    /// @return what the other of the two shared, as far as it may be read
    public Optional<Reflection.Shared> ofOther(PairSide side, MeetingId meeting) {
        return jdbc.sql("""
                        SELECT %s, %s, %s
                        FROM meeting_reflection r JOIN meeting m ON m.id = r.meeting_id
                        LEFT JOIN mentoring_text x ON x.id = r.shared_well
                        LEFT JOIN mentoring_text y ON y.id = r.shared_improve
                        LEFT JOIN mentoring_text z ON z.id = r.shared_next
                        WHERE m.public_id = :meeting AND m.pair_id = :pair AND r.person_id = :other
                          AND r.shared_at IS NOT NULL""".formatted(
                        Writings.COLUMNS, Writings.COLUMNS.replace("x.", "y."), Writings.COLUMNS.replace("x.", "z.")))
                .param("viewer", side.me().value())
                .param("other", side.other().value())
                .param("meeting", meeting.value())
                .param("pair", side.key())
                .query((row, _) -> new Reflection.Shared(
                        Writings.view(row, 1),
                        Writings.view(row, 1 + Writings.WIDTH),
                        Writings.view(row, 1 + 2 * Writings.WIDTH)))
                .optional()
                .filter(Reflection.Shared::readable);
    }

    /// Keeps her answers; what was shared before is shared no more.
    ///
    /// @return false where they were changed meanwhile
    public boolean keep(MeetingRow meeting, PersonId person, Answers answers, int version) {
        if (version == 0) {
            return jdbc.sql("""
                            INSERT IGNORE INTO meeting_reflection (meeting_id, person_id, well, improve, next_time,
                                written_at, version) VALUES (?, ?, ?, ?, ?, ?, 1)""")
                            .params(meeting.key(), person.value(), answers.well(), answers.improve(), answers.next())
                            .param(now())
                            .update()
                    == 1;
        }
        return jdbc.sql("""
                        UPDATE meeting_reflection SET well = ?, improve = ?, next_time = ?, written_at = ?,
                            shared_well = NULL, shared_improve = NULL, shared_next = NULL, shared_at = NULL,
                            version = version + 1
                        WHERE meeting_id = ? AND person_id = ? AND version = ?""")
                        .params(answers.well(), answers.improve(), answers.next(), now())
                        .param(meeting.key())
                        .param(person.value())
                        .param(version)
                        .update()
                == 1;
    }

    /// @param well key of the text the other reads; null for none, as for the others
    public void share(
            MeetingRow meeting, PersonId person, @Nullable Long well, @Nullable Long improve, @Nullable Long next) {
        jdbc.sql("""
                        UPDATE meeting_reflection SET shared_well = ?, shared_improve = ?, shared_next = ?,
                            shared_at = ?, version = version + 1
                        WHERE meeting_id = ? AND person_id = ?""")
                .param(well)
                .param(improve)
                .param(next)
                .param(now())
                .param(meeting.key())
                .param(person.value())
                .update();
    }

    public void unshare(MeetingRow meeting, PersonId person) {
        jdbc.sql("""
                        UPDATE meeting_reflection SET shared_well = NULL, shared_improve = NULL, shared_next = NULL,
                            shared_at = NULL, version = version + 1
                        WHERE meeting_id = ? AND person_id = ? AND shared_at IS NOT NULL""").params(meeting.key(), person.value()).update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
