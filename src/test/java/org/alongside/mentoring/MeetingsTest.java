package org.alongside.mentoring;

import static org.alongside.mentoring.MeetingScene.proposal;
import static org.alongside.mentoring.MeetingScene.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.identity.Zones;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MeetingsTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingCalendar calendar;

    @Autowired
    private MeetingScene scene;

    @Autowired
    private Zones zones;

    @Autowired
    private List<TaskSource> tasks;

    @Autowired
    private JdbcClient jdbc;

    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void twoPeople() {
        var cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void bothReadATimeOnTheirOwnClock() {
        zones.choose(mentor, "Europe/Copenhagen");
        zones.choose(mentee, "Europe/Kyiv");
        var time = soon().withHour(23);
        var meeting = meetings.propose(mentor, pair, proposal("", time)).meeting();

        var hers = meetings.one(mentee, pair, meeting).choices().getFirst();
        assertThat(hers.theirs()).isEqualTo(time);
        assertThat(hers.mine()).isEqualTo(time.plusHours(1));
        assertThat(hers.same()).isFalse();
        assertThat(meetings.one(mentor, pair, meeting).choices().getFirst().mine())
                .isEqualTo(time);
    }

    @Test
    void nobodyLearnsFromAMeetingThatTheOtherHasMovedSinceThePairIsPaused() {
        zones.choose(mentor, "Europe/Copenhagen");
        zones.choose(mentee, "Europe/Copenhagen");
        var meeting = meetings.propose(mentor, pair, proposal("", soon())).meeting();
        jdbc.sql("UPDATE mentoring_pair SET state = 'PAUSED' WHERE public_id = ?")
                .param(pair.value())
                .update();
        zones.choose(mentee, "Asia/Tokyo");

        assertThat(meetings.one(mentor, pair, meeting).choices())
                .singleElement()
                .satisfies(time -> assertThat(time.same()).isTrue());
    }

    @Test
    void noMeetingStandsBeforeTheMenteeHasSaidWhere() {
        var meeting = meetings.propose(mentee, pair, proposal("", soon())).meeting();
        choose(mentor, meeting, "", false);
        assertThat(meetings.one(mentor, pair, meeting).state()).isEqualTo(MeetingState.PROPOSED);
        assertThat(tasksOf(mentee)).containsExactly("meeting.task-place");

        meetings.choosePlace(mentor, pair, meeting, "My office", null);
        assertThat(meetings.one(mentor, pair, meeting).state()).isEqualTo(MeetingState.PROPOSED);

        meetings.choosePlace(mentee, pair, meeting, "The park by the lake", null);
        var stands = meetings.one(mentor, pair, meeting);
        assertThat(stands.state()).isEqualTo(MeetingState.CONFIRMED);
        assertThat(stands.place().body()).contains("The park by the lake");
        refused("meeting.changed", () -> meetings.choosePlace(mentor, pair, meeting, "My office", null));
    }

    @Test
    void theMenteeCanAgreeWithASuggestedPlaceOrNameAnother() {
        var first = scene.proposed(mentor, pair, "The town hall");
        choose(mentee, first, "", true);
        assertThat(meetings.one(mentor, pair, first).state()).isEqualTo(MeetingState.CONFIRMED);

        var second = meetings.propose(mentor, pair, proposal("The town hall", soon().plusDays(2)))
                .meeting();
        choose(mentee, second, "A walk at the harbour", false);
        assertThat(meetings.one(mentor, pair, second).place().body()).contains("harbour");
    }

    @Test
    void sheCannotAgreeWithAPlaceSheCannotRead() {
        var meeting = scene.proposed(mentor, pair, Fixtures.SPAM);

        assertThat(meetings.one(mentee, pair, meeting).place().readable()).isFalse();
        refused("meeting.place", () -> choose(mentee, meeting, "", true));
        assertThat(meetings.one(mentee, pair, meeting).at()).isNull();
    }

    @Test
    void onlineAndOnThePhoneNoPlaceNeedsToBeNamed() {
        var meeting = meetings.propose(
                        mentee, pair, new Meetings.Proposal(List.of(soon()), 30, MeetingFormat.PHONE, "", null))
                .meeting();
        choose(mentor, meeting, "", false);

        assertThat(meetings.one(mentee, pair, meeting).state()).isEqualTo(MeetingState.CONFIRMED);
    }

    @Test
    void ofFiftyConfirmationsAtOnceOneCounts() throws Exception {
        var meeting = meetings.propose(
                        mentor, pair, proposal("The town hall", soon(), soon().plusDays(1), soon().plusDays(2)))
                .meeting();
        var choices = meetings.one(mentee, pair, meeting).choices();
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 50; i++) {
            var time = choices.get(i % 3).startsAt();
            work.add(() -> {
                try {
                    meetings.choose(mentee, pair, meeting, new Meetings.Choice(time, "", null, true));
                    return true;
                } catch (RefusedException refused) {
                    assertThat(refused.reason()).isEqualTo("meeting.changed");
                    return false;
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var done = new ArrayList<Boolean>();
            for (Future<Boolean> result : threads.invokeAll(work)) {
                done.add(result.get());
            }
            assertThat(done).containsOnlyOnce(true);
        }
        assertThat(meetings.one(mentee, pair, meeting).state()).isEqualTo(MeetingState.CONFIRMED);
    }

    @Test
    void onlyATimeThatWasProposedCanBeChosenAndOnlyByTheOther() {
        var meeting = scene.proposed(mentor, pair, "The town hall");
        var time = meetings.one(mentee, pair, meeting).choices().getFirst().startsAt();

        refused("meeting.own", () -> choose(mentor, meeting, "", false));
        refused(
                "meeting.times",
                () -> meetings.choose(
                        mentee, pair, meeting, new Meetings.Choice(time.plusSeconds(60), "", null, true)));
    }

    @Test
    void anotherMeetingAtThatTimeIsNotedAndNotForbidden() {
        var cohort = fixtures.cohort();
        fixtures.join(cohort, mentee);
        var other = fixtures.member(cohort);
        var second = fixtures.pair(cohort, other, mentee);
        scene.standing(mentor, mentee, pair);

        var meeting = meetings.propose(other, second, proposal("Here", soon().plusMinutes(30)))
                .meeting();
        assertThat(meetings.one(mentee, second, meeting).choices().getFirst().busy())
                .isTrue();
        assertThat(meetings.one(other, second, meeting).choices().getFirst().busy())
                .isFalse();
    }

    @Test
    void whatWaitsForWhomIsSaidWithoutNames() {
        var meeting = scene.proposed(mentor, pair, "");
        assertThat(tasksOf(mentee)).containsExactly("meeting.task-time");
        assertThat(tasksOf(mentor)).isEmpty();

        choose(mentee, meeting, "The library", false);
        assertThat(tasksOf(mentee)).isEmpty();
        scene.past(meeting);
        assertThat(tasksOf(mentee)).containsExactly("meeting.task-met");
        assertThat(tasksOf(mentor)).containsExactly("meeting.task-met");
        meetings.met(mentor, pair, meeting, 70);
        assertThat(tasksOf(mentee)).isEmpty();
    }

    @Test
    void eachSaysOnceHowTheTalkingWasShared() {
        var meeting = scene.past(scene.standing(mentor, mentee, pair));
        meetings.met(mentor, pair, meeting, 70);
        meetings.met(mentor, pair, meeting, 10);
        meetings.met(mentee, pair, meeting, 50);

        assertThat(jdbc.sql("""
                        SELECT mentee_share FROM talk_estimate e JOIN mentoring_pair p ON p.id = e.pair_id
                        WHERE p.public_id = ? ORDER BY e.id""").param(pair.value()).query(Integer.class).list())
                .containsExactly(70, 50);
        assertThat(meetings.one(mentee, pair, meeting).state()).isEqualTo(MeetingState.HELD);
    }

    @Test
    void whoDidNotMeetIsNotAskedAgainAndCanStillSayOtherwise() {
        var meeting = scene.past(scene.standing(mentor, mentee, pair));
        meetings.missed(mentor, pair, meeting);
        assertThat(tasksOf(mentor)).isEmpty();
        meetings.met(mentee, pair, meeting, null);
        assertThat(meetings.one(mentor, pair, meeting).state()).isEqualTo(MeetingState.HELD);
        refused("meeting.changed", () -> meetings.missed(mentor, pair, meeting));
    }

    @Test
    void theFirstMeetingIsTheFirstUntilTheTwoHaveMet() {
        var first = scene.past(scene.standing(mentor, mentee, pair));
        assertThat(meetings.one(mentor, pair, first).first()).isTrue();
        meetings.met(mentor, pair, first, null);
        var second = scene.proposed(mentor, pair, "");

        assertThat(meetings.one(mentor, pair, first).first()).isTrue();
        assertThat(meetings.one(mentor, pair, second).first()).isFalse();
    }

    @Test
    void theCalendarFileKeepsItsNameGrowsAndTellsACancellation() {
        var meeting = scene.proposed(mentor, pair, "");
        assertThatThrownBy(() -> file(mentor, meeting)).isInstanceOf(NotFoundException.class);

        choose(mentee, meeting, "The library", false);
        assertThat(file(mentor, meeting)).contains("SEQUENCE:0", "LOCATION:The library", "STATUS:CONFIRMED");
        meetings.choosePlace(mentee, pair, meeting, "The park", null);
        assertThat(file(mentee, meeting)).contains("SEQUENCE:1", "LOCATION:The park");
        meetings.cancel(mentor, pair, meeting);
        assertThat(file(mentee, meeting))
                .contains("SEQUENCE:2", "STATUS:CANCELLED", "UID:" + meeting.value())
                .doesNotContain("Amina");
    }

    @Test
    void aPlaceThatIsHeldStandsOnlyInTheFileOfWhoWroteIt() {
        var meeting = scene.standing(mentor, mentee, pair);
        meetings.choosePlace(mentee, pair, meeting, Fixtures.SPAM, null);

        assertThat(file(mentor, meeting)).doesNotContain("LOCATION");
        assertThat(file(mentee, meeting)).contains("LOCATION");
    }

    @Test
    void aPlaceIsOneLineHoweverItWasSent() {
        var meeting = scene.proposed(mentor, pair, "");
        choose(mentee, meeting, "The library\r\nATTENDEE:mailto:x@example.org", false);

        assertThat(file(mentee, meeting).lines()).noneMatch(line -> line.startsWith("ATTENDEE"));
    }

    @Test
    void scriptsInAPlaceArePlainText() {
        var meeting = scene.proposed(mentee, pair, "<img src=x onerror=alert(1)> The café 🌳");

        assertThat(meetings.one(mentee, pair, meeting).place().body())
                .doesNotContain("<img")
                .contains("The café 🌳");
    }

    @Test
    void withoutAMailServerNothingIsOffered() {
        var meeting = scene.standing(mentor, mentee, pair);

        assertThat(calendar.mails()).isFalse();
        refused("mail.off", () -> calendar.sendToMyself(mentor, pair, meeting, Locale.ENGLISH));
    }

    @Test
    void aMeetingOfAnotherPairIsNotThere() {
        var meeting = scene.standing(mentor, mentee, pair);
        var cohort = fixtures.cohort();
        fixtures.join(cohort, mentor);
        var other = fixtures.pair(cohort, mentor, fixtures.member(cohort));

        assertThatThrownBy(() -> meetings.one(mentor, other, meeting)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> meetings.cancel(mentor, other, meeting)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> calendar.file(mentor, other, meeting, Locale.ENGLISH))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void inAPausedPairNothingIsPlannedAndAnEndedOneIsStillRead() {
        var meeting = scene.proposed(mentor, pair, "The library");
        jdbc.sql("UPDATE mentoring_pair SET state = 'PAUSED' WHERE public_id = ?")
                .param(pair.value())
                .update();
        refused("pair.paused", () -> choose(mentee, meeting, "", true));
        assertThat(tasksOf(mentee)).isEmpty();
        jdbc.sql("UPDATE mentoring_pair SET state = 'ENDED', ended_at = NOW(6), place_id = NULL WHERE public_id = ?")
                .param(pair.value())
                .update();
        refused("pair.ended", () -> meetings.cancel(mentee, pair, meeting));
        assertThat(meetings.list(mentee, pair)).hasSize(1);
    }

    @Test
    void theDatabaseKnowsNoMeetingThatStandsWithoutTimeAndPlace() {
        var meeting = scene.proposed(mentor, pair, "");

        assertThatThrownBy(() -> jdbc.sql("UPDATE meeting SET state = 'CONFIRMED' WHERE public_id = ?")
                        .param(meeting.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noMoreThanFiveProposalsWait() {
        for (int i = 0; i < 5; i++) {
            scene.proposed(mentor, pair, "");
        }
        refused("meeting.many", () -> scene.proposed(mentee, pair, ""));
    }

    @Test
    void aPlaceIsNoPlaceForATreatise() {
        var treatise = proposal("x".repeat(100_000), soon());

        refused("meeting.place-long", () -> meetings.propose(mentor, pair, treatise));
    }

    private void choose(PersonId person, MeetingId meeting, String place, boolean fine) {
        var time = meetings.one(person, pair, meeting).choices().getFirst().startsAt();
        meetings.choose(person, pair, meeting, new Meetings.Choice(time, place, null, fine));
    }

    private String file(PersonId person, MeetingId meeting) {
        return new String(calendar.file(person, pair, meeting, Locale.ENGLISH), StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }

    private List<String> tasksOf(PersonId person) {
        return tasks.stream()
                .flatMap(source -> source.of(person).stream())
                .map(Task::text)
                .filter(text -> text.startsWith("meeting."))
                .toList();
    }

    static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
