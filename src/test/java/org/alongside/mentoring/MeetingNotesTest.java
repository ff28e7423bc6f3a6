package org.alongside.mentoring;

import static org.alongside.mentoring.MeetingsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MeetingNotesTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private MeetingNotes notes;

    @Autowired
    private Agendas agendas;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingScene scene;

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
    void theSummaryIsTheMenteesAndTheMentorReadsIt() {
        var meeting = scene.held(mentor, mentee, pair);
        notes.summarize(mentee, pair, meeting, Fixtures.GOOD, null, null);

        assertThat(meetings.one(mentor, pair, meeting).summary().body()).contains("language school");
        assertThatThrownBy(() -> notes.summarize(mentor, pair, meeting, Fixtures.GOOD, null, null))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSecondWindowIsToldAndLosesNothing() {
        var meeting = scene.held(mentor, mentee, pair);
        notes.summarize(mentee, pair, meeting, Fixtures.text(1), null, null);

        refused("meeting.summary-changed", () -> notes.summarize(mentee, pair, meeting, Fixtures.text(2), null, null));
        var first = meetings.one(mentee, pair, meeting).summary().id();
        notes.summarize(mentee, pair, meeting, Fixtures.text(3), null, first);
        assertThat(meetings.one(mentee, pair, meeting).summary().id()).isNotEqualTo(first);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mentoring_text WHERE public_id = ?")
                        .param(first.value())
                        .query(Integer.class)
                        .single())
                .as("the earlier text stays")
                .isOne();
    }

    @Test
    void aReflectionIsHersAloneUnlessSheSharesIt() {
        var meeting = scene.held(mentor, mentee, pair);
        var answers = new MeetingNotes.Answers("I listened.", "", "Ask more <script>alert(1)</script>");
        notes.reflect(mentor, pair, meeting, answers, 0);

        assertThat(notes.shared(mentee, pair, meeting)).isEmpty();
        assertThat(notes.mine(mentee, pair, meeting)).isEmpty();
        assertThat(notes.mine(mentor, pair, meeting).orElseThrow().next()).doesNotContain("<script");
        assertThat(texts())
                .as("nothing of it is among the texts others look after")
                .isZero();

        notes.share(mentor, pair, meeting);
        notes.share(mentor, pair, meeting);
        var shared = notes.shared(mentee, pair, meeting).orElseThrow();
        assertThat(shared.well().body()).contains("I listened.");
        assertThat(shared.improve()).isNull();
        assertThat(texts()).isEqualTo(2);

        notes.keepToMyself(mentor, pair, meeting);
        assertThat(notes.shared(mentee, pair, meeting)).isEmpty();
    }

    @Test
    void whatSheChangesIsHersAloneAgain() {
        var meeting = scene.held(mentor, mentee, pair);
        notes.reflect(mentee, pair, meeting, new MeetingNotes.Answers("One", "", ""), 0);
        notes.share(mentee, pair, meeting);
        var version = notes.mine(mentee, pair, meeting).orElseThrow().version();
        notes.reflect(mentee, pair, meeting, new MeetingNotes.Answers("Two", "", ""), version);

        assertThat(notes.shared(mentor, pair, meeting)).isEmpty();
        refused(
                "meeting.reflection-changed",
                () -> notes.reflect(mentee, pair, meeting, new MeetingNotes.Answers("Three", "", ""), version));
        refused(
                "meeting.reflection-changed",
                () -> notes.reflect(mentee, pair, meeting, new MeetingNotes.Answers("Three", "", ""), 0));
    }

    @Test
    void aSharedAnswerThatIsHeldIsReadByNobodyElse() {
        var meeting = scene.held(mentor, mentee, pair);
        notes.reflect(mentee, pair, meeting, new MeetingNotes.Answers(Fixtures.SPAM, "", ""), 0);

        assertThat(notes.share(mentee, pair, meeting).held()).isTrue();
        assertThat(notes.shared(mentor, pair, meeting)).isEmpty();
    }

    @Test
    void nothingIsSaidOfAMeetingThatHasNotBeen() {
        var meeting = scene.standing(mentor, mentee, pair);

        refused("meeting.early", () -> notes.summarize(mentee, pair, meeting, Fixtures.GOOD, null, null));
        refused(
                "meeting.early",
                () -> notes.reflect(mentee, pair, meeting, new MeetingNotes.Answers("One", "", ""), 0));
    }

    @Test
    void eachAddsToTheAgendaAndTakesAwayOnlyHerOwn() {
        var meeting = scene.standing(mentor, mentee, pair);
        agendas.add(mentor, pair, meeting, "The recognition file", null);
        agendas.add(mentee, pair, meeting, "My new flat", null);
        var items = agendas.of(mentee, pair, meeting);
        assertThat(items).extracting(item -> item.text().mine()).containsExactly(false, true);

        agendas.moveUp(mentee, pair, meeting, items.getLast().id());
        agendas.moveUp(mentee, pair, meeting, items.getLast().id());
        assertThat(agendas.of(mentor, pair, meeting).getFirst().text().body()).contains("flat");
        assertThatThrownBy(() ->
                        agendas.remove(mentee, pair, meeting, items.getFirst().id()))
                .isInstanceOf(NotFoundException.class);
        agendas.remove(mentee, pair, meeting, items.getLast().id());
        assertThat(agendas.of(mentee, pair, meeting)).hasSize(1);
    }

    @Test
    void whatIsHeldStandsOnTheAgendaOfItsAuthorAlone() {
        var meeting = scene.standing(mentor, mentee, pair);
        var fate = agendas.add(mentor, pair, meeting, Fixtures.SPAM, null);

        assertThat(fate.held()).isTrue();
        assertThat(agendas.of(mentee, pair, meeting)).isEmpty();
        assertThat(agendas.of(mentor, pair, meeting)).hasSize(1);
    }

    @Test
    void whoWritesThatSheIsInDangerIsToBeShownHelp() {
        var meeting = scene.held(mentor, mentee, pair);

        assertThat(notes.summarize(mentee, pair, meeting, Fixtures.DANGER, null, null)
                        .danger())
                .isTrue();
    }

    private int texts() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM mentoring_text x JOIN mentoring_pair p ON p.id = x.pair_id
                        JOIN meeting m ON m.pair_id = p.id AND NOT (m.place_text <=> x.id)
                        WHERE p.public_id = ?""").param(pair.value()).query(Integer.class).single();
    }
}
