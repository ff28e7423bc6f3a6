package org.alongside.moderation;

import static org.alongside.testing.Fixtures.GOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Posts;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class AppealsTest {

    private static final String WHY = "I asked a friend, and it is true.";
    private static final Decision GRANT = new Decision(Act.GRANT, Reason.MISTAKE).saying("You were right.");
    private static final Decision UPHOLD = new Decision(Act.UPHOLD, Reason.STANDS).saying("It hurts.");

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Reports reports;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Cases cases;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private OwnWeek week;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    private CohortId cohort;
    private PersonId author;
    private PersonId reader;
    private PersonId decider;
    private PersonId second;
    private ThreadId thread;
    private PostId post;

    @BeforeEach
    void aPostIsRemoved() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        decider = fixtures.moderator(cohort);
        second = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
        post = fixtures.post(thread, author, GOOD).post();
        remove(Decision.remove(Reason.UNKIND).saying("Please be kind."));
    }

    @Test
    void sheReadsWhatWasDecidedAndWhy() {
        var notice = notice();

        assertThat(notice.act()).isEqualTo(Act.REMOVE);
        assertThat(notice.reason()).isEqualTo(Reason.UNKIND);
        assertThat(notice.word()).isEqualTo("Please be kind.");
        assertThat(notice.excerpt()).startsWith("I took the bus");
        assertThat(notice.appeal()).isEqualTo(OwnDecision.Appeal.POSSIBLE);
    }

    @Test
    void itIsNewUntilSheHasSeenIt() {
        assertThat(appeals.unread(author)).isEqualTo(1);

        appeals.markRead(author);
        assertThat(appeals.unread(author)).isZero();
        assertThat(notice().unread()).isFalse();
    }

    @Test
    void theAnswerIsNewToHer() {
        appeal();
        appeals.markRead(author);
        answer(UPHOLD);

        assertThat(appeals.unread(author)).isEqualTo(1);
        assertThat(notice().unread()).isTrue();
    }

    @Test
    void anAppealGoesToSomebodyWhoTookNoPart() {
        appeal();

        assertThat(cases.count(decider, CaseFilter.ALL)).isZero();
        assertThat(cases.waiting(second, CaseFilter.ALL, null).items())
                .extracting(CaseSummary::kind)
                .containsExactly(CaseKind.APPEAL);
    }

    @Test
    void whereNoOtherModeratorIsLeftItGoesToACoordinator() {
        var alone = fixtures.cohort();
        var coordinator = fixtures.with(alone, new CohortRole(false, true));
        cohort = alone;
        author = fixtures.member(alone);
        decider = fixtures.moderator(alone);
        reader = fixtures.member(alone);
        thread = fixtures.thread(alone, author);
        post = fixtures.post(thread, author, GOOD).post();
        remove(Decision.remove(Reason.UNKIND));
        appeal();

        assertThat(cases.count(coordinator, CaseFilter.ALL)).isEqualTo(1);
        assertThat(cases.count(decider, CaseFilter.ALL)).isZero();
    }

    @Test
    void anAcceptedAppealBringsTheTextBackAtOnce() {
        appeal();
        answer(GRANT);

        assertThat(threads.post(reader, thread, post).state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(notice().appeal()).isEqualTo(OwnDecision.Appeal.GRANTED);
        assertThat(notice().answer()).isEqualTo("You were right.");
    }

    @Test
    void whoDecidedFirstSeesThatItWasTakenBack() {
        appeal();
        answer(GRANT);

        assertThat(desk.page(decider, post).decisions())
                .extracting(CasePage.Decided::undone)
                .containsExactly(true);
    }

    @Test
    void aRefusedAppealLeavesEverything() {
        appeal();
        answer(UPHOLD);

        assertThatThrownBy(() -> threads.post(reader, thread, post)).isInstanceOf(NotFoundException.class);
        assertThat(notice().appeal()).isEqualTo(OwnDecision.Appeal.UPHELD);
        assertThat(notice().answer()).isEqualTo("It hurts.");
    }

    @Test
    void whoDecidedFirstReadsTheAnswerEitherWay() {
        appeal();
        answer(UPHOLD);

        assertThat(week.of(decider).upheld()).singleElement().returns("It hurts.", OwnWeek.LookedAt::word);
        assertThat(week.of(decider).overturned()).isEmpty();
    }

    @Test
    void anAcceptedAppealEndsTheMeasureEvenWhereTheTextIsGone() {
        post = fixtures.post(thread, author, Fixtures.text(7)).post();
        remove(new Decision(Act.GIVE_BACK, Reason.UNKIND, null, null, new Measure(Measure.Kind.NO_POSTING, 7)));
        posts.delete(author, post);
        appeals.appeal(author, notice().id(), WHY);
        answer(GRANT);

        assertThat(restrictions.active(author, cohort, RestrictionKind.NO_POSTING))
                .isEmpty();
    }

    @Test
    void aSecondAppealIsRefused() {
        appeal();

        assertThatThrownBy(this::appeal).isInstanceOf(RefusedException.class).hasMessage("appeal.once");
    }

    @Test
    void alsoAfterTheAnswer() {
        appeal();
        answer(UPHOLD);

        assertThatThrownBy(this::appeal).isInstanceOf(RefusedException.class).hasMessage("appeal.once");
    }

    @Test
    void anAppealSaysWhy() {
        assertThatThrownBy(() -> appeals.appeal(author, notice().id(), " "))
                .isInstanceOf(RefusedException.class)
                .hasMessage("appeal.words");
    }

    @Test
    void nobodyAppealsForAnother() {
        var id = notice().id();

        assertThatThrownBy(() -> appeals.appeal(reader, id, WHY)).isInstanceOf(NotFoundException.class);
    }

    @RepeatedTest(3)
    void ofTwoAppealsAtOnceOneIsMade() throws Exception {
        var id = notice().id();
        var start = new CountDownLatch(1);
        var refused = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = new ArrayList<Future<?>>();
            for (var number = 0; number < 2; number++) {
                results.add(threads.submit(() -> {
                    start.await();
                    appeals.appeal(author, id, WHY);
                    return null;
                }));
            }
            start.countDown();
            for (var result : results) {
                try {
                    result.get();
                } catch (ExecutionException failure) {
                    assertThat(failure).hasCauseInstanceOf(RefusedException.class);
                    refused++;
                }
            }
        }

        assertThat(refused).isEqualTo(1);
        assertThat(cases.count(second, CaseFilter.ALL)).isEqualTo(1);
    }

    private void remove(Decision decision) {
        reports.file(reader, "post", post.value(), ReportReason.UNKIND, "");
        assertThat(desk.decide(decider, post, decision)).isInstanceOf(Outcome.Done.class);
    }

    private void appeal() {
        appeals.appeal(author, notice().id(), WHY);
    }

    private void answer(Decision decision) {
        var item = cases.waiting(second, CaseFilter.ALL, null).items().getFirst();
        assertThat(decisions.decide(second, item.id(), item.version(), decision))
                .isInstanceOf(Outcome.Done.class);
    }

    private OwnDecision notice() {
        return appeals.about(author).getFirst();
    }
}
