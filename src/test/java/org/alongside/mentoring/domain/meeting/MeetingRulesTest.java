package org.alongside.mentoring.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.mentoring.MeetingFormat;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MeetingState;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");
    private static final PersonId PROPOSER = new PersonId(1);
    private static final PersonId OTHER = new PersonId(2);

    @Test
    void aTimeIsReadOnTheClockOfWhoProposesItInWinterAndInSummer() {
        var times = List.of(time("2026-03-28T17:30"), time("2026-03-30T17:30"));

        assertThat(MeetingRules.moments(times, COPENHAGEN, NOW))
                .containsExactly(Instant.parse("2026-03-28T16:30:00Z"), Instant.parse("2026-03-30T15:30:00Z"));
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsRefused() {
        refused("meeting.gap", () -> MeetingRules.moments(List.of(time("2026-03-29T02:30")), COPENHAGEN, NOW));
    }

    @Test
    void ofATimeThatComesTwiceTheFirstIsMeant() {
        assertThat(MeetingRules.moments(List.of(time("2026-10-25T02:30")), COPENHAGEN, NOW))
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void timesAreInOrderAndEachOnce() {
        var times = List.of(time("2026-04-02T10:00"), time("2026-04-01T10:00"), time("2026-04-02T10:00"));

        assertThat(MeetingRules.moments(times, COPENHAGEN, NOW)).hasSize(2).isSorted();
    }

    @Test
    void oneToFiveTimesWithinAYearArePossible() {
        var six = IntStream.range(1, 7)
                .mapToObj(day -> time("2026-04-0" + day + "T10:00"))
                .toList();

        refused("meeting.times", () -> MeetingRules.moments(List.of(), COPENHAGEN, NOW));
        refused("meeting.times", () -> MeetingRules.moments(six, COPENHAGEN, NOW));
        refused("meeting.past", () -> MeetingRules.moments(List.of(time("2026-03-20T12:59")), COPENHAGEN, NOW));
        refused("meeting.far", () -> MeetingRules.moments(List.of(time("2028-01-01T12:00")), COPENHAGEN, NOW));
        refused("meeting.minutes", () -> MeetingRules.requireLength(14));
        assertThatCode(() -> MeetingRules.requireLength(15)).doesNotThrowAnyException();
    }

    @Test
    void onlyTheOtherChoosesAndOnlyOnce() {
        var open = meeting(MeetingState.PROPOSED, null, false);

        assertThatCode(() -> MeetingRules.requireChoosing(open, OTHER)).doesNotThrowAnyException();
        refused("meeting.own", () -> MeetingRules.requireChoosing(open, PROPOSER));
        refused(
                "meeting.changed",
                () -> MeetingRules.requireChoosing(meeting(MeetingState.PROPOSED, NOW.plusSeconds(60), false), OTHER));
        refused(
                "meeting.changed",
                () -> MeetingRules.requireChoosing(meeting(MeetingState.CANCELLED, null, false), OTHER));
    }

    @Test
    void thePlaceIsTheMentees() {
        var suggested = meeting(MeetingState.PROPOSED, null, false);
        var stands = meeting(MeetingState.CONFIRMED, NOW.plusSeconds(60), true);

        assertThatCode(() -> MeetingRules.requirePlacing(suggested, false, NOW)).doesNotThrowAnyException();
        assertThatCode(() -> MeetingRules.requirePlacing(stands, true, NOW)).doesNotThrowAnyException();
        refused("meeting.changed", () -> MeetingRules.requirePlacing(stands, false, NOW));
        refused(
                "meeting.changed",
                () -> MeetingRules.requirePlacing(meeting(MeetingState.CONFIRMED, NOW, true), true, NOW));
        assertThat(MeetingRules.enough(MeetingFormat.IN_PERSON, false)).isFalse();
        assertThat(MeetingRules.enough(MeetingFormat.PHONE, false)).isTrue();
    }

    @Test
    void theTwoHaveMetOrNotOnlyOnceItsTimeHasCome() {
        var ahead = meeting(MeetingState.CONFIRMED, NOW.plusSeconds(60), true);
        var begun = meeting(MeetingState.CONFIRMED, NOW, true);

        refused("meeting.early", () -> MeetingRules.requireHolding(ahead, NOW));
        refused("meeting.early", () -> MeetingRules.requireMissing(ahead, NOW));
        refused("meeting.changed", () -> MeetingRules.requireCancelling(begun, NOW));
        assertThatCode(() -> {
                    MeetingRules.requireHolding(begun, NOW);
                    MeetingRules.requireMissing(begun, NOW);
                    MeetingRules.requireCancelling(ahead, NOW);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whoKnowsBetterCanSayThatTheyDidMeetButNeverThatTheyDidNot() {
        assertThatCode(() -> MeetingRules.requireHolding(meeting(MeetingState.MISSED, NOW, true), NOW))
                .doesNotThrowAnyException();
        refused("meeting.changed", () -> MeetingRules.requireMissing(meeting(MeetingState.HELD, NOW, true), NOW));
    }

    private static LocalDateTime time(String text) {
        return LocalDateTime.parse(text);
    }

    private static MeetingRow meeting(MeetingState state, @Nullable Instant startsAt, boolean placeConfirmed) {
        return new MeetingRow(
                1,
                new MeetingId("m"),
                state,
                MeetingFormat.IN_PERSON,
                60,
                PROPOSER,
                startsAt,
                null,
                false,
                placeConfirmed,
                null,
                null,
                0);
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
