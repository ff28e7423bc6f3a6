package org.alongside.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PostingAtOnceTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Threads threads;

    @RepeatedTest(3)
    void twoMembersPostInOneThreadAtOnce() throws Exception {
        var cohort = fixtures.cohort();
        var one = fixtures.member(cohort);
        var other = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, one);
        var start = new CountDownLatch(1);

        try (var people = Executors.newFixedThreadPool(2)) {
            var first = people.submit(() -> {
                start.await();
                return fixtures.post(thread, one, "The bus to the language school is number seven, every hour.");
            });
            var second = people.submit(() -> {
                start.await();
                return fixtures.post(thread, other, "My language school has a course in the evening, too.");
            });
            start.countDown();
            assertThat(first.get().state()).isEqualTo(ContentState.PUBLISHED);
            assertThat(second.get().state()).isEqualTo(ContentState.PUBLISHED);
        }

        assertThat(threads.open(one, thread, null).postCount()).isEqualTo(3);
    }
}
