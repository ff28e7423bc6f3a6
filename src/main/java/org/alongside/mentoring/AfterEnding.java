package org.alongside.mentoring;

import java.time.Clock;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.care.CaseBook;
import org.alongside.mentoring.domain.care.PauseStore;
import org.alongside.mentoring.domain.ending.EndingReader;
import org.alongside.mentoring.domain.ending.EndingStore;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is asked and given when a pair is over: answers the other never reads, thanks, staying in touch,
/// somebody new.
@Service
public class AfterEnding {

    private final PairAccess access;
    private final PauseStore pauses;
    private final EndingStore endings;
    private final EndingReader reader;
    private final CaseBook cases;
    private final Writings writings;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AfterEnding(
            PairAccess access,
            PauseStore pauses,
            EndingStore endings,
            EndingReader reader,
            CaseBook cases,
            Writings writings,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.pauses = pauses;
        this.endings = endings;
        this.reader = reader;
        this.cases = cases;
        this.writings = writings;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps what she answers at the end, once.
    ///
    /// @return whether she may be in danger
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `ending.not-over`, `ending.answered` or `post.too-long`
    @Transactional
    public boolean exit(PersonId person, PairId pair, ExitAnswer answer) {
        var side = over(person, pair);
        var words = RichText.fromEither(answer.words());
        if (answer.words().length() > RichText.MAX_CHARS) {
            throw new RefusedException("post.too-long");
        }
        var blank = RichText.isBlank(words);
        var fresh = jdbc.sql("""
                        INSERT IGNORE INTO exit_answer (pair_id, person_id, goals, as_equals, again, words, wants_help,
                            answered_at)
                        VALUES (:pair, :me, :goals, :equals, :again, :words, :help, :now)""")
                        .param("pair", side.key())
                        .param("me", person.value())
                        .param("goals", answer.goals().name())
                        .param("equals", answer.asEquals().name())
                        .param("again", answer.again().name())
                        .param("words", blank ? null : words)
                        .param("help", answer.wantsHelp())
                        .param("now", clock.instant())
                        .update()
                == 1;
        if (!fresh) {
            throw new RefusedException("ending.answered");
        }
        if (answer.neverAgain()) {
            endings.neverAgain(side.key());
        }
        if (!answer.wantsHelp()) {
            return false;
        }
        var key = cases.open(side.cohort(), side.key(), CareKind.GUIDANCE, person);
        return !blank && cases.tell(key, side.cohort(), side.key(), person, answer.words());
    }

    /// Says whether she wants to stay in touch; she can say otherwise later. Only where both say yes does either
    /// see anything of it.
    ///
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `ending.not-over`
    @Transactional
    public void stayInTouch(PersonId person, PairId pair, boolean wants) {
        var side = over(person, pair);
        jdbc.sql("""
                        INSERT INTO contact_after (pair_id, person_id, wants, answered_at) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE wants = VALUES(wants), answered_at = VALUES(answered_at)""").params(side.key(), person.value(), wants, clock.instant()).update();
    }

    /// Thanks the other, once (P27). Where the other has stopped contact she never gets it, and nothing tells.
    ///
    /// @return whether the writer may be in danger
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `pair.paused`; `ending.no-thanks` where it is not the time, or the other ended
    ///     it on her own; `post.empty` or `post.too-long`
    @Transactional
    public boolean thank(PersonId person, PairId pair, String words) {
        var side = access.require(person, pair);
        var state = pauses.hold(side.key());
        if (state == PairState.PAUSED || side.state() == PairState.PAUSED) {
            throw new RefusedException("pair.paused");
        }
        if (!reader.of(side).mayThank()) {
            throw new RefusedException("ending.no-thanks");
        }
        var text = writings.write(new Writings.New(person, side.cohort(), side.key(), TextKind.CLOSING, words, null));
        jdbc.sql("INSERT INTO thank_note (pair_id, from_id, to_id, text_id, written_at) VALUES (?, ?, ?, ?, ?)")
                .params(side.key(), person.value(), side.other().value(), text.key(), clock.instant())
                .update();
        return text.danger();
    }

    /// Says whether the mentee wants to walk on with somebody new. Her waiting from before counts.
    ///
    /// @throws NotFoundException for anyone but the mentee
    /// @throws RefusedException `ending.not-over`
    @Transactional
    public void somebodyNew(PersonId person, PairId pair, boolean yes) {
        var side = over(person, pair);
        if (!side.mentee()) {
            throw new NotFoundException();
        }
        var before = rematch(side);
        var now = yes ? "YES" : "NO";
        jdbc.sql("UPDATE pair_ending SET rematch = ?, version = version + 1 WHERE pair_id = ?")
                .params(now, side.key())
                .update();
        if (yes && !now.equals(before)) {
            events.publishEvent(new RematchWanted(pair, person));
        }
    }

    private String rematch(PairSide side) {
        return jdbc.sql("SELECT COALESCE(MAX(rematch), '') FROM pair_ending WHERE pair_id = ?")
                .param(side.key())
                .query(String.class)
                .single();
    }

    private PairSide over(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        if (pauses.hold(side.key()) != PairState.ENDED) {
            throw new RefusedException("ending.not-over");
        }
        return side;
    }
}
