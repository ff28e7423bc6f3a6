package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What moderators teach: bounded, undone without a trace, safe to share.
class LearningTest {

    private static final Screening SCREENING = Screening.builtIn();
    private static final Submission PLAIN = Submission.of("The purple teapot of my aunt pours well since we mended it");
    private static final Submission SURE =
            Submission.of("Earn 5000 dollars a week from home, guaranteed! No experience."
                    + " WhatsApp me now on +1 555 0100 200 or go to http://easy-cash.example.xyz/join");

    @Test
    void oneModeratorCannotHoldATextInWhichNothingElseWasFound() {
        var learning = new Learning();
        teach(learning, 60, key -> 1);
        assertThat(assess(learning, PLAIN).held()).isFalse();
    }

    @Test
    void fewerThan20OfEachKindCannotHoldATextInWhichNothingElseWasFound() {
        var learning = new Learning();
        teach(learning, 2 * Learning.ENOUGH - 2, key -> key % 3);
        learning.learn(new Learning.Lesson(9_001, 1, 9_001, variant(9_001, true), true));
        assertThat(assess(learning, PLAIN).held()).isFalse();
    }

    @Test
    void twoModeratorsWith20OfEachKindCanHoldIt() {
        var learning = new Learning();
        teach(learning, 2 * Learning.ENOUGH, key -> key % 3);
        assertThat(assess(learning, PLAIN).held()).isTrue();
    }

    @Test
    void oneModeratorCannotPublishAnAlmostSureSpam() {
        var learning = new Learning();
        for (int key = 1; key <= 60; key++) {
            learning.learn(new Learning.Lesson(key, 1, key, more(SURE, key), false));
        }
        assertThat(assess(learning, SURE).held()).isTrue();
    }

    @Test
    void lessonsMoveTheScoreBothWays() {
        var learning = new Learning();
        teach(learning, 6, key -> 1);
        double alone = assess(new Learning(), PLAIN).score();
        assertThat(assess(learning, PLAIN).score()).isGreaterThan(alone);
        assertThat(assess(learning, variant(500, false)).score())
                .isLessThan(assess(new Learning(), variant(500, false)).score());
    }

    @Test
    void undoRestoresExactlyTheScoreBefore() {
        var learning = new Learning();
        teach(learning, 30, key -> key % 3);
        var asked = Submission.of("Who brings the teapot, and who the bread?");
        double before = assess(learning, asked).score();
        learning.learn(new Learning.Lesson(777, 2, 777, asked, true));
        assertThat(assess(learning, asked).score()).isGreaterThan(before);
        learning.undo(777);
        assertThat(assess(learning, asked).score()).isEqualTo(before);
    }

    @Test
    void orderOfUndoDoesNotMatter() {
        var scores = new ArrayList<Double>();
        for (var order : List.of(List.of(3L, 8L, 11L, 20L), List.of(20L, 3L, 11L, 8L))) {
            var learning = new Learning();
            teach(learning, 24, key -> key % 3);
            order.forEach(learning::undo);
            scores.add(assess(learning, PLAIN).score());
        }
        assertThat(scores.getFirst()).isEqualTo(scores.getLast());
    }

    @Test
    void undoingAllIsHavingLearnedNothing() {
        var learning = new Learning();
        teach(learning, 12, key -> key);
        for (long key = 12; key >= 1; key--) {
            learning.undo(key);
        }
        assertThat(learning.size()).isZero();
        assertThat(assess(learning, PLAIN)).usingRecursiveComparison().isEqualTo(assess(new Learning(), PLAIN));
    }

    @Test
    void undoingAnUnknownKeyChangesNothing() {
        var learning = new Learning();
        teach(learning, 6, key -> 1);
        double before = assess(learning, PLAIN).score();
        learning.undo(4_242);
        assertThat(assess(learning, PLAIN).score()).isEqualTo(before);
    }

    @Test
    void aKeyLearnedTwiceCountsOnce() {
        var once = new Learning();
        once.learn(new Learning.Lesson(1, 1, 1, PLAIN, true));
        var twice = new Learning();
        twice.learn(new Learning.Lesson(1, 1, 1, PLAIN, false));
        twice.learn(new Learning.Lesson(1, 1, 1, PLAIN, true));
        assertThat(twice.size()).isOne();
        assertThat(assess(twice, PLAIN).score()).isEqualTo(assess(once, PLAIN).score());
    }

