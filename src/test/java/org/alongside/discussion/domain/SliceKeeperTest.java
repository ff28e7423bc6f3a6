package org.alongside.discussion.domain;

import static org.alongside.testing.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.alongside.discussion.DiscussionSetup;
import org.alongside.discussion.DiscussionSetup.Past;
import org.alongside.search.Kind;
import org.alongside.search.Results;
import org.alongside.search.Search;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// However posts are cut into slices, and while they are moved from one to another, the same is found.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class SliceKeeperTest {

    private static final int POSTS = 60;
    private static final int FULL = 9;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DiscussionSetup past;

    @Autowired
    private Search search;

    @Autowired
    private SliceKeeper keeper;

    @Autowired
    private PostFill fill;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private CohortId cohort;
    private PersonId author;
    private ThreadId thread;

    @BeforeEach
    void aLongThread() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        thread = fixtures.thread(cohort, author);
        var begun = Instant.now().minus(Duration.ofDays(10));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> IntStream.range(0, POSTS)
                        .forEach(i -> past.post(
                                thread,
                                new Past(author, null, "Damson " + text(i), "en", begun.plusSeconds(i), false))));
    }

    @Test
    void thePostsOfAnOldSliceAreCutIntoFullOnesAndAllAreStillFound() {
        keeper.part(FULL);

        assertThat(slices()).hasSizeGreaterThanOrEqualTo(POSTS / FULL);
        // Nothing is moved yet: the slices that posts are moved into are not settled.
        assertThat(found()).isEqualTo(POSTS);

        keeper.settle();

        assertThat(found()).isEqualTo(POSTS);
        assertThat(slices()).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(2 * FULL));
        keeper.part(FULL);
        assertThat(slices()).hasSizeLessThan(2 * POSTS / FULL);
    }

    @Test
    void whatIsPublishedWhileSlicesAreCutIsFoundThenAndAfterwards() throws Exception {
        var writing = new CountDownLatch(1);
        var cut = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var writer = pool.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                past.post(thread, new Past(author, null, "Damson " + text(POSTS + 1), "en", Instant.now(), false));
                writing.countDown();
                // The keeper waits for this transaction meanwhile.
                await(cut);
            }));
            writing.await();
            var keeping = pool.submit(() -> keeper.part(FULL));
            cut.await(300, TimeUnit.MILLISECONDS);
            assertThat(keeping.isDone()).isFalse();
            cut.countDown();
            writer.get();
            keeping.get();
        }

        assertThat(found()).isEqualTo(POSTS + 1);
        keeper.settle();
        assertThat(unsettled()).isZero();
        assertThat(found()).isEqualTo(POSTS + 1);
        fixtures.post(thread, author, "Damson " + text(POSTS + 2));
        assertThat(found()).isEqualTo(POSTS + 2);
    }

    @Test
    void aCohortInWhichSomebodyWritesForLongKeepsNoOtherWaiting() throws Exception {
        var first = cohort;
        aLongThread();
        var writing = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(1)) {
            var writer = pool.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                jdbc.sql("SELECT id FROM post_slice WHERE cohort_id = ? LOCK IN SHARE MODE")
                        .param(first.value())
                        .query(Long.class)
                        .list();
                writing.countDown();
                await(done);
            }));
            writing.await();
            keeper.part(FULL);
            done.countDown();
            writer.get();
        }

        assertThat(slices()).hasSizeGreaterThan(1);
        cohort = first;
        assertThat(slices()).hasSize(1);
        keeper.part(FULL);
        assertThat(slices()).hasSizeGreaterThan(1);
    }

    @Test
    void whatWasWrittenBeforeThereWasSearchingIsMadeFindableAndNothingIsDoneTwice() {
        jdbc.sql("""
                        DELETE FROM post_terms WHERE post_id IN (SELECT p.id FROM post p JOIN thread t ON t.id = p.thread_id
                            WHERE t.cohort_id = ?)""").param(cohort.value()).update();
        assertThat(found()).isZero();

        while (fill.fill(Duration.ofSeconds(10))) {
            // Until all are there.
        }

        assertThat(found()).isEqualTo(POSTS);
        assertThat(fill.fill(Duration.ofSeconds(10))).isFalse();
    }

    @Test
    void whatIsKeptInAnOlderFormIsMadeAnew() {
        jdbc.sql("""
                        UPDATE post_terms x JOIN post p ON p.id = x.post_id JOIN thread t ON t.id = p.thread_id
                        SET x.form = 0, x.tokens = 'old' WHERE t.cohort_id = ?""").param(cohort.value()).update();
        assertThat(found()).isZero();

        while (fill.fill(Duration.ofSeconds(10))) {
            // Until all are there.
        }

        assertThat(found()).isEqualTo(POSTS);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int found() {
        int found = 0;
        Results.Next next = null;
        var reader = fixtures.member(cohort);
        do {
            var results = search.find(reader, "damson", Kind.DISCUSSION, next);
            found += results.hits().size();
            next = results.next();
        } while (next != null);
        return found;
    }

    private List<Integer> slices() {
        return jdbc.sql("""
                        SELECT COUNT(x.post_id) FROM post_slice s LEFT JOIN post_terms x ON x.slice_id = s.id
                        WHERE s.cohort_id = ? GROUP BY s.id""").param(cohort.value()).query(Integer.class).list();
    }

    private int unsettled() {
        return jdbc.sql("SELECT COUNT(*) FROM post_slice WHERE cohort_id = ? AND NOT settled")
                .param(cohort.value())
                .query(Integer.class)
                .single();
    }
}
