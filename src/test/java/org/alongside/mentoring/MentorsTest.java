package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.Topic;
import org.alongside.identity.Blocks;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class MentorsTest {

    private static final String WORD = "Would you talk with me about work?";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Mentors mentors;

    @Autowired
    private Offers offers;

    @Autowired
    private Requests requests;

    @Autowired
    private Proposals proposals;

    @Autowired
    private MustNots mustNots;

    @Autowired
    private Blocks blocks;

    @Autowired
    private StatementCount statements;

    @Autowired
    private JdbcClient jdbc;

    private Beginners beginners;
    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;

    @BeforeEach
    void twoWhoFit() {
        beginners = new Beginners(context);
        cohort = fixtures.cohort();
        mentor = beginners.mentor(cohort, 1);
        mentee = beginners.mentee(cohort);
    }

    @Test
    void aNewcomerSeesWhoFits() {
        assertThat(seen()).containsExactly(fixtures.page(mentor));
    }

    @Test
    void withoutARequestOfHerOwnSheSeesNobody() {
        var other = fixtures.member(cohort);

        assertThat(mentors.around(other, beginners.slug(cohort), null, null).asking())
                .isFalse();
        refused("request.first", () -> ask(other));
    }

    @Test
    void whoHasPausedIsNotShown() {
        offers.pause(mentor, cohort);

        assertNotToBeAsked();
    }

    @Test
    void whoHasNotReadHerOrientationIsNotShown() {
        jdbc.sql("DELETE FROM mentoring_orientation_done WHERE person_id = ?")
                .param(mentor.value())
                .update();

        assertNotToBeAsked();
    }

    @Test
    void whoHasNoPlaceIsNotShown() {
        fixtures.pair(cohort, mentor, fixtures.member(cohort));

        assertNotToBeAsked();
    }

    @Test
    void aProposalOfTheMatchingCountsAgainstThePlaces() {
        beginners.propose(cohort, mentor, beginners.mentee(cohort));

        assertNotToBeAsked();
    }

    @Test
    void whoSpeaksNoneOfHerLanguagesIsNotShown() {
        terms(Terms.of(List.of(Topic.WORK), List.of("vi"), 4, WayToMeet.BOTH));

        assertNotToBeAsked();
    }

    @Test
    void whoMeetsInAnotherWayIsNotShownWhereTheWayIsAMust() {
        terms(Terms.of(List.of(Topic.WORK), List.of("en"), 4, WayToMeet.ONLINE));
        wantsInPerson(false);
        assertThat(seen()).hasSize(1);
        wantsInPerson(true);

        assertNotToBeAsked();
    }

    @Test
    void nobodyIsShownAcrossABlockWhoeverMadeIt() {
        blocks.block(mentee, fixtures.page(mentor));
        assertNotToBeAsked();
        blocks.unblock(mentee, fixtures.page(mentor));
        assertThat(seen()).hasSize(1);
        blocks.block(mentor, fixtures.page(mentee));

        assertNotToBeAsked();
    }

    @Test
    void nobodyIsShownAcrossAMustNotWhoeverNamedWhom() {
        mustNots.add(mentee, fixtures.page(mentor));
        assertNotToBeAsked();
        mustNots.remove(mentee, fixtures.page(mentor));
        assertThat(seen()).hasSize(1);
        mustNots.add(mentor, fixtures.page(mentee));

        assertNotToBeAsked();
    }

    @Test
    void whoMayNotMentorForATimeIsNotShown() {
        restrict(mentor);

        assertNotToBeAsked();
    }

    @Test
    void whoMayNotBeMentoredForATimeCannotAsk() {
        restrict(mentee);

        refused("mentoring.restricted", () -> ask(mentee));
    }

    @Test
    void whoHasLeftIsNotShown() {
        jdbc.sql("DELETE FROM cohort_member WHERE person_id = ?")
                .param(mentor.value())
                .update();

        assertNotToBeAsked();
    }

    @Test
    void anEndForCauseIsEnoughWhoeverWasWhoseMentor() {
        var pair = fixtures.pair(cohort, mentee, mentor);
        jdbc.sql("UPDATE mentoring_pair SET state = 'ENDED', place_id = NULL, ended_at = NOW(6) WHERE public_id = ?")
                .param(pair.value())
                .update();
        assertThat(seen()).hasSize(1);
        jdbc.sql("""
                        INSERT INTO pair_ending (pair_id, branch, begun_by, begun_at, for_cause, ended_at)
                        SELECT id, 'ONE_SIDED', mentee_id, NOW(6), TRUE, NOW(6) FROM mentoring_pair
                        WHERE public_id = ?""").param(pair.value()).update();

        assertNotToBeAsked();
    }

    @Test
    void nobodyIsShownToHerself() {
        beginners.makeMentor(cohort, mentee, 2);

        assertThat(seen()).containsExactly(fixtures.page(mentor));
    }

    @Test
    void sheFindsByTopicAndLanguage() {
        var slug = beginners.slug(cohort);

        assertThat(mentors.around(mentee, slug, Topic.WORK, "ar").mentors()).hasSize(1);
        assertThat(mentors.around(mentee, slug, Topic.DRIVING, null).mentors()).isEmpty();
        assertThat(mentors.around(mentee, slug, null, "vi").mentors()).isEmpty();
    }

    @Test
    void whoSharesMoreTopicsComesFirstAndTheOrderStays() {
        terms(Terms.of(List.of(Topic.DRIVING), List.of("en"), 4, WayToMeet.BOTH));
        var closer = beginners.mentor(cohort, 1);
        for (int i = 0; i < 4; i++) {
            beginners.mentor(cohort, 1);
        }

        assertThat(seen()).hasSize(6).endsWith(fixtures.page(mentor)).contains(fixtures.page(closer));
        assertThat(seen()).isEqualTo(seen());
    }

    @Test
    void theListIsAsManyStatementsForManyAsForOne() {
        var slug = beginners.slug(cohort);
        var one = statements.during(() -> mentors.around(mentee, slug, null, null));
        for (int i = 0; i < 5; i++) {
            beginners.mentor(cohort, 1);
        }

        assertThat(statements.during(() -> mentors.around(mentee, slug, null, null)))
                .hasSameSizeAs(one);
    }

    @Test
    void theMentorReadsTheWordAndWhatSheBringsButNotHerGoals() {
        requests.save(
                mentee,
                cohort,
                new Requests.Draft(
                        Beginners.TERMS,
                        false,
                        "A nurse.",
                        "Secret goal",
                        "",
                        "en",
                        requests.of(mentee, beginners.slug(cohort)).version()));
        ask(mentee);

        var seen = proposals.open(mentor).getFirst();
        assertThat(seen.asked()).isTrue();
        assertThat(seen.mine()).isTrue();
        assertThat(String.valueOf(seen.word())).contains(WORD);
        assertThat(String.valueOf(seen.experience())).contains("A nurse.");
        assertThat(seen.toString()).doesNotContain("Secret goal");
    }

    @Test
    void aHeldWordIsShownToTheMentorOnceItIsPublished() {
        var asked = mentors.ask(mentee, cohort, fixtures.page(mentor), Fixtures.SPAM, "en");

        assertThat(asked.word().held()).isTrue();
        assertThat(proposals.open(mentor)).isEmpty();
        assertThat(proposals.open(mentee)).hasSize(1);
        assertThatThrownBy(() -> proposals.accept(mentor, asked.proposal())).isInstanceOf(NotFoundException.class);
        jdbc.sql("UPDATE mentoring_text SET state = 'PUBLISHED', published_at = NOW(6) WHERE author_id = ?")
                .param(mentee.value())
                .update();
        assertThat(proposals.open(mentor)).hasSize(1);
        assertThat(proposals.accept(mentor, asked.proposal())).isPresent();
    }

    @Test
    void sheAsksTheSameMentorOnceAndThreeAtMost() {
        ask(mentee);
        refused("proposal.open", () -> ask(mentee));
        for (int i = 0; i < 2; i++) {
            mentors.ask(mentee, cohort, fixtures.page(beginners.mentor(cohort, 1)), WORD, "en");
        }
        var fourth = fixtures.page(beginners.mentor(cohort, 1));
        refused("ask.many", () -> mentors.ask(mentee, cohort, fourth, WORD, "en"));
        proposals.takeBack(mentee, proposals.open(mentee).getFirst().id());

        assertThat(mentors.ask(mentee, cohort, fourth, WORD, "en").word().held())
                .isFalse();
    }

    @Test
    void whoHasNotReadHerOrientationCannotAsk() {
        jdbc.sql("DELETE FROM mentoring_orientation_done WHERE person_id = ?")
                .param(mentee.value())
                .update();

        refused("orientation.first", () -> ask(mentee));
    }

    @Test
    void anEmptyOrEndlessWordIsRefusedAndNothingIsAsked() {
        var page = fixtures.page(mentor);
        refused("post.empty", () -> mentors.ask(mentee, cohort, page, "  ", null));
        refused("ask.words", () -> mentors.ask(mentee, cohort, page, "a".repeat(100_000), null));

        assertThat(proposals.open(mentee)).isEmpty();
    }

    private void assertNotToBeAsked() {
        assertThat(seen()).isEmpty();
        assertThatThrownBy(() -> ask(mentee)).isInstanceOf(NotFoundException.class);
    }

    private List<MemberId> seen() {
        return mentors.around(mentee, beginners.slug(cohort), null, null).mentors().stream()
                .map(Mentors.Card::id)
                .toList();
    }

    private void ask(PersonId person) {
        var _ = mentors.ask(person, cohort, fixtures.page(mentor), WORD, "en");
    }

    private void terms(Terms terms) {
        var version = offers.of(mentor, beginners.slug(cohort)).version();
        offers.save(mentor, cohort, new Offers.Draft(terms, 1, "", "", null, version));
    }

    private void wantsInPerson(boolean must) {
        var version = requests.of(mentee, beginners.slug(cohort)).version();
        var terms = Terms.of(List.of(Topic.WORK), List.of("en"), 4, WayToMeet.IN_PERSON);
        requests.save(mentee, cohort, new Requests.Draft(terms, must, "", "", "", null, version));
    }

    private void restrict(PersonId person) {
        var now = Instant.now();
        jdbc.sql("""
                        INSERT INTO restriction (cohort_id, person_id, kind, imposed_by, starts_at, ends_at)
                        VALUES (?, ?, 'NO_MENTORING', ?, ?, ?)""")
                .params(
                        cohort.value(),
                        person.value(),
                        fixtures.moderator(cohort).value(),
                        now,
                        now.plus(Duration.ofDays(1)))
                .update();
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
