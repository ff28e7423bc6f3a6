package org.alongside.discussion;

import static org.alongside.testing.Fixtures.SPAM;
import static org.alongside.testing.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.Cohorts;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is new, what is followed, and what marking as read does.
@ApplicationTest
class ReadingTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Reading reading;

    @Autowired
    private Following following;

    @Autowired
    private Threads threads;

    @Autowired
    private Imports imports;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Cohorts cohorts;

    private String slug;
    private CohortId cohort;
    private PersonId author;
    private PersonId reader;
    private ThreadId thread;

    @BeforeEach
    void aCohortTalks() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        author = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void theNewestThreadsAreNamedWithWhatIsNewInThem() {
        fixtures.post(thread, author, text(1));
        var other = fixtures.thread(cohort, author);

        var news = news(reader);
        assertThat(news.unreadThreads()).isEqualTo(2);
        assertThat(news.threads()).isEqualTo(2);
        assertThat(news.readBefore()).isFalse();
        assertThat(news.newest()).extracting(ThreadNews::id).containsExactly(other, thread);
        assertThat(news.newest()).extracting(ThreadNews::unread).containsExactly(1, 2);
        assertThat(news.newest().getFirst().lastAuthor()).isEqualTo("Amina");

        threads.open(reader, other, null);
        assertThat(news(reader).newest()).extracting(ThreadNews::id).containsExactly(thread);
        assertThat(news(reader).readBefore()).isTrue();
    }

    @Test
    void noMoreThanAFewAreNamedButAllAreCounted() {
        for (int i = 0; i < Reading.NEWEST + 2; i++) {
            fixtures.threadThatSlippedThrough(cohort, author, text(i));
        }
        assertThat(news(reader).newest()).hasSize(Reading.NEWEST);
        assertThat(news(reader).unreadThreads()).isEqualTo(Reading.NEWEST + 3);
    }

    @Test
    void whereNothingIsNewTheLastThreadsAreNamed() {
        threads.open(reader, thread, null);

        var news = news(reader);
        assertThat(news.unreadThreads()).isZero();
        assertThat(news.newest()).extracting(ThreadNews::id).containsExactly(thread);
        assertThat(news.newest().getFirst().unread()).isZero();
    }

    @Test
    void whatWasThereBeforeSheJoinedIsNotNewForHer() {
        var newcomer = fixtures.newMember(cohort);
        assertThat(news(newcomer).unreadThreads()).isZero();
        assertThat(news(newcomer).newest()).extracting(ThreadNews::id).containsExactly(thread);
        var page = threads.open(newcomer, thread, null);
        assertThat(page.unread()).isZero();
        assertThat(page.firstUnread()).isNull();
        assertThat(page.posts()).noneMatch(PostView::unread);

        var post = fixtures.post(thread, author, text(1)).post();
        assertThat(news(newcomer).unreadThreads()).isEqualTo(1);
        var later = threads.open(newcomer, thread, null);
        assertThat(later.firstUnread()).isEqualTo(post);
        assertThat(later.posts().stream().filter(PostView::unread))
                .extracting(PostView::id)
                .containsExactly(post);
    }

    @Test
    void markingAsReadLeavesNewWhatCameSince() {
        var upTo = upTo();
        var meanwhile = fixtures.thread(cohort, author);
        var marked = reading.markRead(reader, Map.of(cohort, upTo));

        assertThat(marked.cohorts()).hasSize(1);
        assertThat(news(reader).newest()).extracting(ThreadNews::id).containsExactly(meanwhile);
        assertThat(unread(thread)).isZero();
        assertThat(threads.open(reader, thread, null).firstUnread()).isNull();
    }

    @Test
    void markingAgainChangesNothingAndAnEarlierMomentBringsNothingBack() {
        var first = upTo();
        fixtures.post(thread, author, text(1));
        var second = upTo();
        reading.markRead(reader, Map.of(cohort, second));

        assertThat(reading.markRead(reader, Map.of(cohort, second)).cohorts()).isEmpty();
        assertThat(reading.markRead(reader, Map.of(cohort, first)).cohorts()).isEmpty();
        assertThat(news(reader).unreadThreads()).isZero();
    }

    @Test
    void aMomentToComeCountsAsNow() {
        reading.markRead(reader, Map.of(cohort, Instant.now().plus(Duration.ofDays(400))));
        fixtures.post(thread, author, text(1));

        assertThat(news(reader).unreadThreads()).isEqualTo(1);
    }

    @Test
    void takingItBackMakesNewWhatWasNewUnlessMoreWasMarkedSince() {
        var marked = reading.markRead(reader, Map.of(cohort, upTo()));
        reading.takeBack(reader, marked);
        assertThat(unread(thread)).isEqualTo(1);

        var again = reading.markRead(reader, Map.of(cohort, upTo()));
        fixtures.post(thread, author, text(1));
        reading.markRead(reader, Map.of(cohort, upTo()));
        reading.takeBack(reader, again);
        assertThat(news(reader).unreadThreads()).isZero();
    }

    @Test
    void onlyMembersMarkAndThenAllOrNothing() {
        var elsewhere = fixtures.cohort();
        assertThatThrownBy(() -> reading.markRead(reader, Map.of(cohort, upTo(), elsewhere, Instant.now())))
                .isInstanceOf(NotFoundException.class);
        assertThat(news(reader).unreadThreads()).isEqualTo(1);
    }

    @Test
    void twoTabsThatMarkAtOnceLeaveTheLaterMoment() throws Exception {
        var first = upTo();
        fixtures.post(thread, author, text(1));
        var second = upTo();
        try (var tabs = Executors.newFixedThreadPool(2)) {
            for (var done : tabs.invokeAll(List.of(mark(first), mark(second)))) {
                done.get();
            }
        }
        assertThat(news(reader).unreadThreads()).isZero();
    }

    @Test
    void whatABlockHidesIsNeitherNewNorLast() {
        var hidden = fixtures.member(cohort);
        fixtures.post(thread, hidden, text(1));
        var hers = fixtures.thread(cohort, hidden);
        fixtures.post(hers, author, text(8));
        blocks.block(hidden, fixtures.page(reader));

        var news = news(reader);
        assertThat(news.unreadThreads()).isEqualTo(1);
        assertThat(news.threads()).isEqualTo(1);
        assertThat(news.newest()).extracting(ThreadNews::unread).containsExactly(1);
        threads.open(reader, thread, null);
        assertThat(news(reader).newest()).extracting(ThreadNews::id).containsExactly(thread);
    }

    @Test
    void whatWaitsForAModeratorIsNotNew() {
        threads.open(reader, thread, null);
        fixtures.post(thread, author, SPAM);
        assertThat(news(reader).unreadThreads()).isZero();
    }

    @Test
    void anOldSiteThatIsBroughtAlongIsNotNew() {
        threads.open(reader, thread, null);
        var then = Instant.parse("2009-07-09T10:00:00Z");
        imports.takeAll(
                cohort, List.of(new Imports.Imported("t1", null, "Long ago", null, then, text(1), null)), _ -> {});
        imports.takeAll(cohort, List.of(new Imports.Imported("t1", "p1", null, "Lien", then, text(8), null)), _ -> {});

        assertThat(news(reader).unreadThreads()).isZero();
        assertThat(news(reader).threads()).isEqualTo(2);
        assertThat(threads.inCohort(reader, slug, null).threads().items()).allMatch(summary -> summary.unread() == 0);
        for (var summary : threads.inCohort(reader, slug, null).threads().items()) {
            var page = threads.open(reader, summary.id(), null);
            assertThat(page.firstUnread()).isNull();
            assertThat(page.posts()).noneMatch(PostView::unread);
        }
    }

    @Test
    void whoWritesFollowsUnlessSheHasSaidOtherwise() {
        assertThat(following.follows(author, thread)).isTrue();
        assertThat(following.follows(reader, thread)).isFalse();
        fixtures.post(thread, reader, text(1));
        assertThat(threads.open(reader, thread, null).followed()).isTrue();

        following.unfollow(reader, thread);
        fixtures.post(thread, reader, text(8));
        assertThat(following.follows(reader, thread)).isFalse();
        following.follow(reader, thread);
        following.follow(reader, thread);
        assertThat(following.all(reader, null).items()).hasSize(1);
    }

    @Test
    void followedThreadsStandByThemselvesAndNotTwice() {
        following.follow(reader, thread);
        var other = fixtures.thread(cohort, author);

        assertThat(following.withNews(reader, 5)).extracting(ThreadNews::id).containsExactly(thread);
        assertThat(news(reader).newest()).extracting(ThreadNews::id).containsExactly(other);
        assertThat(news(reader).unreadThreads()).isEqualTo(2);
        threads.open(reader, thread, null);
        assertThat(following.withNews(reader, 5)).isEmpty();
        assertThat(following.all(reader, null).items())
                .extracting(ThreadNews::unread)
                .containsExactly(0);
    }

    @Test
    void whoLeavesFollowsNothingThereUntilSheIsBack() {
        following.follow(reader, thread);
        cohorts.remove(fixtures.administrator(), cohort, reader);
        assertThat(following.all(reader, null).items()).isEmpty();
        assertThat(following.withNews(reader, 5)).isEmpty();
        assertThatThrownBy(() -> following.unfollow(reader, thread)).isInstanceOf(NotFoundException.class);

        fixtures.join(cohort, reader);
        assertThat(following.all(reader, null).items()).hasSize(1);
    }

    @Test
    void aThreadThatMovesWhereSheIsNotIsFollowedNoLonger() {
        following.follow(reader, thread);
        var moderator = fixtures.moderator(cohort);
        var to = fixtures.cohort();
        fixtures.join(to, moderator, new CohortRole(true, false));
        threads.move(moderator, thread, to);

        assertThat(following.all(reader, null).items()).isEmpty();
    }

    @Test
    void aBlockHidesAFollowedThread() {
        following.follow(reader, thread);
        blocks.block(author, fixtures.page(reader));

        assertThat(following.all(reader, null).items()).isEmpty();
        assertThat(following.withNews(reader, 5)).isEmpty();
    }

    @Test
    void aPageOfFollowedThreadsEndsWhereTheNextBegins() {
        for (int i = 0; i < Following.LIST; i++) {
            following.follow(reader, fixtures.threadThatSlippedThrough(cohort, author, text(i)));
        }
        following.follow(reader, thread);
        var page = following.all(reader, null);
        assertThat(page.items()).hasSize(Following.LIST);
        assertThat(following.all(reader, page.next()).items())
                .extracting(ThreadNews::id)
                .containsExactly(thread);
    }

    private Callable<Object> mark(Instant upTo) {
        return () -> reading.markRead(reader, Map.of(cohort, upTo));
    }

    private CohortNews news(PersonId person) {
        return reading.news(person).getFirst();
    }

    private Instant upTo() {
        var upTo = news(reader).upTo();
        assertThat(upTo).isNotNull();
        return upTo;
    }

    private int unread(ThreadId id) {
        return threads.inCohort(reader, slug, null).threads().items().stream()
                .filter(summary -> summary.id().equals(id))
                .findFirst()
                .orElseThrow()
                .unread();
    }
}
