package org.alongside.discussion;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.PHONE;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSettings;
import org.alongside.cohort.PostingLimits;
import org.alongside.moderation.Decision;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
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
class PostingLimitsTest {

    private static final String LINKS = "The school: http://one.example.org and http://two.example.org have courses";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private CohortSettings settings;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId moderator;
    private PersonId newcomer;
    private ThreadId thread;

    @BeforeEach
    void somebodyIsNew() {
        cohort = fixtures.cohort();
        moderator = fixtures.moderator(cohort);
        newcomer = fixtures.newMember(cohort);
        thread = fixtures.thread(cohort, moderator);
    }

    @Test
    void aNewMemberWaitsBetweenPostsAndIsToldHowLong() {
        send(1);

        var refused = catchThrowableOfType(RefusedException.class, () -> send(2));

        assertThat(refused.reason()).isEqualTo("limit.spacing");
        assertThat(refused.arguments()).containsEntry("unit", "seconds");
        assertThat((Long) refused.arguments().get("amount")).isBetween(1L, 30L);
    }

    @Test
    void postsAndThreadsHaveOnePace() {
        send(1);

        assertThatThrownBy(() -> start(2)).hasMessage("limit.spacing");
    }

    @Test
    void whoIsHereForLongerIsNotLimited() {
        var member = fixtures.member(cohort);

        for (int i = 0; i < 12; i++) {
            fixtures.post(thread, member, Fixtures.text(i));
        }

        assertThat(threads.open(member, thread, null).posts()).hasSize(13);
    }

    @Test
    void whoModeratesOrCoordinatesIsNeverLimited() {
        for (var role : List.of(new CohortRole(true, false), new CohortRole(false, true))) {
            var person = fixtures.person();
            fixtures.joinNow(cohort, person, role);
            fixtures.post(thread, person, GOOD);
            assertThat(fixtures.post(thread, person, Fixtures.text(3)).post()).isNotNull();
        }
    }

    @Test
    void aNewMemberStartsThreeThreadsOnHerFirstDay() {
        limit(0, 3, 10, 2, 3);
        start(1);
        start(2);
        start(3);

        var refused = catchThrowableOfType(RefusedException.class, () -> start(4));

        assertThat(refused.reason()).isEqualTo("limit.threads");
        assertThat(refused.arguments())
                .containsEntry("most", 3)
                .containsEntry("unit", "hours")
                .containsEntry("amount", 24L);
        assertThat(send(5).post()).isNotNull();
    }

    @Test
    void aNewMemberAnswersTenTimesOnHerFirstDay() {
        limit(0, 3, 10, 2, 3);
        for (int i = 0; i < 10; i++) {
            send(i);
        }

        assertThatThrownBy(() -> send(10)).hasMessage("limit.posts");
        assertThat(start(11).post()).isNotNull();
    }

    @Test
    void theSecondDayHasNoSuchNumberButStillAPace() {
        limit(30, 1, 1, 2, 3);
        send(1);
        joinedAt(Duration.ofHours(25));

        assertThatThrownBy(() -> send(2)).hasMessage("limit.spacing");
        limit(0, 1, 1, 2, 3);

        assertThat(send(3).post()).isNotNull();
    }

    @Test
    void afterTheDaysOfBeingNewThereIsNoLimit() {
        send(1);
        joinedAt(Duration.ofDays(3).plusMinutes(1));

        assertThat(fixtures.post(thread, newcomer, LINKS + " http://three.example.org")
                        .post())
                .isNotNull();
    }

    @Test
    void noDaysMeanNoLimits() {
        limit(3600, 1, 1, 0, 0);
        send(1);

        assertThat(send(2).post()).isNotNull();
    }

    @Test
    void twoLinksAreFineAndThreeAreNot() {
        limit(0, 3, 10, 2, 3);
        fixtures.post(thread, newcomer, LINKS);

        var refused = catchThrowableOfType(
                RefusedException.class, () -> fixtures.post(thread, newcomer, LINKS + " http://three.example.org"));

        assertThat(refused.reason()).isEqualTo("limit.links");
        assertThat(refused.arguments()).containsEntry("most", 2);
    }

