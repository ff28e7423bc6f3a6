package org.alongside.discussion;

import static org.alongside.testing.Fixtures.GOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSettings;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.discussion.domain.NewcomerReleases;
import org.alongside.moderation.Decision;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class RestrictedAuthorTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private CohortSettings settings;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private NewcomerReleases releases;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aThread() {
        cohort = fixtures.cohort();
        moderator = fixtures.moderator(cohort);
        author = fixtures.member(cohort);
        thread = fixtures.thread(cohort, moderator);
    }

    @Test
    void whoMayNotPostNeitherWritesNorChanges() {
        var post = fixtures.post(thread, author, GOOD).post();
        restrict(RestrictionKind.NO_POSTING);

        refused(() -> fixtures.post(thread, author, Fixtures.text(1)));
        refused(() -> fixtures.thread(cohort, author));
        refused(() -> posts.edit(author, post, Fixtures.draft(Fixtures.text(2)), 1));
    }

    @Test
    void whoMayNotPostIsToldForHowLongYet() {
        restrict(RestrictionKind.NO_POSTING);

        assertThatThrownBy(() -> fixtures.post(thread, author, GOOD))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.arguments())
                                .containsEntry("amount", 7L)
                                .containsEntry("unit", "days"));
    }

    @Test
    void whoMayNotPostReadsAndKeepsHerDraftAndTakesBackWhatSheWrote() {
        var post = fixtures.post(thread, author, GOOD).post();
        restrict(RestrictionKind.NO_POSTING);
        drafts.save(author, DraftPlace.reply(thread), Fixtures.draft("Later"));

        refused(() -> fixtures.post(thread, author, GOOD));
        posts.delete(author, post);

        assertThat(threads.open(author, thread, null).posts()).hasSize(2);
        assertThat(drafts.find(author, DraftPlace.reply(thread))).isPresent();
    }

    @Test
    void whatAnotherRestrictionIsForDoesNotKeepHerFromPosting() {
        restrict(RestrictionKind.NO_MENTORING);

        assertThat(fixtures.post(thread, author, GOOD).state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void aLimitedAuthorsTextsWaitAndModeratorsAreToldWhy() {
        restrict(RestrictionKind.HOLD_POSTS);

        var sent = fixtures.post(thread, author, GOOD);

        assertThat(sent.state()).isEqualTo(ContentState.HELD);
        assertThat(desk.waiting(moderator))
                .singleElement()
                .satisfies(page ->
                        assertThat(page.signals()).extracting(Signal::name).startsWith("author.limited"))
                .satisfies(page -> assertThat(page.summary().releaseAt()).isNull());
        assertThat(threads.post(author, thread, sent.post()).whyHeld()).isNull();
    }

    @Test
    void aLimitedAuthorsThreadsAndChangesWaitToo() {
        var post = fixtures.post(thread, author, GOOD).post();
        restrict(RestrictionKind.HOLD_POSTS);

        var opening = new Draft("Another question", "", Fixtures.text(4), Fixtures.key());
        assertThat(threads.start(author, cohort, opening, null).state()).isEqualTo(ContentState.HELD);
        assertThat(posts.edit(author, post, Fixtures.draft(Fixtures.text(5)), 1).state())
                .isEqualTo(ContentState.HELD);
    }

    @Test
    void aModeratorPublishesWhatALimitedAuthorWrote() {
        restrict(RestrictionKind.HOLD_POSTS);
        var post = fixtures.post(thread, author, GOOD).post();

        desk.decide(moderator, post, Decision.publish());

        assertThat(state(post)).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void aWaitingTextIsNotPublishedByItselfOnceItsAuthorIsRestricted() {
        settings.letNewcomersWait(fixtures.with(cohort, new CohortRole(false, true)), cohort, 24);
        var post = fixtures.post(thread, author, GOOD).post();
        restrict(RestrictionKind.NO_POSTING);

        releases.release(clock.instant().plus(Duration.ofHours(25)));

        assertThat(state(post)).isEqualTo(ContentState.HELD);
        assertThat(threads.post(author, thread, post).releaseAt()).isNull();
    }

    private ContentState state(PostId post) {
        return threads.post(author, thread, post).state();
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).hasMessage("restricted.posting");
    }

    private void restrict(RestrictionKind kind) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> restrictions.impose(moderator, author, cohort, kind, Duration.ofDays(7)));
    }
}
