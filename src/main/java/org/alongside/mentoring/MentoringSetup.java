package org.alongside.mentoring;

import java.time.Instant;
import java.util.Objects;
import org.alongside.mentoring.domain.MessageTerms;
import org.alongside.mentoring.domain.Writings;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Pairs of a made-up past, for who has the machine itself: demo data, benchmarks and tests. No acting person, no
/// questions. Never for views.
@Service
public class MentoringSetup {

    private static final int HOURS = 4;

    private final Writings writings;
    private final MessageTerms terms;
    private final JdbcClient jdbc;

    MentoringSetup(Writings writings, MessageTerms terms, JdbcClient jdbc) {
        this.writings = writings;
        this.terms = terms;
        this.jdbc = jdbc;
    }

    /// Makes two members of a cohort a pair. The mentor gets an offer where she has none, and a place where none
    /// is free, five at the most.
    @Transactional
    public PairId pair(CohortId cohort, PersonId mentor, PersonId mentee, Instant since) {
        var place = freePlace(cohort, mentor, since);
        var id = PublicIds.next();
        jdbc.sql("""
                        INSERT INTO mentoring_pair (public_id, cohort_id, mentor_id, mentee_id, started_at, place_id)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(id, cohort.value(), mentor.value(), mentee.value(), since, place)
                .update();
        jdbc.sql("UPDATE newcomer_request SET state = 'PAIRED' WHERE cohort_id = ? AND mentee_id = ?")
                .params(cohort.value(), mentee.value())
                .update();
        return new PairId(id);
    }

    /// Puts a message of one of the two into their conversation, as it would have been delivered then.
    @Transactional(propagation = Propagation.MANDATORY)
    public void message(PairId pair, PersonId author, String body, Instant at) {
        var of = jdbc.sql("SELECT id, cohort_id FROM mentoring_pair WHERE public_id = ?")
                .param(pair.value())
                .query((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        var text = writings.writePast(
                new Writings.New(author, new CohortId(of[1]), of[0], TextKind.MESSAGE, body, null), at);
        jdbc.sql("""
                        INSERT INTO pair_message (pair_id, text_id, author_id, submission_key, sent_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(of[0], text.key(), author.value(), text.id().value(), at)
                .update();
        terms.write(text.id());
        // Who writes has read what came before.
        jdbc.sql("""
                        INSERT INTO pair_read (pair_id, person_id, read_to) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE read_to = GREATEST(read_to, VALUES(read_to))""").params(of[0], author.value(), at).update();
    }

    /// Puts back what the two agreed on, and the steps that are done.
    public void agreedAndDone(PairId pair, Instant agreed, Instant done) {
        jdbc.sql("""
                        UPDATE pair_agreement a JOIN mentoring_pair p ON p.id = a.pair_id
                        SET a.proposed_at = :at, a.accepted_at = IF(a.accepted_at IS NULL, NULL, :at)
                        WHERE p.public_id = :pair""").param("at", agreed).param("pair", pair.value()).update();
        jdbc.sql("""
                        UPDATE pair_goal_step s JOIN pair_goal g ON g.id = s.goal_id
                               JOIN mentoring_pair p ON p.id = g.pair_id
                        SET s.added_at = :agreed, s.done_at = IF(s.done_at IS NULL, NULL, :done)
                        WHERE p.public_id = :pair""")
                .param("agreed", agreed)
                .param("done", done)
                .param("pair", pair.value())
                .update();
    }

    /// Lets a newcomer's request have waited from then on.
    public void waitingSince(CohortId cohort, PersonId mentee, Instant since) {
        jdbc.sql("UPDATE newcomer_request SET waiting_since = ? WHERE cohort_id = ? AND mentee_id = ?")
                .params(since, cohort.value(), mentee.value())
                .update();
    }

    private long freePlace(CohortId cohort, PersonId mentor, Instant since) {
        jdbc.sql("""
                        INSERT IGNORE INTO mentor_offer (cohort_id, mentor_id, hours_month, format, state, created_at)
                        VALUES (?, ?, ?, 'BOTH', 'OPEN', ?)""").params(cohort.value(), mentor.value(), HOURS, since).update();
        return jdbc.sql("""
                        SELECT l.id FROM mentor_place l WHERE l.cohort_id = ? AND l.mentor_id = ?
                          AND NOT EXISTS (SELECT 1 FROM mentoring_pair p WHERE p.place_id = l.id)
                        ORDER BY l.number LIMIT 1""")
                .params(cohort.value(), mentor.value())
                .query(Long.class)
                .optional()
                .orElseGet(() -> addPlace(cohort, mentor));
    }

    private long addPlace(CohortId cohort, PersonId mentor) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO mentor_place (offer_id, cohort_id, mentor_id, number)
                        SELECT o.id, o.cohort_id, o.mentor_id,
                               1 + (SELECT COUNT(*) FROM mentor_place l WHERE l.offer_id = o.id)
                        FROM mentor_offer o WHERE o.cohort_id = ? AND o.mentor_id = ?""").params(cohort.value(), mentor.value()).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
