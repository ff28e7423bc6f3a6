package org.alongside.discussion;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What two people between whom a block stands still see of each other: nothing, both ways.
@ApplicationTest
class BlockedPostsTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Threads threads;

    @Autowired
    private Reading reading;

    @Autowired
    private Posts posts;

    @Autowired
    private Blocks blocks;

    private String slug;
    private CohortId cohort;
    private PersonId host;
    private PersonId blocker;
    private PersonId blocked;
    private ThreadId thread;
    private ThreadId herThread;
    private PostId ofBlocker;
    private PostId ofBlocked;

    @BeforeEach
    void aBlock() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        host = fixtures.member(cohort);
        blocker = fixtures.member(cohort);
        blocked = fixtures.member(cohort);
        thread = fixtures.thread(cohort, host);
        herThread = fixtures.thread(cohort, blocked);
        ofBlocker = fixtures.post(thread, blocker, text(1)).post();
        ofBlocked = fixtures.post(thread, blocked, text(7)).post();
        blocks.block(blocker, fixtures.page(blocked));
    }

    @Test
    void neitherSeesThePostsOfTheOtherInAThread() {
        assertThat(seen(blocker)).contains(ofBlocker).doesNotContain(ofBlocked).hasSize(2);
        assertThat(seen(blocked)).contains(ofBlocked).doesNotContain(ofBlocker).hasSize(2);
        assertThat(seen(host)).contains(ofBlocker, ofBlocked).hasSize(3);
    }

    @Test
    void aPostThatIsHiddenIsNotToBeFoundByItsAddress() {
        assertNotFound(() -> threads.post(blocker, thread, ofBlocked));
        assertNotFound(() -> threads.post(blocked, thread, ofBlocker));
        assertNotFound(() -> posts.history(blocker, ofBlocked));
        assertNotFound(() -> posts.history(blocked, ofBlocker));
        assertThat(posts.history(host, ofBlocked)).hasSize(1);
    }

    @Test
    void aThreadThatSheStartedIsNotThere() {
        assertThat(listed(blocker)).containsExactly(thread);
        assertThat(listed(blocked)).containsExactlyInAnyOrder(thread, herThread);
        assertNotFound(() -> threads.open(blocker, herThread, null));
        assertNotFound(() -> fixtures.post(herThread, blocker, GOOD));
    }

    @Test
    void aThreadThatTheBlockerStartedIsNotThereEither() {
        var mine = fixtures.thread(cohort, blocker);

        assertThat(listed(blocked)).doesNotContain(mine);
        assertNotFound(() -> threads.open(blocked, mine, null));
        assertNotFound(() -> fixtures.post(mine, blocked, GOOD));
    }

    @Test
    void whatIsHiddenIsNotNewForHer() {
        assertThat(summary(blocker).unread()).isEqualTo(1);
        assertThat(summary(blocked).unread()).isEqualTo(1);
        assertThat(summary(host).unread()).isEqualTo(2);

        threads.open(blocker, thread, null);
        threads.open(blocked, thread, null);
        fixtures.post(thread, blocker, text(13));
        fixtures.post(thread, blocked, text(19));

        for (var person : List.of(blocker, blocked)) {
            assertThat(summary(person).unread()).isZero();
            assertThat(news(person).unreadThreads()).isZero();
            var page = threads.open(person, thread, null);
            assertThat(page.unread()).isZero();
            assertThat(page.firstUnread()).isNull();
        }
        assertThat(news(host).unreadThreads()).isEqualTo(2);
    }

    @Test
    void theCountsTellNothingOfWhatIsHidden() {
        assertThat(threads.open(blocker, thread, null).postCount()).isEqualTo(2);
        assertThat(summary(blocked).posts()).isEqualTo(2);
        assertThat(news(blocker).threads()).isEqualTo(1);
        assertThat(news(blocked).threads()).isEqualTo(2);
        assertThat(summary(host).posts()).isEqualTo(3);
    }

    @Test
    void theLastPostOfAThreadIsTheLastOneSheSees() {
        var hidden = summary(host).lastActivity();

        assertThat(summary(blocker).lastActivity()).isBefore(hidden);
        assertThat(summary(blocked).lastActivity()).isEqualTo(hidden);
    }

    @Test
    void whoAnswersForTheCohortSeesEverything() {
        for (var role : List.of(new CohortRole(true, false), new CohortRole(false, true))) {
            var answering = fixtures.with(cohort, role);
            blocks.block(blocked, fixtures.page(answering));
            blocks.block(answering, fixtures.page(blocker));

            assertThat(seen(answering)).contains(ofBlocker, ofBlocked).hasSize(3);
            assertThat(listed(answering)).contains(thread, herThread);
            assertThat(summary(answering).unread()).isZero();
            assertThat(news(answering).unreadThreads()).isEqualTo(1);
            assertThat(threads.open(answering, herThread, null).posts()).hasSize(1);
        }
    }

    @Test
    void whoAnswersForAnotherCohortDoesNot() {
        fixtures.join(fixtures.cohort(), blocker, new CohortRole(true, true));

        assertThat(seen(blocker)).doesNotContain(ofBlocked);
        assertNotFound(() -> threads.open(blocker, herThread, null));
    }

    @Test
    void unblockingBringsEverythingBack() {
        blocks.unblock(blocker, fixtures.page(blocked));

        assertThat(seen(blocker)).contains(ofBlocked).hasSize(3);
        assertThat(seen(blocked)).contains(ofBlocker).hasSize(3);
        assertThat(listed(blocker)).contains(herThread);
    }

    @Test
    void theNamesOfThoseWhoAreHereLeadToTheirPages() {
        var here = threads.open(host, thread, null).posts();

        assertThat(here)
                .extracting(PostView::member)
                .containsExactly(fixtures.page(host), fixtures.page(blocker), fixtures.page(blocked));
    }

    private List<PostId> seen(PersonId viewer) {
        return threads.open(viewer, thread, null).posts().stream()
                .map(PostView::id)
                .toList();
    }

    private List<ThreadId> listed(PersonId viewer) {
        return threads.inCohort(viewer, slug, null).threads().items().stream()
                .map(ThreadSummary::id)
                .toList();
    }

    private ThreadSummary summary(PersonId viewer) {
        return threads.inCohort(viewer, slug, null).threads().items().stream()
                .filter(summary -> summary.id().equals(thread))
                .findFirst()
                .orElseThrow();
    }

    private CohortNews news(PersonId viewer) {
        return reading.news(viewer).getFirst();
    }

    private static void assertNotFound(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(NotFoundException.class);
    }
}
