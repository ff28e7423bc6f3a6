package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.alongside.cohort.CohortRole;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ProgrammeTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Programme programme;

    @Autowired
    private MentoringSetup past;

    @Autowired
    private StatementCount statements;

    @Autowired
    private JdbcClient jdbc;

    private MatchingScene scene;
    private PersonId mentor;
    private PersonId mentee;

    @BeforeEach
    void begin() {
        scene = new MatchingScene(fixtures, jdbc);
        mentor = scene.mentor("Lien", 2);
        mentee = fixtures.member(scene.cohort);
    }

    @Test
    void aPairGoesThroughItsStages() {
        var pair = pair(3);
        assertThat(only().stage()).isEqualTo(PairStage.FIRST_WEEKS);

        began(pair, 40);
        assertThat(only().stage()).isEqualTo(PairStage.UNDER_WAY);

        jdbc.sql("UPDATE mentoring_pair SET state = 'PAUSED' WHERE public_id = ?")
                .param(pair.value())
                .update();
        assertThat(only().stage()).isEqualTo(PairStage.PAUSED);

        ending(pair, "EARLY");
        assertThat(only().stage()).isEqualTo(PairStage.CLOSING);

        end(pair);
        assertThat(only().stage()).isEqualTo(PairStage.ENDED_EARLY);
        assertThat(only().signals()).isEmpty();
    }

    @Test
    void quietIsAPairWithoutAMessageOrAMeetingForThreeWeeks() {
        var pair = pair(60);
        assertThat(only().signals()).containsExactly(PairSignal.QUIET);
        assertThat(only().lastContact()).isNull();

        message(pair, 5);
        assertThat(only().signals()).isEmpty();
        assertThat(only().lastContact()).isEqualTo(daysAgo(5));

        jdbc.sql(
                        "UPDATE mentoring_text SET written_at = ? WHERE pair_id IN (SELECT id FROM mentoring_pair WHERE mentor_id = ?)")
                .params(Instant.now().minus(Duration.ofDays(30)), mentor.value())
                .update();
        held(pair, 2);
        assertThat(only().signals()).isEmpty();
        assertThat(only().lastContact()).isEqualTo(daysAgo(2));
    }

    @Test
    void checkInsCountOnceBothHaveAnswered() {
        var pair = pair(60);
        message(pair, 1);
        var first = checkIn(pair, 1, 40);
        var second = checkIn(pair, 2, 10);
        answer(first, mentor, "YES", 4);
        answer(first, mentee, "YES", null);
        answer(second, mentor, "YES", 5);

        assertThat(only().checkInsDone()).isEqualTo(1);
        assertThat(only().checkInsOverdue()).isEqualTo(1);
        var load = board().mentors().getFirst();
        assertThat(load.strain()).isEqualTo(5);
        assertThat(load.taken()).isEqualTo(1);
        assertThat(load.places()).isEqualTo(2);
    }

    @Test
    void aSafetyAnswerIsASignalUntilSheAnswersOtherwise() {
        var pair = pair(60);
        message(pair, 1);
        answer(checkIn(pair, 1, 40), mentee, "UNSURE", null);
        assertThat(only().signals()).containsExactly(PairSignal.SAFETY);

        answerLater(checkIn(pair, 2, 10), mentee);
        assertThat(only().signals()).isEmpty();
    }

    @Test
    void anOpenMediationIsASignal() {
        var pair = pair(60);
        message(pair, 1);
        jdbc.sql("""
                        INSERT INTO care_case (public_id, cohort_id, pair_id, kind, raised_by, opened_at, due_at)
                        SELECT LEFT(SHA2(public_id, 256), 20), cohort_id, id, 'MEDIATION', mentee_id, NOW(6), NOW(6)
                        FROM mentoring_pair WHERE public_id = ?""").param(pair.value()).update();

        assertThat(only().signals()).containsExactly(PairSignal.MEDIATION);
    }

    @Test
    void whoIsOneOfAPairSeesNothingOfItHere() {
        mentee = scene.coordinator;
        var pair = pair(60);
        var checkIn = checkIn(pair, 1, 40);
        answer(checkIn, mentor, "NO", 5);
        answer(checkIn, mentee, "YES", null);

        var hers = only();
        assertThat(hers.own()).isTrue();
        assertThat(hers.signals()).isEmpty();
        assertThat(hers.checkInsDone()).isZero();
        assertThat(hers.checkInsOverdue()).isZero();
        assertThat(hers.lastContact()).isNull();
        assertThat(board().mentors().getFirst().strain()).isNull();

        var other = fixtures.with(scene.cohort, new CohortRole(false, true));
        var theirs = programme.board(other, scene.slug);
        assertThat(theirs.pairs().getFirst().signals()).contains(PairSignal.SAFETY);
        assertThat(theirs.mentors().getFirst().strain()).isEqualTo(5);
    }

    @Test
    void whoWaitsStandsByHerWaitingTimeAndProposalsAreThere() {
        scene.newcomer("Noor", 5);
        scene.newcomer("Amina", 50);

        assertThat(board().waiting()).extracting(ProgrammeBoard.Waiting::name).containsExactly("Amina", "Noor");
        assertThat(board().waiting().getFirst().days()).isEqualTo(50);
    }

    @Test
    void theTableIsSafeToOpenWhateverSomebodyCallsHerself() {
        jdbc.sql("UPDATE person SET display_name = ? WHERE id = ?")
                .params("=HYPERLINK(\"http://example.com\",\"click\")", mentor.value())
                .update();
        pair(60);

        var csv = new String(programme.csv(scene.coordinator, scene.slug, Locale.ENGLISH), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF\"experienced member\",\"newcomer\",\"Stage\"");
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://example.com\"\",\"\"click\"\")\"");
        assertThat(csv.lines().skip(1).toList()).hasSize(1).first().asString().endsWith("\"0\",\"0\",\"1\"");
    }

    @Test
    void thePageIsReadWithAFewQueriesHoweverManyThereAre() {
        for (int i = 0; i < 5; i++) {
            fixtures.pair(scene.cohort, fixtures.member(scene.cohort), fixtures.member(scene.cohort));
            scene.newcomer("Newcomer " + i, i);
        }

        assertThat(statements.during(this::board)).hasSizeLessThanOrEqualTo(8);
    }

    private ProgrammeBoard board() {
        return programme.board(scene.coordinator, scene.slug);
    }

    private ProgrammeBoard.Pair only() {
        assertThat(board().pairs()).hasSize(1);
        return board().pairs().getFirst();
    }

    private PairId pair(int days) {
        return past.pair(scene.cohort, mentor, mentee, Instant.now().minus(Duration.ofDays(days)));
    }

    private void began(PairId pair, int days) {
        jdbc.sql("UPDATE mentoring_pair SET started_at = ? WHERE public_id = ?")
                .params(Instant.now().minus(Duration.ofDays(days)), pair.value())
                .update();
    }

    private void ending(PairId pair, String branch) {
        jdbc.sql("""
                        INSERT INTO pair_ending (pair_id, branch, begun_by, begun_at)
                        SELECT id, ?, mentor_id, NOW(6) FROM mentoring_pair WHERE public_id = ?""").params(branch, pair.value()).update();
    }

    private void end(PairId pair) {
        jdbc.sql("""
                        UPDATE mentoring_pair SET state = 'ENDED', ended_at = NOW(6), place_id = NULL
                        WHERE public_id = ?""").param(pair.value()).update();
    }

    private void message(PairId pair, int days) {
        jdbc.sql("""
                        INSERT INTO mentoring_text (public_id, cohort_id, pair_id, author_id, kind, body, policy_version,
                            words, state, score, signals, written_at, published_at)
                        SELECT LEFT(SHA2(CONCAT(public_id, ?), 256), 20), cohort_id, id, mentor_id, 'MESSAGE', '<p>x</p>',
                            1, 1, 'PUBLISHED', 0, '[]', ?, NOW(6) FROM mentoring_pair WHERE public_id = ?""")
                .params(days, Instant.now().minus(Duration.ofDays(days)), pair.value())
                .update();
    }

    private void held(PairId pair, int days) {
        var at = Instant.now().minus(Duration.ofDays(days));
        jdbc.sql("""
                        INSERT INTO meeting (public_id, pair_id, proposed_by, state, format, minutes, starts_at, ends_at,
                            place_confirmed, held_at, created_at)
                        SELECT LEFT(SHA2(public_id, 256), 20), id, mentor_id, 'HELD', 'ONLINE', 60, ?, ?, TRUE, ?, ?
                        FROM mentoring_pair WHERE public_id = ?""")
                .params(at, at.plus(Duration.ofHours(1)), at, at, pair.value())
                .update();
    }

    private long checkIn(PairId pair, int number, int days) {
        jdbc.sql("""
                        INSERT INTO check_in (pair_id, number, opens_on, due_on)
                        SELECT id, ?, ?, ? FROM mentoring_pair WHERE public_id = ?""")
                .params(number, daysAgo(days), daysAgo(days - 7), pair.value())
                .update();
        return jdbc.sql("SELECT MAX(id) FROM check_in").query(Long.class).single();
    }

    private void answer(long checkIn, PersonId person, String safe, Integer strain) {
        answer(checkIn, person, safe, strain, Instant.now().minus(Duration.ofHours(2)));
    }

    private void answerLater(long checkIn, PersonId person) {
        answer(checkIn, person, "YES", null, Instant.now());
    }

    private void answer(long checkIn, PersonId person, String safe, Integer strain, Instant at) {
        jdbc.sql("""
                        INSERT INTO check_in_answer (check_in_id, person_id, answered_at, feeling, safe, strain)
                        VALUES (:checkIn, :person, :at, 'GOOD', :safe, :strain)""")
                .param("checkIn", checkIn)
                .param("person", person.value())
                .param("at", at)
                .param("safe", safe)
                .param("strain", strain)
                .update();
    }

    private static LocalDate daysAgo(int days) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(days);
    }
}
