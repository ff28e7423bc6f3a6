package org.alongside.mentoring;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alongside.cohort.CohortRole;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApplicationTest
@RecordApplicationEvents
class EndingsTest {

    private static final ExitAnswer ANSWER =
            new ExitAnswer(ExitChoice.YES, ExitChoice.PARTLY, ExitChoice.YES, "Some words", false, false);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Endings endings;

    @Autowired
    private AfterEnding after;

    @Autowired
    private PayForward forward;

    @Autowired
    private Pauses pauses;

    @Autowired
    private ContactStops stops;

    @Autowired
    private TeamHelp help;

    @Autowired
    private CareDesk desk;

    @Autowired
    private PairAccess access;

    @Autowired
    private List<TaskSource> tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private String slug = "";
    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void aPair() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void anAgreedEndGoesThroughTheClosingSession() {
        endings.begin(mentor, pair, true);
        assertThat(taskKeys(mentee)).containsExactly("ending.taskAgree");
        assertRefused("ending.not-agreed", () -> endings.session(mentee, pair, LocalDate.now(), null));
        endings.answer(mentee, pair, true);
        endings.answer(mentee, pair, true);
        assertThat(events.stream(ClosingBegun.class)
                        .filter(event -> event.pair().equals(pair)))
                .hasSize(1);
        assertRefused("ending.session", () -> endings.confirm(mentee, pair));
        endings.session(mentee, pair, LocalDate.now(), null);
        assertRefused("ending.reflection", () -> endings.confirm(mentee, pair));
        endings.reflect(mentee, pair, "Your questions", "");
        assertThat(endings.confirm(mentee, pair)).isFalse();
        assertThat(taskKeys(mentor)).containsExactly("ending.taskClose");
        endings.reflect(mentor, pair, "", "Fewer plans");
        assertThat(endings.confirm(mentor, pair)).isTrue();

        assertThat(access.require(mentee, pair).state()).isEqualTo(PairState.ENDED);
        assertThat(events.stream(PairEnded.class).filter(event -> event.pair().equals(pair)))
                .hasSize(1);
        assertThat(taskKeys(mentor)).containsExactly("ending.taskExit");
    }

    @Test
    void notYetKeepsThePairAndItCanBeAskedAgain() {
        endings.begin(mentee, pair, false);
        endings.answer(mentor, pair, false);

        assertThat(endings.of(mentee, pair).declined()).isTrue();
        assertThat(access.require(mentee, pair).active()).isTrue();
        endings.begin(mentor, pair, true);
        assertThat(endings.of(mentee, pair).branch()).isEqualTo(EndingBranch.PLANNED);
        assertThat(endings.of(mentee, pair).begunByMe()).isFalse();
    }

    @Test
    void whatWasAskedCanBeTakenBackBeforeItIsAgreed() {
        endings.begin(mentee, pair, false);
        endings.takeBack(mentor, pair);
        assertThat(endings.of(mentee, pair).closing()).isTrue();
        endings.takeBack(mentee, pair);
        assertThat(endings.of(mentee, pair).closing()).isFalse();
    }

