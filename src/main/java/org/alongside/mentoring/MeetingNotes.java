package org.alongside.mentoring;

import java.util.Optional;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.meeting.MeetingRow;
import org.alongside.mentoring.domain.meeting.MeetingStore;
import org.alongside.mentoring.domain.meeting.ReflectionStore;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What stays of a meeting: the mentee's summary, which the mentor reads, and what each thinks of her own part
/// (P43), which nobody reads unless she shares it.
@Service
public class MeetingNotes {

    /// Longest answer of a reflection, in characters.
    public static final int LONGEST = 5_000;

    private final PairAccess access;
    private final MeetingStore store;
    private final ReflectionStore reflections;
    private final Writings writings;

    MeetingNotes(PairAccess access, MeetingStore store, ReflectionStore reflections, Writings writings) {
        this.access = access;
        this.store = store;
        this.reflections = reflections;
        this.writings = writings;
    }

    /// The answers to the three questions, as they were typed; each may be empty.
    public record Answers(String well, String improve, String next) {}

    /// Writes what the two talked about and agreed. It is the mentee's to write.
    ///
    /// @param basedOn the summary she changed; null where there was none
    /// @throws NotFoundException for anyone but the mentee, and where there is no such meeting
    /// @throws RefusedException `meeting.early` where the two have not met, `meeting.summary-changed` where she
    ///     wrote another one meanwhile, `post.empty`, `post.too-long`, `pair.paused` or `pair.ended`
    @Transactional
    public SavedTexts summarize(
            PersonId person,
            PairId pair,
            MeetingId meeting,
            String words,
            @Nullable String lang,
            @Nullable TextId basedOn) {
        var side = access.requireActive(person, pair);
        if (!side.mentee()) {
            throw new NotFoundException();
        }
        var held = met(side, meeting);
        var before = held.summaryText() == null ? null : reflections.textId(held.summaryText());
        if (before == null ? basedOn != null : !before.equals(basedOn)) {
            throw new RefusedException("meeting.summary-changed");
        }
        var text = writings.write(new Writings.New(person, side.cohort(), side.key(), TextKind.MEETING, words, lang));
        store.summarize(held, text.key());
        return new SavedTexts(text.held(), text.danger());
    }

    /// @return her own reflection; empty where she wrote none
    /// @throws NotFoundException for who is not one of the two
    @Transactional(readOnly = true)
    public Optional<Reflection> mine(PersonId person, PairId pair, MeetingId meeting) {
        return reflections.own(access.require(person, pair).key(), meeting, person);
    }

    /// @return what the other shared of hers; empty where she shared nothing
    /// @throws NotFoundException for who is not one of the two
    @Transactional(readOnly = true)
    public Optional<Reflection.Shared> shared(PersonId person, PairId pair, MeetingId meeting) {
        return reflections.ofOther(access.require(person, pair), meeting);
    }

    /// Keeps what she thinks, for herself. What she had shared of it is hers alone again.
    ///
    /// @param version [Reflection#version] of what she changed, 0 where there was none
    /// @throws NotFoundException for who is not one of the two, and where there is no such meeting
    /// @throws RefusedException `meeting.early`, `meeting.reflection-changed`, `meeting.reflection-long`,
    ///     `pair.paused` or `pair.ended`
    @Transactional
    public void reflect(PersonId person, PairId pair, MeetingId meeting, Answers answers, int version) {
        var side = access.requireActive(person, pair);
        var held = met(side, meeting);
        var clean = new Answers(clean(answers.well()), clean(answers.improve()), clean(answers.next()));
        if (!reflections.keep(held, person, clean, version)) {
            throw new RefusedException("meeting.reflection-changed");
        }
    }

    /// Lets the other read her reflection.
    ///
    /// @throws NotFoundException for who is not one of the two, and where she wrote none
    /// @throws RefusedException `post.empty` where nothing is in it, `pair.paused` or `pair.ended`
    @Transactional
    public SavedTexts share(PersonId person, PairId pair, MeetingId meeting) {
        var side = access.requireActive(person, pair);
        var held = met(side, meeting);
        var own = reflections.own(side.key(), meeting, person).orElseThrow(NotFoundException::new);
        if (own.shared()) {
            return SavedTexts.PLAIN;
        }
        var well = publish(side, own.well());
        var improve = publish(side, own.improve());
        var next = publish(side, own.next());
        if (well.or(() -> improve).or(() -> next).isEmpty()) {
            throw new RefusedException("post.empty");
        }
        reflections.share(held, person, key(well), key(improve), key(next));
        return new SavedTexts(
                held(well) || held(improve) || held(next), danger(well) || danger(improve) || danger(next));
    }

    /// Keeps it to herself again.
    ///
    /// @throws NotFoundException for who is not one of the two, and where there is no such meeting
    @Transactional
    public void keepToMyself(PersonId person, PairId pair, MeetingId meeting) {
        // Also in a pair that is paused or over: what is hers she can take back.
        var side = access.require(person, pair);
        reflections.unshare(store.hold(side.key(), meeting), person);
    }

    private MeetingRow met(PairSide side, MeetingId meeting) {
        var held = store.hold(side.key(), meeting);
        if (held.state() != MeetingState.HELD) {
            throw new RefusedException("meeting.early");
        }
        return held;
    }

    private Optional<Writings.Stored> publish(PairSide side, String words) {
        return writings.writeIfAny(
                new Writings.New(side.me(), side.cohort(), side.key(), TextKind.MEETING, words, null));
    }

    private static String clean(String words) {
        if (words.length() > LONGEST) {
            throw new RefusedException("meeting.reflection-long");
        }
        var html = RichText.fromEither(words);
        return RichText.isBlank(html) ? "" : html;
    }

    private static @Nullable Long key(Optional<Writings.Stored> text) {
        return text.map(Writings.Stored::key).orElse(null);
    }

    private static boolean held(Optional<Writings.Stored> text) {
        return text.map(Writings.Stored::held).orElse(false);
    }

    private static boolean danger(Optional<Writings.Stored> text) {
        return text.map(Writings.Stored::danger).orElse(false);
    }
}
