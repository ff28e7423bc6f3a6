package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class RequestsTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Requests requests;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private String slug;
    private CohortId cohort;
    private PersonId mentee;

    @BeforeEach
    void aMember() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        mentee = fixtures.member(cohort);
    }

    @Test
    void herMentorReadsAllOfItAndOnlyInThePair() {
        requests.save(mentee, cohort, draft("A nurse.", "To work again.", "Mornings.", OwnOffer.NONE));
        var mentor = fixtures.member(cohort);
        var pair = fixtures.pair(cohort, mentor, mentee);

        var read = requests.brought(mentor, pair);
        assertThat(Objects.requireNonNull(read.experience()).body()).contains("A nurse.");
        assertThat(Objects.requireNonNull(read.goals()).body()).contains("To work again.");
        assertThat(Objects.requireNonNull(read.wishes()).body()).contains("Mornings.");
    }

    @Test
    void scriptsDoNotSurviveAndOtherScriptsDo() {
        requests.save(mentee, cohort, draft("<script>alert(1)</script><b>ممرضة</b> 👩🏽‍⚕️", "", "", OwnOffer.NONE));

        var text = Objects.requireNonNull(requests.of(mentee, slug).texts().experience());
        assertThat(text.body()).contains("ممرضة", "👩🏽‍⚕️").doesNotContain("<script", "alert");
    }

    @Test
    void whoPausesGoesOnWaiting() {
        requests.save(mentee, cohort, draft("", "", "", OwnOffer.NONE));
        var since = requests.of(mentee, slug).waitingSince();
        requests.pause(mentee, cohort);
        requests.resume(mentee, cohort);

        assertThat(requests.of(mentee, slug).waitingSince()).isEqualTo(since);
        assertThat(requests.of(mentee, slug).state()).isEqualTo(RequestState.OPEN);
    }

    @Test
    void whoWithdrawsAndAsksAgainBeginsToWaitAnew() {
        requests.save(mentee, cohort, draft("", "", "", OwnOffer.NONE));
        jdbc.sql("UPDATE newcomer_request SET waiting_since = ? WHERE mentee_id = ?")
                .params(Instant.now().minus(Duration.ofDays(90)), mentee.value())
                .update();
        requests.withdraw(mentee, cohort);
        requests.save(
                mentee, cohort, draft("", "", "", requests.of(mentee, slug).version()));

        assertThat(requests.of(mentee, slug).waitingSince())
                .isAfter(Instant.now().minus(Duration.ofDays(1)));
    }

    @Test
    void afterAPairTheTimeSheHadWaitedBeforeCounts() {
        var pair = pairedAfterTenDays();
        ended(pair);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(new RematchWanted(pair, mentee)));

        var own = requests.of(mentee, slug);
        assertThat(own.state()).isEqualTo(RequestState.OPEN);
        assertThat(Duration.between(Objects.requireNonNull(own.waitingSince()), Instant.now()))
                .isBetween(Duration.ofDays(10).minusHours(1), Duration.ofDays(11));
    }

    @Test
    void afterAPairSheIsAskedFirstAndCanOpenItHerself() {
        var pair = pairedAfterTenDays();
        refused("request.paired", () -> requests.resume(mentee, cohort));
        ended(pair);
        assertThat(requests.of(mentee, slug).state()).isEqualTo(RequestState.PAUSED);
        requests.resume(mentee, cohort);

        var own = requests.of(mentee, slug);
        assertThat(own.state()).isEqualTo(RequestState.OPEN);
        assertThat(Duration.between(Objects.requireNonNull(own.waitingSince()), Instant.now()))
                .isBetween(Duration.ofDays(10).minusHours(1), Duration.ofDays(11));
    }

    @Test
    void theWishOfSomebodyElseOpensNothing() {
        var pair = pairedAfterTenDays();
        ended(pair);
        var other = fixtures.member(cohort);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> events.publishEvent(new RematchWanted(pair, other)));

        assertThat(requests.of(mentee, slug).state()).isEqualTo(RequestState.PAUSED);
    }

    /// The pair of the fixtures began a month ago.
    private PairId pairedAfterTenDays() {
        requests.save(mentee, cohort, draft("", "", "", OwnOffer.NONE));
        var pair = fixtures.pair(cohort, fixtures.member(cohort), mentee);
        jdbc.sql("UPDATE newcomer_request SET state = 'PAIRED', waiting_since = ? WHERE mentee_id = ?")
                .params(Instant.now().minus(Duration.ofDays(40)), mentee.value())
                .update();
        return pair;
    }

    private void ended(PairId pair) {
        jdbc.sql("""
                        UPDATE mentoring_pair SET state = 'ENDED', place_id = NULL, ended_at = NOW(6)
                        WHERE public_id = ?""").param(pair.value()).update();
    }

    private static Requests.Draft draft(String experience, String goals, String wishes, int version) {
        return new Requests.Draft(Beginners.TERMS, false, experience, goals, wishes, "en", version);
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
