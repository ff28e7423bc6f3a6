package org.alongside.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.alongside.mentoring.domain.balance.ReviewStore;
import org.alongside.mentoring.domain.balance.ReviewTexts;
import org.alongside.mentoring.domain.balance.RhythmStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets the two look at the balance between them (P22, P36): after a month, three, six, and at the end, each
/// answers the same two questions (P37, P38), and a third one if she likes (P02).
///
/// An answer is sealed until the other's is in; from then on both read both, and nothing is changed any more.
/// Whether the other has answered is no secret. Only the newest review that has begun can be answered; either may
/// put it off or skip it.
@Service
public class PowerReviews {

    /// Longest answer to one question, in UTF-16 code units.
    public static final int MAX_WORDS = 4_000;

    /// Days a review is put off by "Later": long enough to think, short enough to remember.
    public static final int LATER_DAYS = 3;

    private static final int MOST_EVEN = 5;

    private final PairAccess access;
    private final ReviewStore store;
    private final ReviewTexts texts;
    private final RhythmStore rhythms;
    private final Clock clock;

    PowerReviews(PairAccess access, ReviewStore store, ReviewTexts texts, RhythmStore rhythms, Clock clock) {
        this.access = access;
        this.store = store;
        this.texts = texts;
        this.rhythms = rhythms;
        this.clock = clock;
    }

    /// @return where the pair's reviews stand
    /// @throws NotFoundException for anybody but the two
    @Transactional
    public ReviewStanding of(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        prepare(side);
        var begun = store.begun(side, today());
        return new ReviewStanding(
                begun.isEmpty() ? null : at(side, begun.getFirst(), true),
                side.active() ? store.next(side.key(), today()).orElse(null) : null,
                store.trend(side));
    }

    /// @param number [ReviewOccasion#number]
    /// @return one review. Where it is open it counts as read from now on
    /// @throws NotFoundException for anybody but the two, and where it has not begun
    @Transactional
    public ReviewPage open(PersonId person, PairId pair, int number) {
        var side = access.require(person, pair);
        prepare(side);
        var begun = store.begun(side, today());
        var review = find(begun, number);
        var at = at(side, review, review.equals(begun.getFirst()));
        if (review.opened()) {
            store.see(review.key(), person, clock.instant());
        }
        return new ReviewPage(
                at,
                side.active() && at.step() != ReviewStep.OPEN && at.step() != ReviewStep.PASSED,
                store.own(review.key(), person),
                store.theirs(review.key(), person, side.other()));
    }

    /// Answers, or changes an answer that is still sealed. With the second of the two answers the review opens.
    ///
    /// @param number [ReviewOccasion#number]
    /// @throws NotFoundException for anybody but the two, and where it has not begun
    /// @throws RefusedException `review.empty`, `review.even`, `review.long`, `review.opened`, `review.over` where
    ///     its time has passed, `review.changed` where she has answered in another window, `pair.paused` or
    ///     `pair.ended`
    @Transactional
    public ReviewDone answer(PersonId person, PairId pair, int number, ReviewAnswer answer) {
        var side = access.requireActive(person, pair);
        var review = newest(side, number);
        requireWhole(answer);
        store.hold(review.key());
        var written = texts.write(side, review.key(), answer);
        var now = clock.instant();
        if (!store.put(
                review.key(),
                person,
                Objects.requireNonNull(answer.evenness()),
                written.keys(),
                answer.version(),
                now)) {
            throw new RefusedException("review.changed");
        }
        store.takeUp(review.key(), person);
        return new ReviewDone(store.openIfBothAnswered(review.key(), now), written.held(), written.danger());
    }

    /// Puts a review off by [#LATER_DAYS].
    ///
    /// @throws NotFoundException for anybody but the two, and where it has not begun
    /// @throws RefusedException `review.over`, `review.opened`, `review.answered`, `pair.paused` or `pair.ended`
    @Transactional
    public void later(PersonId person, PairId pair, int number) {
        store.later(unanswered(person, pair, number).key(), person, today().plusDays(LATER_DAYS));
    }

    /// Leaves a review out. Whoever of the two does: it is skipped for both, and she can take it up again until
    /// the next one begins.
    ///
    /// @throws NotFoundException for anybody but the two, and where it has not begun
    /// @throws RefusedException `review.over`, `review.opened`, `review.answered`, `pair.paused` or `pair.ended`
    @Transactional
    public void skip(PersonId person, PairId pair, int number) {
        store.skip(unanswered(person, pair, number).key(), person, clock.instant());
    }

    /// Takes up a review that she skipped or put off.
    ///
    /// @throws NotFoundException for anybody but the two, and where it has not begun
    /// @throws RefusedException `review.over`, `review.opened`, `pair.paused` or `pair.ended`
    @Transactional
    public void takeUp(PersonId person, PairId pair, int number) {
        var side = access.requireActive(person, pair);
        store.takeUp(newest(side, number).key(), person);
    }

    private ReviewStore.Begun unanswered(PersonId person, PairId pair, int number) {
        var review = newest(access.requireActive(person, pair), number);
        if (review.answered()) {
            throw new RefusedException("review.answered");
        }
        return review;
    }

    private ReviewStore.Begun newest(PairSide side, int number) {
        prepare(side);
        var begun = store.begun(side, today());
        var review = find(begun, number);
        if (review.opened()) {
            throw new RefusedException("review.opened");
        }
        if (!review.equals(begun.getFirst())) {
            throw new RefusedException("review.over");
        }
        return review;
    }

    private static ReviewStore.Begun find(List<ReviewStore.Begun> begun, int number) {
        return begun.stream()
                .filter(one -> one.occasion().number() == number)
                .findAny()
                .orElseThrow(NotFoundException::new);
    }

    private void prepare(PairSide side) {
        if (side.active() && !rhythms.isMade(side.key(), today())) {
            rhythms.prepare(side.key(), today());
        }
    }

    private ReviewAt at(PairSide side, ReviewStore.Begun review, boolean newest) {
        return new ReviewAt(
                review.occasion(),
                step(review, newest && side.active()),
                review.answered(),
                review.otherAnswered(),
                review.skipped(),
                review.seen(),
                review.laterUntil());
    }

    private ReviewStep step(ReviewStore.Begun review, boolean writable) {
        if (review.opened()) {
            return ReviewStep.OPEN;
        }
        if (!writable) {
            return ReviewStep.PASSED;
        }
        if (review.skipped() || review.otherSkipped()) {
            return ReviewStep.SKIPPED;
        }
        if (review.answered()) {
            return ReviewStep.WAITING;
        }
        var later = review.laterUntil();
        return later != null && later.isAfter(today()) ? ReviewStep.LATER : ReviewStep.DUE;
    }

    private LocalDate today() {
        return RhythmStore.day(clock.instant());
    }

    private static void requireWhole(ReviewAnswer answer) {
        if (answer.comfort().isBlank() && answer.power().isBlank()) {
            throw new RefusedException("review.empty");
        }
        var longest = Math.max(
                answer.comfort().length(),
                Math.max(answer.power().length(), answer.difference().length()));
        if (longest > MAX_WORDS) {
            throw new RefusedException("review.long");
        }
        if (answer.evenness() == null || answer.evenness() < 1 || answer.evenness() > MOST_EVEN) {
            throw new RefusedException("review.even");
        }
    }
}
