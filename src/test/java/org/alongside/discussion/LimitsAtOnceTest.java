package org.alongside.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class LimitsAtOnceTest {

    private static final int TABS = 6;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Posts posts;

    @Autowired
    private Threads threads;

    private PersonId newcomer;
    private ThreadId thread;

    @BeforeEach
    void somebodyIsNew() {
        var cohort = fixtures.cohort();
        thread = fixtures.thread(cohort, fixtures.moderator(cohort));
        newcomer = fixtures.newMember(cohort);
    }

    @RepeatedTest(3)
    void ofManyTabsAtOnceOnePasses() throws Exception {
        List<Callable<PostId>> tabs = new ArrayList<>();
        for (int i = 0; i < TABS; i++) {
            var draft = Fixtures.draft(Fixtures.text(i * 7));
            tabs.add(() -> posts.submit(newcomer, thread, draft).post());
        }
        int passed = 0;
        for (var tab : atOnce(tabs)) {
            try {
                assertThat(tab.get()).isNotNull();
                passed++;
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(RefusedException.class).hasMessage("limit.spacing");
            }
        }

        assertThat(passed).isEqualTo(1);
        assertThat(threads.open(newcomer, thread, null).posts()).hasSize(2);
    }

    @RepeatedTest(3)
    void oneDraftSentManyTimesAtOnceIsOnePostAndNeverRefused() throws Exception {
        var draft = Fixtures.draft(Fixtures.GOOD);
        List<Callable<PostId>> tabs = new ArrayList<>();
        for (int i = 0; i < TABS; i++) {
            tabs.add(() -> posts.submit(newcomer, thread, draft).post());
        }
        var answers = new HashSet<PostId>();
        for (var tab : atOnce(tabs)) {
            answers.add(tab.get());
        }

        assertThat(answers).hasSize(1);
    }

    @Test
    void manyNewMembersAtOnceDoNotStarveEachOther() throws Exception {
        List<Callable<PostId>> people = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            var cohort = fixtures.cohort();
            var place = fixtures.thread(cohort, fixtures.moderator(cohort));
            var person = fixtures.newMember(cohort);
            var draft = Fixtures.draft(Fixtures.text(i));
            people.add(() -> posts.submit(person, place, draft).post());
        }
        for (var person : atOnce(people)) {
            assertThat(person.get()).isNotNull();
        }
    }

    private static <T> List<Future<T>> atOnce(List<Callable<T>> work) throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var running = work.stream()
                    .map(each -> threads.submit(() -> {
                        start.await();
                        return each.call();
                    }))
                    .toList();
            start.countDown();
            return running;
        }
    }
}
