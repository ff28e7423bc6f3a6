package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.care.PauseStore;
import org.alongside.mentoring.domain.ending.EndingReader;
import org.alongside.mentoring.domain.ending.EndingRules;
import org.alongside.mentoring.domain.ending.EndingStore;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a pair ends: as planned or early, with a closing session, or on one side alone (EEPM 6; P46, P47, P52).
/// What comes after the end is [AfterEnding]'s.
@Service
public class Endings {

    private final PairAccess access;
    private final EndingStore store;
    private final EndingReader reader;
    private final PauseStore pauses;
    private final Writings writings;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(
            PairAccess access,
            EndingStore store,
            EndingReader reader,
            PauseStore pauses,
            Writings writings,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.reader = reader;
        this.pauses = pauses;
        this.writings = writings;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// @return how the pair ends, as she sees it
    /// @throws NotFoundException for anyone but the two
    @Transactional(readOnly = true)
    public EndingView of(PersonId person, PairId pair) {
        return reader.of(access.require(person, pair));
    }

    /// Asks the other to bring it to an end together; where she has asked, that is a yes.
    ///
    /// @param planned whether it is the time they had agreed on
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `pair.paused` or `pair.ended`
    @Transactional
    public void begin(PersonId person, PairId pair, boolean planned) {
        var side = access.requireActive(person, pair);
        switch (EndingRules.begin(person, store.find(side).orElse(null))) {
            case ASK -> store.begin(side, planned ? EndingBranch.PLANNED : EndingBranch.EARLY);
            case AGREE -> agreed(side);
            case NOTHING -> {}
        }
    }

    /// Says yes, or "not yet", to what the other asks. A second yes does nothing.
    ///
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `pair.paused`, `pair.ended`, or `ending.none` where she is not asked
    @Transactional
    public void answer(PersonId person, PairId pair, boolean yes) {
        var side = access.requireActive(person, pair);
        var row = store.find(side).orElse(null);
        if (yes && row != null && row.agreed()) {
            return;
        }
        refuse(EndingRules.answer(person, row));
        if (yes) {
            agreed(side);
        } else {
            store.answer(side, false);
        }
    }

    /// Takes back what she asked, before the other has said yes.
    ///
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `pair.paused` or `pair.ended`
    @Transactional
    public void takeBack(PersonId person, PairId pair) {
        store.takeBack(access.requireActive(person, pair));
    }

    /// Keeps when the closing session was, or why there was none.
    ///
    /// @param on the day; null for none
    /// @param why null where there was one
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `pair.paused`, `pair.ended`, `ending.not-agreed`; `ending.session` for neither
    ///     or both; `ending.session-day` for a day to come, or before they met
    @Transactional
    public void session(PersonId person, PairId pair, @Nullable LocalDate on, @Nullable NoSessionReason why) {
        var side = access.requireActive(person, pair);
        refuse(EndingRules.closing(store.find(side).orElse(null)));
        // A day of slack: the reader's own day may lie ahead of ours.
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        var started = LocalDate.ofInstant(side.startedAt(), ZoneOffset.UTC).minusDays(1);
        refuse(EndingRules.session(on, why, started, today));
        store.session(side, on, why);
    }

    /// Writes what she takes from it. The other reads it when she has written, too. What is left blank stays as
    /// it was.
    ///
    /// @return whether she may be in danger
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `pair.paused`, `pair.ended`, `ending.not-agreed`, `post.too-long`, or
    ///     `ending.reflection` for nothing at all
    @Transactional
    public boolean reflect(PersonId person, PairId pair, String helped, String change) {
        var side = access.requireActive(person, pair);
        refuse(EndingRules.closing(store.find(side).orElse(null)));
        var helpedText = write(side, helped);
        var changeText = write(side, change);
        if (helpedText.isEmpty() && changeText.isEmpty()) {
            throw new RefusedException("ending.reflection");
        }
        jdbc.sql("""
                        INSERT INTO closing_reflection (pair_id, person_id, helped_text, change_text, written_at)
                        VALUES (:pair, :me, :helped, :change, :now)
                        ON DUPLICATE KEY UPDATE helped_text = COALESCE(VALUES(helped_text), helped_text),
                            change_text = COALESCE(VALUES(change_text), change_text),
                            written_at = VALUES(written_at), version = version + 1""")
                .param("pair", side.key())
                .param("me", person.value())
                .param("helped", helpedText.map(Writings.Stored::key).orElse(null))
                .param("change", changeText.map(Writings.Stored::key).orElse(null))
                .param("now", clock.instant())
                .update();
        return helpedText.filter(Writings.Stored::danger).isPresent()
                || changeText.filter(Writings.Stored::danger).isPresent();
    }

    /// Keeps the mentee's own plan for the time without her mentor (P52), at any time. Nobody else reads it.
    ///
    /// @throws NotFoundException for anyone but the mentee
    /// @throws RefusedException `post.too-long`
    @Transactional
    public void planNext(PersonId person, PairId pair, String words) {
        var side = access.require(person, pair);
        if (!side.mentee()) {
            throw new NotFoundException();
        }
        if (words.length() > RichText.MAX_CHARS) {
            throw new RefusedException("post.too-long");
        }
        pauses.hold(side.key());
        jdbc.sql("""
                        INSERT INTO closing_reflection (pair_id, person_id, next_steps, written_at)
                        VALUES (:pair, :me, :next, :now)
                        ON DUPLICATE KEY UPDATE next_steps = VALUES(next_steps), version = version + 1""")
                .param("pair", side.key())
                .param("me", person.value())
                .param("next", RichText.fromEither(words))
                .param("now", clock.instant())
                .update();
    }

    /// Confirms that it is over. When both have, it is.
    ///
    /// @return whether it is over now
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `pair.paused`, `pair.ended`, `ending.not-agreed`, `ending.session`, or
    ///     `ending.reflection` before she has written hers
    @Transactional
    public boolean confirm(PersonId person, PairId pair) {
        var side = access.requireActive(person, pair);
        refuse(EndingRules.confirm(store.find(side).orElse(null)));
        store.confirm(side);
        var both = store.find(side)
                .filter(row -> row.confirmed() && row.otherConfirmed())
                .isPresent();
        if (both) {
            store.end(side);
        }
        return both;
    }

    /// Ends it at once, on her own, also while it is paused. The other reads that it is over and what helps now,
    /// and no reasons.
    ///
    /// @param reason for the team alone; null for none
    /// @param never whether she does not want to be brought together with the other again
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `pair.ended`
    @Transactional
    public void endAlone(PersonId person, PairId pair, @Nullable EndingReason reason, boolean never) {
        var side = access.require(person, pair);
        if (pauses.hold(side.key()) == PairState.ENDED) {
            throw new RefusedException("pair.ended");
        }
        store.oneSided(side, reason, never);
        store.end(side);
    }

    private void agreed(PairSide side) {
        store.answer(side, true);
        events.publishEvent(new ClosingBegun(side.id()));
    }

    private Optional<Writings.Stored> write(PairSide side, String words) {
        return writings.writeIfAny(
                new Writings.New(side.me(), side.cohort(), side.key(), TextKind.CLOSING, words, null));
    }

    private static void refuse(Optional<String> reason) {
        reason.ifPresent(code -> {
            throw new RefusedException(code);
        });
    }
}
