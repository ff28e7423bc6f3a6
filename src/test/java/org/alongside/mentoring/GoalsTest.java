package org.alongside.mentoring;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
@SuppressWarnings("NullAway.Init") // Set up before each test.
class GoalsTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Goals goals;

    @Autowired
    private GoalProgress progress;

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
    void theMentorCannotTouchAGoalOfTheMentees() {
        var goal = goal();
        progress.add(mentee, pair, goal, PlanScene.STEP);
        var step = PlanScene.first(goals.get(mentee, pair, goal));

        missing(() -> goals.change(mentor, pair, goal, PlanScene.OTHER_GOAL, 0));
        missing(() -> goals.become(mentor, pair, goal, GoalState.REACHED));
        missing(() -> goals.become(mentor, pair, goal, GoalState.LET_GO));
        missing(() -> progress.done(mentor, pair, goal, step, true));
        missing(() -> progress.move(mentor, pair, goal, step, true));
        missing(() -> progress.change(mentor, pair, goal, step, "Another step"));
        progress.remove(mentor, pair, goal, step);
        assertThat(goals.get(mentee, pair, goal).steps()).hasSize(1);
    }

    @Test
    void theDatabaseKeepsTheMentorOutToo() {
        goal();

        assertThatThrownBy(() ->
                        jdbc.sql("""
                                INSERT INTO pair_goal_revision (public_id, goal_id, author_id, state, number, what_text,
                                    made_at)
                                SELECT 'x', r.goal_id, ?, 'TAKEN', 2, r.what_text, r.made_at
                                FROM pair_goal_revision r WHERE r.author_id = ?""").params(mentor.value(), mentee.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a goal is changed by its owner");
    }

    @Test
    void whatTheMentorSuggestsIsAGoalOnceTheMenteeTakesItOn() {
        var idea = goals.add(mentor, pair, PlanScene.GOAL).goal();
        assertThat(goals.get(mentee, pair, idea).state()).isEqualTo(GoalState.SUGGESTED);
        assertThat(keys(mentee)).contains("goal.taskAnswer");
        var suggestion = goals.get(mentee, pair, idea).text().id();

        goals.take(mentee, pair, idea, suggestion, null);
        goals.take(mentee, pair, idea, suggestion, null);

        var goal = goals.get(mentee, pair, idea);
        assertThat(goal.state()).isEqualTo(GoalState.OPEN);
        assertThat(goal.suggested()).isTrue();
        assertThat(goal.history())
                .singleElement()
                .satisfies(text -> assertThat(text.takenOn()).isTrue());
        assertThat(keys(mentee)).doesNotContain("goal.taskAnswer");
    }

    @Test
    void sheCanTakeItOnInHerOwnWords() {
        var idea = goals.add(mentor, pair, PlanScene.GOAL).goal();
        var suggestion = goals.get(mentee, pair, idea).text().id();

        goals.take(mentee, pair, idea, suggestion, PlanScene.OTHER_GOAL);

        var text = goals.get(mentor, pair, idea).text();
        assertThat(text.what().body()).contains("library");
        assertThat(text.mine()).isFalse();
    }

    @Test
    void sheCanDeclineAndNobodyAsksWhy() {
        var idea = goals.add(mentor, pair, PlanScene.GOAL).goal();
        var suggestion = goals.get(mentee, pair, idea).text().id();

        goals.decline(mentee, pair, idea, suggestion);
        goals.decline(mentee, pair, idea, suggestion);

        assertThat(goals.get(mentor, pair, idea).state()).isEqualTo(GoalState.DECLINED);
        assertThat(reason(() -> goals.take(mentee, pair, idea, suggestion, null)))
                .isEqualTo("goal.closed");
    }

    @Test
    void aSuggestedChangeLeavesTheGoalAsItIsUntilItIsTakenOn() {
        var goal = goal();
        goals.suggest(mentor, pair, goal, PlanScene.OTHER_GOAL, 0);

        var seen = goals.get(mentee, pair, goal);
        assertThat(seen.text().what().body()).contains("school office");
        var suggestion = Objects.requireNonNull(seen.suggestion());
        assertThat(suggestion.changes().get(GoalPart.WHAT)).contains("<ins>").contains("<del>");

        goals.take(mentee, pair, goal, suggestion.id(), null);
        assertThat(goals.get(mentee, pair, goal).history()).hasSize(2);
        assertThat(goals.get(mentee, pair, goal).suggestion()).isNull();
    }

    @Test
    void aNewerSuggestionTakesThePlaceOfTheLastAndTheOldOneCannotBeTaken() {
        var goal = goal();
        goals.suggest(mentor, pair, goal, PlanScene.OTHER_GOAL, 0);
        var old = Objects.requireNonNull(goals.get(mentee, pair, goal).suggestion())
                .id();
        goals.suggest(mentor, pair, goal, new GoalWords("Visit the school office with the file"), 1);

        assertThat(reason(() -> goals.take(mentee, pair, goal, old, null))).isEqualTo("goal.gone");
    }

    @Test
    void theSecondOfTwoWindowsIsToldAndNothingIsOverwritten() {
        var goal = goal();
        goals.change(mentee, pair, goal, PlanScene.OTHER_GOAL, 0);

        assertThat(reason(() -> goals.change(mentee, pair, goal, new GoalWords("Something else entirely"), 0)))
                .isEqualTo("goal.stale");
        assertThat(reason(() -> goals.suggest(mentor, pair, goal, new GoalWords("Something else entirely"), 0)))
                .isEqualTo("goal.stale");
        assertThat(goals.get(mentee, pair, goal).text().what().body()).contains("library");
    }

    @Test
    void whatAGoalSaidBeforeStays() {
        var goal = goal();
        goals.change(mentee, pair, goal, PlanScene.OTHER_GOAL, 0);

        var history = goals.get(mentor, pair, goal).history();
        assertThat(history).hasSize(2);
        assertThat(history.getFirst().changes()).containsKey(GoalPart.WHAT);
        assertThat(history.getLast().what().body()).contains("school office");
    }

    @Test
    void aSuggestionThatIsHeldIsNotThereForTheMentee() {
        var idea = goals.add(mentor, pair, new GoalWords(SPAM)).goal();

        assertThat(goals.list(mentee, pair)).isEmpty();
        missing(() -> goals.get(mentee, pair, idea));
        assertThat(keys(mentee)).doesNotContain("goal.taskAnswer");
        assertThat(goals.list(mentor, pair)).hasSize(1);

        var goal = goal();
        goals.suggest(mentor, pair, goal, new GoalWords(SPAM), 0);
        assertThat(goals.get(mentee, pair, goal).suggestion()).isNull();
        assertThat(goals.list(mentee, pair))
                .singleElement()
                .satisfies(one -> assertThat(one.waiting()).isFalse());
        progress.add(mentor, pair, goal, SPAM);
        assertThat(goals.get(mentee, pair, goal).steps()).isEmpty();
    }

    @Test
    void aHeldGoalOfHersIsSeenAsBeingCheckedAndASuggestionDoesNotTakeItOut() {
        var goal = goals.add(mentee, pair, new GoalWords(SPAM)).goal();
        assertThat(goals.get(mentor, pair, goal).text().what().readable()).isFalse();

        var words = new GoalWords(Map.of(GoalPart.MATTERS, "It helps with the work you want"), null);
        goals.suggest(mentor, pair, goal, words, 0);

        var suggestion = goals.get(mentor, pair, goal).suggestion();
        assertThat(Objects.requireNonNull(suggestion).changes()).containsOnlyKeys(GoalPart.MATTERS);
    }

    @Test
    void stepsAreDoneMovedAndSuggested() {
        var goal = goal();
        progress.add(mentee, pair, goal, "Copy the papers");
        progress.add(mentee, pair, goal, "Write the letter");
        progress.add(mentor, pair, goal, "Show the letter to me");
        var steps = goals.get(mentee, pair, goal).steps();
        progress.move(mentee, pair, goal, steps.get(1).id(), true);
        progress.move(mentee, pair, goal, steps.get(1).id(), true);
        progress.done(mentee, pair, goal, steps.get(0).id(), true);
        progress.answer(mentee, pair, goal, steps.get(2).id(), true);

        var now = goals.get(mentor, pair, goal).steps();
        assertThat(now)
                .extracting(step -> step.text().body())
                .containsExactly("<p>Write the letter</p>", "<p>Copy the papers</p>", "<p>Show the letter to me</p>");
        assertThat(now.get(1).doneAt()).isNotNull();
        assertThat(goals.list(mentor, pair)).singleElement().satisfies(one -> {
            assertThat(one.done()).isEqualTo(1);
            assertThat(one.steps()).isEqualTo(3);
        });
    }

    @Test
    void onlyTheFirstPartIsNeededAndEachHasABound() {
        assertThat(reason(() -> goals.add(mentee, pair, new GoalWords("  ")))).isEqualTo("goal.what");
        assertThat(reason(() -> goals.add(mentee, pair, new GoalWords("a".repeat(100_000)))))
                .isEqualTo("goal.what-long");
        var past = LocalDate.now(ZoneOffset.UTC).minusDays(3);
        assertThat(reason(() -> goals.add(mentee, pair, new GoalWords(Map.of(GoalPart.WHAT, "Go"), past))))
                .isEqualTo("goal.day");
    }

    @Test
    void aGoalOfAnotherPairIsNotFoundThroughThisOne() {
        var cohort = fixtures.cohort();
        var stranger = fixtures.member(cohort);
        var other = fixtures.pair(cohort, fixtures.member(cohort), stranger);
        var theirs = goals.add(stranger, other, PlanScene.GOAL).goal();

        missing(() -> goals.get(mentee, pair, theirs));
        missing(() -> goals.become(mentee, pair, theirs, GoalState.REACHED));
    }

    private GoalId goal() {
        return goals.add(mentee, pair, PlanScene.GOAL).goal();
    }

    private List<String> keys(PersonId person) {
        return tasks.stream()
                .flatMap(source -> source.of(person).stream())
                .map(Task::text)
                .toList();
    }

    private static void missing(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(NotFoundException.class);
    }

    private static String reason(ThrowingCallable work) {
        var caught = new RefusedException[1];
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, refused -> caught[0] = refused);
        return caught[0].reason();
    }
}
