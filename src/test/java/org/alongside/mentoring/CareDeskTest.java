package org.alongside.mentoring;

import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alongside.cohort.CohortRole;
import org.alongside.identity.Blocks;
import org.alongside.mentoring.CareCasePage.Said;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class CareDeskTest {

    private static final CohortRole COORDINATOR = new CohortRole(false, true);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private TeamHelp help;

    @Autowired
    private CareDesk desk;

    @Autowired
    private ContactStops stops;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Endings endings;

    @Autowired
    private Blocks blocks;

    @Autowired
    private List<TaskSource> tasks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private String slug = "";
    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PersonId coordinator;
    private PairId pair;

    @BeforeEach
    void aPairAndItsTeam() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        coordinator = fixtures.with(cohort, COORDINATOR);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void guidanceIsBetweenHerAndTheTeam() {
        help.ask(mentee, pair, "How do I say that I need more time?");
        var id = only(mentee).id();
        desk.write(coordinator, id, CareAudience.MENTEE, "Tell her as you told us.");

        assertThat(help.of(mentor, pair)).isEmpty();
        assertThat(taskKeys(mentor)).isEmpty();
        assertThat(taskKeys(mentee)).containsExactly("care.taskWritten");
        assertThat(only(mentee).words())
                .extracting(OwnCase.Word::body)
                .containsExactly("<p>How do I say that I need more time?</p>", "<p>Tell her as you told us.</p>");
        assertRefused("care.audience", () -> desk.write(coordinator, id, CareAudience.MENTOR, "Be careful"));
        assertRefused("care.audience", () -> desk.write(coordinator, id, CareAudience.BOTH, "Be careful"));
        help.read(mentee, pair);
        assertThat(taskKeys(mentee)).isEmpty();
    }

    @Test
    void wordsToTheTeamAreNeverHeldAndDangerOpensACaseOfSafety() {
        assertThat(help.ask(mentee, pair, SPAM)).isFalse();
        assertThat(help.ask(mentee, pair, DANGER)).isTrue();

        assertThat(desk.list(coordinator, slug).open())
                .extracting(CareSummary::kind)
                .containsExactly(CareKind.SAFETY, CareKind.GUIDANCE);
        assertThat(desk.open(coordinator, guidance(mentee)).said())
                .extracting(Said::body)
                .hasSize(2)
                .allMatch(body -> !body.isEmpty());
    }

    @Test
    void scriptInWhatIsSaidIsTakenOut() {
        help.ask(mentee, pair, "<p>Help<script>alert(1)</script></p>");
        var id = only(mentee).id();
        desk.note(coordinator, id, "<img src=x onerror=alert(1)>Call her");

        assertThat(desk.open(coordinator, id).said())
                .extracting(Said::body)
                .noneMatch(body -> body.contains("<script") || body.contains("<img"));
    }

    @Test
    void aMediationSealsEachStatementUntilBothHaveWritten() {
        help.mediation(mentee, pair, "She talks over me.");
        var id = only(mentee).id();
        assertThat(only(mentor).words()).isEmpty();
        assertThat(taskKeys(mentor)).containsExactly("care.taskInvited");
        assertRefused("care.not-accepted", () -> help.state(mentee, pair, id, "Too soon"));
        help.answer(mentor, pair, id, true);
        help.state(mentee, pair, id, "I wish for more quiet.");

        assertThat(only(mentor).otherHasWritten()).isTrue();
        assertThat(only(mentor).otherStatement()).isNull();
        help.state(mentor, pair, id, "I did not notice.");
        assertThat(Objects.requireNonNull(only(mentor).otherStatement()).body()).contains("more quiet");
        assertThat(Objects.requireNonNull(only(mentee).otherStatement()).body()).contains("notice");
        assertRefused("care.stated", () -> help.state(mentor, pair, id, "Twice"));
    }

    @Test
    void stepsCountWhenBothHaveAgreedToTheNewest() {
        var id = mediation();
        desk.propose(coordinator, id, "Meet on Fridays.");
        var old = Objects.requireNonNull(only(mentee).steps()).key();
        desk.propose(coordinator, id, "Meet on Mondays.");

        assertRefused("care.changed", () -> help.agree(mentee, pair, id, old));
        var key = Objects.requireNonNull(only(mentee).steps()).key();
        help.agree(mentee, pair, id, key);
        help.agree(mentor, pair, id, key);
        var steps = Objects.requireNonNull(desk.open(coordinator, id).steps());
        assertThat(steps.mentorAgreed() && steps.menteeAgreed()).isTrue();
        assertThat(steps.body()).contains("Mondays");
    }

    @Test
    void whoStoppedContactHearsNothingOfAMediationTheOtherAsksFor() {
        stops.stop(mentee, pair);
        help.mediation(mentor, pair, "");
        var id = only(mentor).id();

        assertThat(help.of(mentee, pair)).extracting(OwnCase::kind).containsExactly(CareKind.CONTACT_STOP);
        assertThat(taskKeys(mentee)).isEmpty();
        assertThatThrownBy(() -> help.answer(mentee, pair, id, true)).isInstanceOf(NotFoundException.class);
        assertThat(only(mentor).otherAnswer()).isNull();
    }

    @Test
    void bothWhoAskForMediationAreInOneCase() {
        help.mediation(mentee, pair, "");
        help.mediation(mentor, pair, "");

        assertThat(only(mentee).id()).isEqualTo(only(mentor).id());
        assertThat(only(mentee).together()).isTrue();
    }

    @Test
    void thereIsOneOpenCaseOfAKindHoweverOftenSheAsks() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> ask = () -> help.ask(mentee, pair, "Which course is good?");
            for (var asked :
                    pool.invokeAll(IntStream.range(0, 20).mapToObj(_ -> ask).toList())) {
                assertThat(asked.get()).isFalse();
            }
        }

        assertThat(only(mentee).words()).hasSize(20);
    }

    @Test
    void nobodyOfTheTeamSeesACaseOfHerOwnPairOrAcrossABlock() {
        var own = fixtures.with(cohort, COORDINATOR);
        var two = fixtures.pair(cohort, own, fixtures.member(cohort));
        help.ask(own, two, "Am I fair?");
        var id = help.of(own, two).getFirst().id();
        assertThatThrownBy(() -> desk.open(own, id)).isInstanceOf(NotFoundException.class);
        assertThat(desk.list(own, slug).open()).isEmpty();
        assertThat(desk.open(coordinator, id).open()).isTrue();

        blocks.block(own, fixtures.page(coordinator));
        assertThatThrownBy(() -> desk.open(coordinator, id)).isInstanceOf(NotFoundException.class);
        assertThat(desk.list(coordinator, slug).open()).isEmpty();
    }

    @Test
    void whoIsResponsibleForSafeguardingSeesCasesOfSafetyAndNoOthers() {
        var guardian = fixtures.member(cohort);
        jdbc.sql("INSERT INTO cohort_safeguarding (cohort_id, person_id, since, given_by) VALUES (?, ?, ?, ?)")
                .params(cohort.value(), guardian.value(), Instant.now(), coordinator.value())
                .update();
        help.ask(mentee, pair, "Which course is good?");
        assertThat(desk.list(guardian, slug).open()).isEmpty();
        var question = only(mentee).id();
        assertThatThrownBy(() -> desk.open(guardian, question)).isInstanceOf(NotFoundException.class);
        stops.stop(mentee, pair);

        var seen = desk.list(guardian, slug).open();
        assertThat(seen).extracting(CareSummary::kind).containsExactly(CareKind.CONTACT_STOP);
        var id = seen.getFirst().id();
        assertThat(desk.close(coordinator, id, version(id), CareOutcome.SAFE_NOW))
                .isFalse();
        assertThat(desk.close(guardian, id, version(id), CareOutcome.SAFE_NOW)).isTrue();
    }

    @Test
    void administratorsAreTheTeamOnlyWhereNoCoordinatorIsLeft() {
        var administrator = fixtures.administrator();
        help.ask(mentee, pair, "Is anybody there?");
        var id = only(mentee).id();
        assertThatThrownBy(() -> desk.open(administrator, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.list(administrator, slug)).isInstanceOf(NotFoundException.class);

        blocks.block(mentee, fixtures.page(coordinator));
        assertThat(desk.list(administrator, slug).open())
                .extracting(CareSummary::kind)
                .containsExactlyInAnyOrder(CareKind.GUIDANCE);
        desk.write(administrator, id, CareAudience.MENTEE, "Yes, I am.");
        assertThat(only(mentee).words()).hasSize(2);
    }

    @Test
    void aCaseOfSafetyIsClosedByTwoAndOthersByOne() {
        var second = fixtures.with(cohort, COORDINATOR);
        stops.stop(mentee, pair);
        var id = only(mentee).id();

        assertThat(desk.close(coordinator, id, version(id), CareOutcome.SAFE_NOW))
                .isFalse();
        assertThat(desk.close(coordinator, id, version(id), CareOutcome.SAFE_NOW))
                .isFalse();
        assertThat(taskKeys(second)).containsExactly("care.taskTeam");
        desk.keepOpen(second, id, version(id));
        assertThat(desk.open(second, id).closingBy()).isNull();
        assertThat(desk.close(coordinator, id, version(id), CareOutcome.SAFE_NOW))
                .isFalse();
        assertThat(desk.close(second, id, version(id), CareOutcome.SAFE_NOW)).isTrue();
        // Closing it ends nothing for her.
        assertThat(pauses.of(mentee, pair).stopped()).isTrue();
    }

    @Test
    void whereThereIsNoSecondOneClosesACaseOfSafety() {
        events(new SafetyConcern(pair, mentee));
        var id = only(mentee).id();

        assertThat(only(mentee).kind()).isEqualTo(CareKind.SAFETY);
        assertThat(help.of(mentor, pair)).isEmpty();
        assertThat(desk.close(coordinator, id, version(id), CareOutcome.PASSED_ON))
                .isTrue();
        assertRefused("care.closed", () -> desk.note(coordinator, id, "Too late"));
        assertRefused("care.closed", () -> help.write(mentee, pair, id, "Too late"));
    }

    @Test
    void theTeamEndsAStopOnlyWithHerConsent() {
        stops.stop(mentee, pair);
        var id = only(mentee).id();

        assertRefused("care.consent", () -> desk.goOn(coordinator, id));
        pauses.letTeamEnd(mentee, pair, true);
        desk.goOn(coordinator, id);
        assertThat(pauses.of(mentee, pair)).isEqualTo(new PauseView(false, false, false, null, false));
    }

    @Test
    void whatSheAllowedBeforeSheBlockedTheOtherCountsNoMore() {
        stops.stop(mentee, pair);
        pauses.letTeamEnd(mentee, pair, true);
        stops.block(mentee, pair);

        assertRefused("care.consent", () -> desk.goOn(coordinator, only(mentee).id()));
        assertThat(pauses.of(mentee, pair).paused()).isTrue();
    }

    @Test
    void blockingTheWholeTeamLeavesTheCaseToAdministrators() {
        var administrator = fixtures.administrator();
        stops.stop(mentee, pair);
        blocks.block(mentor, fixtures.page(coordinator));
        blocks.block(mentor, fixtures.page(administrator));

        assertThatThrownBy(() -> desk.open(coordinator, only(mentee).id())).isInstanceOf(NotFoundException.class);
        assertThat(desk.open(administrator, only(mentee).id()).open()).isTrue();
    }

    @Test
    void theSecondToChangeACaseIsTold() {
        help.ask(mentee, pair, "Which course is good?");
        var id = only(mentee).id();
        var seen = version(id);
        desk.claim(coordinator, id, seen);

        assertRefused("care.changed", () -> desk.claim(coordinator, id, seen));
        assertRefused("care.changed", () -> desk.close(coordinator, id, seen, CareOutcome.SETTLED));
    }

    @Test
    void theLogSaysWhoDidWhatAndOnlyGrows() {
        var id = mediation();
        desk.claim(coordinator, id, version(id));
        desk.note(coordinator, id, "Quiet room");

        assertThat(desk.open(coordinator, id).log())
                .extracting(CareCasePage.Logged::act)
                .containsExactly(CareAct.OPENED, CareAct.ACCEPTED, CareAct.CLAIMED, CareAct.NOTED);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM care_log").update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE care_log SET act = 'NOTED'").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void meetingsAndFollowUpsLieAhead() {
        var id = mediation();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        assertRefused("care.meet", () -> desk.meet(coordinator, id, version(id), now.minusSeconds(60)));
        assertRefused("care.follow-up", () -> desk.followUp(coordinator, id, version(id), today.minusDays(9)));
        desk.meet(coordinator, id, version(id), now.plusSeconds(9000));
        desk.followUp(coordinator, id, version(id), today.plusDays(14));

        assertThat(only(mentee).meetAt()).isEqualTo(now.plusSeconds(9000));
        assertThat(only(mentor).followUpOn()).isEqualTo(today.plusDays(14));
    }

    @Test
    void aMediationGoesOnWhenOneEndsThePair() {
        var id = mediation();
        endings.endAlone(mentor, pair, EndingReason.TIME, false);

        assertThat(desk.open(coordinator, id).pairState()).isEqualTo(PairState.ENDED);
        assertThat(desk.open(coordinator, id).log())
                .extracting(CareCasePage.Logged::act)
                .contains(CareAct.PAIR_ENDED);
        help.state(mentee, pair, id, "I would still like to talk.");
        assertThat(desk.open(coordinator, id).statements()).hasSize(1);
    }

    @Test
    void theListHasNoWordOfTheTwo() {
        help.ask(mentee, pair, "Something very private");

        assertThat(desk.list(coordinator, slug).toString()).doesNotContain("private");
    }

    private CareCaseId mediation() {
        help.mediation(mentee, pair, "");
        var id = only(mentee).id();
        help.answer(mentor, pair, id, true);
        return id;
    }

    private void events(Object event) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(event));
    }

    private OwnCase only(PersonId person) {
        var all = help.of(person, pair);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private CareCaseId guidance(PersonId person) {
        return help.of(person, pair).stream()
                .filter(one -> one.kind() == CareKind.GUIDANCE)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int version(CareCaseId id) {
        return jdbc.sql("SELECT version FROM care_case WHERE public_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private List<String> taskKeys(PersonId person) {
        return tasks.stream()
                .flatMap(source -> source.of(person).stream())
                .map(Task::text)
                .filter(key -> key.startsWith("care."))
                .toList();
    }

    private static void assertRefused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
