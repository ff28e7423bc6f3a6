package org.alongside.mentoring;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.alongside.identity.Zones;
import org.alongside.mentoring.domain.TalkEstimates;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.meeting.MeetingReader;
import org.alongside.mentoring.domain.meeting.MeetingRules;
import org.alongside.mentoring.domain.meeting.MeetingStore;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When and where the two of a pair meet. Either proposes; the place is the mentee's to choose or to confirm
/// (P32), and no meeting stands before she has.
@Service
public class Meetings {

    /// Most times one proposes at once.
    public static final int MOST_TIMES = MeetingRules.MOST_TIMES;

    /// Longest words about the place, in characters.
    public static final int MAX_PLACE = 300;

    /// Proposals of a pair that may wait at once.
    private static final int MOST_OPEN = 5;

    private final PairAccess access;
    private final MeetingStore store;
    private final MeetingReader reader;
    private final Writings writings;
    private final TalkEstimates estimates;
    private final Zones zones;

    Meetings(
            PairAccess access,
            MeetingStore store,
            MeetingReader reader,
            Writings writings,
            TalkEstimates estimates,
            Zones zones) {
        this.access = access;
        this.store = store;
        this.reader = reader;
        this.writings = writings;
        this.estimates = estimates;
        this.zones = zones;
    }

    /// What one of the two proposes.
    ///
    /// @param times on her own clock, 1 to 5
    /// @param minutes how long, 15 or more
    /// @param place where, or a link or who calls whom; may be empty
    /// @param lang BCP 47 tag of what she says about the place; null where she does not say
    public record Proposal(
            List<LocalDateTime> times,
            int minutes,
            MeetingFormat format,
            String place,
            @Nullable String lang) {}

    /// What the other answers.
    ///
    /// @param time one of those proposed
    /// @param place another place; empty leaves the one that is there
    /// @param placeFine whether the mentee agrees with the place that is there
    public record Choice(
            Instant time, String place, @Nullable String lang, boolean placeFine) {}

    /// What became of a new one.
    public record Added(MeetingId meeting, SavedTexts kept) {}

    /// @return the pair's meetings, those still ahead first
    /// @throws NotFoundException for who is not one of the two
    @Transactional(readOnly = true)
    public List<MeetingView> list(PersonId person, PairId pair) {
        return reader.list(access.require(person, pair));
    }

    /// @return one of them
    /// @throws NotFoundException for who is not one of the two, and where there is none
    @Transactional(readOnly = true)
    public MeetingView one(PersonId person, PairId pair, MeetingId meeting) {
        return reader.one(access.require(person, pair), meeting).orElseThrow(NotFoundException::new);
    }

    /// Proposes to meet.
    ///
    /// @throws NotFoundException for who is not one of the two
    /// @throws RefusedException `meeting.times`, `meeting.gap` for a time that the change of clocks leaves out,
    ///     `meeting.past`, `meeting.far`, `meeting.minutes`, `meeting.place-long`, `meeting.many`, `pair.paused`
    ///     or `pair.ended`
    @Transactional
    public Added propose(PersonId person, PairId pair, Proposal proposal) {
        var side = access.requireActive(person, pair);
        MeetingRules.requireLength(proposal.minutes());
        var times = MeetingRules.moments(proposal.times(), zones.of(person), store.now());
        if (store.open(side.key()) >= MOST_OPEN) {
            throw new RefusedException("meeting.many");
        }
        var place = place(side, proposal.place(), proposal.lang());
        var confirmed = side.mentee() && MeetingRules.enough(proposal.format(), place.isPresent());
        var meeting = store.add(
                side.key(),
                person,
                proposal.format(),
                proposal.minutes(),
                times,
                place.map(Writings.Stored::key).orElse(null),
                confirmed);
        return new Added(meeting, SavedTexts.of(place.stream().toList()));
    }

