package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.cohort.CohortRole;
import org.alongside.identity.Blocks;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MatchingTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Matching matching;

    @Autowired
    private Blocks blocks;

    @Autowired
    private StatementCount statements;

    @Autowired
    private JdbcClient jdbc;

    private MatchingScene scene;

    @BeforeEach
    void begin() {
        scene = new MatchingScene(fixtures, jdbc);
    }

    @Test
    void aDraftBecomesProposals() {
        var lien = scene.mentor("Lien", 2);
        var amina = scene.newcomer("Amina", 40);
        var noor = scene.newcomer("Noor", 5);

        var board = workOut();
        assertThat(board.rows()).extracting(row -> row.newcomer().name()).containsExactly("Amina", "Noor");
        assertThat(board.rows().getFirst().score().parts()).hasSize(5);
        assertThat(board.rows().getFirst().facts().languages()).containsExactly("ar");
        var done = proposeAll(board);

        assertThat(done.proposed()).isEqualTo(2);
        assertThat(done.skipped()).isEmpty();
        assertThat(scene.proposals(amina)).containsExactly("MATCH OPEN");
        assertThat(scene.proposals(noor)).containsExactly("MATCH OPEN");
        assertThat(reasons(amina)).startsWith("{\"total\":0.").contains("\"parts\":[{\"name\":\"language\"");
        assertThat(board().rows()).isEmpty();
        assertThat(board().waiting()).isZero();
        assertThat(board().free()).as("of %s", lien).isEmpty();
    }

    @Test
    void placesThatSomebodyHoldsOrWasProposedForAreNotFree() {
        var lien = scene.mentor("Lien", 3);
        fixtures.pair(scene.cohort, lien, fixtures.member(scene.cohort));
        scene.newcomer("Amina", 40);
        proposeAll(workOut());

        assertThat(board().free()).extracting(MatchingBoard.Free::places).containsExactly(1);
    }

    @Test
    void onlyWhatIsChosenIsProposed() {
        scene.mentor("Lien", 2);
        var amina = scene.newcomer("Amina", 40);
        var noor = scene.newcomer("Noor", 5);
        var board = workOut();

        matching.propose(scene.coordinator, scene.cohort, Set.of(fixtures.page(noor)), board.version());

        assertThat(scene.proposals(amina)).isEmpty();
        assertThat(scene.proposals(noor)).hasSize(1);
        assertThat(board().rows()).extracting(row -> row.newcomer().name()).containsExactly("Amina");
    }

    @Test
    void whoMustNotBeBroughtTogetherIsSimplyNotPossible() {
        var lien = scene.mentor("Lien", 1);
        var amina = scene.newcomer("Amina", 40);
        scene.mustNot(lien, amina);

        var board = workOut();

        assertThat(board.rows()).isEmpty();
        assertThat(board.left()).extracting(MatchingBoard.Left::reason).containsExactly(LeftOver.NOBODY);
        assertThat(board.left().getFirst().choosable()).isFalse();
        assertThat(matching.options(scene.coordinator, scene.cohort, fixtures.page(amina)))
                .isEmpty();
        refused(
                "matching.impossible",
                () -> matching.choose(
                        scene.coordinator, scene.cohort, fixtures.page(amina), fixtures.page(lien), board.version()));
    }

    @Test
    void aMustNotABlockAndAnEndForCauseLookTheSame() {
        var boards = Stream.<BiConsumer<PersonId, PersonId>>of(
                        (mentor, mentee) -> scene.mustNot(mentee, mentor),
                        (mentor, mentee) -> scene.mustNot(mentor, mentee),
                        (mentor, mentee) -> blocks.block(mentee, fixtures.page(mentor)),
                        (mentor, mentee) -> blocks.block(mentor, fixtures.page(mentee)),
                        this::neverAgain)
                .map(apart -> {
                    scene = new MatchingScene(fixtures, jdbc);
                    var lien = scene.mentor("Lien", 1);
                    var amina = scene.newcomer("Amina", 40);
                    apart.accept(lien, amina);
                    var board = workOut();
                    return board.rows().toString()
                            + board.apart()
                            + board.left().stream()
                                    .map(left -> left.newcomer().name() + left.reason() + left.choosable())
                                    .toList()
                            + board.free().stream()
                                    .map(MatchingBoard.Free::places)
                                    .toList();
                })
                .distinct();

        assertThat(boards).hasSize(1);
    }

    @Test
    void whatHasBecomeImpossibleMeanwhileIsSkippedAndSaid() {
        var lien = scene.mentor("Lien", 2);
        var amina = scene.newcomer("Amina", 40);
        var noor = scene.newcomer("Noor", 5);
        var board = workOut();
        blocks.block(amina, fixtures.page(lien));

        assertThat(board().rows()).extracting(MatchingBoard.Row::possible).containsExactly(false, true);
        var done = proposeAll(board);

        assertThat(done.proposed()).isEqualTo(1);
        assertThat(done.skipped()).extracting(MatchingBoard.Who::name).containsExactly("Amina");
        assertThat(scene.proposals(amina)).isEmpty();
        assertThat(scene.proposals(noor)).hasSize(1);
    }

    @Test
    void whoWaitsNoMoreIsSkippedToo() {
        scene.mentor("Lien", 1);
        var amina = scene.newcomer("Amina", 40);
        var board = workOut();
        jdbc.sql("UPDATE newcomer_request SET state = 'WITHDRAWN' WHERE mentee_id = ?")
                .param(amina.value())
                .update();

        var done = proposeAll(board);

        assertThat(done.proposed()).isZero();
        assertThat(done.skipped()).extracting(MatchingBoard.Who::name).containsExactly("Amina");
    }

    @Test
    void theSecondOfTwoCoordinatorsIsTold() {
        var other = fixtures.with(scene.cohort, new CohortRole(false, true));
        scene.mentor("Lien", 2);
        var amina = fixtures.page(scene.newcomer("Amina", 40));
        var board = workOut();
        matching.pin(other, scene.cohort, amina, true, board.version());

        refused("matching.changed", () -> proposeAll(board));
        refused("matching.changed", () -> matching.workOut(scene.coordinator, scene.cohort, board.version()));
        assertThat(board().rows().getFirst().pinned()).isTrue();
    }

    @Test
    void ofManyWhoProposeAtOnceOneDoes() throws Exception {
        scene.mentor("Lien", 5);
        var newcomers = Stream.of("Amina", "Noor", "Sara")
                .map(name -> scene.newcomer(name, 10))
                .toList();
        var board = workOut();

        var answers = atOnce(20, () -> proposeAll(board).proposed());

        assertThat(answers)
                .containsOnlyOnce("3")
                .filteredOn("matching.changed"::equals)
                .hasSize(19);
        newcomers.forEach(newcomer -> assertThat(scene.proposals(newcomer)).hasSize(1));
    }

    @Test
    void whatIsKeptStaysWhenTheRestIsWorkedOutAnew() {
        scene.mentor("Lien", 1);
        var noor = scene.newcomer("Noor", 5);
        workOut();
        matching.pin(scene.coordinator, scene.cohort, fixtures.page(noor), true, board().version());
        scene.newcomer("Amina", 400);

        var board = workOut();

        assertThat(board.rows()).extracting(row -> row.newcomer().name()).containsExactly("Noor");
        assertThat(board.left()).extracting(MatchingBoard.Left::reason).containsExactly(LeftOver.OTHERS);
    }

    @Test
    void aKeptMatchThatIsNotPossibleAnyMoreIsCounted() {
        var lien = scene.mentor("Lien", 1);
        var noor = scene.newcomer("Noor", 5);
        workOut();
        matching.pin(scene.coordinator, scene.cohort, fixtures.page(noor), true, board().version());
        scene.mustNot(noor, lien);

        assertThat(matching.workOut(scene.coordinator, scene.cohort, board().version()))
                .isEqualTo(1);
        assertThat(board().rows()).isEmpty();
    }

    @Test
    void notTheseTwoIsForGoodUntilItIsTakenBack() {
        var lien = scene.mentor("Lien", 1);
        var amina = scene.newcomer("Amina", 40);
        var board = workOut();
        matching.exclude(
                scene.coordinator,
                scene.cohort,
                fixtures.page(amina),
                fixtures.page(lien),
                "They are <b>sisters</b>",
                board.version());

        assertThat(workOut().rows()).isEmpty();
        assertThat(board().apart()).extracting(MatchingBoard.Apart::note).containsExactly("They are <b>sisters</b>");

        matching.allowAgain(
                scene.coordinator, scene.cohort, fixtures.page(lien), fixtures.page(amina), board().version());
        assertThat(workOut().rows()).hasSize(1);
    }

    @Test
    void aNoteHasAnEnd() {
        var lien = scene.mentor("Lien", 1);
        var amina = scene.newcomer("Amina", 40);
        var board = workOut();

        refused(
                "matching.note",
                () -> matching.exclude(
                        scene.coordinator,
                        scene.cohort,
                        fixtures.page(amina),
                        fixtures.page(lien),
                        "x".repeat(100_000),
                        board.version()));
        assertThat(board().rows()).hasSize(1);
    }

    @Test
    void anotherMentorCanBeChosenAndStays() {
        scene.mentor("Lien", 1);
        scene.mentor("Mara", 1);
        var amina = fixtures.page(scene.newcomer("Amina", 40));
        workOut();
        var options = matching.options(scene.coordinator, scene.cohort, amina);

        assertThat(options).hasSize(1);
        matching.choose(
                scene.coordinator,
                scene.cohort,
                amina,
                options.getFirst().mentor().id(),
                board().version());

        var row = workOut().rows().getFirst();
        assertThat(row.mentor()).isEqualTo(options.getFirst().mentor());
        assertThat(row.pinned()).isTrue();
    }

    @Test
    void aNewcomerCanBeLeftForNow() {
        scene.mentor("Lien", 1);
        var amina = fixtures.page(scene.newcomer("Amina", 40));
        var board = workOut();

        matching.leave(scene.coordinator, scene.cohort, amina, board.version());

        assertThat(board().rows()).isEmpty();
        assertThat(board().left()).extracting(MatchingBoard.Left::reason).containsExactly(LeftOver.NOT_YET);
    }

    @Test
    void whatIsAboutHerselfACoordinatorNeitherSeesNorDecides() {
        scene.offer(scene.coordinator, "Cora", 1);
        var amina = scene.newcomer("Amina", 40);
        var page = fixtures.page(amina);
        var board = workOut();

        assertThat(board.rows()).isEmpty();
        assertThat(board.forAnother()).isEqualTo(1);
        assertThat(board.left()).isEmpty();
        refused("matching.own", () -> matching.pin(scene.coordinator, scene.cohort, page, true, board.version()));
        refused("matching.own", () -> matching.leave(scene.coordinator, scene.cohort, page, board.version()));
        refused("matching.own", () -> matching.options(scene.coordinator, scene.cohort, page));
        refused(
                "matching.own",
                () -> matching.exclude(
                        scene.coordinator, scene.cohort, page, fixtures.page(scene.coordinator), "", board.version()));
        assertThat(matching.propose(scene.coordinator, scene.cohort, Set.of(page), board.version()))
                .isEqualTo(new MatchingBoard.Proposed(0, List.of()));
        assertThat(scene.proposals(amina)).isEmpty();

        var other = fixtures.with(scene.cohort, new CohortRole(false, true));
        var theirs = matching.board(other, scene.slug);
        assertThat(theirs.rows()).hasSize(1);
        assertThat(matching.propose(other, scene.cohort, Set.of(page), theirs.version())
                        .proposed())
                .isEqualTo(1);
    }

    @Test
    void aCoordinatorCannotChooseHerselfAndDoesNotSeeThatSheWasExcluded() {
        scene.offer(scene.coordinator, "Cora", 2);
        var amina = fixtures.page(scene.newcomer("Amina", 40));
        assertThat(matching.options(scene.coordinator, scene.cohort, amina)).isEmpty();
        var other = fixtures.with(scene.cohort, new CohortRole(false, true));
        matching.workOut(other, scene.cohort, 0);
        matching.exclude(other, scene.cohort, amina, fixtures.page(scene.coordinator), "no", 1);

        assertThat(board().apart()).isEmpty();
        assertThat(matching.board(other, scene.slug).apart()).hasSize(1);
        matching.allowAgain(scene.coordinator, scene.cohort, fixtures.page(scene.coordinator), amina, 2);
        assertThat(matching.board(other, scene.slug).apart()).hasSize(1);
    }

    @Test
    void weightsAreOfTheCohortAndTheSecondWriterIsTold() {
        var weights = new MatchWeights(0, 0, 0, 0, 60);
        matching.weigh(scene.coordinator, scene.cohort, weights, board().weightsVersion());

        assertThat(board().weights()).isEqualTo(weights);
        var other = new MatchingScene(fixtures, jdbc);
        assertThat(matching.board(other.coordinator, other.slug).weights()).isEqualTo(MatchWeights.USUAL);
        refused("matching.changed", () -> matching.weigh(scene.coordinator, scene.cohort, MatchWeights.USUAL, 0));
    }

    @Test
    void whoIsRestrictedOrHasNotReadTheOrientationIsLeftOver() {
        scene.mentor("Lien", 2);
        var amina = scene.newcomer("Amina", 40);
        var noor = scene.newcomer("Noor", 30);
        jdbc.sql("DELETE FROM mentoring_orientation_done WHERE person_id = ?")
                .param(amina.value())
                .update();
        jdbc.sql("""
                        INSERT INTO restriction (cohort_id, person_id, kind, imposed_by, starts_at, ends_at)
                        VALUES (?, ?, 'NO_MENTORING', ?, NOW(6), NOW(6) + INTERVAL 1 DAY)""")
                .params(scene.cohort.value(), noor.value(), scene.coordinator.value())
                .update();

        var board = workOut();

        assertThat(board.left())
                .extracting(MatchingBoard.Left::reason)
                .containsExactly(LeftOver.ORIENTATION, LeftOver.RESTRICTED);
    }

    @Test
    void theBoardIsReadWithAFewQueriesHoweverManyThereAre() {
        for (int i = 0; i < 6; i++) {
            scene.mentor("Mentor " + i, 2);
            scene.newcomer("Newcomer " + i, i);
        }
        workOut();

        assertThat(statements.during(this::board)).hasSizeLessThanOrEqualTo(10);
    }

    private MatchingBoard board() {
        return matching.board(scene.coordinator, scene.slug);
    }

    private MatchingBoard workOut() {
        matching.workOut(scene.coordinator, scene.cohort, board().version());
        return board();
    }

    private MatchingBoard.Proposed proposeAll(MatchingBoard board) {
        Set<MemberId> all =
                board.rows().stream().map(row -> row.newcomer().id()).collect(Collectors.toSet());
        return matching.propose(scene.coordinator, scene.cohort, all, board.version());
    }

    private String reasons(PersonId newcomer) {
        return jdbc.sql("SELECT reasons FROM pair_proposal WHERE mentee_id = ?")
                .param(newcomer.value())
                .query(String.class)
                .single();
    }

    private void neverAgain(PersonId one, PersonId other) {
        var pair = fixtures.pair(scene.cohort, one, other);
        jdbc.sql("UPDATE newcomer_request SET state = 'OPEN' WHERE mentee_id = ?")
                .param(other.value())
                .update();
        jdbc.sql("UPDATE mentoring_pair SET state = 'ENDED', place_id = NULL, ended_at = NOW(6) WHERE public_id = ?")
                .param(pair.value())
                .update();
        jdbc.sql("""
                        INSERT INTO pair_ending (pair_id, branch, begun_by, begun_at, for_cause, ended_at)
                        SELECT id, 'ONE_SIDED', mentor_id, NOW(6), TRUE, NOW(6) FROM mentoring_pair
                        WHERE public_id = ?""").param(pair.value()).update();
    }

    private static List<String> atOnce(int times, Callable<Integer> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var all = Stream.generate(() -> (Callable<String>) () -> {
                        try {
                            return String.valueOf(work.call());
                        } catch (RefusedException refused) {
                            return refused.reason();
                        }
                    })
                    .limit(times)
                    .toList();
            return threads.invokeAll(all).stream().map(MatchingTest::get).toList();
        }
    }

    private static String get(Future<String> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
