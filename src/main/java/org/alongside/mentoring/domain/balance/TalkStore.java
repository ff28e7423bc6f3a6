package org.alongside.mentoring.domain.balance;

import java.time.Instant;
import java.util.List;
import org.alongside.mentoring.PairSide;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the words of a pair's conversation, and finds the guesses after meetings.
@Component
public class TalkStore {

    private final JdbcClient jdbc;

    TalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Words(int mentee, int mentor) {}

    private record Guess(PersonId person, int share) {}

    /// @return what was written and guessed since then
    public Talk since(PairSide side, Instant then) {
        var words = words(side, then);
        var guesses = guesses(side, then);
        return new Talk(words.mentee(), words.mentor(), of(guesses, side.menteeId()), of(guesses, side.mentorId()));
    }

    private Words words(PairSide side, Instant then) {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(IF(x.author_id = :mentee, x.words, 0)), 0),
                               COALESCE(SUM(IF(x.author_id = :mentor, x.words, 0)), 0)
                        FROM mentoring_text x
                        WHERE x.pair_id = :pair AND x.kind = 'MESSAGE' AND x.written_at >= :then
                          AND x.state = 'PUBLISHED'""")
                .param("mentee", side.menteeId().value())
                .param("mentor", side.mentorId().value())
                .param("pair", side.key())
                .param("then", then)
                .query((row, _) -> new Words(row.getInt(1), row.getInt(2)))
                .single();
    }

    private List<Guess> guesses(PairSide side, Instant then) {
        return jdbc.sql("SELECT person_id, mentee_share FROM talk_estimate WHERE pair_id = ? AND estimated_at >= ?")
                .params(side.key(), then)
                .query((row, _) -> new Guess(new PersonId(row.getLong(1)), row.getInt(2)))
                .list();
    }

    private static List<Integer> of(List<Guess> guesses, PersonId person) {
        return guesses.stream()
                .filter(guess -> guess.person().equals(person))
                .map(Guess::share)
                .toList();
    }
}
