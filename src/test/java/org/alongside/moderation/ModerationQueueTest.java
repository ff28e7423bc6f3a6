package org.alongside.moderation;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.HeldPost;
import org.alongside.discussion.PostView;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class ModerationQueueTest {

    private static final Decision PUBLISH = new Decision.Publish();
    private static final Decision REMOVE = new Decision.Remove(RemovalReason.SPAM);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ModerationQueue queue;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId author;
    private PersonId reader;
    private PersonId moderator;
    private ThreadId thread;
    private PostId post;

    @BeforeEach
    void aPostIsHeld() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
        post = fixtures.post(thread, author, SPAM).post();
    }

    @Test
    void whatIsHeldWaitsForTheModeratorsOfItsCohort() {
        assertThat(waiting()).extracting(HeldPost::post).containsExactly(post);
        assertThat(queue.count(moderator)).isEqualTo(1);
    }

    @Test
    void aPublishedPostIsReadByOthersAndCounts() {
        assertThat(queue.decide(moderator, post, 1, PUBLISH)).isEqualTo(new Outcome.Done());

        var page = threads.open(reader, thread, null);
        assertThat(page.posts()).extracting(PostView::id).contains(post);
        assertThat(page.postCount()).isEqualTo(2);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aRemovedPostStaysUnseenByOthers() {
        assertThat(queue.decide(moderator, post, 1, REMOVE)).isEqualTo(new Outcome.Done());

        assertThat(threads.open(reader, thread, null).posts())
                .extracting(PostView::id)
                .doesNotContain(post);
        assertThat(queue.count(moderator)).isZero();
    }

    @Test
    void aRemovedPostKeepsItsTextForItsAuthorWithTheReason() {
        queue.decide(moderator, post, 1, new Decision.Remove(RemovalReason.PRIVATE_DATA));

        var own = threads.post(author, thread, post);
        assertThat(own.state()).isEqualTo(ContentState.REMOVED);
        assertThat(own.body()).contains("cheap essays");
        assertThat(own.reason()).isEqualTo("private-data");
    }

    @Test
    void theSecondModeratorIsToldWhatTheFirstDecided() {
        queue.decide(moderator, post, 1, REMOVE);
        var second = fixtures.moderator(cohort);

        var outcome = queue.decide(second, post, 1, PUBLISH);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.AlreadyDecided.class, decided -> {
            assertThat(decided.byName()).isEqualTo("Amina");
            assertThat(decided.decision()).isEqualTo(REMOVE);
        });
        assertThat(log()).containsExactly("REMOVE spam");
        assertThat(threads.post(author, thread, post).state()).isEqualTo(ContentState.REMOVED);
    }

    @Test
    void theSameDecisionTwiceIsOneDecision() {
        queue.decide(moderator, post, 1, PUBLISH);

        assertThat(queue.decide(moderator, post, 1, PUBLISH)).isInstanceOf(Outcome.AlreadyDecided.class);
        assertThat(log()).containsExactly("PUBLISH fine");
    }

    @Test
    void whoDecidedCanBeAskedByModeratorsOnly() {
        assertThat(queue.decided(moderator, post, 1)).isEmpty();
        queue.decide(moderator, post, 1, PUBLISH);

        assertThat(queue.decided(moderator, post, 1))
                .map(Outcome.AlreadyDecided::decision)
                .contains(PUBLISH);
        assertThat(queue.decided(reader, post, 1)).isEmpty();
    }

    @Test
    void nobodyDecidesOnHerOwnText() {
        var own = fixtures.post(thread, moderator, SPAM.replace("essays", "books"))
                .post();

        assertThatThrownBy(() -> queue.decide(moderator, own, 1, PUBLISH))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo("moderation.own"));
        assertThat(waiting())
                .filteredOn(item -> item.post().equals(own))
                .extracting(HeldPost::mine)
                .containsExactly(true);
    }

    @Test
    void membersFindNoQueueAndNothingToDecide() {
        assertThatThrownBy(() -> queue.waiting(reader, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queue.decide(reader, post, 1, PUBLISH)).isInstanceOf(NotFoundException.class);
        assertThat(queue.count(reader)).isZero();
    }

    @Test
    void moderatorsOfAnotherCohortFindNothingOfIt() {
        var other = fixtures.moderator(fixtures.cohort());

        assertThat(queue.waiting(other, null).items()).isEmpty();
        assertThat(queue.count(other)).isZero();
        assertThatThrownBy(() -> queue.decide(other, post, 1, PUBLISH)).isInstanceOf(NotFoundException.class);
        assertThat(log()).isEmpty();
    }

    @Test
    void aTextThatNeverWaitedCannotBeDecided() {
        var clean = fixtures.post(thread, author, GOOD).post();

        assertThatThrownBy(() -> queue.decide(moderator, clean, 1, REMOVE)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTextItsAuthorHasChangedIsSuperseded() {
        posts.edit(author, post, Fixtures.draft(SPAM + " now"), 1);

        assertThat(queue.decide(moderator, post, 1, PUBLISH)).isEqualTo(new Outcome.Superseded());
        assertThat(waiting()).extracting(HeldPost::revision).containsExactly(2);
        assertThat(log()).isEmpty();
    }

    @Test
    void aPostItsAuthorTookBackIsWithdrawn() {
        posts.delete(author, post);

        assertThat(queue.decide(moderator, post, 1, PUBLISH)).isEqualTo(new Outcome.Withdrawn());
        assertThat(waiting()).isEmpty();
        assertThat(log()).isEmpty();
    }

    @Test
    void aHeldChangeOfAPublishedPostShowsWhatChanged() {
        var clean = fixtures.post(thread, author, GOOD).post();
        posts.edit(author, clean, Fixtures.draft(SPAM), 1);

        assertThat(waiting())
                .filteredOn(item -> item.post().equals(clean))
                .extracting(HeldPost::changes)
                .allSatisfy(changes -> assertThat(changes).contains("<ins>", "<del>"))
                .hasSize(1);
    }

    @Test
    void theLogIsNeverChanged() {
        queue.decide(moderator, post, 1, PUBLISH);

        assertThatThrownBy(() -> jdbc.sql("UPDATE moderation_log SET reason = 'other' WHERE cohort_id = ?")
                        .param(cohort.value())
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM moderation_log WHERE cohort_id = ?")
                        .param(cohort.value())
                        .update())
                .hasMessageContaining("append-only");
        assertThat(log()).containsExactly("PUBLISH fine");
    }

    private List<HeldPost> waiting() {
        return queue.waiting(moderator, null).items();
    }

    private List<String> log() {
        return jdbc.sql("SELECT CONCAT(decision, ' ', reason) FROM moderation_log WHERE cohort_id = ? ORDER BY id")
                .param(cohort.value())
                .query(String.class)
                .list();
    }
}
