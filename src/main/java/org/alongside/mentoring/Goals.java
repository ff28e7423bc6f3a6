package org.alongside.mentoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.plan.GoalReader;
import org.alongside.mentoring.domain.plan.GoalStore;
import org.alongside.mentoring.domain.plan.GoalStore.Fate;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the mentee wants to reach. Goals are hers (P16): the mentor has ideas, and the mentee takes them on,
/// changes them or does not, without saying why. The mentor never changes, closes or reorders anything (P17).
/// What a goal said before stays (P54).
@Service
public class Goals {

    /// Most characters of what exactly she wants.
    public static final int MAX_WHAT = 300;

    /// Most characters of every other part.
    public static final int MAX_PART = 2000;

    /// Most goals that are open or suggested at a time.
    public static final int MOST = 30;

    private static final int YEARS = 10;

    private final PairAccess access;
    private final Writings writings;
    private final GoalStore store;
    private final GoalReader reader;
    private final Clock clock;

    Goals(PairAccess access, Writings writings, GoalStore store, GoalReader reader, Clock clock) {
        this.access = access;
        this.writings = writings;
        this.store = store;
        this.reader = reader;
        this.clock = clock;
    }

    /// @return the goals she may see, in the order in which they came
    /// @throws NotFoundException where there is no such pair of hers
    @Transactional(readOnly = true)
    public List<GoalSummary> list(PersonId person, PairId pair) {
        return reader.list(access.require(person, pair));
    }

    /// @return the goal with its steps and history
    /// @throws NotFoundException where there is none that she may see
    @Transactional(readOnly = true)
    public GoalView get(PersonId person, PairId pair, GoalId goal) {
        return reader.read(access.require(person, pair), goal);
    }

    /// What became of a new goal.
    public record Added(GoalId goal, SavedTexts kept) {}

    /// The mentee sets a goal; the mentor suggests one.
    ///
    /// @throws NotFoundException where there is no such pair of hers
    /// @throws RefusedException `goal.what` where the first part is empty, `goal.what-long`, `goal.too-long`,
    ///     `goal.day`, `goal.many`, or as of [PairAccess#requireActive]
    @Transactional
    public Added add(PersonId person, PairId pair, GoalWords words) {
        var side = access.requireActive(person, pair);
        var living = reader.list(side).stream()
                .filter(goal -> goal.closedAt() == null)
                .count();
        if (living >= MOST) {
            throw new RefusedException("goal.many");
        }
        var written = new ArrayList<Writings.Stored>();
        var texts = write(side, words, null, written);
        var now = now();
        var goal = store.add(side.key(), side.mentor() ? person : null, now);
        store.addRevision(goal.getKey(), person, side.mentee() ? 1 : null, texts, words.by(), now);
        return new Added(goal.getValue(), SavedTexts.of(written));
    }

    /// The mentee changes what her goal says.
    ///
    /// @param version [GoalView#version] of what she had before her
    /// @throws NotFoundException where it is not hers
    /// @throws RefusedException as [#add], `goal.stale` where it was changed meanwhile, `goal.unchanged`,
    ///     `goal.closed`
    @Transactional
    public SavedTexts change(PersonId person, PairId pair, GoalId id, GoalWords words, int version) {
        var side = requireMentee(person, pair);
        var goal = store.hold(side.key(), id);
        requireOpen(goal);
        var current = store.current(goal.key()).orElseThrow(NotFoundException::new);
        if (goal.version() != version) {
            throw new RefusedException("goal.stale");
        }
        var written = new ArrayList<Writings.Stored>();
        var texts = write(side, words, current, written);
        requireChange(current, texts, words.by());
        store.addRevision(goal.key(), person, current.number() + 1, texts, words.by(), now());
        store.touch(goal.key());
        return SavedTexts.of(written);
    }

