package org.alongside.moderation;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Doubted;
import org.alongside.discussion.PostView;
import org.alongside.discussion.Posts;
import org.alongside.discussion.SecondLook;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class RescreeningTest {

    private static final Decision PUBLISH = Decision.publish();

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Rescreening rescreening;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private JdbcClient jdbc;

    private String slug;
    private CohortId cohort;
    private PersonId author;
    private PersonId reader;
    private PersonId moderator;
    private ThreadId thread;
    private PostId slipped;

    @BeforeEach
    void aPostSlippedThrough() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        author = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, reader);
        fixtures.post(thread, reader, GOOD);
        slipped = fixtures.slippedThrough(thread, author, SPAM);
    }

    @Test
    void onlyWhatWouldBeHeldTodayIsFound() {
        assertThat(found(null)).extracting(Doubted::post).containsExactly(slipped);
    }

    @Test
    void aThreadIsLookedAtAlone() {
        var other = fixtures.thread(cohort, reader);
        var there = fixtures.slippedThrough(other, author, SPAM.replace("essays", "shoes"));

        assertThat(rescreening.scope(moderator, slug, other).posts()).isEqualTo(2);
        assertThat(found(other)).extracting(Doubted::post).containsExactly(there);
    }

    @Test
    void everyPostIsLookedAtOnceHoweverManyThereAre() {
        IntStream.range(0, SecondLook.CHUNK + 5)
                .forEach(i -> fixtures.slippedThrough(thread, author, Fixtures.text(i % 125)));
        var scope = rescreening.scope(moderator, slug, null);
        var looked = new ArrayList<Integer>();

        rescreening.look(moderator, scope, (count, _) -> looked.add(count));

        assertThat(looked).containsExactly(SecondLook.CHUNK, scope.posts() - SecondLook.CHUNK);
        assertThat(scope.posts()).isEqualTo(SecondLook.CHUNK + 8);
    }

    @Test
    void aLookEndsWhenItIsStopped() {
        IntStream.range(0, SecondLook.CHUNK)
                .forEach(i -> fixtures.slippedThrough(thread, author, Fixtures.text(i % 125)));
        var times = new ArrayList<Integer>();

        rescreening.look(moderator, rescreening.scope(moderator, slug, null), (count, _) -> {
            times.add(count);
            return false;
        });

        assertThat(times).containsExactly(SecondLook.CHUNK);
    }

    @Test
    void lookingRemembersNothing() {
        assertThat(found(null)).isEqualTo(found(null)).hasSize(1);
    }

    @Test
    void whatIsHeldVanishesForReadersAndWaits() {
        assertThat(rescreening.hold(moderator, only())).isTrue();

        assertThat(threads.open(reader, thread, null).posts())
                .extracting(PostView::id)
                .doesNotContain(slipped);
        assertThat(threads.open(reader, thread, null).postCount()).isEqualTo(2);
        assertThat(threads.post(author, thread, slipped).state()).isEqualTo(ContentState.HELD);
        assertThat(desk.count(moderator)).isEqualTo(1);
        assertThat(desk.log(cohort)).containsExactly("HOLD second-look");
        assertThat(found(null)).isEmpty();
    }

    @Test
    void whatIsPublishedAfterThatIsNoChange() {
        rescreening.hold(moderator, only());

        assertThat(desk.decide(moderator, slipped, PUBLISH)).isInstanceOf(Outcome.Done.class);

        var again = threads.post(reader, thread, slipped);
        assertThat(again.state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(again.edited()).isFalse();
    }

    @Test
    void aTextThatWasDecidedAboutCanBeDecidedAboutAgain() {
        var held =
                fixtures.post(thread, author, SPAM.replace("essays", "tyres")).post();
        desk.decide(moderator, held, PUBLISH);
        var text = found(null).stream()
                .filter(doubted -> doubted.post().equals(held))
                .findFirst()
                .orElseThrow();
        rescreening.hold(moderator, text);

        var remove = Decision.remove(Reason.SCAM);
        assertThat(desk.decide(moderator, held, remove)).isInstanceOf(Outcome.Done.class);

        assertThat(desk.decide(fixtures.moderator(cohort), held, PUBLISH))
                .isInstanceOfSatisfying(
                        Outcome.AlreadyDecided.class,
                        decided -> assertThat(decided.act()).isEqualTo(Act.REMOVE));
        assertThat(desk.log(cohort)).containsExactly("PUBLISH fine", "HOLD second-look", "REMOVE scam");
    }

    @Test
    void whatIsRemovedIsKeptForItsAuthorWithTheReasonAndLoggedOnce() {
        assertThat(rescreening.remove(moderator, only(), Reason.SPAM)).isTrue();

        var own = threads.post(author, thread, slipped);
        assertThat(own.state()).isEqualTo(ContentState.REMOVED);
        assertThat(own.reason()).isEqualTo("spam");
        assertThat(own.body()).contains("cheap essays");
        assertThatThrownBy(() -> threads.post(reader, thread, slipped)).isInstanceOf(NotFoundException.class);
        assertThat(desk.log(cohort)).containsExactly("REMOVE spam");
    }

    @Test
    void whatWasChangedMeanwhileIsLeftAlone() {
        var text = only();
        posts.edit(author, slipped, Fixtures.draft(GOOD + " And the way home."), 1);

        assertThat(rescreening.remove(moderator, text, Reason.SPAM)).isFalse();
        assertThat(rescreening.hold(moderator, text)).isFalse();
        assertThat(desk.log(cohort)).isEmpty();
    }

    @Test
    void whatAnotherModeratorHeldMeanwhileIsLeftAlone() {
        var text = only();
        rescreening.hold(fixtures.moderator(cohort), text);

        assertThat(rescreening.remove(moderator, text, Reason.SPAM)).isFalse();
        assertThat(threads.post(author, thread, slipped).state()).isEqualTo(ContentState.HELD);
    }

    @Test
    void whatWasTakenBackMeanwhileIsLeftAlone() {
        var text = only();
        posts.delete(author, slipped);

        assertThat(rescreening.hold(moderator, text)).isFalse();
        assertThat(threads.open(reader, thread, null).posts())
                .extracting(PostView::state)
                .contains(ContentState.DELETED);
    }

    @Test
    void nobodyActsOnHerOwnText() {
        var own = fixtures.slippedThrough(thread, moderator, SPAM.replace("essays", "books"));
        var text = found(null).stream()
                .filter(doubted -> doubted.post().equals(own))
                .findFirst()
                .orElseThrow();

        assertThat(text.mine()).isTrue();
        assertThatThrownBy(() -> rescreening.hold(moderator, text)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> rescreening.remove(moderator, text, Reason.SPAM))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aHeldOpeningTakesItsThreadAlongAndBringsItBack() {
        var other = fixtures.threadThatSlippedThrough(cohort, author, SPAM.replace("essays", "shoes"));
        fixtures.post(other, reader, Fixtures.text(4));
        var opening = found(other).getFirst();

        assertThat(rescreening.hold(moderator, opening)).isTrue();
        assertThatThrownBy(() -> threads.open(reader, other, null)).isInstanceOf(NotFoundException.class);

        desk.decide(moderator, opening.post(), PUBLISH);
        assertThat(threads.open(reader, other, null).postCount()).isEqualTo(2);
    }

    @Test
    void anOpeningIsRemovedAndItsAnswersStayReadable() {
        var other = fixtures.threadThatSlippedThrough(cohort, author, SPAM.replace("essays", "shoes"));
        var answer = fixtures.post(other, reader, Fixtures.text(4)).post();

        assertThat(rescreening.remove(moderator, found(other).getFirst(), Reason.SPAM))
                .isTrue();

        assertThat(threads.open(reader, other, null).posts())
                .filteredOn(post -> post.state() == ContentState.PUBLISHED)
                .extracting(PostView::id)
                .containsExactly(answer);
    }

    @Test
    void theOpeningOfAThreadWithoutAnswersCanBeRemoved() {
        var other = fixtures.threadThatSlippedThrough(cohort, author, SPAM.replace("essays", "shoes"));

        assertThat(rescreening.remove(moderator, found(other).getFirst(), Reason.SPAM))
                .isTrue();
        assertThatThrownBy(() -> threads.open(reader, other, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void membersAndModeratorsOfOtherCohortsFindNothingHere() {
        var elsewhere = fixtures.moderator(fixtures.cohort());
        var text = only();

        assertThatThrownBy(() -> rescreening.scope(reader, slug, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rescreening.scope(elsewhere, slug, thread)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> rescreening.hold(elsewhere, text)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aThreadOfAnotherCohortIsNotInScope() {
        var other = fixtures.cohort();
        fixtures.join(other, reader);
        var there = fixtures.thread(other, reader);

        assertThatThrownBy(() -> rescreening.scope(moderator, slug, there)).isInstanceOf(NotFoundException.class);
    }

    private Doubted only() {
        return found(null).getFirst();
    }

    private List<Doubted> found(@Nullable ThreadId in) {
        var found = new ArrayList<Doubted>();
        rescreening.look(moderator, rescreening.scope(moderator, slug, in), (_, doubted) -> {
            found.addAll(doubted);
            return true;
        });
        return found;
    }
}
