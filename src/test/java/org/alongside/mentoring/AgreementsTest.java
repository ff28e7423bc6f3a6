package org.alongside.mentoring;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class AgreementsTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Agreements agreements;

    @Autowired
    private List<TaskSource> tasks;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void aPair() {
        cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void whatOneProposesAndTheOtherAcceptsIsInForce() {
        agreements.propose(mentor, pair, PlanScene.agreement(), 0);
        assertThat(agreements.of(mentee, pair).proposed()).isNotNull();

        agreements.accept(mentee, pair, 1);
        agreements.accept(mentee, pair, 1);

        var now = agreements.of(mentor, pair);
        assertThat(now.proposed()).isNull();
        assertThat(Objects.requireNonNull(now.inForce()).sections())
                .containsOnlyKeys(AgreementSection.SCOPE, AgreementSection.MEETINGS);
    }

    @Test
    void whoProposedCannotAcceptInPlaceOfTheOther() {
        agreements.propose(mentor, pair, PlanScene.agreement(), 0);

        assertThatThrownBy(() -> agreements.accept(mentor, pair, 1)).isInstanceOf(NotFoundException.class);
        assertThat(agreements.of(mentor, pair).inForce()).isNull();
    }

    @Test
    void aCounterProposalTakesThePlaceOfTheFirstAndBothStay() {
        agreements.propose(mentor, pair, PlanScene.agreement(), 0);
        agreements.propose(mentee, pair, PlanScene.agreement("We meet at the library every week for two hours."), 1);

        var now = agreements.of(mentor, pair);
        assertThat(Objects.requireNonNull(now.proposed()).number()).isEqualTo(2);
        assertThat(now.earlier())
                .singleElement()
                .satisfies(version -> assertThat(version.state()).isEqualTo(AgreementState.ANSWERED));
        assertThat(reason(() -> agreements.accept(mentee, pair, 1))).isEqualTo("agreement.stale");
    }

    @Test
    void aChangeShowsWhichWordsAreOthers() {
        agree();
        agreements.propose(
                mentee, pair, PlanScene.agreement("We meet at the library every second week for two hours."), 1);

        var parts =
                Objects.requireNonNull(agreements.of(mentor, pair).proposed()).sections();
        assertThat(changes(parts, AgreementSection.MEETINGS))
                .contains("<del>one hour</del>")
                .contains("<ins>");
        assertThat(changes(parts, AgreementSection.SCOPE)).isNull();
    }

    @Test
    void whatIsInForceStaysUntilTheNextIsAccepted() {
        agree();
        agreements.propose(mentee, pair, PlanScene.agreement("We meet on Sundays in the park near the school."), 1);
        assertThat(Objects.requireNonNull(agreements.of(mentor, pair).inForce()).number())
                .isEqualTo(1);

        agreements.accept(mentor, pair, 2);

        var now = agreements.of(mentor, pair);
        assertThat(Objects.requireNonNull(now.inForce()).number()).isEqualTo(2);
        assertThat(now.earlier()).extracting(AgreementVersion::state).containsExactly(AgreementState.REPLACED);
    }

    @Test
    void whoDidNotSeeTheNewestIsToldAndTheSameOnceMoreDoesNothing() {
        agreements.propose(mentor, pair, PlanScene.agreement(), 0);
        agreements.propose(mentor, pair, PlanScene.agreement(), 0);

        assertThat(reason(() -> agreements.propose(mentee, pair, PlanScene.agreement("We meet on Sundays."), 0)))
                .isEqualTo("agreement.stale");
        assertThat(agreements.of(mentor, pair).seen()).isEqualTo(1);
    }

    @Test
    void ofFiftyProposalsAtOnceOneIsOpen() throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(10)) {
            var all = IntStream.range(0, 50)
                    .mapToObj(i -> people.submit((Callable<Boolean>) () -> {
                        start.await();
                        try {
                            agreements.propose(
                                    i % 2 == 0 ? mentor : mentee, pair, PlanScene.agreement(Fixtures.text(i)), 0);
                            return true;
                        } catch (RefusedException _) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            var done = 0;
            for (var one : all) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } catch (ExecutionException failure) {
            throw new AssertionError(failure);
        }
        assertThat(jdbc.sql("SELECT COUNT(*) FROM pair_agreement a JOIN mentoring_pair p ON p.id = a.pair_id"
                                + " WHERE p.public_id = ? AND a.state = 'PROPOSED'")
                        .param(pair.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theDatabaseKeepsASecondOpenProposalOut() {
        agreements.propose(mentor, pair, PlanScene.agreement(), 0);

        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO pair_agreement (pair_id, number, proposed_by, proposed_at)
                                SELECT id, 2, mentee_id, UTC_TIMESTAMP(6) FROM mentoring_pair WHERE public_id = ?""").param(pair.value()).update()).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aHeldSectionHidesTheWholeProposalFromTheOther() {
        var kept = agreements.propose(mentor, pair, PlanScene.agreement(SPAM), 0);

        assertThat(kept.held()).isTrue();
        assertThat(Objects.requireNonNull(agreements.of(mentor, pair).proposed())
                        .waits())
                .isTrue();
        assertThat(agreements.of(mentee, pair)).isEqualTo(new Agreement(null, null, List.of(), 0));
        assertThatThrownBy(() -> agreements.accept(mentee, pair, 1)).isInstanceOf(NotFoundException.class);
        assertThat(taskKeys(mentee)).contains("agreement.taskBegin").doesNotContain("agreement.taskAnswer");

        jdbc.sql("UPDATE mentoring_text SET state = 'PUBLISHED', published_at = NOW(6) WHERE author_id = ?")
                .param(mentor.value())
                .update();
        assertThat(agreements.of(mentee, pair).proposed()).isNotNull();
        assertThat(taskKeys(mentee)).contains("agreement.taskAnswer");
    }

    @Test
    void theOtherCanProposeWhileOneOfWhichSheDoesNotKnowWaits() {
        agreements.propose(mentor, pair, PlanScene.agreement(SPAM), 0);
        agreements.propose(mentee, pair, PlanScene.agreement(), 0);

        assertThat(agreements.of(mentee, pair).earlier()).isEmpty();
        assertThat(agreements.of(mentor, pair).earlier()).hasSize(1);
    }

    @Test
    void nothingEmptyUnchangedOrEndlessIsProposed() {
        assertThat(reason(() -> agreements.propose(mentor, pair, Map.of(AgreementSection.SCOPE, " \n "), 0)))
                .isEqualTo("agreement.empty");
        assertThat(reason(() -> agreements.propose(mentor, pair, PlanScene.agreement("a".repeat(100_000)), 0)))
                .isEqualTo("agreement.too-long");
        agree();
        assertThat(reason(() -> agreements.propose(mentee, pair, PlanScene.agreement(), 1)))
                .isEqualTo("agreement.unchanged");
    }

    @Test
    void aScriptIsOnlyWords() {
        agreements.propose(mentor, pair, PlanScene.agreement("We <script>alert(1)</script> meet 🌿 مرحبا"), 0);

        var sections =
                Objects.requireNonNull(agreements.of(mentor, pair).proposed()).sections();
        var part = Objects.requireNonNull(sections.get(AgreementSection.MEETINGS));
        assertThat(part.text().body()).doesNotContain("<script").contains("🌿 مرحبا");
    }

    @Test
    void whatSheWritesIsKeptForHerAloneUntilSheProposes() {
        agreements.keepDraft(mentee, pair, AgreementSection.SCOPE, "We work on");

        assertThat(agreements.draft(mentee, pair)).containsEntry(AgreementSection.SCOPE, "We work on");
        assertThat(agreements.draft(mentor, pair)).isEmpty();
        agreements.propose(mentee, pair, PlanScene.agreement(), 0);
        assertThat(agreements.draft(mentee, pair)).isEmpty();
    }

    @Test
    void bothAreAskedToAgreeUntilTheyDid() {
        assertThat(taskKeys(mentor)).contains("agreement.taskBegin");
        agreements.propose(mentor, pair, PlanScene.agreement(), 0);
        assertThat(taskKeys(mentor)).noneMatch(key -> key.startsWith("agreement."));
        assertThat(taskKeys(mentee)).contains("agreement.taskAnswer");
        agreements.accept(mentee, pair, 1);
        assertThat(taskKeys(mentee)).noneMatch(key -> key.startsWith("agreement."));
    }

    @Test
    void aPausedOrEndedPairIsReadAndNotWritten() {
        agree();
        jdbc.sql("UPDATE mentoring_pair SET state = 'PAUSED' WHERE public_id = ?")
                .param(pair.value())
                .update();
        assertThat(reason(() -> agreements.propose(mentee, pair, PlanScene.agreement("We meet."), 1)))
                .isEqualTo("pair.paused");
        assertThat(taskKeys(mentee)).isEmpty();
        jdbc.sql(
                        "UPDATE mentoring_pair SET state = 'ENDED', ended_at = started_at, place_id = NULL WHERE public_id = ?")
                .param(pair.value())
                .update();
        assertThat(reason(() -> agreements.propose(mentee, pair, PlanScene.agreement("We meet."), 1)))
                .isEqualTo("pair.ended");
        assertThat(agreements.of(mentee, pair).inForce()).isNotNull();
    }

    private void agree() {
        agreements.propose(mentor, pair, PlanScene.agreement(), 0);
        agreements.accept(mentee, pair, 1);
    }

    private List<String> taskKeys(PersonId person) {
        return tasks.stream()
                .flatMap(source -> source.of(person).stream())
                .map(Task::text)
                .filter(key -> key.matches("(agreement|goal|commitment)\\..*"))
                .toList();
    }

    private static @Nullable String changes(
            Map<AgreementSection, AgreementVersion.Part> parts, AgreementSection section) {
        return Objects.requireNonNull(parts.get(section)).changes();
    }

    private static String reason(ThrowingCallable work) {
        var caught = new RefusedException[1];
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class, refused -> caught[0] = refused);
        return caught[0].reason();
    }
}