    /// The mentor suggests a change; what she suggested before and is not answered, it replaces. The goal stays
    /// as it is.
    ///
    /// @param version [GoalView#version] of what she had before her
    /// @throws NotFoundException where she is not the mentor
    /// @throws RefusedException as [#change]
    @Transactional
    public SavedTexts suggest(PersonId person, PairId pair, GoalId id, GoalWords words, int version) {
        var side = requireMentor(person, pair);
        var goal = store.hold(side.key(), id);
        if (goal.state() != GoalState.SUGGESTED) {
            requireOpen(goal);
        }
        if (goal.version() != version) {
            throw new RefusedException("goal.stale");
        }
        var before = store.suggestion(goal.key());
        var base = store.current(goal.key()).or(() -> before).orElseThrow(NotFoundException::new);
        var written = new ArrayList<Writings.Stored>();
        var texts = write(side, words, base, written);
        requireChange(base, texts, words.by());
        var now = now();
        before.ifPresent(earlier -> store.answer(earlier.key(), Fate.WITHDRAWN, null, now));
        store.addRevision(goal.key(), person, null, texts, words.by(), now);
        store.touch(goal.key());
        return SavedTexts.of(written);
    }

    /// The mentee takes on what was suggested, as it is or in words of her own. Once more does nothing.
    ///
    /// @param suggestion [GoalText#id] of what she read
    /// @param own what she makes of it; null to take it as it is
    /// @throws NotFoundException where there is none for her
    /// @throws RefusedException `goal.gone` where it is no longer there, or as [#add]
    @Transactional
    public SavedTexts take(PersonId person, PairId pair, GoalId id, String suggestion, @Nullable GoalWords own) {
        var side = requireMentee(person, pair);
        var goal = store.hold(side.key(), id);
        var current = store.current(goal.key());
        if (current.filter(taken -> taken.id().equals(suggestion)).isPresent()) {
            return SavedTexts.of(List.of());
        }
        var suggested = requireSuggestion(goal, suggestion);
        var number = current.map(GoalStore.Revision::number).orElse(0) + 1;
        var written = new ArrayList<Writings.Stored>();
        var now = now();
        var texts = own == null ? keys(suggested) : write(side, own, suggested, written);
        if (own == null || texts.equals(keys(suggested)) && Objects.equals(own.by(), suggested.by())) {
            store.answer(suggested.key(), Fate.TAKEN, number, now);
        } else {
            store.answer(suggested.key(), Fate.CHANGED, null, now);
            store.addRevision(goal.key(), person, number, texts, own.by(), now);
        }
        store.become(goal.key(), GoalState.OPEN, now);
        return SavedTexts.of(written);
    }

    /// The mentee does not take on what was suggested; why, nobody asks. Once more does nothing.
    ///
    /// @throws NotFoundException where there is none for her
    /// @throws RefusedException `goal.gone` where it is no longer there, or as of [PairAccess#requireActive]
    @Transactional
    public void decline(PersonId person, PairId pair, GoalId id, String suggestion) {
        var side = requireMentee(person, pair);
        close(store.hold(side.key(), id), suggestion, Fate.DECLINED, GoalState.DECLINED);
    }

    /// The mentor takes her suggestion back. Once more does nothing.
    ///
    /// @throws NotFoundException where she is not the mentor
    /// @throws RefusedException `goal.gone` where it was answered meanwhile, or as of [PairAccess#requireActive]
    @Transactional
    public void withdraw(PersonId person, PairId pair, GoalId id, String suggestion) {
        var side = requireMentor(person, pair);
        close(store.hold(side.key(), id), suggestion, Fate.WITHDRAWN, GoalState.WITHDRAWN);
    }

    /// The mentee has reached her goal, lets it go, or takes it up again. Once more does nothing.
    ///
    /// @param state `REACHED`, `LET_GO` or `OPEN`
    /// @throws NotFoundException where it is not hers
    /// @throws RefusedException `goal.closed` where it cannot become that, or as of [PairAccess#requireActive]
    @Transactional
    public void become(PersonId person, PairId pair, GoalId id, GoalState state) {
        var side = requireMentee(person, pair);
        var goal = store.hold(side.key(), id);
        if (goal.state() == state) {
            return;
        }
        if (!canBecome(goal.state(), state)) {
            throw new RefusedException("goal.closed");
        }
        store.become(goal.key(), state, now());
    }

