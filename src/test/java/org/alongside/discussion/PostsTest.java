package org.alongside.discussion;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PostsTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Test
    void aCleanPostIsReadByOthersAtOnce() {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var reader = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, author);

        var sent = fixtures.post(thread, author, GOOD);

        assertThat(sent.state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(threads.open(reader, thread, null).posts())
                .extracting(PostView::id)
                .contains(sent.post());
    }

    @Test
    void heldPostIsInvisibleToOtherMembers() {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var reader = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, author);
        threads.open(reader, thread, null);
        var before = threads.open(reader, thread, null);

        var sent = fixtures.post(thread, author, SPAM);

        assertThat(sent.state()).isEqualTo(ContentState.HELD);
        assertThat(threads.open(reader, thread, null).posts())
                .isEqualTo(before.posts())
                .hasSize(1);
        assertThat(threads.open(reader, thread, null).postCount()).isEqualTo(1);
        assertThatThrownBy(() -> threads.post(reader, thread, sent.post())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aTextThatWasChangedAfterItWasSentIsNotDroppedSilently() {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, author);
        var draft = new Draft("", "About it", "<p>First words about the school</p>", Fixtures.key());
        var sent = posts.submit(author, thread, draft);

        assertThat(posts.submit(author, thread, draft).post()).isEqualTo(sent.post());
        assertThatThrownBy(() -> posts.submit(author, thread, draft.withBody("<p>Other words about the school</p>")))
                .hasMessageContaining("post.sent-before");
        assertThat(posts.submit(
                                author,
                                thread,
                                draft.withBody("<p>Other words about the school</p>")
                                        .again())
                        .post())
                .isNotEqualTo(sent.post());
    }

    @Test
    void aPostToALockedThreadIsRefused() {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, author);
        threads.lock(fixtures.moderator(cohort), thread, true);

        assertThatThrownBy(() -> fixtures.post(thread, author, GOOD))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo("thread.locked"));
    }
}
