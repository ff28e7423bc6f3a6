package org.alongside.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.Topic;
import org.alongside.identity.Blocks;
import org.alongside.mentoring.domain.ProposalRounds;
import org.alongside.mentoring.domain.ProposalStore;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class ProposalsTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Proposals proposals;

    @Autowired
    private ProposalStore store;

    @Autowired
    private ProposalRounds rounds;

    @Autowired
    private Mentors mentors;

    @Autowired
    private Requests requests;

    @Autowired
    private Offers offers;

    @Autowired
    private MustNots mustNots;

    @Autowired
    private MentoringHome home;

    @Autowired
    private PairAccess access;

    @Autowired
    private Blocks blocks;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private Beginners beginners;
    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private ProposalId proposal;

    @BeforeEach
    void aProposal() {
        beginners = new Beginners(context);
        cohort = fixtures.cohort();
        mentor = beginners.mentor(cohort, 1);
        mentee = beginners.mentee(cohort);
        proposal = beginners.propose(cohort, mentor, mentee);
    }

    @Test
    void withTheSecondYesTheyAreAPair() {
        assertThat(proposals.accept(mentee, proposal)).isEmpty();
        var pair = proposals.accept(mentor, proposal).orElseThrow();

        assertThat(access.require(mentee, pair).mentorId()).isEqualTo(mentor);
        assertThat(requests.of(mentee, beginners.slug(cohort)).state()).isEqualTo(RequestState.PAIRED);
        assertThat(offers.of(mentor, beginners.slug(cohort)).taken()).isEqualTo(1);
        assertThat(proposals.accept(mentor, proposal)).contains(pair);
        assertThat(proposals.open(mentee)).isEmpty();
    }

    @Test
    void herOtherAsksAreTakenBackThen() {
        var other = beginners.mentor(cohort, 1);
        var ask = mentors.ask(mentee, cohort, fixtures.page(other), "Would you talk with me?", "en");
        proposals.accept(mentee, proposal);
        proposals.accept(mentor, proposal);

        assertThat(beginners.state(ask.proposal())).isEqualTo("WITHDRAWN");
        refused("proposal.closed", () -> proposals.accept(other, ask.proposal()));
    }

    @Test
    void whoSaysNoIsNotReadByTheOther() {
        proposals.decline(mentor, proposal, DeclineReason.KNOWN, "She is my cousin");
        proposals.decline(mentor, proposal, DeclineReason.TIME, "");

        assertThat(beginners.state(proposal)).isEqualTo("DECLINED");
        assertThat(proposals.open(mentee)).isEmpty();
        assertThatThrownBy(() -> proposals.of(mentee, proposal)).isInstanceOf(NotFoundException.class);
        assertThat(jdbc.sql("SELECT decline_code FROM pair_proposal WHERE public_id = ?")
                        .param(proposal.value())
                        .query(String.class)
                        .single())
                .isEqualTo("KNOWN");
        refused("proposal.closed", () -> proposals.accept(mentee, proposal));
    }

    @Test
    void whoHasNotReadHerOrientationCannotAccept() {
        jdbc.sql("DELETE FROM mentoring_orientation_done WHERE person_id = ?")
                .param(mentee.value())
                .update();

        refused("orientation.first", () -> proposals.accept(mentee, proposal));
        proposals.decline(mentee, proposal, null, "");
        assertThat(beginners.state(proposal)).isEqualTo("DECLINED");
    }

    @Test
    void afterThreeDaysSheIsRemindedAndAfterSevenItLapses() {
        assertThat(texts(mentee)).containsExactly("before.task.proposal");
        rounds.round(Instant.now().plus(Duration.ofDays(3)));
        assertThat(texts(mentee)).containsExactly("before.task.reminded");
        rounds.round(Instant.now().plus(Duration.ofDays(7)));
        assertThat(rounds.round(Instant.now().plus(Duration.ofDays(7)))).isZero();

        assertThat(beginners.state(proposal)).isEqualTo("LAPSED");
        assertThat(texts(mentee)).isEmpty();
        refused("proposal.closed", () -> proposals.accept(mentee, proposal));
    }

    @Test
    void whatIsOverByTheClockIsOverBeforeTheRound() {
        jdbc.sql("UPDATE pair_proposal SET lapses_at = ? WHERE public_id = ?")
                .params(Instant.now().minusSeconds(1), proposal.value())
                .update();

        assertThat(proposals.open(mentor)).isEmpty();
        assertThat(texts(mentor)).isEmpty();
        refused("proposal.closed", () -> proposals.accept(mentor, proposal));
    }

    @Test
    void aBlockMakesItDisappearForBoth() {
        blocks.block(mentee, fixtures.page(mentor));

        assertThat(proposals.open(mentor)).isEmpty();
        assertThat(texts(mentor)).isEmpty();
        refused("proposal.impossible", () -> proposals.accept(mentor, proposal));
    }

    @Test
    void aMustNotWithdrawsItWithoutAWord() {
        mustNots.add(mentor, fixtures.page(mentee));

        assertThat(beginners.state(proposal)).isEqualTo("WITHDRAWN");
        assertThat(mustNots.mine(mentee)).isEmpty();
    }

    @Test
    void eachReadsWhyItFits() {
        jdbc.sql("UPDATE pair_proposal SET reasons = ? WHERE public_id = ?")
                .params("""
                        {"total":0.8,"parts":[{"name":"hours","weight":10,"value":1},
                        {"name":"topics","weight":40,"value":0.75},{"name":"format","weight":10,"value":0},
                        {"name":"<script>","weight":50,"value":1}]}""", proposal.value())
                .update();

        var seen = proposals.of(mentor, proposal);
        assertThat(seen.reasons()).containsExactly("topics", "hours");
        assertThat(seen.shared()).containsExactly(Topic.WORK, Topic.PAPERS);
        assertThat(seen.sharedLanguages()).containsExactly("en", "ar");
        assertThat(seen.experience()).isNotNull();
        assertThat(proposals.of(mentee, proposal).experience()).isNull();
    }

    @Test
    void reasonsThatCannotBeReadSayNothing() {
        jdbc.sql("UPDATE pair_proposal SET reasons = 'not json' WHERE public_id = ?")
                .param(proposal.value())
                .update();

        assertThat(proposals.of(mentor, proposal).reasons()).isEmpty();
    }

    @Test
    void anAskIsTakenBackByWhoAskedAndByNobodyElse() {
        assertThatThrownBy(() -> proposals.takeBack(mentee, proposal)).isInstanceOf(NotFoundException.class);
        var other = beginners.mentor(cohort, 1);
        var ask = mentors.ask(mentee, cohort, fixtures.page(other), "Would you talk with me?", "en");
        assertThatThrownBy(() -> proposals.takeBack(other, ask.proposal())).isInstanceOf(NotFoundException.class);
        proposals.takeBack(mentee, ask.proposal());
        proposals.takeBack(mentee, ask.proposal());

        assertThat(proposals.open(other)).isEmpty();
    }

    @Test
    void withdrawingAnOfferOrARequestTakesBackWhatWaits() {
        offers.withdraw(mentor, cohort);
        assertThat(beginners.state(proposal)).isEqualTo("WITHDRAWN");
        var again = beginners.propose(cohort, beginners.mentor(cohort, 1), mentee);
        requests.withdraw(mentee, cohort);

        assertThat(beginners.state(again)).isEqualTo("WITHDRAWN");
    }

    @Test
    void theSamePersonIsMenteeHereAndMentorThere() {
        proposals.accept(mentee, proposal);
        proposals.accept(mentor, proposal);
        beginners.makeMentor(cohort, mentee, 1);
        beginners.makeMentee(cohort, mentor);
        var third = beginners.mentee(cohort);
        var other = beginners.propose(cohort, mentee, third);
        proposals.accept(mentee, other);
        proposals.accept(third, other);

        assertThat(home.pairs(mentee))
                .extracting(MentoringHome.OwnPair::role)
                .containsExactlyInAnyOrder(PairRole.MENTOR, PairRole.MENTEE);
        // They are a pair: the other way round is not offered meanwhile.
        assertThat(mentors.around(mentor, beginners.slug(cohort), null, null).mentors())
                .isEmpty();
    }

    @Test
    void theDatabaseRefusesAProposalAcrossABlockInWords() {
        var other = beginners.mentee(cohort);
        blocks.block(other, fixtures.page(mentor));

        refused(
                "proposal.impossible",
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                _ -> store.open(cohort, mentor, other, ProposalStore.Origin.MATCH, mentor, null)));
    }

    private List<String> texts(PersonId person) {
        return home.tasks(person).stream()
                .map(Task::text)
                .filter(text -> text.startsWith("before."))
                .toList();
    }

    private static void refused(String reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
