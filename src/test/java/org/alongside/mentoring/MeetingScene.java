package org.alongside.mentoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Meetings of a test, as the two make them.
@Component
public class MeetingScene {

    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private final Meetings meetings;
    private final JdbcClient jdbc;

    MeetingScene(Meetings meetings, JdbcClient jdbc) {
        this.meetings = meetings;
        this.jdbc = jdbc;
    }

    /// @return a time in the week to come, in UTC, which is everybody's zone here who has told none
    public static LocalDateTime soon() {
        return LocalDateTime.ofInstant(Instant.now().plus(Duration.ofDays(7)), ZoneId.of("UTC"))
                .withMinute(30)
                .withSecond(0)
                .withNano(0);
    }

    /// @return a proposal to meet in person, for that time
    public static Meetings.Proposal proposal(String place, LocalDateTime... times) {
        return new Meetings.Proposal(List.of(times), 60, MeetingFormat.IN_PERSON, place, null);
    }

    public MeetingId proposed(PersonId by, PairId pair, String place) {
        return meetings.propose(by, pair, proposal(place, soon())).meeting();
    }

    /// @return a meeting that stands, proposed by the mentor, its place the mentee's
    public MeetingId standing(PersonId mentor, PersonId mentee, PairId pair) {
        var meeting = proposed(mentor, pair, "");
        var time = meetings.one(mentee, pair, meeting).choices().getFirst().startsAt();
        meetings.choose(mentee, pair, meeting, new Meetings.Choice(time, "The library cafe", null, false));
        return meeting;
    }

    /// Lets a meeting have been yesterday.
    public MeetingId past(MeetingId meeting) {
        jdbc.sql("""
                        UPDATE meeting SET starts_at = starts_at - INTERVAL 8 DAY, ends_at = ends_at - INTERVAL 8 DAY
                        WHERE public_id = ?""").param(meeting.value()).update();
        return meeting;
    }

    /// @return a meeting at which the two have met
    public MeetingId held(PersonId mentor, PersonId mentee, PairId pair) {
        var meeting = past(standing(mentor, mentee, pair));
        meetings.met(mentor, pair, meeting, null);
        return meeting;
    }
}
