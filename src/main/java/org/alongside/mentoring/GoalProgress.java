package org.alongside.mentoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.plan.GoalSteps;
import org.alongside.mentoring.domain.plan.GoalStore;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The small steps of a goal. They are the mentee's; the mentor may suggest one.
@Service
public class GoalProgress {

    /// Most characters of a step.
    public static final int MAX_STEP = 300;

    /// Most steps of one goal.
    public static final int MOST = 30;

    private final PairAccess access;
    private final Writings writings;
    private final GoalStore store;
    private final GoalSteps steps;
    private final Clock clock;

    GoalProgress(PairAccess access, Writings writings, GoalStore store, GoalSteps steps, Clock clock) {
        this.access = access;
        this.writings = writings;
        this.store = store;
        this.steps = steps;
        this.clock = clock;
    }

    /// The mentee adds a step at the end; the mentor suggests one.
    ///
    /// @param words plain text
    /// @throws NotFoundException where there is no such goal
    /// @throws RefusedException `goal.step` where it is empty or too long, `goal.steps` where there are too many,
    ///     `goal.closed`, or as of [PairAccess#requireActive]
    @Transactional
    public SavedTexts add(PersonId person, PairId pair, GoalId id, String words) {
        var side = access.requireActive(person, pair);
        var goal = requireOpen(side, id);
        var there = steps.hold(goal.key());
        if (there.size() >= MOST) {
            throw new RefusedException("goal.steps");
        }
        var stored = write(side, words);
        var last = there.stream().mapToInt(GoalSteps.Row::position).max().orElse(0);
        steps.add(
                goal.key(),
                person,
                stored.key(),
                side.mentor(),
                last + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return SavedTexts.of(List.of(stored));
    }

    /// The mentee says a step in other words.
    ///
    /// @throws NotFoundException where it is not hers
    /// @throws RefusedException as [#add]
    @Transactional
    public SavedTexts change(PersonId person, PairId pair, GoalId id, String step, String words) {
        var side = requireMentee(person, pair);
        var row = require(steps.hold(requireOpen(side, id).key()), step, false);
        var stored = write(side, words);
        steps.say(row.key(), stored.key());
        return SavedTexts.of(List.of(stored));
    }

    /// The mentee takes a suggested step on, or does not. Once more does nothing.
    ///
    /// @throws NotFoundException where it is not hers to answer
    /// @throws RefusedException as [#add]
    @Transactional
    public void answer(PersonId person, PairId pair, GoalId id, String step, boolean take) {
        var side = requireMentee(person, pair);
        var there = steps.hold(requireOpen(side, id).key());
        there.stream()
                .filter(row -> row.suggested() && row.id().equals(step))
                .filter(row -> !steps.body(row.key(), person).orElse("").isEmpty())
                .findAny()
                .ifPresent(row -> steps.become(row.key(), take ? "TAKEN" : "DECLINED"));
    }

    /// Takes a step away: the mentee one that she took on, the mentor one that she suggested. Once more does
    /// nothing.
    ///
    /// @throws NotFoundException where there is no such goal
    /// @throws RefusedException as [#add]
    @Transactional
    public void remove(PersonId person, PairId pair, GoalId id, String step) {
        var side = access.requireActive(person, pair);
        steps.hold(requireOpen(side, id).key()).stream()
                .filter(row -> row.id().equals(step) && row.suggested() == side.mentor())
                .findAny()
                .ifPresent(row -> steps.become(row.key(), "REMOVED"));
    }

    /// The mentee has done a step, or has not after all. Once more does nothing.
    ///
    /// @throws NotFoundException where it is not hers
    /// @throws RefusedException as [#add]
    @Transactional
    public void done(PersonId person, PairId pair, GoalId id, String step, boolean done) {
        var side = requireMentee(person, pair);
        var row = require(steps.hold(requireOpen(side, id).key()), step, false);
        if (row.done() != done) {
            steps.done(row.key(), done ? clock.instant().truncatedTo(ChronoUnit.MICROS) : null);
        }
    }

    /// The mentee moves a step by one place; at the end it stays.
    ///
    /// @throws NotFoundException where it is not hers
    /// @throws RefusedException as [#add]
    @Transactional
    public void move(PersonId person, PairId pair, GoalId id, String step, boolean earlier) {
        var side = requireMentee(person, pair);
        var all = new ArrayList<>(steps.hold(requireOpen(side, id).key()));
        all.removeIf(GoalSteps.Row::suggested);
        var row = require(all, step, false);
        var from = all.indexOf(row);
        var to = from + (earlier ? -1 : 1);
        if (to < 0 || to >= all.size()) {
            return;
        }
        all.set(from, all.get(to));
        all.set(to, row);
        for (int i = 0; i < all.size(); i++) {
            steps.place(all.get(i).key(), i + 1);
        }
    }

    private PairSide requireMentee(PersonId person, PairId pair) {
        var side = access.requireActive(person, pair);
        if (!side.mentee()) {
            throw new NotFoundException();
        }
        return side;
    }

    private GoalStore.Row requireOpen(PairSide side, GoalId id) {
        var goal = store.hold(side.key(), id);
        if (goal.state() != GoalState.OPEN) {
            throw new RefusedException("goal.closed");
        }
        return goal;
    }

    private static GoalSteps.Row require(List<GoalSteps.Row> all, String step, boolean suggested) {
        return all.stream()
                .filter(row -> row.id().equals(step) && row.suggested() == suggested)
                .findAny()
                .orElseThrow(NotFoundException::new);
    }

    private Writings.Stored write(PairSide side, String words) {
        var typed = words.strip();
        if (typed.length() > MAX_STEP || RichText.isBlank(RichText.fromPlain(typed))) {
            throw new RefusedException("goal.step");
        }
        return writings.write(
                new Writings.New(side.me(), side.cohort(), side.key(), TextKind.GOAL, RichText.fromPlain(typed), null));
    }
}