    /// @return whether a mentee's goal that is one can become the other
    static boolean canBecome(GoalState from, GoalState to) {
        return switch (from) {
            case OPEN -> to == GoalState.REACHED || to == GoalState.LET_GO;
            case REACHED, LET_GO -> to == GoalState.OPEN;
            case SUGGESTED, DECLINED, WITHDRAWN -> false;
        };
    }

    private void close(GoalStore.Row goal, String suggestion, Fate fate, GoalState idea) {
        if (goal.state() == idea) {
            return;
        }
        var suggested = store.suggestion(goal.key())
                .filter(open -> open.id().equals(suggestion) && (fate == Fate.WITHDRAWN || open.published()))
                .orElseThrow(() -> new RefusedException("goal.gone"));
        store.answer(suggested.key(), fate, null, now());
        if (goal.state() == GoalState.SUGGESTED) {
            store.become(goal.key(), idea, now());
        } else {
            store.touch(goal.key());
        }
    }

    private GoalStore.Revision requireSuggestion(GoalStore.Row goal, String suggestion) {
        if (goal.state() != GoalState.SUGGESTED) {
            requireOpen(goal);
        }
        return store.suggestion(goal.key())
                .filter(open -> open.id().equals(suggestion) && open.published())
                .orElseThrow(() -> new RefusedException("goal.gone"));
    }

    private PairSide requireMentee(PersonId person, PairId pair) {
        var side = access.requireActive(person, pair);
        if (!side.mentee()) {
            throw new NotFoundException();
        }
        return side;
    }

    private PairSide requireMentor(PersonId person, PairId pair) {
        var side = access.requireActive(person, pair);
        if (!side.mentor()) {
            throw new NotFoundException();
        }
        return side;
    }

    private static void requireOpen(GoalStore.Row goal) {
        if (goal.state() != GoalState.OPEN) {
            throw new RefusedException("goal.closed");
        }
    }

    private static void requireChange(GoalStore.Revision before, Map<GoalPart, Long> texts, @Nullable LocalDate by) {
        if (texts.equals(keys(before)) && Objects.equals(by, before.by())) {
            throw new RefusedException("goal.unchanged");
        }
    }

    private static Map<GoalPart, Long> keys(GoalStore.Revision revision) {
        var keys = new EnumMap<GoalPart, Long>(GoalPart.class);
        revision.texts().forEach((part, said) -> keys.put(part, said.key()));
        return keys;
    }

    private Map<GoalPart, Long> write(
            PairSide side, GoalWords words, GoalStore.@Nullable Revision base, List<Writings.Stored> written) {
        requireGood(words, base);
        var texts = new EnumMap<GoalPart, Long>(GoalPart.class);
        for (var part : GoalPart.values()) {
            var typed = words.of(part);
            var said = base == null ? null : base.texts().get(part);
            if (said != null && GoalRules.stays(said, typed, side.me())) {
                texts.put(part, said.key());
            } else if (!typed.isEmpty()) {
                var stored = writings.write(new Writings.New(
                        side.me(), side.cohort(), side.key(), TextKind.GOAL, RichText.fromPlain(typed), null));
                written.add(stored);
                texts.put(part, stored.key());
            }
        }
        if (!texts.containsKey(GoalPart.WHAT)) {
            throw new RefusedException("goal.what");
        }
        return texts;
    }

    private void requireGood(GoalWords words, GoalStore.@Nullable Revision base) {
        if (words.of(GoalPart.WHAT).length() > MAX_WHAT) {
            throw new RefusedException("goal.what-long");
        }
        if (words.words().values().stream().anyMatch(text -> text.length() > MAX_PART)) {
            throw new RefusedException("goal.too-long");
        }
        var by = words.by();
        var before = base == null ? null : base.by();
        if (by != null && !by.equals(before) && !GoalRules.isDay(by, today(), YEARS)) {
            throw new RefusedException("goal.day");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