    @Test
    void anAuthorCountsFiveTimesInEachKind() {
        var learning = new Learning();
        for (int key = 1; key <= 20; key++) {
            learning.learn(new Learning.Lesson(key, key % 3, 42, variant(key, key % 2 == 0), key % 2 == 0));
        }
        assertThat(learning.size()).isEqualTo(10);
    }

    @Test
    void aLessonThatWasPassedOverCountsOnceTheOtherIsUndone() {
        var learning = new Learning();
        learning.learn(new Learning.Lesson(1, 1, 1, PLAIN, true));
        learning.learn(new Learning.Lesson(2, 2, 2, PLAIN, true));
        learning.undo(1);
        var other = new Learning();
        other.learn(new Learning.Lesson(2, 2, 2, PLAIN, true));
        assertThat(learning.size()).isEqualTo(1);
        assertThat(SCREENING.assess(PLAIN, Community.none(), learning).score())
                .isEqualTo(SCREENING.assess(PLAIN, Community.none(), other).score());
    }

    @Test
    void authorsFromOutsideAreNotTakenForOne() {
        var learning = new Learning();
        for (int key = 1; key <= 12; key++) {
            learning.learn(new Learning.Lesson(key, 1, 0, variant(key, true), true));
        }
        assertThat(learning.size()).isEqualTo(12);
    }

    @Test
    void theSameWordsCountOnceInEachKind() {
        var learning = new Learning();
        learning.learn(new Learning.Lesson(1, 1, 1, PLAIN, true));
        learning.learn(new Learning.Lesson(2, 2, 2, PLAIN, true));
        learning.learn(new Learning.Lesson(3, 3, 3, PLAIN, false));
        assertThat(learning.size()).isEqualTo(2);
    }

    @Test
    void eightThreadsLeaveNoMoreThanTheirLessonsTaught() throws InterruptedException, ExecutionException {
        var learning = new Learning();
        teach(learning, 10, key -> key % 3);
        double before = assess(learning, PLAIN).score();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = new ArrayList<Callable<Boolean>>();
            for (int thread = 1; thread <= 8; thread++) {
                int first = thread * 1_000;
                tasks.add(() -> learnAssessUndo(learning, first));
            }
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(learning.size()).isEqualTo(10);
        assertThat(assess(learning, PLAIN).score()).isEqualTo(before);
    }

    private static boolean learnAssessUndo(Learning learning, int first) {
        boolean sane = true;
        for (int key = first; key < first + 8; key++) {
            learning.learn(new Learning.Lesson(key, key % 5, key, variant(key, key % 2 == 0), key % 2 == 0));
            double score = assess(learning, PLAIN).score();
            sane &= score > 0 && score < 1;
        }
        for (int key = first; key < first + 8; key++) {
            learning.undo(key);
        }
        return sane;
    }

    private interface Moderators {
        long of(int key);
    }

    /// Lessons 1 to the count, removed and published by turns, each by another author.
    private static void teach(Learning learning, int count, Moderators moderators) {
        for (int key = 1; key <= count; key++) {
            boolean removed = key % 2 == 0;
            learning.learn(new Learning.Lesson(key, moderators.of(key), key, variant(key, removed), removed));
        }
    }

    /// Removed ones are nearly [#PLAIN].
    private static Submission variant(int key, boolean removed) {
        return removed ? more(PLAIN, key) : more(Submission.of("We cook lentil soup on Thursday, bring bread"), key);
    }

    private static Submission more(Submission submission, int key) {
        var random = new Random(key);
        var word = new StringBuilder();
        random.ints(3, 0, 7).forEach(i -> word.append("bdfglmn".charAt(i)).append("aeiou".charAt(random.nextInt(5))));
        return Submission.of(submission.body() + " " + word);
    }

    private static Assessment assess(Learning learning, Submission submission) {
        return SCREENING.assess(submission, Community.none(), learning);
    }
}