    @Test
    void reflectionsAreSealedUntilBothHaveWrittenAndAHeldOneStaysUnread() {
        closing();
        endings.reflect(mentee, pair, "Your patience", "");
        assertThat(endings.of(mentor, pair).others()).isNull();
        assertThat(endings.of(mentor, pair).otherHasReflected()).isTrue();
        endings.reflect(mentor, pair, SPAM, "");

        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(endings.of(mentor, pair).others())
                                        .helped())
                        .body())
                .contains("patience");
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(endings.of(mentee, pair).others())
                                        .helped())
                        .readable())
                .isFalse();
    }

    @Test
    void herPlanForTheTimeAfterIsHersAlone() {
        endings.planNext(mentee, pair, "Call the school");

        assertThat(endings.of(mentee, pair).nextSteps()).contains("Call the school");
        assertThat(endings.of(mentor, pair).nextSteps()).isEmpty();
        assertThat(endings.of(mentor, pair).otherHasReflected()).isFalse();
    }

    @Test
    void aOneSidedEndTellsTheOtherThatItIsOverAndNoReasons() {
        pauses.pause(mentor, pair, null);
        endings.endAlone(mentee, pair, EndingReason.UNCOMFORTABLE, true);

        var seen = endings.of(mentor, pair);
        assertThat(seen.branch()).isEqualTo(EndingBranch.ONE_SIDED);
        assertThat(seen.begunByMe()).isFalse();
        assertThat(seen.toString()).doesNotContain("UNCOMFORTABLE");
        assertThat(forCause()).isTrue();
        assertRefused("ending.no-thanks", () -> after.thank(mentor, pair, "But why?"));
        assertRefused("pair.ended", () -> endings.endAlone(mentor, pair, null, false));
        assertThat(count("SELECT COUNT(*) FROM pair_pause WHERE person_id = ? AND ended_at IS NULL", mentor))
                .isZero();
    }

    @Test
    void anEndedPairHasGivenItsPlaceBackAndIsRead() {
        endings.endAlone(mentor, pair, null, false);

        assertThat(count("SELECT COUNT(*) FROM mentoring_pair WHERE mentor_id = ? AND place_id IS NULL", mentor))
                .isEqualTo(1);
        fixtures.pair(cohort, mentor, fixtures.member(cohort));
        assertThat(count("SELECT COUNT(*) FROM mentor_place WHERE mentor_id = ?", mentor))
                .isEqualTo(1);
        assertThat(access.require(mentee, pair).state()).isEqualTo(PairState.ENDED);
    }

    @Test
    void ofFiftyWhoEndItAtOnceOneDoesAndItIsToldOnce() throws Exception {
        var done = 0;
        try (var pool = Executors.newFixedThreadPool(10)) {
            var work = IntStream.range(0, 50)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        endings.endAlone(i % 2 == 0 ? mentor : mentee, pair, null, false);
                        return null;
                    })
                    .toList();
            for (var ended : pool.invokeAll(work)) {
                try {
                    ended.get();
                    done++;
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause())
                            .isInstanceOfSatisfying(
                                    RefusedException.class,
                                    cause -> assertThat(cause.reason()).isEqualTo("pair.ended"));
                }
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM mentoring_lineage WHERE person_id = ?", mentee))
                .isEqualTo(1);
        assertThat(count(
                        "SELECT COUNT(*) FROM mentor_place l JOIN mentoring_pair p ON p.place_id = l.id"
                                + " WHERE l.mentor_id = ?",
                        mentor))
                .isZero();
    }

    @Test
    void bothConfirmAtOnceAndItEndsOnce() throws Exception {
        closing();
        endings.session(mentor, pair, null, NoSessionReason.NO_TIME);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var one = pool.submit(() -> endings.confirm(mentor, pair));
            var other = pool.submit(() -> endings.confirm(mentee, pair));
            assertThat(one.get()).isNotEqualTo(other.get());
        }
        assertThat(access.require(mentor, pair).state()).isEqualTo(PairState.ENDED);
    }

    @Test
    void nothingIsClosedInAPausedPairButEachCanEndIt() {
        closing();
        stops.stop(mentee, pair);

        assertRefused("pair.paused", () -> endings.session(mentor, pair, LocalDate.now(), null));
        assertRefused("pair.paused", () -> endings.confirm(mentor, pair));
        endings.endAlone(mentor, pair, null, false);
        assertThat(pauses.of(mentee, pair).stopped()).isTrue();
    }

    @Test
    void exitAnswersAreHersAndGivenOnce() {
        assertRefused("ending.not-over", () -> after.exit(mentee, pair, ANSWER));
        endings.endAlone(mentor, pair, null, false);
        after.exit(mentee, pair, ANSWER);

        assertRefused("ending.answered", () -> after.exit(mentee, pair, ANSWER));
        assertThat(endings.of(mentee, pair).exitAnswered()).isTrue();
        assertThat(endings.of(mentor, pair).exitAnswered()).isFalse();
        assertThat(help.of(mentee, pair)).isEmpty();
    }

    @Test
    void theTeamReadsTheWordsOnlyOfHerWhoAsksForHelp() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        endings.endAlone(mentor, pair, null, false);
        after.exit(
                mentee,
                pair,
                new ExitAnswer(ExitChoice.NO, ExitChoice.NO, ExitChoice.UNSURE, "I feel left alone", true, true));
        after.exit(mentor, pair, ANSWER);

        var id = help.of(mentee, pair).getFirst().id();
        assertThat(desk.open(coordinator, id).said().getFirst().body()).contains("left alone");
        assertThat(desk.list(coordinator, slug).open()).hasSize(1);
        assertThat(forCause()).isTrue();
    }

    @Test
    void answersAreCountedOnlyWhenThereAreEnoughOfThem() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        for (int i = 0; i < ExitCounts.FEWEST; i++) {
            assertThat(desk.list(coordinator, slug).exits()).isNull();
            var one = fixtures.member(cohort);
            var two = fixtures.pair(cohort, fixtures.member(cohort), one);
            endings.endAlone(one, two, null, false);
            after.exit(one, two, ANSWER);
        }

        var counts = Objects.requireNonNull(desk.list(coordinator, slug).exits());
        assertThat(counts.answers()).isEqualTo(ExitCounts.FEWEST);
        assertThat(counts.asEquals()).containsEntry(ExitChoice.PARTLY, ExitCounts.FEWEST);
    }

    @Test
    void aNoToStayingInTouchLooksLikeSilence() {
        endings.endAlone(mentor, pair, null, false);
        after.stayInTouch(mentee, pair, true);
        var silent = endings.of(mentee, pair);
        after.stayInTouch(mentor, pair, false);

        assertThat(endings.of(mentee, pair)).isEqualTo(silent);
        after.stayInTouch(mentor, pair, true);
        assertThat(endings.of(mentee, pair).contactBoth()).isTrue();
    }

    @Test
    void thanksReachTheOtherOnceAndNeverAfterAContactStop() {
        closing();
        after.thank(mentee, pair, "Thank you for every Friday.");
        assertRefused("ending.no-thanks", () -> after.thank(mentee, pair, "Again"));
        assertThat(forward.thanks(mentor)).hasSize(1);
        assertThat(forward.thanks(mentee)).isEmpty();
        assertThat(forward.newThanks(mentor)).isPresent();
        assertThat(forward.hasThanks(mentor)).isTrue();
        assertThat(forward.hasThanks(mentee)).isFalse();
        jdbc.sql(
                        "UPDATE mentoring_text SET written_at = written_at - INTERVAL 31 DAY WHERE kind = 'CLOSING' AND author_id = ?")
                .param(mentee.value())
                .update();
        assertThat(forward.newThanks(mentor)).isEmpty();
        assertThat(forward.hasThanks(mentor)).isTrue();

        endings.session(mentor, pair, null, NoSessionReason.MOVED);
        endings.confirm(mentor, pair);
        endings.confirm(mentee, pair);
        stops.stop(mentee, pair);
        after.thank(mentor, pair, "I think of you.");
        assertThat(forward.thanks(mentee)).isEmpty();
        assertThat(endings.of(mentor, pair).thanks()).isNotNull();
    }

    @Test
    void heldThanksAreNotThereYet() {
        closing();
        after.thank(mentee, pair, SPAM);

        assertThat(forward.thanks(mentor)).isEmpty();
    }

    @Test
    void sheSaysOnceThatSheWantsSomebodyNew() {
        endings.endAlone(mentor, pair, null, false);
        after.somebodyNew(mentee, pair, true);
        after.somebodyNew(mentee, pair, true);

        assertThat(events.stream(RematchWanted.class)).containsExactly(new RematchWanted(pair, mentee));
        assertThat(endings.of(mentee, pair).rematch()).isTrue();
    }

    @Test
    void aMonthAfterTheEndSheIsInvitedToWalkWithSomebodyHerself() {
        endings.endAlone(mentor, pair, null, false);
        assertThat(forward.invitedSince(mentee)).isNull();
        jdbc.sql("UPDATE mentoring_lineage SET ended_at = ? WHERE person_id = ?")
                .params(Instant.now().minus(Duration.ofDays(31)), mentee.value())
                .update();

        assertThat(forward.invitedSince(mentee)).isNotNull();
        assertThat(forward.invitedSince(mentor)).isNull();
        assertThat(taskKeys(mentee)).contains("ending.taskForward");
        forward.answer(mentee, ForwardAnswer.NOT_NOW);
        assertThat(forward.invitedSince(mentee)).isNull();
        jdbc.sql("UPDATE pay_forward SET ask_again_at = ? WHERE person_id = ?")
                .params(Instant.now().minusSeconds(60), mentee.value())
                .update();
        assertThat(forward.invitedSince(mentee)).isNotNull();
        forward.answer(mentee, ForwardAnswer.NO);
        assertThat(forward.invitedSince(mentee)).isNull();
    }

    @Test
    void herLineageNamesOnlyThoseSheWasAPairWith() {
        var third = fixtures.member(cohort);
        endings.endAlone(mentor, pair, null, false);
        var next = fixtures.pair(cohort, mentee, third);
        endings.endAlone(third, next, null, false);

        assertThat(forward.lineage(mentor).after()).hasSize(1);
        assertThat(forward.lineage(mentor).after().getFirst().further()).isEqualTo(1);
        assertThat(forward.lineage(mentee).before()).hasSize(1);
        assertThat(forward.lineage(mentee).after()).hasSize(1);
        assertThat(forward.lineage(third).before().getFirst().further()).isZero();
        assertThat(forward.lineage(fixtures.member(cohort)).before()).isEmpty();
    }

    private void closing() {
        endings.begin(mentor, pair, true);
        endings.answer(mentee, pair, true);
    }

    private boolean forCause() {
        return count(
                        "SELECT for_cause FROM pair_ending e JOIN mentoring_pair p ON p.id = e.pair_id WHERE p.mentor_id = ?",
                        mentor)
                == 1;
    }

    private int count(String sql, PersonId person) {
        return jdbc.sql(sql).param(person.value()).query(Integer.class).single();
    }

    private List<String> taskKeys(PersonId person) {
        return tasks.stream()
                .flatMap(source -> source.of(person).stream())
                .map(Task::text)
                .filter(key -> key.startsWith("ending."))
                .toList();
    }

    private static void assertRefused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
