package org.alongside.mentoring.domain.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.alongside.mentoring.MeetingFormat;
import org.alongside.mentoring.MeetingState;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;

/// What may become of a meeting, and when. Pure: what is true is handed in, what may not be is refused.
public final class MeetingRules {

    /// Most times one proposes at once.
    public static final int MOST_TIMES = 5;

    /// Shortest meeting, in minutes: less is no time to get to grips with anything (P34).
    public static final int SHORTEST = 15;

    /// Longest meeting, in minutes.
    public static final int LONGEST = 480;

    /// How far ahead one can plan.
    public static final Duration FARTHEST = Duration.ofDays(366);

    private MeetingRules() {}

    /// Reads local times as moments. A time that the clocks leave out in spring does not exist; of one that
    /// comes twice
    /// in autumn the first is meant.
    ///
    /// @param zone of who proposes them
    /// @return the moments, in order, each once
    /// @throws RefusedException `meeting.times`, `meeting.gap`, `meeting.past` or `meeting.far`
    public static List<Instant> moments(List<LocalDateTime> times, ZoneId zone, Instant now) {
        var moments = times.stream()
                .map(time -> moment(time, zone, now))
                .distinct()
                .sorted()
                .toList();
        if (moments.isEmpty() || moments.size() > MOST_TIMES) {
            throw new RefusedException("meeting.times");
        }
        return moments;
    }

    private static Instant moment(LocalDateTime time, ZoneId zone, Instant now) {
        var offsets = zone.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            throw new RefusedException("meeting.gap");
        }
        var moment = time.toInstant(offsets.getFirst());
        if (!moment.isAfter(now)) {
            throw new RefusedException("meeting.past");
        }
        if (moment.isAfter(now.plus(FARTHEST))) {
            throw new RefusedException("meeting.far");
        }
        return moment;
    }

    /// @throws RefusedException `meeting.minutes`
    public static void requireLength(int minutes) {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new RefusedException("meeting.minutes");
        }
    }

    /// Whether the mentee has confirmed the place by what she said of it: on the phone and online there need not be
    /// one, elsewhere it has to be named.
    public static boolean enough(MeetingFormat format, boolean placeNamed) {
        return placeNamed || format != MeetingFormat.IN_PERSON;
    }

    /// The one who did not propose chooses, once.
    ///
    /// @throws RefusedException `meeting.changed` where there is nothing to choose any more, `meeting.own` for who
    ///     proposed it herself
    public static void requireChoosing(MeetingRow meeting, PersonId person) {
        if (meeting.state() != MeetingState.PROPOSED || meeting.startsAt() != null) {
            throw new RefusedException("meeting.changed");
        }
        if (meeting.proposedBy().equals(person)) {
            throw new RefusedException("meeting.own");
        }
    }

    /// The place is the mentee's (P32): the mentor may suggest one until the mentee has said where.
    ///
    /// @throws RefusedException `meeting.changed` where it is over, or confirmed meanwhile
    public static void requirePlacing(MeetingRow meeting, boolean mentee, Instant now) {
        var ahead = meeting.state() == MeetingState.PROPOSED
                || (meeting.state() == MeetingState.CONFIRMED && !begun(meeting, now));
        if (!ahead || (!mentee && meeting.placeConfirmed())) {
            throw new RefusedException("meeting.changed");
        }
    }

    /// @throws RefusedException `meeting.changed` where it is over or has begun
    public static void requireCancelling(MeetingRow meeting, Instant now) {
        var ahead = meeting.state() == MeetingState.PROPOSED
                || (meeting.state() == MeetingState.CONFIRMED && !begun(meeting, now));
        if (!ahead) {
            throw new RefusedException("meeting.changed");
        }
    }

    /// That they met may be said of one that was taken for missed, too.
    ///
    /// @throws RefusedException `meeting.early` before it began, `meeting.changed` where it did not stand
    public static void requireHolding(MeetingRow meeting, Instant now) {
        if (meeting.state() != MeetingState.CONFIRMED && meeting.state() != MeetingState.MISSED) {
            throw new RefusedException("meeting.changed");
        }
        requireBegun(meeting, now);
    }

    /// @throws RefusedException `meeting.early` before it began, `meeting.changed` where it did not stand
    public static void requireMissing(MeetingRow meeting, Instant now) {
        if (meeting.state() != MeetingState.CONFIRMED) {
            throw new RefusedException("meeting.changed");
        }
        requireBegun(meeting, now);
    }

    private static void requireBegun(MeetingRow meeting, Instant now) {
        if (!begun(meeting, now)) {
            throw new RefusedException("meeting.early");
        }
    }

    private static boolean begun(MeetingRow meeting, Instant now) {
        return meeting.startsAt() != null && !meeting.startsAt().isAfter(now);
    }
}
