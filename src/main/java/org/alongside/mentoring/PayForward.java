package org.alongside.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alongside.mentoring.domain.Writings;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whoever was mentored often wishes to do the same for another (P39): who walked with whom, thanks, and the
/// invitation to walk along with somebody oneself. Everybody sees her own, nobody another's.
@Service
public class PayForward {

    /// From the end of her own pair until she is asked.
    public static final Duration AFTER = Duration.ofDays(30);

    /// From "not now" until she is asked again.
    public static final Duration AGAIN = Duration.ofDays(90);

    private static final String COMPANIONS = """
            SELECT w.display_name, l.ended_at,
                   (SELECT COUNT(DISTINCT f.person_id) FROM mentoring_lineage f
                    WHERE f.mentor_id = w.id AND f.person_id <> :me)
            FROM mentoring_lineage l JOIN person w ON w.id = l.OTHER
            WHERE l.OWN = :me AND NOT EXISTS (SELECT 1 FROM person_block b
                WHERE (b.person_id = :me AND b.blocked_id = w.id) OR (b.person_id = w.id AND b.blocked_id = :me))
            ORDER BY l.ended_at, l.pair_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PayForward(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return her own
    @Transactional(readOnly = true)
    public Lineage lineage(PersonId person) {
        return new Lineage(
                companions(person, "mentor_id", "person_id"),
                companions(person, "person_id", "mentor_id"),
                invitedSince(person) != null);
    }

    /// @return thanks she got that she may read, the newest first. What came after she stopped contact is not
    ///     there.
    @Transactional(readOnly = true)
    public List<ThankNote> thanks(PersonId person) {
        return jdbc.sql("SELECT w.display_name, " + Writings.COLUMNS + """

                        FROM thank_note n
                        JOIN person w ON w.id = n.from_id
                        JOIN mentoring_text x ON x.id = n.text_id
                        WHERE n.to_id = :viewer AND x.state = 'PUBLISHED'
                          AND NOT EXISTS (SELECT 1 FROM pair_pause q WHERE q.pair_id = n.pair_id
                            AND q.person_id = :viewer AND q.kind = 'STOP'
                            AND q.begun_at <= GREATEST(n.written_at, COALESCE(x.published_at, n.written_at))
                            AND (q.ended_at IS NULL OR q.ended_at > n.written_at))
                          AND NOT EXISTS (SELECT 1 FROM person_block b
                            WHERE b.person_id = :viewer AND b.blocked_id = n.from_id)
                        ORDER BY n.id DESC""")
                .param("viewer", person.value())
                .query((row, _) -> new ThankNote(row.getString(1), Objects.requireNonNull(Writings.view(row, 2))))
                .list();
    }

    /// Keeps what she says to the invitation.
    @Transactional
    public void answer(PersonId person, ForwardAnswer answer) {
        jdbc.sql("""
                        INSERT INTO pay_forward (person_id, answer, ask_again_at) VALUES (:me, :answer, :again)
                        ON DUPLICATE KEY UPDATE answer = VALUES(answer), ask_again_at = VALUES(ask_again_at)""")
                .param("me", person.value())
                .param("answer", answer.name())
                .param(
                        "again",
                        answer == ForwardAnswer.NOT_NOW ? clock.instant().plus(AGAIN) : null)
                .update();
    }

    /// @return since when she is invited; null where she is not: nobody walked with her, it is too soon, she has
    ///     said so, or she offers already
    @Transactional(readOnly = true)
    public @Nullable Instant invitedSince(PersonId person) {
        var now = clock.instant();
        return jdbc.sql("""
                        SELECT GREATEST(MIN(l.ended_at) + INTERVAL :days DAY, COALESCE(MAX(f.ask_again_at), MIN(l.ended_at)))
                        FROM mentoring_lineage l LEFT JOIN pay_forward f ON f.person_id = l.person_id
                        WHERE l.person_id = :me AND l.ended_at <= :until
                          AND (f.person_id IS NULL OR (f.answer = 'NOT_NOW' AND f.ask_again_at <= :now))
                          AND NOT EXISTS (SELECT 1 FROM mentor_offer o
                            WHERE o.mentor_id = :me AND o.state <> 'WITHDRAWN')
                        HAVING COUNT(*) > 0""")
                .param("days", AFTER.toDays())
                .param("me", person.value())
                .param("until", now.minus(AFTER))
                .param("now", now)
                .query((row, _) -> row.getObject(1, Instant.class))
                .optional()
                .orElse(null);
    }

    private List<Lineage.Companion> companions(PersonId person, String other, String own) {
        return jdbc.sql(COMPANIONS.replace("OTHER", other).replace("OWN", own))
                .param("me", person.value())
                .query((row, _) ->
                        new Lineage.Companion(row.getString(1), row.getObject(2, Instant.class), row.getInt(3)))
                .list();
    }
}