    @Test
    void linksCannotBeAddedAfterwardsAndThoseThatAreThereMayStay() {
        var post = fixtures.post(thread, newcomer, LINKS).post();

        assertThatThrownBy(() -> posts.edit(newcomer, post, Fixtures.draft(LINKS + " and http://three.example.org"), 1))
                .hasMessage("limit.links");
        limit(30, 3, 10, 0, 3);

        assertThat(posts.edit(newcomer, post, Fixtures.draft(LINKS + " in the evening"), 1)
                        .post())
                .isEqualTo(post);
    }

    @Test
    void whatIsRefusedForAnotherReasonUsesNothingUp() {
        limit(30, 1, 1, 0, 3);

        assertThatThrownBy(() -> posts.submit(newcomer, thread, Fixtures.draft(" ")))
                .hasMessage("post.empty");
        assertThatThrownBy(() -> fixtures.post(thread, newcomer, LINKS)).hasMessage("limit.links");

        assertThat(send(1).post()).isNotNull();
    }

    @Test
    void aQuestionAboutContactDataUsesNothingUp() {
        limit(30, 1, 1, 0, 3);
        var draft = Fixtures.draft(PHONE);
        var asked = catchThrowableOfType(ContactShownException.class, () -> posts.submit(newcomer, thread, draft));

        var sent = posts.submit(newcomer, thread, draft.agreeing(asked.shown().answer()));

        assertThat(sent.post()).isNotNull();
    }

    @Test
    void theSameDraftAgainIsNeitherRefusedNorCounted() {
        limit(0, 1, 2, 2, 3);
        var draft = Fixtures.draft(GOOD);
        var first = posts.submit(newcomer, thread, draft);

        assertThat(posts.submit(newcomer, thread, draft)).isEqualTo(first);
        limit(3600, 1, 2, 2, 3);
        assertThat(send(1).post()).isNotNull();
        assertThat(posts.submit(newcomer, thread, draft)).isEqualTo(first);
    }

    @Test
    void changedLimitsHoldAtOnceAndWhatWasUsedCounts() {
        limit(0, 1, 1, 2, 3);
        send(1);
        assertThatThrownBy(() -> send(2)).hasMessage("limit.posts");

        limit(0, 1, 2, 2, 3);

        send(2);
        assertThatThrownBy(() -> send(3)).hasMessage("limit.posts");
    }

    @Test
    void aModeratorPublishesWhateverTheAuthorHasUsedUp() {
        limit(3600, 1, 1, 50, 3);
        var held = fixtures.post(thread, newcomer, SPAM);
        limit(3600, 1, 1, 0, 3);

        desk.decide(moderator, held.post(), Decision.publish());

        assertThat(threads.post(newcomer, thread, held.post()).state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void whatComesBySetUpIsNotLimited() {
        send(1);

        fixtures.slippedThrough(thread, newcomer, Fixtures.text(2));
        fixtures.slippedThrough(thread, newcomer, LINKS + " http://three.example.org");

        assertThat(threads.open(moderator, thread, null).posts()).hasSize(4);
    }

    private Submitted send(int number) {
        return fixtures.post(thread, newcomer, Fixtures.text(number));
    }

    private Submitted start(int number) {
        var draft = new Draft("Question " + number, "", Fixtures.text(number), Fixtures.key());
        return threads.start(newcomer, cohort, draft, null);
    }

    private void limit(int seconds, int firstThreads, int firstPosts, int links, int days) {
        settings.limitNewMembers(
                fixtures.administrator(), cohort, new PostingLimits(seconds, firstThreads, firstPosts, links, days));
    }

    private void joinedAt(Duration ago) {
        jdbc.sql("UPDATE cohort_member SET joined_at = ? WHERE cohort_id = ? AND person_id = ?")
                .params(Instant.now().minus(ago), cohort.value(), newcomer.value())
                .update();
    }
}
