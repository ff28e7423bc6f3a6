package org.alongside.discussion.domain;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSettings;
import org.alongside.cohort.Cohorts;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Threads;
import org.alongside.moderation.CasePage;
import org.alongside.moderation.Decision;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class NewcomerWaitTest {

    private static final String DANGER = "My husband hits me every evening and I am afraid to go home.";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CohortSettings settings;

    @Autowired
    private Cohorts cohorts;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private NewcomerReleases releases;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CohortId cohort;
    private PersonId newcomer;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void newcomersWait() {
        cohort = fixtures.cohort();
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, moderator);
        newcomer = fixtures.member(cohort);
        settings.letNewcomersWait(fixtures.with(cohort, new CohortRole(false, true)), cohort, 24);
    }

    @Test
    void theFirstTwoTextsOfANewcomerWaitAndTheThirdDoesNot() {
        assertThat(send(1)).isEqualTo(ContentState.HELD);
        assertThat(send(2)).isEqualTo(ContentState.HELD);
        assertThat(send(3)).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void nobodyWaitsWhereTheCohortDoesNotWantIt() {
        var other = fixtures.cohort();

        assertThat(fixtures.post(fixtures.thread(other, fixtures.moderator(other)), fixtures.member(other), GOOD)
                        .state())
                .isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void moderatorsAndCoordinatorsDoNotWait() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));

        assertThat(fixtures.post(thread, moderator, Fixtures.text(1)).state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(fixtures.post(thread, coordinator, Fixtures.text(2)).state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void aTextThatTellsOfDangerNeverWaits() {
        assertThat(fixtures.post(thread, newcomer, DANGER).state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void aWaitingTextThatIsChangedToTellOfDangerWaitsNoLonger() {
        var post = fixtures.post(thread, newcomer, GOOD).post();

        posts.edit(newcomer, post, Fixtures.draft(DANGER), 1);

        assertThat(state(post)).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void aTextHeldForAnotherReasonGoesOnWaitingWhateverItBecomes() {
        var post = fixtures.post(thread, newcomer, SPAM).post();

        posts.edit(newcomer, post, Fixtures.draft(DANGER), 1);

        assertThat(state(post)).isEqualTo(ContentState.HELD);
    }

    @Test
    void authorAndModeratorsKnowUntilWhenItWaits() {
        var post = fixtures.post(thread, newcomer, GOOD).post();

        assertThat(threads.post(newcomer, thread, post).releaseAt()).isNotNull();
        assertThat(desk.waiting(moderator))
                .extracting(page -> page.summary().releaseAt())
                .doesNotContainNull()
                .hasSize(1);
    }

    @Test
    void whatIsHeldForAnotherReasonHasNoSuchTime() {
        var post = fixtures.post(thread, newcomer, SPAM).post();

        assertThat(threads.post(newcomer, thread, post).releaseAt()).isNull();
    }

    @Test
    void itIsPublishedByItselfWhenItsTimeHasCome() {
        var post = fixtures.post(thread, newcomer, GOOD).post();
        releases.release(clock.instant());
        assertThat(state(post)).isEqualTo(ContentState.HELD);

        releases.release(later());

        assertThat(state(post)).isEqualTo(ContentState.PUBLISHED);
        assertThat(threads.open(moderator, thread, null).postCount()).isEqualTo(2);
    }

    @Test
    void itStaysWhereSomethingIsFoundInItMeanwhile() {
        var post = fixtures.post(thread, newcomer, GOOD).post();
        jdbc.sql(
                        "UPDATE post_revision r JOIN post p ON p.latest_revision_id = r.id SET r.body = ? WHERE p.public_id = ?")
                .params(SPAM, post.value())
                .update();

        releases.release(later());

        var own = threads.post(newcomer, thread, post);
        assertThat(own.state()).isEqualTo(ContentState.HELD);
        assertThat(own.releaseAt()).isNull();
        assertThat(desk.waiting(moderator)).flatExtracting(CasePage::signals).isNotEmpty();
    }

    @Test
    void itStaysWhereItsAuthorHasLeft() {
        var post = fixtures.post(thread, newcomer, GOOD).post();
        cohorts.remove(fixtures.administrator(), cohort, newcomer);

        releases.release(later());

        assertThat(desk.waiting(moderator))
                .extracting(page -> page.summary().id())
                .containsExactly(desk.about(post));
        assertThat(desk.waiting(moderator))
                .extracting(page -> page.summary().releaseAt())
                .containsOnlyNulls();
    }

    @Test
    void aModeratorMayPublishItSooner() {
        var post = fixtures.post(thread, newcomer, GOOD).post();

        desk.decide(moderator, post, Decision.publish());
        releases.release(later());

        assertThat(threads.post(newcomer, thread, post).edited()).isFalse();
        assertThat(state(post)).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void aChangeThatIsFineKeepsItsTimeAndOneThatIsNotLosesIt() {
        var post = fixtures.post(thread, newcomer, GOOD).post();
        var until = threads.post(newcomer, thread, post).releaseAt();

        posts.edit(newcomer, post, Fixtures.draft(Fixtures.text(7)), 1);
        assertThat(threads.post(newcomer, thread, post).releaseAt()).isEqualTo(until);

        posts.edit(newcomer, post, Fixtures.draft(SPAM), 2);
        assertThat(threads.post(newcomer, thread, post).releaseAt()).isNull();
    }

    @Test
    void ofTwoServersOneReleasesIt() throws Exception {
        // What other tests left.
        releases.release(later());
        fixtures.post(thread, newcomer, GOOD);
        var due = later();
        var start = new CountDownLatch(1);
        Callable<Integer> server = () -> {
            start.await();
            return releases.release(due);
        };
        try (var servers = Executors.newFixedThreadPool(2)) {
            var one = servers.submit(server);
            var other = servers.submit(server);
            start.countDown();
            assertThat(one.get() + other.get()).isEqualTo(1);
        }
    }

    private ContentState send(int number) {
        return fixtures.post(thread, newcomer, Fixtures.text(number)).state();
    }

    private ContentState state(PostId post) {
        return threads.post(newcomer, thread, post).state();
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofHours(25));
    }
}
