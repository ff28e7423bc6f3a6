package org.alongside.mentoring.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.alongside.mentoring.MentoringText;
import org.alongside.mentoring.PairResumed;
import org.alongside.mentoring.TextId;
import org.alongside.mentoring.TextMark;
import org.alongside.shared.PairId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Words of one of a pair that were held, and are let through when nothing goes between the two any more. They are
/// kept back whatever they are, and her who wrote them it looks as if they were delivered: in a pause, a contact stop
/// and a block alike. They are delivered when the pair goes on.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LateWords {

    /// Of the pair `p`, what `x` is a text of. Words in a mediation are for the team, too, which shows them to the
    /// other as it is right for her.
    private static final String NOT_NOW = """
            x.author_id IN (p.mentor_id, p.mentee_id) AND x.kind <> 'MEDIATION'
            AND (p.state = 'PAUSED'
                OR EXISTS (SELECT 1 FROM pair_pause s
                    WHERE s.pair_id = p.id AND s.kind = 'STOP' AND s.ended_at IS NULL)
                OR EXISTS (SELECT 1 FROM person_block b
                    WHERE b.person_id IN (p.mentor_id, p.mentee_id) AND b.blocked_id IN (p.mentor_id, p.mentee_id))
                OR (p.state = 'ENDED' AND EXISTS (SELECT 1 FROM pair_ending e
                    WHERE e.pair_id = p.id AND e.branch = 'ONE_SIDED' AND e.begun_by <> x.author_id)))
            """;

    private final TextStore texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    LateWords(TextStore texts, JdbcClient jdbc, Clock clock) {
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param text one that is held until the transaction ends, and its pair with it
    /// @return whether what is published now may reach the other of its pair
    public boolean reaches(MentoringText text) {
        return jdbc.sql("""
                        SELECT COUNT(*) = 0 FROM mentoring_text x JOIN mentoring_pair p ON p.id = x.pair_id
                        WHERE x.id = ? AND\s""" + NOT_NOW).param(text.key()).query(Boolean.class).single();
    }

    /// Keeps back what was let through.
    ///
    /// @param mark as it stands for everybody but its author
    public void keep(MentoringText text, TextMark mark) {
        texts.put(text, mark);
        jdbc.sql("UPDATE mentoring_text SET let_through_at = ? WHERE id = ?")
                .params(now(), text.key())
                .update();
    }

    /// Inside the transaction in which the pair goes on, and which holds it.
    @EventListener
    public void hear(PairResumed resumed) {
        deliver(resumed.pair());
    }

    private void deliver(PairId pair) {
        var now = now();
        var late = jdbc.sql("""
                        SELECT x.public_id FROM mentoring_text x JOIN mentoring_pair p ON p.id = x.pair_id
                        WHERE p.public_id = ? AND x.let_through_at IS NOT NULL AND NOT (
                        """ + NOT_NOW + ") ORDER BY x.id FOR UPDATE")
                .param(pair.value())
                .query((row, _) -> new TextId(row.getString(1)))
                .list();
        for (var text : late) {
            jdbc.sql("""
                            UPDATE mentoring_text SET state = 'PUBLISHED', published_at = ?, let_through_at = NULL,
                                version = version + 1 WHERE public_id = ?""").params(now, text.value()).update();
            texts.tell(text);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
