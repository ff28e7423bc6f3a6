package org.alongside.mentoring.domain.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.CheckInAnswer;
import org.alongside.mentoring.CheckInNow;
import org.alongside.mentoring.CheckInWords;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.TextView;
import org.alongside.mentoring.domain.Writings;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Check-ins and what was said in them.
@Component
public class CheckInStore {

    private final JdbcClient jdbc;

    CheckInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The check-in that is open.
    public record Open(long key, CheckInNow now) {}

    /// Where her words are kept: either her own, sanitized HTML, or keys of texts that the other reads.
    public record Kept(
            @Nullable String ownWorks,
            @Nullable String ownChange,
            @Nullable Long works,
            @Nullable Long change) {}

    /// A check-in that waits for somebody.
    public record Waiting(PairId pair, LocalDate opensOn) {}

    /// @return the newest check-in that has opened: an older one has passed, answered or not
    public Optional<Open> current(PairSide side, LocalDate today) {
        return jdbc.sql("""
                        SELECT c.id, c.number, c.due_on, a.person_id IS NOT NULL,
                               EXISTS (SELECT 1 FROM check_in_answer o
                                   JOIN mentoring_text x ON x.id IN (o.works_text, o.change_text) AND x.state = 'PUBLISHED'
                                   WHERE o.check_in_id = c.id AND o.person_id = :other AND o.read_at IS NULL)
                        FROM check_in c
                        LEFT JOIN check_in_answer a ON a.check_in_id = c.id AND a.person_id = :me
                        WHERE c.pair_id = :pair AND c.opens_on <= :today ORDER BY c.number DESC LIMIT 1""")
                .param("me", side.me().value())
                .param("other", side.other().value())
                .param("pair", side.key())
                .param("today", today)
                .query((row, _) -> open(row, today))
                .optional();
    }

    private static Open open(ResultSet row, LocalDate today) throws SQLException {
        var due = row.getObject(3, LocalDate.class);
        return new Open(
                row.getLong(1),
                new CheckInNow(row.getInt(2), due, due.isBefore(today), row.getBoolean(4), row.getBoolean(5)));
    }

    /// Keeps an answer.
    public void add(
            long checkIn, PersonId person, CheckInAnswer answer, @Nullable Integer strain, Kept kept, Instant now) {
        jdbc.sql("""
                        INSERT INTO check_in_answer (check_in_id, person_id, answered_at, feeling, safe, strain,
                            own_works, own_change, works_text, change_text)
                        VALUES (:checkIn, :person, :now, :feeling, :safe, :strain, :ownWorks, :ownChange, :works, :change)""")
                .param("checkIn", checkIn)
                .param("person", person.value())
                .param("now", now)
                .param("feeling", String.valueOf(answer.feeling()))
                .param("safe", String.valueOf(answer.safe()))
                .param("strain", strain)
                .param("ownWorks", kept.ownWorks())
                .param("ownChange", kept.ownChange())
                .param("works", kept.works())
                .param("change", kept.change())
                .update();
    }

    /// @return what she wrote herself; null where she has not answered
    public @Nullable CheckInWords own(long checkIn, PersonId person) {
        var shared = shared(checkIn, person, person);
        return jdbc.sql("SELECT own_works, own_change FROM check_in_answer WHERE check_in_id = ? AND person_id = ?")
                .params(checkIn, person.value())
                .query((row, _) ->
                        new CheckInWords(of(shared, false), of(shared, true), row.getString(1), row.getString(2)))
                .optional()
                .orElse(null);
    }

    /// @return what the other has shared in the pair's newest check-in in which she shared anything that can be
    ///     read; null for none
    public @Nullable CheckInWords theirs(PairSide side) {
        return jdbc.sql("""
                        SELECT c.id FROM check_in c JOIN check_in_answer a ON a.check_in_id = c.id
                        JOIN mentoring_text x ON x.id IN (a.works_text, a.change_text) AND x.state = 'PUBLISHED'
                        WHERE c.pair_id = ? AND a.person_id = ? ORDER BY c.number DESC LIMIT 1""")
                .params(side.key(), side.other().value())
                .query(Long.class)
                .optional()
                .map(key -> shared(key, side.other(), side.me()))
                .map(texts -> new CheckInWords(of(texts, false), of(texts, true), null, null))
                .orElse(null);
    }

    /// The viewer has opened what the other shared.
    public void read(PairSide side, Instant now) {
        jdbc.sql("""
                        UPDATE check_in_answer a JOIN check_in c ON c.id = a.check_in_id SET a.read_at = ?
                        WHERE c.pair_id = ? AND a.person_id = ? AND a.read_at IS NULL
                          AND (a.works_text IS NOT NULL OR a.change_text IS NOT NULL)""").params(now, side.key(), side.other().value()).update();
    }

    /// @return check-ins of her pairs that are open and that she has not answered
    public List<Waiting> waiting(PersonId person, LocalDate today) {
        return jdbc.sql("""
                        SELECT p.public_id, c.opens_on FROM mentoring_pair p
                        JOIN check_in c ON c.id = (SELECT n.id FROM check_in n
                            WHERE n.pair_id = p.id AND n.opens_on <= :today ORDER BY n.number DESC LIMIT 1)
                        LEFT JOIN check_in_answer a ON a.check_in_id = c.id AND a.person_id = :me
                        WHERE :me IN (p.mentor_id, p.mentee_id) AND p.state = 'ACTIVE' AND a.person_id IS NULL
                          AND (SELECT COUNT(*) FROM cohort_member m WHERE m.cohort_id = p.cohort_id
                               AND m.person_id IN (p.mentor_id, p.mentee_id)) = 2""")
                .param("me", person.value())
                .param("today", today)
                .query((row, _) -> new Waiting(new PairId(row.getString(1)), row.getObject(2, LocalDate.class)))
                .list();
    }

    private record Shared(boolean change, @Nullable TextView text) {}

    private List<Shared> shared(long checkIn, PersonId author, PersonId viewer) {
        return jdbc.sql("SELECT x.id <=> a.change_text, " + Writings.COLUMNS + """
                         FROM check_in_answer a JOIN mentoring_text x ON x.id IN (a.works_text, a.change_text)
                        WHERE a.check_in_id = :checkIn AND a.person_id = :author""")
                .param("checkIn", checkIn)
                .param("author", author.value())
                .param("viewer", viewer.value())
                .query((row, _) -> new Shared(row.getBoolean(1), Writings.view(row, 2)))
                .list();
    }

    private static @Nullable TextView of(List<Shared> texts, boolean change) {
        return texts.stream()
                .filter(one -> one.change() == change)
                .map(Shared::text)
                .findAny()
                .orElse(null);
    }
}
