package org.alongside.moderation;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.AtOnce;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class TwoModeratorsTest {

    private static final Decision PUBLISH = Decision.publish();
    private static final Decision REMOVE = Decision.remove(Reason.SCAM);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Threads threads;

    @Autowired
    private JdbcClient jdbc;

    @RepeatedTest(3)
    void ofTwoAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        var cohort = fixtures.cohort();
        var post = heldPost(cohort);
        var first = fixtures.moderator(cohort);
        var second = fixtures.moderator(cohort);

        var outcomes = AtOnce.both(() -> decide(first, post, PUBLISH), () -> decide(second, post, REMOVE));

        assertOneDecision(cohort, outcomes);
    }

    @RepeatedTest(3)
    void aDoubleClickDecidesOnce() throws Exception {
        var cohort = fixtures.cohort();
        var post = heldPost(cohort);
        var moderator = fixtures.moderator(cohort);

        var outcomes = AtOnce.both(() -> decide(moderator, post, PUBLISH), () -> decide(moderator, post, PUBLISH));

        assertOneDecision(cohort, outcomes);
    }

    @RepeatedTest(5)
    void twoPostsOfOneThreadAreDecidedAtOnce() throws Exception {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, author);
        var one = fixtures.post(thread, author, SPAM).post();
        var other = fixtures.post(thread, author, SPAM + " now").post();
        var first = fixtures.moderator(cohort);
        var second = fixtures.moderator(cohort);

        var outcomes = AtOnce.both(() -> decide(first, one, PUBLISH), () -> decide(second, other, PUBLISH));

        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
        assertThat(threads.open(author, thread, null).postCount()).isEqualTo(3);
    }

    private void assertOneDecision(CohortId cohort, List<Outcome> outcomes) {
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.AlreadyDecided.class);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM moderation_decision WHERE cohort_id = ?")
                        .param(cohort.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private PostId heldPost(CohortId cohort) {
        var author = fixtures.member(cohort);
        return fixtures.post(fixtures.thread(cohort, author), author, SPAM).post();
    }

    private Outcome decide(PersonId moderator, PostId post, Decision decision) {
        return desk.decide(moderator, post, decision);
    }
}
