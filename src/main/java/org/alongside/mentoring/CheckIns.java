package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.discussion.TextCheck;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.balance.CheckInStore;
import org.alongside.mentoring.domain.balance.RhythmStore;
import org.alongside.richtext.RichText;
import org.alongside.screening.Kind;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks each of the two how it goes (P01, P45; EEPM standard 5): what works, what does not, whether she feels
/// safe.
///
/// What she writes is hers: the other reads it where she shares it, and nobody else ever does. Who does not
/// answer is reminded kindly, and nothing else comes of it. Who does not feel safe sets off [SafetyConcern], of
/// which the other learns nothing.
@Service
public class CheckIns {

    /// Longest text of one answer, in UTF-16 code units: it is to take less than a minute.
    public static final int MAX_WORDS = 2_000;

    private static final int HEAVIEST = 5;

    private final PairAccess access;
    private final CheckInStore store;
    private final RhythmStore rhythms;
    private final Writings writings;
    private final TextCheck check;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckIns(
            PairAccess access,
            CheckInStore store,
            RhythmStore rhythms,
            Writings writings,
            TextCheck check,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.rhythms = rhythms;
        this.writings = writings;
        this.check = check;
        this.events = events;
        this.clock = clock;
    }

    /// @return the check-in that is open; empty where none is, also while the pair rests and after its end
    /// @throws NotFoundException for anybody but the two
    @Transactional
    public Optional<CheckInNow> now(PersonId person, PairId pair) {
        return current(access.require(person, pair)).map(CheckInStore.Open::now);
    }

    /// @return the page of the check-in that is open. What the other shared counts as read from now on
    /// @throws NotFoundException for anybody but the two
    @Transactional
    public CheckInPage open(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        var current = current(side);
        var theirs = store.theirs(side);
        if (theirs != null) {
            store.read(side, clock.instant());
        }
        return new CheckInPage(
                current.map(CheckInStore.Open::now).orElse(null),
                current.map(open -> store.own(open.key(), person)).orElse(null),
                theirs);
    }

    /// Answers the check-in that is open. A second answer changes nothing.
    ///
    /// @param number [CheckInNow#number]
    /// @throws NotFoundException for anybody but the two
    /// @throws RefusedException `checkin.feeling`, `checkin.safe`, `checkin.strain`, `checkin.long`,
    ///     `checkin.over` where another is open by now, `pair.paused` or `pair.ended`
    @Transactional
    public CheckInDone answer(PersonId person, PairId pair, int number, CheckInAnswer answer) {
        var side = access.requireActive(person, pair);
        var safe = requireWhole(answer);
        var open = current(side)
                .filter(one -> one.now().number() == number)
                .orElseThrow(() -> new RefusedException("checkin.over"));
        if (open.now().answered()) {
            return new CheckInDone(false, safe.concerning());
        }
        var strain = side.mentor() ? answer.strain() : null;
        var words = answer.share() ? share(side, answer) : keep(side, answer);
        store.add(open.key(), person, answer, strain, words.kept(), clock.instant());
        if (safe.concerning()) {
            events.publishEvent(new SafetyConcern(pair, person));
        }
        return new CheckInDone(words.held(), safe.concerning() || words.danger());
    }

    private Optional<CheckInStore.Open> current(PairSide side) {
        if (!side.active()) {
            return Optional.empty();
        }
        var today = today();
        if (!rhythms.isMade(side.key(), today)) {
            rhythms.prepare(side.key(), today);
        }
        return store.current(side, today);
    }

    private LocalDate today() {
        return RhythmStore.day(clock.instant());
    }

    private static Safe requireWhole(CheckInAnswer answer) {
        if (answer.feeling() == null) {
            throw new RefusedException("checkin.feeling");
        }
        if (answer.safe() == null) {
            throw new RefusedException("checkin.safe");
        }
        if (answer.strain() != null && (answer.strain() < 1 || answer.strain() > HEAVIEST)) {
            throw new RefusedException("checkin.strain");
        }
        if (answer.works().length() > MAX_WORDS || answer.change().length() > MAX_WORDS) {
            throw new RefusedException("checkin.long");
        }
        return answer.safe();
    }

    private record Words(CheckInStore.Kept kept, boolean held, boolean danger) {}

    private Words share(PairSide side, CheckInAnswer answer) {
        var works = writings.writeIfAny(shared(side, answer.works()));
        var change = writings.writeIfAny(shared(side, answer.change()));
        return new Words(
                new CheckInStore.Kept(null, null, key(works), key(change)),
                works.filter(Writings.Stored::held).isPresent()
                        || change.filter(Writings.Stored::held).isPresent(),
                works.filter(Writings.Stored::danger).isPresent()
                        || change.filter(Writings.Stored::danger).isPresent());
    }

    private static Writings.New shared(PairSide side, String words) {
        return new Writings.New(side.me(), side.cohort(), side.key(), TextKind.REVIEW, words, null);
    }

    private static @Nullable Long key(Optional<Writings.Stored> stored) {
        return stored.map(Writings.Stored::key).orElse(null);
    }

    private Words keep(PairSide side, CheckInAnswer answer) {
        return new Words(
                new CheckInStore.Kept(own(answer.works()), own(answer.change()), null, null),
                false,
                danger(side, answer.works()) || danger(side, answer.change()));
    }

    private static @Nullable String own(String words) {
        var html = RichText.fromEither(words);
        return RichText.isBlank(html) ? null : html;
    }

    /// Nobody is told, and nothing is kept of it: only she herself is shown where to find help.
    private boolean danger(PairSide side, String words) {
        return own(words) != null
                && check.check(side.me(), side.cohort(), words, null, null)
                        .kinds()
                        .contains(Kind.DANGER);
    }
}
