package org.alongside.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.alongside.discussion.PostDecisions;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Settled;
import org.alongside.discussion.ThreadGlance;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PostSuggestionsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private PostSuggestions suggestions;

    @Autowired
    private ResourceThreads talk;

    @Autowired
    private Library library;

    @Autowired
    private Posts posts;

    @Autowired
    private PostDecisions decisions;

    @Autowired
    private Blocks blocks;

    @Autowired
    private JdbcClient jdbc;

    private LibraryScene scene;
    private CohortId cohort;
    private PersonId author;
    private PersonId asker;
    private ThreadId thread;
    private PostId post;

    @BeforeEach
    void aGoodPost() {
        scene = new LibraryScene(context, "member");
        cohort = scene.cohort();
        author = scene.owner();
        asker = scene.actor();
        thread = fixtures.thread(cohort, fixtures.member(cohort));
        post = fixtures.post(thread, author, Fixtures.text(40)).post();
    }

    @Test
    void theAuthorIsAskedAndNobodyElseIsTold() {
        suggestions.ask(asker, post);

        assertThat(suggestions.waiting(author))
                .singleElement()
                .satisfies(asked -> assertThat(asked.post().post()).isEqualTo(post));
        assertThat(suggestions.of(author, List.of(post)).get(post).asked()).isTrue();
        assertThat(suggestions.of(asker, List.of(post))).isEmpty();
        assertThat(suggestions.of(fixtures.moderator(cohort), List.of(post))).isEmpty();
        assertThat(answer()).isEqualTo(AskAnswer.WAITING);
        assertThat(suggestions.hasAsked(asker)).isTrue();
        assertThat(suggestions.hasAsked(author)).isFalse();
    }

    @Test
    void nobodyIsAskedTwice() {
        suggestions.ask(asker, post);
        suggestions.decline(author, post);

        assertRefused("suggest.asked", () -> suggestions.ask(asker, post));
        assertRefused("suggest.asked", () -> suggestions.ask(fixtures.member(cohort), post));
        assertThat(suggestions.waiting(author)).isEmpty();
    }

    @Test
    void twoWhoAskAtOnceAskOnce() throws Exception {
        var other = fixtures.member(cohort);
        var done = atOnce(() -> ask(asker), () -> ask(other), () -> ask(asker));

        assertThat(done).containsOnlyOnce(true);
        assertThat(suggestions.waiting(author)).hasSize(1);
    }

    @Test
    void whoSaysNoSaysNotNowAndTheAskerLearnsNoMore() {
        suggestions.ask(asker, post);
        suggestions.decline(author, post);
        suggestions.decline(author, post);

        assertThat(answer()).isEqualTo(AskAnswer.NOT_NOW);
        assertThat(suggestions.of(author, List.of(post))).isEmpty();
    }

    @Test
    void whoSaysYesProposesAPageThatAModeratorLooksAt() {
        suggestions.ask(asker, post);
        var sent = suggestions.agree(author, post, LinksMatrix.text("How I found the school"), true);

        assertThat(library.open(author, sent.id()).state()).isEqualTo(ResourceState.PROPOSED);
        assertThat(library.open(author, sent.id()).kind()).isEqualTo(ResourceKind.TEXT);
        assertThat(answer()).isEqualTo(AskAnswer.YES);
        assertThat(suggestions.asked(asker).getFirst().resource()).isNull();
        assertThat(suggestions.of(asker, List.of(post))).isEmpty();

        scene.accept(sent.id());
        assertThat(suggestions.asked(asker).getFirst().resource()).isNotNull();
        assertThat(suggestions.of(asker, List.of(post)))
                .containsEntry(post, new PostInLibrary(false, sent.id(), "How I found the school", "en"));
        assertThat(talk.open(asker, sent.id()).origin())
                .extracting(ThreadGlance::post)
                .isEqualTo(post);
        assertThat(library.open(asker, sent.id()).ownerName()).isEqualTo("Amina");
    }

    @Test
    void withoutHerNameNothingLeadsFromTheResourceToHerOrHerPost() {
        suggestions.ask(asker, post);
        var sent = suggestions.agree(author, post, LinksMatrix.text("How somebody found the school"), false);
        assertThat(answer()).isEqualTo(AskAnswer.NOT_NOW);
        scene.accept(sent.id());

        assertThat(answer()).isEqualTo(AskAnswer.NOT_NOW);
        assertThat(library.open(asker, sent.id()).ownerName()).isNull();
        assertThat(talk.open(asker, sent.id()).origin()).isNull();
        assertThat(talk.open(author, sent.id()).origin()).isNull();
        assertThat(suggestions.of(asker, List.of(post))).isEmpty();
        assertThat(suggestions.asked(asker).getFirst().resource()).isNull();
        assertThat(suggestions.of(author, List.of(post)).get(post).resource()).isEqualTo(sent.id());
    }

    @Test
    void aYesWithoutANameLooksLikeANoWhicheverOfThemItWasBefore() {
        var other = fixtures.post(thread, author, Fixtures.text(41)).post();
        var declined = fixtures.post(thread, author, Fixtures.text(42)).post();
        List.of(post, other, declined).forEach(each -> suggestions.ask(asker, each));
        suggestions.decline(author, other);
        suggestions.decline(author, declined);

        suggestions.agree(author, post, LinksMatrix.text("How somebody found the school"), false);
        suggestions.agree(author, other, LinksMatrix.text("How somebody found the bus"), false);

        assertThat(suggestions.asked(asker))
                .allSatisfy(ask -> assertThat(ask.resource()).isNull())
                .extracting(OwnAsk::answer)
                .containsOnly(AskAnswer.NOT_NOW)
                .hasSize(3);
    }

    @Test
    void handedOverItStillNamesNobody() {
        var sent = suggestions.agree(author, post, LinksMatrix.text("How somebody found the school"), false);
        scene.accept(sent.id());
        var owners = context.getBean(ResourceOwners.class);

        owners.offer(author, sent.id(), fixtures.page(asker));

        assertThat(owners.offers(asker)).singleElement().matches(offer -> offer.name() == null);
        assertThat(owners.of(asker, sent.id()).asked()).isEqualTo(new ResourceKeeping.Asked(null));
        owners.accept(asker, sent.id());
        assertThat(suggestions.of(asker, List.of(post))).isEmpty();
        assertThat(suggestions.of(author, List.of(post)).get(post).resource()).isEqualTo(sent.id());
    }

    @Test
    void whoAsksHoldsNobodyAsLongAsThePostIsBeingChanged() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new AtomicReference<Future<Boolean>>();
            scene.inTransaction(() -> {
                lock("SELECT id FROM post WHERE public_id = ? FOR UPDATE", post.value());
                asked.set(pool.submit(() -> ask(asker)));
                LockSupport.parkNanos(300_000_000);
                // As the change of a post does; whoever waited the other way round would end one of the two.
                return lock("SELECT id FROM person WHERE id = ? LOCK IN SHARE MODE", author.value());
            });
            assertThat(asked.get().get()).isTrue();
        }
    }

    @Test
    void whoAgreesHoldsNoQuestionAsLongAsSheIsBeingAsked() throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var agreed = new AtomicReference<Future<ResourceSent>>();
            scene.inTransaction(() -> {
                // As who asks does; whoever waited the other way round would end one of the two.
                lock("SELECT id FROM person WHERE id = ? FOR UPDATE", author.value());
                agreed.set(pool.submit(() -> suggestions.agree(author, post, LinksMatrix.text("Mine"), true)));
                LockSupport.parkNanos(300_000_000);
                suggestions.ask(asker, post);
                return post;
            });
            var sent = agreed.get().get();
            assertThat(suggestions.open(author, post).resource()).isEqualTo(sent.id());
            assertThat(answer()).isEqualTo(AskAnswer.YES);
        }
    }

    private Long lock(String sql, Object of) {
        return jdbc.sql(sql).param(of).query(Long.class).single();
    }

    @Test
    void ownPostsAreBroughtWithoutAnybodyAsking() {
        var sent = suggestions.agree(author, post, LinksMatrix.text("Mine"), true);

        assertThat(suggestions.open(author, post).resource()).isEqualTo(sent.id());
        assertRefused("suggest.asked", () -> suggestions.ask(asker, post));
        assertThat(suggestions.waiting(author)).isEmpty();
        assertThat(suggestions.asked(author)).isEmpty();
    }

    @Test
    void theSameFormSentTwiceAtOnceMakesOneResourceAndAnotherFormNone() throws Exception {
        var draft = LinksMatrix.text("Mine");
        atOnce(() -> suggestions.agree(author, post, draft, true), () -> suggestions.agree(author, post, draft, true));

        assertThat(library.own(author)).hasSize(1);
        assertRefused("suggest.became", () -> suggestions.agree(author, post, LinksMatrix.text("Again"), true));
        assertThat(library.own(author)).hasSize(1);
    }

    @Test
    void whatIsRefusedLeavesTheQuestionOpen() {
        suggestions.ask(asker, post);
        assertRefused("resource.title", () -> suggestions.agree(author, post, LinksMatrix.text(" "), true));

        assertThat(suggestions.waiting(author)).hasSize(1);
        assertThat(answer()).isEqualTo(AskAnswer.WAITING);
    }

    @Test
    void acrossABlockNobodyIsAskedWhicheverSideItIsOn() {
        var moderator = fixtures.moderator(cohort);
        blocks.block(author, fixtures.page(asker));
        blocks.block(moderator, fixtures.page(author));

        assertThatThrownBy(() -> suggestions.ask(asker, post)).isInstanceOf(NotFoundException.class);
        assertRefused("suggest.not-possible", () -> suggestions.ask(moderator, post));
    }

    @Test
    void aBlockThatComesLaterChangesNothingThatTheAuthorSeesAndHidesHerWordsFromWhoAsked() {
        suggestions.ask(asker, post);
        blocks.block(fixtures.member(cohort), fixtures.page(author));
        var waiting = suggestions.waiting(author);
        var said = suggestions.of(author, List.of(post));
        assertThat(waiting).hasSize(1);
        assertThat(said).containsKey(post);

        blocks.block(author, fixtures.page(asker));

        assertThat(suggestions.waiting(author)).isEqualTo(waiting);
        assertThat(suggestions.of(author, List.of(post))).isEqualTo(said);
        assertThat(suggestions.open(author, post).asked()).isTrue();
        assertThat(suggestions.asked(asker)).isEmpty();
        assertThat(suggestions.hasAsked(asker)).isFalse();
    }

    @Test
    void inAThreadThatIsHiddenFromHerSheHasAskedNothing() {
        var starter = fixtures.member(cohort);
        var hidden = fixtures.post(fixtures.thread(cohort, starter), author, Fixtures.text(43))
                .post();
        suggestions.ask(asker, hidden);
        assertThat(suggestions.hasAsked(asker)).isTrue();

        blocks.block(starter, fixtures.page(asker));

        assertThat(suggestions.asked(asker)).isEmpty();
        assertThat(suggestions.hasAsked(asker)).isFalse();
    }

    @Test
    void aModeratorWhoBlocksTheAuthorIsStillNotNamedByIt() {
        var moderator = fixtures.moderator(cohort);
        suggestions.ask(moderator, post);
        blocks.block(moderator, fixtures.page(author));

        assertThat(suggestions.waiting(author)).hasSize(1);
        assertThat(suggestions.asked(moderator)).isEmpty();
        assertThat(suggestions.hasAsked(moderator)).isFalse();
    }

    @Test
    void aPostThatIsDeletedIsAskedAboutNoMore() {
        suggestions.ask(asker, post);
        posts.delete(author, post);

        assertThat(suggestions.waiting(author)).isEmpty();
        assertThat(suggestions.asked(asker)).isEmpty();
        assertThatThrownBy(() -> suggestions.agree(author, post, LinksMatrix.text("Mine"), true))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> suggestions.decline(author, post)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPostThatIsRemovedIsAskedAboutAgainOnceItIsBack() {
        suggestions.ask(asker, post);
        var moderator = fixtures.moderator(cohort);
        var done = (Settled.Done) scene.inTransaction(() -> decisions.remove(moderator, post, 1, "off-topic", false));
        assertThat(suggestions.waiting(author)).isEmpty();

        scene.inTransaction(() -> decisions.restore(moderator, post, done.after(), done.before()));
        assertThat(suggestions.waiting(author)).hasSize(1);
    }

    @Test
    void whoHasLeftIsNotAsked() {
        leave(author);
        assertRefused("suggest.not-possible", () -> suggestions.ask(asker, post));
    }

    @Test
    void whoLeavesIsAskedNoMore() {
        suggestions.ask(asker, post);
        leave(author);

        assertThat(suggestions.waiting(author)).isEmpty();
        assertThatThrownBy(() -> suggestions.open(author, post)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anAuthorIsNotOverwhelmed() {
        IntStream.range(0, PostSuggestions.MOST_WAITING).forEach(i -> {
            var other = fixtures.post(thread, author, Fixtures.text(50 + i)).post();
            suggestions.ask(fixtures.member(cohort), other);
        });
        assertRefused("suggest.not-possible", () -> suggestions.ask(asker, post));

        askedLongAgo(author);
        suggestions.ask(asker, post);
        assertThat(suggestions.waiting(author)).hasSize(PostSuggestions.MOST_WAITING + 1);
    }

    @Test
    void whatNobodyAnswersKeepsNobodyFromAskingForEver() {
        var asked = new ArrayList<PersonId>();
        for (int i = 0; i < PostSuggestions.MOST_ASKED; i++) {
            asked.add(fixtures.member(cohort));
            suggestions.ask(asker, postOf(asked.getLast(), 60 + i));
        }
        assertRefused("suggest.many", () -> suggestions.ask(asker, post));

        leave(asked.getFirst());
        suggestions.ask(asker, post);
        var another = postOf(fixtures.member(cohort), 80);
        assertRefused("suggest.many", () -> suggestions.ask(asker, another));

        askedLongAgo(asked.getLast());
        suggestions.ask(asker, another);
        assertThat(suggestions.waiting(asked.getLast())).hasSize(1);
    }

    private PostId postOf(PersonId person, int number) {
        return fixtures.post(thread, person, Fixtures.text(number)).post();
    }

    /// Lets the first question that waits for somebody be one of long ago.
    private void askedLongAgo(PersonId person) {
        jdbc.sql("""
                        UPDATE post_suggestion SET asked_at = asked_at - INTERVAL 61 DAY
                        WHERE post_id = (SELECT MIN(p.id) FROM post p WHERE p.author_id = ?
                            AND EXISTS (SELECT 1 FROM post_suggestion s WHERE s.post_id = p.id))""").param(person.value()).update();
    }

    private boolean ask(PersonId person) {
        try {
            suggestions.ask(person, post);
            return true;
        } catch (RefusedException _) {
            return false;
        }
    }

    private AskAnswer answer() {
        return suggestions.asked(asker).getFirst().answer();
    }

    private void leave(PersonId person) {
        jdbc.sql("DELETE FROM cohort_member WHERE cohort_id = ? AND person_id = ?")
                .params(cohort.value(), person.value())
                .update();
    }

    private static void assertRefused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... work) throws Exception {
        var results = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var result : threads.invokeAll(List.of(work))) {
                results.add(result.get());
            }
        }
        return results;
    }
}
