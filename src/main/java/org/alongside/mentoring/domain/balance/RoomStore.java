package org.alongside.mentoring.domain.balance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.PairSide;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who would like more room. What was read or taken back leaves no trace.
@Component
public class RoomStore {

    private final JdbcClient jdbc;

    RoomStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A wish that somebody has not read.
    public record Waiting(PairId pair, Instant askedAt) {}

    /// Notes the wish; one that is there stays as it is.
    public void ask(PairSide side, Instant now) {
        jdbc.sql("""
                        INSERT INTO more_room (pair_id, person_id, asked_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE asked_at = asked_at""").params(side.key(), side.me().value(), now).update();
    }

    /// @return when that person of the pair asked; empty where she does not
    public Optional<Instant> askedAt(PairSide side, PersonId person) {
        return jdbc.sql("SELECT asked_at FROM more_room WHERE pair_id = ? AND person_id = ?")
                .params(side.key(), person.value())
                .query(Instant.class)
                .optional();
    }

    /// Takes away a wish of that person.
    ///
    /// @param from only one that is as old as this or newer
    /// @param to only one that is as old as this or older
    /// @return whether there was one
    public boolean remove(PairSide side, PersonId person, Instant from, Instant to) {
        return jdbc.sql("""
                        DELETE FROM more_room WHERE pair_id = ? AND person_id = ? AND asked_at BETWEEN ? AND ?""").params(side.key(), person.value(), from, to).update() == 1;
    }

    /// @return wishes of the others in her pairs that are as old as that or older
    public List<Waiting> waiting(PersonId person, Instant to) {
        return jdbc.sql("""
                        SELECT p.public_id, q.asked_at FROM mentoring_pair p JOIN more_room q ON q.pair_id = p.id
                        WHERE :me IN (p.mentor_id, p.mentee_id) AND q.person_id <> :me AND p.state = 'ACTIVE'
                          AND q.asked_at <= :to
                          AND (SELECT COUNT(*) FROM cohort_member m WHERE m.cohort_id = p.cohort_id
                               AND m.person_id IN (p.mentor_id, p.mentee_id)) = 2""")
                .param("me", person.value())
                .param("to", to)
                .query((row, _) -> new Waiting(new PairId(row.getString(1)), row.getObject(2, Instant.class)))
                .list();
    }
}