    /// Chooses one of the times. It stands once the mentee has confirmed the place, too, which she can do by this.
    ///
    /// @return what became of what she said about the place
    /// @throws NotFoundException for who is not one of the two, and where there is none
    /// @throws RefusedException `meeting.changed` where it was answered meanwhile, `meeting.own` for who
    ///     proposed it, `meeting.past`, `meeting.times` for a time that was not proposed, `meeting.place` where
    ///     she agrees with a place that is not there, `meeting.place-long`, `pair.paused` or `pair.ended`
    @Transactional
    public SavedTexts choose(PersonId person, PairId pair, MeetingId meeting, Choice choice) {
        var side = access.requireActive(person, pair);
        var held = store.hold(side.key(), meeting);
        MeetingRules.requireChoosing(held, person);
        if (!store.proposes(held, choice.time())) {
            throw new RefusedException("meeting.times");
        }
        if (!choice.time().isAfter(store.now())) {
            throw new RefusedException("meeting.past");
        }
        store.chooseTime(held, choice.time());
        var kept = choice.place().isBlank() && !choice.placeFine()
                ? SavedTexts.PLAIN
                : place(side, meeting, choice.place(), choice.lang());
        store.standIfComplete(held);
        return kept;
    }

    /// Says where. The mentee's word stands; the mentor's is a suggestion, as long as the mentee has not said
    /// hers.
    ///
    /// @param place empty, for the mentee, agrees with what is there
    /// @return what became of her words
    /// @throws NotFoundException for who is not one of the two, and where there is none
    /// @throws RefusedException `meeting.changed`, `meeting.place`, `meeting.place-long`, `pair.paused` or
    ///     `pair.ended`
    @Transactional
    public SavedTexts choosePlace(
            PersonId person, PairId pair, MeetingId meeting, String place, @Nullable String lang) {
        var side = access.requireActive(person, pair);
        var held = store.hold(side.key(), meeting);
        var kept = place(side, meeting, place, lang);
        store.calendarChanged(held);
        store.standIfComplete(held);
        return kept;
    }

    private SavedTexts place(PairSide side, MeetingId meeting, String words, @Nullable String lang) {
        var held = store.hold(side.key(), meeting);
        MeetingRules.requirePlacing(held, side.mentee(), store.now());
        var written = place(side, words, lang);
        if (written.isPresent()) {
            store.place(held, written.get().key(), side.mentee());
        } else if (!side.mentee() || !MeetingRules.enough(held.format(), held.placePublished())) {
            // She cannot agree with what she has not read.
            throw new RefusedException("meeting.place");
        } else {
            store.place(held, held.placePublished() ? held.placeText() : null, true);
        }
        return SavedTexts.of(written.stream().toList());
    }

    /// Takes it back, or says that no time fits. No reason is asked for.
    ///
    /// @throws NotFoundException for who is not one of the two, and where there is none
    /// @throws RefusedException `meeting.changed` where it is over or has begun, `pair.paused` or `pair.ended`
    @Transactional
    public void cancel(PersonId person, PairId pair, MeetingId meeting) {
        var held = store.hold(access.requireActive(person, pair).key(), meeting);
        MeetingRules.requireCancelling(held, store.now());
        store.cancel(held);
        store.calendarChanged(held);
    }

    /// Says that the two met.
    ///
    /// @param menteeShare how much of the talking was the mentee's, of a hundred; null where she does not say
    /// @throws NotFoundException for who is not one of the two, and where there is none
    /// @throws RefusedException `meeting.early`, `meeting.changed`, `talk.share`, `pair.paused` or `pair.ended`
    @Transactional
    public void met(PersonId person, PairId pair, MeetingId meeting, @Nullable Integer menteeShare) {
        var side = access.requireActive(person, pair);
        var held = store.hold(side.key(), meeting);
        if (held.state() != MeetingState.HELD) {
            MeetingRules.requireHolding(held, store.now());
            store.hold(held);
        }
        if (menteeShare != null && store.estimate(held, person)) {
            estimates.add(side.key(), person, menteeShare, store.now());
        }
    }

    /// Says that the two did not meet. Whoever knows better can still say that they did.
    ///
    /// @throws NotFoundException for who is not one of the two, and where there is none
    /// @throws RefusedException `meeting.early`, `meeting.changed`, `pair.paused` or `pair.ended`
    @Transactional
    public void missed(PersonId person, PairId pair, MeetingId meeting) {
        var held = store.hold(access.requireActive(person, pair).key(), meeting);
        MeetingRules.requireMissing(held, store.now());
        store.miss(held);
    }

    private Optional<Writings.Stored> place(PairSide side, String words, @Nullable String lang) {
        if (words.strip().length() > MAX_PLACE) {
            throw new RefusedException("meeting.place-long");
        }
        // One line: what follows a line break would not be read as a place.
        var line = words.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(writings.write(new Writings.New(
                side.me(), side.cohort(), side.key(), TextKind.MEETING, RichText.fromPlain(line), lang)));
    }
}
