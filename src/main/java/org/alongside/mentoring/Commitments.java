package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.plan.CommitmentStore;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who of the two does what by when: "slow to promise but unwavering in keeping your word" (P51). Each promises
/// for herself, or asks the other, who takes it on or does not. Only who promised says what became of it.
@Service
public class Commitments {

    /// Most characters.
    public static final int MAX = 500;

    /// Most that are ahead of one pair at a time.
    public static final int MOST = 40;

    private static final int YEARS = 2;

    private final PairAccess access;
    private final Writings writings;
    private final CommitmentStore store;
    private final Clock clock;

    Commitments(PairAccess access, Writings writings, CommitmentStore store, Clock clock) {
        this.access = access;
        this.writings = writings;
        this.store = store;
        this.clock = clock;
    }

    /// What became of a new one.
    public record Added(CommitmentId commitment, SavedTexts kept) {}

    /// @return what she may see: what is ahead, the next day first; then what was closed last
    /// @throws NotFoundException where there is no such pair of hers
    @Transactional(readOnly = true)
    public List<CommitmentView> list(PersonId person, PairId pair) {
        return store.list(access.require(person, pair), today(), MOST);
    }

    /// She promises something for herself.
    ///
    /// @param words plain text
    /// @param by the day; null where she chose none, which is refused
    /// @throws NotFoundException where there is no such pair of hers
    /// @throws RefusedException `commitment.words` where it is empty or too long, `commitment.day`,
    ///     `commitment.many`, or as of [PairAccess#requireActive]
    @Transactional
    public Added promise(PersonId person, PairId pair, String words, @Nullable LocalDate by) {
        var side = access.requireActive(person, pair);
        return add(side, person, null, words, by);
    }

    /// She asks the other for something.
    ///
    /// @throws NotFoundException where there is no such pair of hers
    /// @throws RefusedException as [#promise]
    @Transactional
    public Added ask(PersonId person, PairId pair, String words, @Nullable LocalDate by) {
        var side = access.requireActive(person, pair);
        return add(side, side.other(), person, words, by);
    }

    /// She takes on what the other asked for, or does not; why, nobody asks. Once more does nothing.
    ///
    /// @throws NotFoundException where there is nothing asked of her
    /// @throws RefusedException `commitment.gone` where it was taken back, or as of [PairAccess#requireActive]
    @Transactional
    public void answer(PersonId person, PairId pair, CommitmentId id, boolean take) {
        var row = requireOwn(access.requireActive(person, pair), id);
        var wanted = take ? CommitmentState.OPEN : CommitmentState.DECLINED;
        if (row.state() == wanted) {
            return;
        }
        if (row.state() != CommitmentState.ASKED || !row.readable()) {
            throw new RefusedException("commitment.gone");
        }
        store.become(row.key(), wanted, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /// She takes back what she asked for. Once more does nothing.
    ///
    /// @throws NotFoundException where she did not ask
    /// @throws RefusedException `commitment.gone` where it was answered meanwhile, or as of
    ///     [PairAccess#requireActive]
    @Transactional
    public void withdraw(PersonId person, PairId pair, CommitmentId id) {
        var side = access.requireActive(person, pair);
        var row = store.hold(side.key(), id)
                .filter(found -> person.equals(found.askedBy()))
                .orElseThrow(NotFoundException::new);
        if (row.state() == CommitmentState.WITHDRAWN) {
            return;
        }
        if (row.state() != CommitmentState.ASKED) {
            throw new RefusedException("commitment.gone");
        }
        store.become(row.key(), CommitmentState.WITHDRAWN, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /// She has done what she promised, lets it go, or takes it up again. Once more does nothing.
    ///
    /// @param state `DONE`, `LET_GO` or `OPEN`
    /// @throws NotFoundException where she did not promise it
    /// @throws RefusedException `commitment.gone` where it cannot become that, or as of [PairAccess#requireActive]
    @Transactional
    public void become(PersonId person, PairId pair, CommitmentId id, CommitmentState state) {
        var row = requireOwn(access.requireActive(person, pair), id);
        if (row.state() == state) {
            return;
        }
        if (!canBecome(row.state(), state)) {
            throw new RefusedException("commitment.gone");
        }
        store.become(row.key(), state, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /// She needs until another day.
    ///
    /// @param version [CommitmentView#version] of what she had before her
    /// @throws NotFoundException where she did not promise it
    /// @throws RefusedException `commitment.day`, `commitment.gone` where it is closed, `commitment.stale` where
    ///     it was changed in another window, or as of [PairAccess#requireActive]
    @Transactional
    public void putOff(PersonId person, PairId pair, CommitmentId id, @Nullable LocalDate by, int version) {
        var row = requireOwn(access.requireActive(person, pair), id);
        var day = requireDay(by);
        if (row.state() != CommitmentState.OPEN) {
            throw new RefusedException("commitment.gone");
        }
        if (row.by().equals(day)) {
            return;
        }
        if (row.version() != version) {
            throw new RefusedException("commitment.stale");
        }
        store.putOff(row.key(), day);
    }

    /// @return whether what she promised can become that
    static boolean canBecome(CommitmentState from, CommitmentState to) {
        return switch (from) {
            case OPEN -> to == CommitmentState.DONE || to == CommitmentState.LET_GO;
            case DONE, LET_GO -> to == CommitmentState.OPEN;
            case ASKED, DECLINED, WITHDRAWN -> false;
        };
    }

    private Added add(PairSide side, PersonId owner, @Nullable PersonId askedBy, String words, @Nullable LocalDate by) {
        var typed = words.strip();
        var html = RichText.fromPlain(typed);
        if (typed.length() > MAX || RichText.isBlank(html)) {
            throw new RefusedException("commitment.words");
        }
        var day = requireDay(by);
        if (store.living(side.key()) >= MOST) {
            throw new RefusedException("commitment.many");
        }
        var stored =
                writings.write(new Writings.New(side.me(), side.cohort(), side.key(), TextKind.COMMITMENT, html, null));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = store.add(side.key(), owner, askedBy, stored.key(), day, now);
        return new Added(id, SavedTexts.of(List.of(stored)));
    }

    private LocalDate requireDay(@Nullable LocalDate by) {
        if (by == null || !GoalRules.isDay(by, today(), YEARS)) {
            throw new RefusedException("commitment.day");
        }
        return by;
    }

    private CommitmentStore.Row requireOwn(PairSide side, CommitmentId id) {
        return store.hold(side.key(), id)
                .filter(row -> row.owner().equals(side.me()))
                .orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
