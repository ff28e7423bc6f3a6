package org.alongside.mentoring;

import static org.alongside.mentoring.MeetingsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.identity.Blocks;
import org.alongside.identity.People;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class IntroductionsTest {

    private static final String WORD = "Both of you have worked as nurses and like to sew.";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Introductions introductions;

    @Autowired
    private IntroductionWishes wishes;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    @Autowired
    private List<TaskSource> tasks;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PersonId third;
    private PairId pair;

    @BeforeEach
    void threePeople() {
        cohort = fixtures.cohort();
        mentor = named("Lien Ostergaard");
        mentee = named("Amina Yusuf");
        third = named("Halima Noor");
        pair = fixtures.pair(cohort, mentor, mentee);
        fixtures.thread(cohort, third);
    }

    @Test
    void bothSayYesBeforeEitherHasAName() {
        var id = proposed();
        var seen = introductions.list(mentee, pair).getFirst();
        assertThat(seen.state()).isEqualTo(IntroductionState.ASKS_ME);
        assertThat(seen.name()).isNull();
        assertThat(seen.page()).isNull();
        assertThatThrownBy(() -> introductions.asked(third, id)).isInstanceOf(NotFoundException.class);
        assertThat(tasksOf(third)).isEmpty();

        introductions.answer(mentee, pair, id, true);
        var asked = introductions.asked(third, id);
        assertThat(asked.word()).contains("nurses");
        assertThat(asked.name()).isNull();
        assertThat(asked.proposer()).isNull();
        assertThat(introductions.list(mentee, pair).getFirst().name()).isNull();
        assertThat(tasksOf(third)).containsExactly("introduction.task-third");

        introductions.answerAsThird(third, id, true);
        assertThat(introductions.asked(third, id).name()).isEqualTo("Amina Yusuf");
        assertThat(introductions.asked(third, id).proposer()).isEqualTo("Lien Ostergaard");
        assertThat(introductions.list(mentee, pair).getFirst().name()).isEqualTo("Halima Noor");
        assertThat(introductions.happened(mentor, pair)).isZero();
        introductions.made(mentee, pair, id);
        introductions.made(mentor, pair, id);
        assertThat(introductions.happened(mentor, pair)).isOne();
    }

    @Test
    void whoeverSaysNotNowTheProposerReadsTheSame() {
        var first = proposed();
        var waiting = introductions.list(mentor, pair).getFirst().state();
        introductions.answer(mentee, pair, first, true);
        assertThat(introductions.list(mentor, pair).getFirst().state())
                .as("that the mentee has said yes is not seen")
                .isEqualTo(waiting);
        introductions.answerAsThird(third, first, false);
        var byThird = introductions.list(mentor, pair).getFirst();

        var other = fixtures.member(cohort);
        fixtures.thread(cohort, other);
        introductions.proposeMember(mentor, pair, fixtures.page(other), "They both like to bake bread.", null);
        introductions.answer(
                mentee, pair, introductions.list(mentee, pair).getFirst().id(), false);
        var byMentee = introductions.list(mentor, pair).getFirst();

        assertThat(byThird.state()).isEqualTo(IntroductionState.NOT_NOW);
        assertThat(byMentee.state()).isEqualTo(IntroductionState.NOT_NOW);
        assertThatThrownBy(() -> introductions.asked(third, first)).isInstanceOf(NotFoundException.class);
        assertThat(introductions.list(mentee, pair))
                .allSatisfy(one -> assertThat(one.name()).isNull());
    }

    @Test
    void noAnswerIsGivenTwiceOrByAnotherPerson() {
        var id = proposed();
        assertThatThrownBy(() -> introductions.answer(mentor, pair, id, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> introductions.answerAsThird(third, id, true)).isInstanceOf(NotFoundException.class);
        introductions.answer(mentee, pair, id, true);
        assertThatThrownBy(() -> introductions.answer(mentee, pair, id, false)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> introductions.answerAsThird(mentor, id, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> introductions.answerForOutside(mentor, pair, id, true))
                .isInstanceOf(NotFoundException.class);
        introductions.answerAsThird(third, id, true);
        assertThatThrownBy(() -> introductions.answerAsThird(third, id, false)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void acrossABlockWithEitherNobodyIsFoundOrProposed() {
        assertThat(introductions.candidates(mentor, pair, "hali")).hasSize(1);
        blocks.block(third, fixtures.page(mentee));

        assertThat(introductions.candidates(mentor, pair, "hali")).isEmpty();
        var page = fixtures.page(third);
        assertThatThrownBy(() -> introductions.proposeMember(mentor, pair, page, WORD, null))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("""
                        INSERT INTO introduction (public_id, pair_id, proposed_by, kind, third_id, word_text, created_at)
                        SELECT '00000000000000000000', p.id, p.mentor_id, 'MEMBER', ?,
                               (SELECT MAX(id) FROM mentoring_text), NOW(6)
                        FROM mentoring_pair p WHERE p.public_id = ?""").params(third.value(), pair.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("introduction across a block");
    }

    @Test
    void aBlockThatComesMeanwhileEndsItWithoutAWord() {
        var id = proposed();
        introductions.answer(mentee, pair, id, true);
        blocks.block(mentor, fixtures.page(third));

        assertThatThrownBy(() -> introductions.asked(third, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> introductions.answerAsThird(third, id, true)).isInstanceOf(NotFoundException.class);
        assertThat(tasksOf(third)).isEmpty();
    }

    @Test
    void theMenteesYesAcrossANewBlockIsANotNow() {
        var id = proposed();
        blocks.block(third, fixtures.page(mentee));
        introductions.answer(mentee, pair, id, true);

        assertThat(introductions.list(mentee, pair).getFirst().state()).isEqualTo(IntroductionState.NOT_NOW);
    }

    @Test
    void aBlockAfterwardsTakesTheNamesAwayAgain() {
        var id = proposed();
        introductions.answer(mentee, pair, id, true);
        introductions.answerAsThird(third, id, true);
        blocks.block(third, fixtures.page(mentee));

        assertThat(introductions.list(mentee, pair).getFirst().name()).isNull();
        assertThatThrownBy(() -> introductions.asked(third, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aMustNotPartsThemToo() {
        jdbc.sql("INSERT INTO mentoring_must_not (person_id, other_id, created_at) VALUES (?, ?, NOW(6))")
                .params(mentee.value(), third.value())
                .update();

        assertThat(introductions.candidates(mentor, pair, "hali")).isEmpty();
    }

    @Test
    void whoOnlyReadsIsNobodysToFind() {
        named("Halima Silent");

        assertThat(introductions.candidates(mentor, pair, "Halima"))
                .extracting(Introductions.Candidate::name)
                .containsExactly("Halima Noor");
        assertThat(introductions.candidates(mentor, pair, "h")).isEmpty();
        assertThat(introductions.candidates(mentor, pair, "%%")).isEmpty();
    }

    @Test
    void theWordTellsNoName() {
        refused(
                "introduction.named",
                () -> introductions.proposeMember(mentor, pair, fixtures.page(third), "AMINA is a nurse.", null));
        refused(
                "introduction.named",
                () -> introductions.proposeMember(mentor, pair, fixtures.page(third), "<b>Hal</b>ima sews", null));
    }

    @Test
    void whatIsHeldIsAskedOfNobody() {
        introductions.proposeMember(mentor, pair, fixtures.page(third), Fixtures.SPAM, null);

        assertThat(introductions.list(mentee, pair)).isEmpty();
        assertThat(tasksOf(mentee)).isEmpty();
    }

    @Test
    void nobodyIsAskedTwiceForTheSame() {
        var id = proposed();
        introductions.answer(mentee, pair, id, false);

        refused(
                "introduction.again",
                () -> introductions.proposeMember(mentor, pair, fixtures.page(third), WORD, null));
    }

    @Test
    void theMenteeCanAskForItHerselfAndHasSaidYesByThat() {
        introductions.proposeMember(mentee, pair, fixtures.page(third), WORD, null);
        var id = introductions.list(mentee, pair).getFirst().id();

        assertThat(introductions.asked(third, id).name()).isNull();
        assertThat(introductions.list(mentor, pair).getFirst().name()).isNull();
    }

    @Test
    void somebodyOutsideIsAskedByWhoProposedHer() {
        introductions.proposeOutside(mentor, pair, "A teacher at the evening school", WORD, null);
        var id = introductions.list(mentee, pair).getFirst().id();
        assertThatThrownBy(() -> introductions.answerForOutside(mentor, pair, id, true))
                .isInstanceOf(NotFoundException.class);
        introductions.answer(mentee, pair, id, true);
        assertThat(introductions.list(mentor, pair).getFirst().thirdAsked()).isTrue();
        introductions.answerForOutside(mentor, pair, id, true);
        introductions.made(mentor, pair, id);

        assertThat(introductions.happened(mentee, pair)).isOne();
    }

    @Test
    void whileThePairIsPausedTheThirdIsNotAsked() {
        var id = proposed();
        introductions.answer(mentee, pair, id, true);
        jdbc.sql("UPDATE mentoring_pair SET state = 'PAUSED' WHERE public_id = ?")
                .param(pair.value())
                .update();

        assertThatThrownBy(() -> introductions.answerAsThird(third, id, true)).isInstanceOf(NotFoundException.class);
        assertThat(tasksOf(third)).isEmpty();
        refused("pair.paused", () -> introductions.withdraw(mentor, pair, id));
    }

    @Test
    void aMentorWhoCoordinatesReadsNoWishThatIsNotForHer() {
        jdbc.sql("UPDATE cohort_member SET coordinator = TRUE WHERE person_id = ?")
                .param(mentor.value())
                .update();
        wishes.ask(mentee, pair, "Somebody other than my mentor", null, true);
        var wish = wishes.of(mentee, pair).getFirst().id();

        assertThat(wishes.forTeam(mentor)).isEmpty();
        assertThat(tasksOf(mentor)).doesNotContain("introduction.task-team");
        assertThatThrownBy(() -> wishes.answeredByTeam(mentor, wish)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatSheAsksTheCoordinatorsHerMentorNeverReads() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        wishes.ask(mentee, pair, "A nurse who works here", null, true);
        wishes.ask(mentee, pair, "Somebody with a shop", null, false);

        assertThat(wishes.of(mentor, pair)).hasSize(1);
        assertThat(wishes.of(mentee, pair)).hasSize(2);
        var told = wishes.forTeam(coordinator);
        assertThat(told).singleElement().satisfies(wish -> {
            assertThat(wish.name()).isEqualTo("Amina Yusuf");
            assertThat(wish.text().body()).contains("nurse");
        });
        assertThat(tasksOf(coordinator)).containsExactly("introduction.task-team");
        assertThat(tasksOf(mentor)).containsExactly("introduction.task-wish");
        wishes.answeredByTeam(coordinator, told.getFirst().id());
        assertThat(wishes.forTeam(coordinator)).isEmpty();
        assertThatThrownBy(() -> wishes.answered(mentor, pair, told.getFirst().id()))
                .isInstanceOf(NotFoundException.class);
        wishes.answered(mentor, pair, wishes.of(mentor, pair).getFirst().id());
        assertThat(tasksOf(mentor)).isEmpty();
    }

    private IntroductionId proposed() {
        introductions.proposeMember(mentor, pair, fixtures.page(third), WORD, null);
        return introductions.list(mentor, pair).getFirst().id();
    }

    private PersonId named(String name) {
        var person = fixtures.member(cohort);
        people.rename(person, name);
        return person;
    }

    private List<String> tasksOf(PersonId person) {
        return tasks.stream()
                .flatMap(source -> source.of(person).stream())
                .map(Task::text)
                .filter(text -> text.startsWith("introduction."))
                .toList();
    }
}
