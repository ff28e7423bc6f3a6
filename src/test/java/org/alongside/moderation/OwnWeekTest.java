package org.alongside.moderation;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
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
class OwnWeekTest {

    private static final Decision REMOVE = Decision.remove(Reason.SPAM);
    private static final Decision MISTAKE = new Decision(Act.UNDO, Reason.MISTAKE);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private OwnWeek weeks;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Cases cases;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private PersonId other;
    private ThreadId thread;

    @BeforeEach
    void aCohort() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        other = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void aWeekWithoutDecisionsHasNoMedian() {
        desk.decide(other, held(""), REMOVE);

        var week = weeks.of(moderator);
        assertThat(week.decided()).isZero();
        assertThat(week.median()).isNull();
        assertThat(week.overturned()).isEmpty();
    }

    @Test
    void halfOfThemWaitedNoLongerThanTheMedian() {
        decideAfter(1, " one");
        decideAfter(2, " two");
        decideAfter(30, " three");

        var week = weeks.of(moderator);
        assertThat(week.decided()).isEqualTo(3);
        assertThat(hours(week)).isEqualTo(2);
    }

    @Test
    void ofTwoTheShorterTimeHoldsForHalfOfThem() {
        decideAfter(1, " one");
        decideAfter(30, " two");

        assertThat(hours(weeks.of(moderator))).isEqualTo(1);
    }

    @Test
    void whatWasOpenedAgainWaitsSinceThen() {
        var post = held("");
        openedBefore(post, 48);
        var done = (Outcome.Done) desk.decide(other, post, REMOVE);
        decisions.undo(other, done.decision(), MISTAKE);
        desk.decide(moderator, post, REMOVE);

        assertThat(hours(weeks.of(moderator))).isZero();
    }

    @Test
    void whatOthersTookBackIsShownWithWhy() {
        var done = (Outcome.Done) desk.decide(moderator, held(""), REMOVE);
        decisions.undo(other, done.decision(), MISTAKE.saying("It was her own shop."));

        assertThat(weeks.of(moderator).overturned()).singleElement().satisfies(one -> {
            assertThat(one.act()).isEqualTo(Act.REMOVE);
            assertThat(one.reason()).isEqualTo(Reason.SPAM);
            assertThat(one.why()).isEqualTo(Reason.MISTAKE);
            assertThat(one.word()).isEqualTo("It was her own shop.");
            assertThat(one.onAppeal()).isFalse();
        });
        assertThat(weeks.of(other).overturned()).isEmpty();
    }

    @Test
    void whatSheTookBackHerselfIsNotShown() {
        var done = (Outcome.Done) desk.decide(moderator, held(""), REMOVE);
        decisions.undo(moderator, done.decision(), MISTAKE);

        assertThat(weeks.of(moderator).overturned()).isEmpty();
    }

    @Test
    void anAcceptedAppealShowsTheAnswersWord() {
        var done = (Outcome.Done) desk.decide(moderator, held(""), REMOVE);
        appeals.appeal(author, done.decision(), "It is my own shop.");
        var appeal = cases.waiting(other, CaseFilter.ALL, null).items().getFirst();
        var grant = new Decision(Act.GRANT, Reason.NEW_FACTS).saying("She is right, the shop is hers.");
        decisions.decide(other, appeal.id(), appeal.version(), grant);

        assertThat(weeks.of(moderator).overturned()).singleElement().satisfies(one -> {
            assertThat(one.onAppeal()).isTrue();
            assertThat(one.word()).isEqualTo("She is right, the shop is hers.");
            assertThat(one.why()).isEqualTo(Reason.NEW_FACTS);
        });
    }

    @Test
    void manyTakenBackAtOnceAreOneLine() {
        var chosen = Stream.of("", " today")
                .map(more -> desk.about(held(more)))
                .map(id -> new Decisions.Chosen(id, desk.version(id)))
                .toList();
        var done = decisions.decideAll(moderator, chosen, REMOVE);
        decisions.undoAll(other, Objects.requireNonNull(done.decision()), MISTAKE, _ -> true);

        assertThat(weeks.of(moderator).overturned())
                .extracting(OwnWeek.LookedAt::act)
                .containsExactly(Act.REMOVE);
    }

    @Test
    void whatIsOlderThanSevenDaysIsNotCounted() {
        jdbc.sql("""
                        INSERT INTO moderation_decision (public_id, case_id, round, cohort_id, decided_by, as_role, act,
                            reason, decided_at)
                        SELECT LOWER(HEX(RANDOM_BYTES(10))), c.id, 99, c.cohort_id, ?, 'MODERATOR', 'REMOVE', 'spam',
                            UTC_TIMESTAMP(6) - INTERVAL 8 DAY
                        FROM moderation_case c WHERE c.public_id = ?""").params(moderator.value(), desk.about(held("")).value()).update();

        assertThat(weeks.of(moderator).decided()).isZero();
    }

    private void decideAfter(int hours, String more) {
        var post = held(more);
        openedBefore(post, hours);
        desk.decide(moderator, post, REMOVE);
    }

    private void openedBefore(PostId post, int hours) {
        jdbc.sql("UPDATE moderation_case SET opened_at = opened_at - INTERVAL ? HOUR WHERE public_id = ?")
                .params(hours, desk.about(post).value())
                .update();
    }

    private PostId held(String more) {
        return fixtures.post(thread, author, SPAM + more).post();
    }

    private static long hours(OwnWeek.Week week) {
        return Optional.ofNullable(week.median()).map(Duration::toHours).orElseThrow();
    }
}
