package org.alongside.mentoring.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.mentoring.GoalId;
import org.alongside.mentoring.GoalPart;
import org.alongside.mentoring.GoalProgress;
import org.alongside.mentoring.GoalState;
import org.alongside.mentoring.GoalWords;
import org.alongside.mentoring.Goals;
import org.alongside.mentoring.PlanScene;
import org.alongside.shared.PersonId;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class GoalViewsTest extends PlanViewTest {

    @Autowired
    private Goals goals;

    @Autowired
    private GoalProgress progress;

    @Autowired
    private Drafts drafts;

    @Test
    void anEmptyPageSaysWhatItIsFor() {
        open(mentee, "goals", GoalsView.class);

        assertThat(heading()).isEqualTo("Your goals");
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void aGoalNeedsOneLineAndWhatIsMissingIsSaidAtTheField() {
        var view = open(mentee, "goals/new", GoalWriteView.class);
        press("Set this goal");
        assertThat(view.isAttached()).isTrue();
        assertThat(goals.list(mentee, pair)).isEmpty();

        write("What exactly?", "Take the bus alone");
        press("Set this goal");
        assertThat(goals.list(mentee, pair)).hasSize(1);
    }

    @Test
    void theMentorFindsNothingToChangeWith() {
        var goal = goals.add(mentee, pair, PlanScene.GOAL).goal();
        progress.add(mentee, pair, goal, PlanScene.STEP);
        page(mentor, goal);

        assertThat(find(Checkbox.class).all()).isEmpty();
        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .doesNotContain("I reached it", "Let it go", "Change", "Earlier");
        assertThat(find(Anchor.class).withText("Suggest a change").all()).hasSize(1);
    }

    @Test
    void theMenteeTakesAnIdeaOn() {
        var goal = goals.add(mentor, pair, PlanScene.GOAL).goal();
        page(mentee, goal);
        press("Take it on");

        assertThat(goals.get(mentee, pair, goal).state()).isEqualTo(GoalState.OPEN);
        assertThat(paragraphs()).contains("\u2068Lien\u2069 suggested it, you took it on");
    }

    @Test
    void anIdeaTakenBackMeanwhileIsSaidAndNothingBreaks() {
        var goal = goals.add(mentor, pair, PlanScene.GOAL).goal();
        page(mentee, goal);
        goals.withdraw(mentor, pair, goal, goals.get(mentor, pair, goal).text().id());
        press("Take it on");

        assertThat(goals.list(mentee, pair)).isEmpty();
    }

    @Test
    void sheMarksAStepAsDone() {
        var goal = goals.add(mentee, pair, PlanScene.GOAL).goal();
        progress.add(mentee, pair, goal, "Copy the papers");
        page(mentee, goal);
        test(find(Checkbox.class).single()).click();

        assertThat(tags()).contains("done");
        assertThat(goals.list(mentor, pair).getFirst().done()).isEqualTo(1);
    }

    @Test
    void aStepWithoutWordsIsNotAdded() {
        var goal = goals.add(mentee, pair, PlanScene.GOAL).goal();
        page(mentee, goal);
        press("Add");
        assertThat(goals.get(mentee, pair, goal).steps()).isEmpty();

        type("One more step", "Copy the papers");
        press("Add");
        assertThat(goals.get(mentee, pair, goal).steps()).hasSize(1);
    }

    @Test
    void aReachedGoalIsSharedOnlyIfSheWantsAndOnlyAsADraft() {
        var goal = goals.add(mentee, pair, PlanScene.GOAL).goal();
        page(mentee, goal);
        press("I reached it");
        press("Tell the cohort about it");
        press("Begin the thread");

        var draft = drafts.find(mentee, DraftPlace.newThread(cohort)).orElseThrow();
        assertThat(draft.title()).isEqualTo("I reached a goal");
        assertThat(draft.body()).contains("language school");
    }

    @Test
    void whatSheWasWritingForTheCohortIsNotOverwritten() {
        var place = DraftPlace.newThread(cohort);
        drafts.save(
                mentee,
                place,
                new Draft("Mine", "", "<p>Words</p>", Draft.blank().key()));
        var goal = goals.add(mentee, pair, PlanScene.GOAL).goal();
        goals.become(mentee, pair, goal, GoalState.REACHED);
        page(mentee, goal);
        press("Tell the cohort about it");
        press("Begin the thread");

        assertThat(drafts.find(mentee, place).orElseThrow().title()).isEqualTo("Mine");
    }

    @Test
    void nothingOfTheMentorsWordsIsInWhatIsShared() {
        var goal = goals.add(mentor, pair, PlanScene.GOAL).goal();
        goals.take(mentee, pair, goal, goals.get(mentee, pair, goal).text().id(), null);
        goals.become(mentee, pair, goal, GoalState.REACHED);
        page(mentee, goal);
        press("Tell the cohort about it");
        press("Begin the thread");

        assertThat(drafts.find(mentee, DraftPlace.newThread(cohort))
                        .orElseThrow()
                        .body())
                .doesNotContain("language school");
    }

    @Test
    void theSecondWindowIsToldAndKeepsWhatWasTyped() {
        var goal = goals.add(mentee, pair, PlanScene.GOAL).goal();
        open(mentee, "goals/" + goal.value() + "/change", GoalWriteView.class);
        goals.change(mentee, pair, goal, PlanScene.OTHER_GOAL, 0);
        write("Why does it matter to me?", "So that I can choose.");
        press("Save");

        assertThat(paragraphs()).anyMatch(words -> words.startsWith("This goal was changed meanwhile."));
        assertThat(goals.get(mentee, pair, goal).text().parts()).containsOnlyKeys(GoalPart.WHAT);
    }

    @Test
    void theFirstPageOfThePairShowsTheGoal() {
        var goal = goals.add(mentee, pair, new GoalWords(Map.of(GoalPart.WHAT, "Take the bus alone"), null))
                .goal();
        progress.add(mentee, pair, goal, "Copy the papers");
        signIn(fixtures.address(mentee));
        navigate("pairs/" + pair.value(), Component.class);

        assertThat(find(Anchor.class).withText("Take the bus alone").single().getHref())
                .endsWith(goal.value());
        assertThat(tags()).contains("0 of 1 step");
    }

    @Test
    void aPausedPairIsReadOnly() {
        var goal = goals.add(mentee, pair, PlanScene.GOAL).goal();
        jdbc.sql("UPDATE mentoring_pair SET state = 'PAUSED' WHERE public_id = ?")
                .param(pair.value())
                .update();
        page(mentee, goal);

        assertThat(find(NativeButton.class).withText("I reached it").all()).isEmpty();
        assertThat(navigate("pairs/" + pair.value() + "/goals/new", MissingView.class))
                .isNotNull();
    }

    @Test
    void nobodyElseFindsThem() {
        var goal = goals.add(mentee, pair, PlanScene.GOAL).goal();
        signIn(fixtures.address(fixtures.administrator()));

        assertThat(navigate("pairs/" + pair.value() + "/goals", MissingView.class))
                .isNotNull();
        assertThat(navigate("pairs/" + pair.value() + "/goals/" + goal.value(), MissingView.class))
                .isNotNull();
    }

    private void page(PersonId person, GoalId goal) {
        open(person, "goals/" + goal.value(), GoalPageView.class);
    }
}
