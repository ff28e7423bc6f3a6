package org.alongside.mentoring;

import static org.alongside.mentoring.BalanceScene.FIRST_REVIEW;
import static org.alongside.mentoring.BalanceScene.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Both answer at the same moment.
@ApplicationTest
class ReviewsAtOnceTest {

    private static final int PAIRS = 50;
    private static final String HERS = "The long stairs were quiet on that afternoon";
    private static final String OTHERS = "Warm bread and letters stood on the kitchen table";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PowerReviews reviews;

    @Test
    void ofTwoWhoAnswerAtTheSameMomentOneOpensTheReviewAndBothReadBoth() throws Exception {
        List<BalanceScene> scenes = new ArrayList<>();
        List<Callable<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            var scene = new BalanceScene(fixtures, jdbc, FIRST_REVIEW);
            reviews.of(scene.mentee, scene.pair);
            scenes.add(scene);
            var both = new CyclicBarrier(2);
            answers.add(() -> answer(both, scene, scene.mentee, HERS));
            answers.add(() -> answer(both, scene, scene.mentor, OTHERS));
        }
        int opened = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(answers)) {
                opened += done.get() ? 1 : 0;
            }
        }

        assertThat(opened).isEqualTo(PAIRS);
        for (var scene : scenes) {
            assertThat(String.valueOf(reviews.open(scene.mentor, scene.pair, 1).theirs()))
                    .contains(HERS);
            assertThat(String.valueOf(reviews.open(scene.mentee, scene.pair, 1).theirs()))
                    .contains(OTHERS);
        }
    }

    private boolean answer(CyclicBarrier both, BalanceScene scene, PersonId person, String words) throws Exception {
        both.await();
        return reviews.answer(person, scene.pair, 1, review(words)).opened();
    }
}
