package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.mentoring.domain.TalkEstimates;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class TalkAndRoomTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TalkBalance talk;

    @Autowired
    private TalkEstimates estimates;

    @Autowired
    private MoreRoom rooms;

    @Autowired
    private List<TaskSource> sources;

    private BalanceScene scene;

    @BeforeEach
    void aPair() {
        scene = new BalanceScene(fixtures, jdbc, 60);
    }

    @Test
    void theWordsOfTheLastThirtyDaysThatWereDeliveredAreCounted() {
        message(scene.mentee, 640, "PUBLISHED", "MESSAGE", 1);
        message(scene.mentor, 360, "PUBLISHED", "MESSAGE", 29);
        message(scene.mentor, 5_000, "PUBLISHED", "MESSAGE", 31);
        message(scene.mentor, 5_000, "HELD", "MESSAGE", 1);
        message(scene.mentor, 5_000, "PUBLISHED", "GOAL", 1);

        assertThat(talk.of(scene.mentee, scene.pair)).isEqualTo(new TalkShare(true, 64, true, false));
        assertThat(talk.of(scene.mentor, scene.pair)).isEqualTo(new TalkShare(true, 64, true, false));
    }

    @Test
    void whatBothGuessedAfterAMeetingIsAddedToTheWords() {
        message(scene.mentee, 500, "PUBLISHED", "MESSAGE", 1);
        estimates.add(scene.key(), scene.mentee, 60, Instant.now());
        estimates.add(scene.key(), scene.mentor, 40, Instant.now());
        estimates.add(scene.key(), scene.mentor, 0, Instant.now().minus(Duration.ofDays(40)));

        assertThat(talk.of(scene.mentee, scene.pair)).isEqualTo(new TalkShare(true, 75, true, true));
    }

    @Test
    void ofTooFewWordsNothingIsSaid() {
        message(scene.mentee, 40, "PUBLISHED", "MESSAGE", 1);

        assertThat(talk.of(scene.mentor, scene.pair)).isEqualTo(new TalkShare(false, 0, true, false));
    }

    @Test
    void theOtherSeesTheWishAfterAMinuteAndOnlyUntilSheHasReadIt() {
        rooms.ask(scene.mentee, scene.pair);
        assertThat(rooms.of(scene.mentee, scene.pair)).isEqualTo(new RoomStanding(true, true, false));
        assertThat(rooms.of(scene.mentor, scene.pair)).isEqualTo(new RoomStanding(false, false, false));
        assertThat(tasks(scene.mentor)).doesNotContain("balance.task");

        aMinutePasses();
        assertThat(rooms.of(scene.mentee, scene.pair)).isEqualTo(new RoomStanding(true, false, false));
        assertThat(rooms.of(scene.mentor, scene.pair)).isEqualTo(new RoomStanding(false, false, true));
        assertThat(tasks(scene.mentor)).contains("balance.task");
        assertThat(tasks(scene.mentee)).doesNotContain("balance.task");

        rooms.read(scene.mentor, scene.pair);
        assertThat(rooms.of(scene.mentor, scene.pair)).isEqualTo(new RoomStanding(false, false, false));
        assertThat(rooms.of(scene.mentee, scene.pair)).isEqualTo(new RoomStanding(false, false, false));
        assertThat(kept()).as("nothing is kept of it").isZero();
    }

    @Test
    void withinAMinuteItIsTakenBackAndAfterwardsNotAnyMore() {
        rooms.ask(scene.mentee, scene.pair);
        rooms.takeBack(scene.mentee, scene.pair);
        assertThat(kept()).isZero();

        rooms.ask(scene.mentee, scene.pair);
        aMinutePasses();
        assertThatThrownBy(() -> rooms.takeBack(scene.mentee, scene.pair))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("balance.late"));
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void thereIsOneAtMostForEachSide() {
        rooms.ask(scene.mentee, scene.pair);
        rooms.ask(scene.mentee, scene.pair);
        rooms.ask(scene.mentor, scene.pair);
        assertThat(kept()).isEqualTo(2);

        assertThatThrownBy(() -> insert(scene.mentee)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(fixtures.member(scene.cohort)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("room in another pair");
    }

    @Test
    void askingAgainDoesNotGiveAnotherMinute() {
        rooms.ask(scene.mentee, scene.pair);
        aMinutePasses();
        rooms.ask(scene.mentee, scene.pair);

        assertThat(rooms.of(scene.mentee, scene.pair).mayTakeBack()).isFalse();
    }

    @Test
    void readingDoesNotTouchWhatSheCannotSeeYet() {
        rooms.ask(scene.mentee, scene.pair);
        rooms.read(scene.mentor, scene.pair);

        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aRestingPairAsksForNothing() {
        scene.state(PairState.PAUSED);

        assertThatThrownBy(() -> rooms.ask(scene.mentee, scene.pair)).isInstanceOf(RefusedException.class);
    }

    private void insert(PersonId person) {
        jdbc.sql("INSERT INTO more_room (pair_id, person_id, asked_at) VALUES (?, ?, UTC_TIMESTAMP(6))")
                .params(scene.key(), person.value())
                .update();
    }

    private void aMinutePasses() {
        jdbc.sql("UPDATE more_room SET asked_at = asked_at - INTERVAL 1 MINUTE WHERE pair_id = ?")
                .param(scene.key())
                .update();
    }

    private int kept() {
        return jdbc.sql("SELECT COUNT(*) FROM more_room WHERE pair_id = ?")
                .param(scene.key())
                .query(Integer.class)
                .single();
    }

    private void message(PersonId author, int words, String state, String kind, int daysAgo) {
        jdbc.sql("""
                        INSERT INTO mentoring_text (public_id, cohort_id, pair_id, author_id, kind, body, policy_version,
                            words, state, score, signals, written_at, published_at)
                        VALUES (?, ?, ?, ?, ?, '<p>Words</p>', 1, ?, ?, 0, '', ?, ?)""")
                .params(
                        UUID.randomUUID().toString().replace("-", "").substring(0, 20),
                        scene.cohort.value(),
                        scene.key(),
                        author.value(),
                        kind,
                        words,
                        state,
                        Instant.now().minus(Duration.ofDays(daysAgo)),
                        Instant.now().minus(Duration.ofDays(daysAgo)))
                .update();
    }

    private List<String> tasks(PersonId person) {
        return sources.stream()
                .flatMap(source -> source.of(person).stream())
                .map(Task::text)
                .toList();
    }
}
