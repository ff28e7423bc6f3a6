package org.alongside.mentoring;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class CommitmentsTest {

    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).plusDays(3);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Commitments commitments;

    @Autowired
    private List<TaskSource> tasks;

    @Autowired
    private JdbcClient jdbc;

    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void aPair() {
        var cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void onlyWhoPromisedSaysWhatBecameOfIt() {
        var id = commitments.promise(mentor, pair, PlanScene.STEP, DAY).commitment();

        assertThatThrownBy(() -> commitments.become(mentee, pair, id, CommitmentState.DONE))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> commitments.putOff(mentee, pair, id, DAY.plusDays(1), 0))
                .isInstanceOf(NotFoundException.class);
        commitments.become(mentor, pair, id, CommitmentState.DONE);
        commitments.become(mentor, pair, id, CommitmentState.DONE);
        assertThat(commitments.list(mentee, pair))
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(CommitmentState.DONE));
    }

    @Test
    void whatIsAskedOfHerSheTakesOnOrNot() {
        var one = commitments.ask(mentor, pair, PlanScene.STEP, DAY).commitment();
        var other = commitments
                .ask(mentor, pair, "Bring the letter from the office", DAY)
                .commitment();
        assertThat(keys(mentee)).contains("commitment.taskAnswer");

        commitments.answer(mentee, pair, one, true);
        commitments.answer(mentee, pair, other, false);

        assertThat(commitments.list(mentee, pair))
                .extracting(CommitmentView::id)
                .containsExactly(one);
        assertThat(commitments.list(mentor, pair))
                .extracting(CommitmentView::state)
                .containsExactly(CommitmentState.OPEN, CommitmentState.DECLINED);
        assertThat(reason(() -> commitments.withdraw(mentor, pair, one))).isEqualTo("commitment.gone");
        assertThatThrownBy(() -> commitments.answer(mentor, pair, one, true)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsHeldIsAskedOnceItMayBeRead() {
        var id = commitments.ask(mentor, pair, SPAM, DAY).commitment();

        assertThat(commitments.list(mentee, pair)).isEmpty();
        assertThat(keys(mentee)).doesNotContain("commitment.taskAnswer");
        assertThat(reason(() -> commitments.answer(mentee, pair, id, true))).isEqualTo("commitment.gone");
    }

    @Test
    void aNewDayKeepsTheFirstAndTheSecondWindowIsTold() {
        var id = commitments.promise(mentee, pair, PlanScene.STEP, DAY).commitment();
        commitments.putOff(mentee, pair, id, DAY.plusDays(2), 0);

        assertThat(commitments.list(mentor, pair)).singleElement().satisfies(one -> {
            assertThat(one.by()).isEqualTo(DAY.plusDays(2));
            assertThat(one.firstDay()).isEqualTo(DAY);
        });
        assertThat(reason(() -> commitments.putOff(mentee, pair, id, DAY.plusDays(9), 0)))
                .isEqualTo("commitment.stale");
        assertThat(reason(() -> commitments.putOff(mentee, pair, id, DAY.minusDays(30), 1)))
                .isEqualTo("commitment.day");
    }

    @Test
    void ofWhatIsDueHerOwnWaitsForHer() {
        var id = commitments.promise(mentee, pair, PlanScene.STEP, DAY).commitment();
        assertThat(keys(mentee)).doesNotContain("commitment.taskDue");
        jdbc.sql("UPDATE pair_commitment SET by_day = ? WHERE public_id = ?")
                .params(DAY.minusDays(5), id.value())
                .update();

        assertThat(keys(mentee)).contains("commitment.taskDue");
        assertThat(keys(mentor)).doesNotContain("commitment.taskDue");
        assertThat(commitments.list(mentor, pair))
                .singleElement()
                .satisfies(one -> assertThat(one.overdue()).isTrue());
    }

    @Test
    void itNeedsWordsAndADay() {
        assertThat(reason(() -> commitments.promise(mentee, pair, " ", DAY))).isEqualTo("commitment.words");
        assertThat(reason(() -> commitments.promise(mentee, pair, "a".repeat(100_000), DAY)))
                .isEqualTo("commitment.words");
        assertThat(reason(() -> commitments.promise(mentee, pair, PlanScene.STEP, null)))
                .isEqualTo("commitment.day");
    }

    private List<String> keys(PersonId person) {
        return tasks.stream()
                .flatMap(source -> source.of(person).stream())
                .map(Task::text)
                .toList();
    }

    private static String reason(ThrowingCallable work) {
        var caught = new RefusedException[1];
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, refused -> caught[0] = refused);
        return caught[0].reason();
    }
}
