package org.alongside.discussion;

import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class PostDecisionsTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private PostDecisions decisions;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId author;
    private PersonId reader;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aCohortTalks() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void aPublishedTextStaysAndGetsItsNote() {
        var post = published();

        done(() -> decisions.publish(moderator, post, 1, ContentNote.LOSS));

        var seen = threads.post(reader, thread, post);
        assertThat(seen.state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(seen.note()).isEqualTo(ContentNote.LOSS);
        assertThat(seen.noteByModerator()).isTrue();
        assertThat(seen.edited()).isFalse();
    }

    @Test
    void publishingWithoutANoteLeavesTheAuthors() {
        var held = posts.submit(author, thread, Fixtures.draft(SPAM).noting(ContentNote.HEALTH))
                .post();

        done(() -> decisions.publish(moderator, held, 1, null));

        assertThat(threads.post(reader, thread, held).note()).isEqualTo(ContentNote.HEALTH);
    }

    @Test
    void theModeratorsNoteStaysWhenTheAuthorChangesHerPost() {
        var post = published();
        done(() -> decisions.publish(moderator, post, 1, ContentNote.LOSS));

        posts.edit(author, post, Fixtures.draft(Fixtures.text(9)).noting(null), 1);

        var seen = threads.post(reader, thread, post);
        assertThat(seen.revision()).isEqualTo(2);
        assertThat(seen.note()).isEqualTo(ContentNote.LOSS);
    }

    @Test
    void theAuthorChangesHerOwnNoteWithoutANewText() {
        var post = published();

        posts.edit(author, post, Fixtures.draft("<p>" + GOOD + "</p>").noting(ContentNote.VIOLENCE), 1);

        var seen = threads.post(reader, thread, post);
        assertThat(seen.note()).isEqualTo(ContentNote.VIOLENCE);
        assertThat(seen.noteByModerator()).isFalse();
        assertThat(seen.edited()).isFalse();
        assertThat(seen.revision()).isEqualTo(1);
    }

    @Test
    void aHeldTextThatGoesBackIsSeenByItsAuthorWithTheReasonAndByModerators() {
        var held = held();

        done(() -> decisions.giveBack(moderator, held, 1, "private-data"));

        var own = threads.post(author, thread, held);
        assertThat(own.state()).isEqualTo(ContentState.RETURNED);
        assertThat(own.reason()).isEqualTo("private-data");
        assertThat(own.body()).contains("cheap essays");
        assertThat(threads.post(moderator, thread, held).state()).isEqualTo(ContentState.RETURNED);
        assertThatThrownBy(() -> threads.post(reader, thread, held)).isInstanceOf(NotFoundException.class);
        assertThat(desk.count(moderator)).isZero();
    }

    @Test
    void aPublishedTextThatGoesBackIsTakenFromReadersUntilItIsChangedAndPublished() {
        var post = published();
        done(() -> decisions.giveBack(moderator, post, 1, "private-data"));
        assertThatThrownBy(() -> threads.post(reader, thread, post)).isInstanceOf(NotFoundException.class);

        var sent = posts.edit(author, post, Fixtures.draft(Fixtures.text(11)), 1);

        assertThat(sent.state()).isEqualTo(ContentState.HELD);
        assertThatThrownBy(() -> threads.post(reader, thread, post)).isInstanceOf(NotFoundException.class);
        assertThat(desk.count(moderator)).isEqualTo(1);
        done(() -> decisions.publish(moderator, post, 2, null));
        assertThat(threads.post(reader, thread, post).state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void ofAChangeThatGoesBackOthersReadTheTextBefore() {
        var post = published();
        posts.edit(author, post, Fixtures.draft(SPAM), 1);

        done(() -> decisions.giveBack(moderator, post, 2, "off-topic"));

        assertThat(threads.post(reader, thread, post).body()).contains("language school");
        var own = threads.post(author, thread, post);
        assertThat(own.state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(own.revisionState()).isEqualTo(RevisionState.RETURNED);
        assertThat(own.reason()).isEqualTo("off-topic");
        assertThat(posts.edit(author, post, Fixtures.draft(Fixtures.text(12)), 2)
                        .state())
                .isEqualTo(ContentState.HELD);
    }

    @Test
    void whatWentBackCannotBeSentAgainUnchanged() {
        var post = published();
        done(() -> decisions.giveBack(moderator, post, 1, "private-data"));

        assertThatThrownBy(() -> posts.edit(author, post, Fixtures.draft("<p>" + GOOD + "</p>"), 1))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo("post.unchanged"));
    }

    @Test
    void aChangedTextThatTellsOfDangerCallsForHelpAlthoughItWaits() {
        var held = held();
        done(() -> decisions.giveBack(moderator, held, 1, "off-topic"));

        var sent = posts.edit(author, held, Fixtures.draft(DANGER), 1);

        assertThat(sent.state()).isEqualTo(ContentState.HELD);
        assertThat(sent.danger()).isTrue();
    }

    @Test
    void whatWentBackCanBeTakenBack() {
        var held = held();
        done(() -> decisions.giveBack(moderator, held, 1, "off-topic"));

        posts.delete(author, held);

        assertThatThrownBy(() -> threads.post(author, thread, held)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatNobodyHereWroteGoesBackToNobody() {
        var held = held();
        jdbc.sql("UPDATE post SET author_id = NULL WHERE public_id = ?")
                .param(held.value())
                .update();

        assertThatThrownBy(() -> done(() -> decisions.giveBack(moderator, held, 1, "off-topic")))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo("moderation.no-author"));
    }

    @Test
    void aThreadWhoseOpeningWentBackIsSeenByItsAuthorAndModeratorsOnly() {
        done(() -> decisions.giveBack(moderator, opening(), 1, "off-topic"));

        assertThat(threads.open(author, thread, null).state()).isEqualTo(ContentState.RETURNED);
        assertThat(threads.open(moderator, thread, null).state()).isEqualTo(ContentState.RETURNED);
        assertThatThrownBy(() -> threads.open(reader, thread, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> fixtures.post(thread, author, GOOD))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo("thread.waiting"));
    }

    @Test
    void anOpeningGoesWithItsThreadWhereNobodyAnswered() {
        done(() -> decisions.remove(moderator, opening(), 1, "spam", false));

        assertThatThrownBy(() -> threads.open(reader, thread, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void belowARemovedOpeningOthersReadTheAnswers() {
        var answer = fixtures.post(thread, reader, GOOD).post();
        var opening = opening();

        done(() -> decisions.remove(moderator, opening, 1, "unkind", false));

        var page = threads.open(reader, thread, null);
        assertThat(page.state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(page.posts()).extracting(PostView::id).containsExactly(opening, answer);
        assertThat(page.posts().getFirst()).satisfies(stub -> {
            assertThat(stub.state()).isEqualTo(ContentState.REMOVED);
            assertThat(stub.body()).isEmpty();
            assertThat(stub.subject()).isNull();
            assertThat(stub.author()).isNull();
            assertThat(stub.reason()).isNull();
        });
        assertThat(page.postCount()).isEqualTo(1);
        assertThat(threads.open(moderator, thread, null).posts().getFirst().body())
                .isEmpty();
        assertThat(threads.post(author, thread, opening).body()).contains("Which bus");
        assertThat(posts.submit(fixtures.member(cohort), thread, Fixtures.draft(Fixtures.text(4)))
                        .state())
                .isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void answersAreSeenAgainWhereTheOpeningThatTookThemAlongIsTakenBack() {
        var answer = fixtures.post(thread, reader, GOOD).post();
        done(() -> decisions.hold(moderator, opening(), 1));
        assertThatThrownBy(() -> threads.open(reader, thread, null)).isInstanceOf(NotFoundException.class);

        posts.delete(author, opening());

        assertThat(threads.open(reader, thread, null).posts())
                .extracting(PostView::id)
                .containsExactly(answer);
    }

    @Test
    void theTextOthersReadCanBeRemovedWhileAChangeOfItWaits() {
        var post = published();
        posts.edit(author, post, Fixtures.draft(SPAM), 1);

        done(() -> decisions.remove(moderator, post, 1, "unkind", false));

        assertThatThrownBy(() -> threads.post(reader, thread, post)).isInstanceOf(NotFoundException.class);
        assertThat(threads.post(author, thread, post).reason()).isEqualTo("unkind");
        assertThat(desk.count(moderator)).isZero();
    }

    @Test
    void aDecisionAboutATextThatWasDecidedMeanwhileChangesNothing() {
        var held = held();
        done(() -> decisions.remove(moderator, held, 1, "spam", true));

        assertThat(within(() -> decisions.publish(moderator, held, 1, null)))
                .isInstanceOfSatisfying(Settled.NoLongerWaiting.class, gone -> {
                    assertThat(gone.state()).isEqualTo(RevisionState.REMOVED);
                    assertThat(gone.post()).isEqualTo(ContentState.REMOVED);
                });
        assertThat(threads.post(author, thread, held).state()).isEqualTo(ContentState.REMOVED);
    }

    @Test
    void aDecisionIsNotUndoneOnceItsAuthorHasChangedThePost() {
        var held = held();
        var mark = done(() -> decisions.giveBack(moderator, held, 1, "off-topic"));
        posts.edit(author, held, Fixtures.draft(GOOD), 1);

        assertThat(within(() -> decisions.restore(moderator, held, mark.after(), mark.before())))
                .isInstanceOf(Settled.NoLongerWaiting.class);
        assertThat(threads.post(author, thread, held).revision()).isEqualTo(2);
    }

    @Test
    void whenOthersCouldFirstReadItStaysThroughDecisions() {
        var post = published();
        var first = threads.post(reader, thread, post).publishedAt();
        var mark = done(() -> decisions.remove(moderator, post, 1, "spam", false));

        done(() -> decisions.restore(moderator, post, mark.after(), mark.before()));

        var again = threads.post(reader, thread, post);
        assertThat(again.publishedAt()).isEqualTo(first);
        assertThat(again.edited()).isFalse();
    }

    @Test
    void nobodyDecidesOrUndoesAboutHerOwn() {
        var own = fixtures.post(thread, moderator, GOOD).post();
        var mark = done(() -> decisions.hold(fixtures.moderator(cohort), own, 1));

        for (var work : List.<Supplier<Settled>>of(
                () -> decisions.publish(moderator, own, 1, null),
                () -> decisions.restore(moderator, own, mark.after(), mark.before()))) {
            assertThatThrownBy(() -> within(work))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.reason()).isEqualTo("moderation.own"));
        }
    }

    @Test
    void aMarkCanBeKeptAsJson() {
        var held = held();
        var mark = done(() -> decisions.publish(moderator, held, 1, ContentNote.ASYLUM))
                .after();
        var json = JsonMapper.shared();

        var text = json.writeValueAsString(mark);

        assertThat(json.readValue(text, PostMark.class)).isEqualTo(mark);
        assertThat(text).doesNotContain("cheap").contains("ASYLUM");
    }

    private PostId held() {
        return fixtures.post(thread, author, SPAM).post();
    }

    private PostId published() {
        return fixtures.post(thread, author, "<p>" + GOOD + "</p>").post();
    }

    private PostId opening() {
        return threads.open(author, thread, null).posts().getFirst().id();
    }

    private Settled.Done done(Supplier<Settled> work) {
        return (Settled.Done) within(work);
    }

    private Settled within(Supplier<Settled> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
