package org.alongside.moderation;

import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.cohort.CohortRole;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A text that says somebody may be in danger is read, and calls those who look after the cohort.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class AttentionTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Attention attention;

    @Autowired
    private Posts posts;

    @Autowired
    private Threads threads;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aThread() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void aTextOfDangerIsPublishedAndCalls() {
        var sent = fixtures.post(thread, author, DANGER);

        assertThat(sent.danger()).isTrue();
        assertThat(sent.state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(attention.count(moderator)).isEqualTo(1);
        var concern = attention.concerns(moderator).getFirst();
        assertThat(concern.post()).isEqualTo(sent.post());
        assertThat(concern.body()).contains("beats me");
        assertThat(concern.reasons()).isNotEmpty();
        assertThat(concern.care()).isNull();
    }

    @Test
    void advertisingAroundItDoesNotHoldIt() {
        assertThat(fixtures.post(thread, author, DANGER + " " + SPAM).state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void coordinatorsAreCalledToo() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        fixtures.post(thread, author, DANGER);

        assertThat(attention.concerns(coordinator)).hasSize(1);
    }

    @Test
    void anOpeningPostCallsToo() {
        var draft = new org.alongside.discussion.Draft("Please help", "", DANGER, Fixtures.key());

        assertThat(threads.start(author, cohort, draft, null).danger()).isTrue();
        assertThat(attention.count(moderator)).isEqualTo(1);
    }

    @Test
    void sendingTheSameTextAgainCallsOnceAndOffersHelpAgain() {
        var draft = Fixtures.draft(DANGER);
        posts.submit(author, thread, draft);

        assertThat(posts.submit(author, thread, draft).danger()).isTrue();
        assertThat(attention.count(moderator)).isEqualTo(1);
    }

    @Test
    void aChangedTextCallsOnceMoreInThePlaceOfTheOneBefore() {
        var post = fixtures.post(thread, author, DANGER).post();
        posts.edit(author, post, Fixtures.draft(DANGER + " Please."), 1);

        assertThat(attention.count(moderator)).isEqualTo(1);
        assertThat(attention.concerns(moderator))
                .singleElement()
                .extracting(Concern::revision)
                .isEqualTo(2);
    }

    @Test
    void whoTakesCareIsShownToTheOthers() {
        var post = fixtures.post(thread, author, DANGER).post();

        assertThat(attention.takeCare(moderator, post, 1).mine()).isTrue();

        var other = fixtures.moderator(cohort);
        assertThat(attention.count(other)).isZero();
        var care = attention.concerns(other).getFirst().care();
        assertThat(care).isNotNull().returns("Amina", Concern.Care::byName).returns(false, Concern.Care::mine);
    }

    @Test
    void theSecondOneIsToldWho() {
        var post = fixtures.post(thread, author, DANGER).post();
        attention.takeCare(moderator, post, 1);

        var care = attention.takeCare(fixtures.moderator(cohort), post, 1);

        assertThat(care.mine()).isFalse();
        assertThat(care.byName()).isEqualTo("Amina");
    }

    @RepeatedTest(3)
    void ofTwoAtOnceOneTakesCare() throws Exception {
        var post = fixtures.post(thread, author, DANGER).post();
        var second = fixtures.moderator(cohort);

        var mine = atOnce(
                () -> attention.takeCare(moderator, post, 1).mine(),
                () -> attention.takeCare(second, post, 1).mine());

        assertThat(mine).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void takingCareOfTheNewerTextTakesTheEarlierAlong() {
        var post = fixtures.post(thread, author, DANGER).post();
        posts.edit(author, post, Fixtures.draft(DANGER + " Please."), 1);

        attention.takeCare(moderator, post, 2);

        assertThat(open(cohort)).isZero();
    }

    @Test
    void aTextThatWasTakenBackStillCallsButIsNotShown() {
        var post = fixtures.post(thread, author, DANGER).post();
        posts.delete(author, post);

        assertThat(attention.concerns(moderator))
                .singleElement()
                .extracting(Concern::body)
                .isNull();
    }

    @Test
    void nobodyIsAskedToLookAfterHerself() {
        var post = fixtures.post(thread, moderator, DANGER).post();

        assertThat(attention.count(moderator)).isZero();
        assertThatThrownBy(() -> attention.takeCare(moderator, post, 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void afterAMoveTheOtherCohortLooksAfterIt() {
        var other = fixtures.cohort();
        fixtures.join(other, moderator, new CohortRole(true, false));
        var there = fixtures.moderator(other);
        var stays = fixtures.moderator(cohort);
        fixtures.post(thread, author, DANGER);

        threads.move(moderator, thread, other);

        assertThat(attention.count(there)).isEqualTo(1);
        assertThat(attention.count(stays)).isZero();
    }

    @Test
    void aPlainTextCallsNobody() {
        assertThat(fixtures.post(thread, author, GOOD).danger()).isFalse();
        assertThat(open(cohort)).isZero();
    }

    @Test
    void anImportCallsNobody() {
        imports.take(cohort, new Imports.Imported("t-1", null, "A title", "Lien", null, DANGER, "en"));

        assertThat(open(cohort)).isZero();
    }

    @Test
    void theDatabaseKeepsOneCallPerText() {
        fixtures.post(thread, author, DANGER);

        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO attention (post_id, revision_id, cohort_id, kind, raised_at)
                        SELECT post_id, revision_id, cohort_id, kind, raised_at FROM attention WHERE cohort_id = ?""").param(cohort.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseKnowsWhoWhereItKnowsWhen() {
        fixtures.post(thread, author, DANGER);

        assertThatThrownBy(() -> jdbc.sql("UPDATE attention SET seen_at = raised_at WHERE cohort_id = ?")
                        .param(cohort.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private int open(CohortId where) {
        return jdbc.sql("SELECT COUNT(*) FROM attention WHERE cohort_id = ? AND seen_by IS NULL")
                .param(where.value())
                .query(Integer.class)
                .single();
    }

    @SafeVarargs
    private static <T> java.util.List<T> atOnce(Callable<T>... works) throws Exception {
        var ready = new CountDownLatch(works.length);
        try (var threads = Executors.newFixedThreadPool(works.length)) {
            var futures = java.util.Arrays.stream(works)
                    .map(work -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return work.call();
                    }))
                    .toList();
            var results = new java.util.ArrayList<T>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
