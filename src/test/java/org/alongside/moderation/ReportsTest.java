package org.alongside.moderation;

import static org.alongside.testing.Fixtures.GOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alongside.identity.Blocks;
import org.alongside.identity.People;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class ReportsTest {

    private static final String POST = "post";
    private static final String PERSON = "person";

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
    private People people;

    @Autowired
    private Blocks blocks;

    private CohortId cohort;
    private PersonId author;
    private PersonId reporter;
    private PersonId other;
    private PersonId moderator;
    private ThreadId thread;
    private PostId post;

    @BeforeEach
    void aPost() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        reporter = fixtures.member(cohort);
        other = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
        post = fixtures.post(thread, author, GOOD).post();
    }

    @Test
    void aReportOpensACaseThatWaitsForAModerator() {
        report(reporter, ReportReason.UNKIND, "");

        assertThat(summary(moderator).kind()).isEqualTo(CaseKind.REPORT);
        assertThat(summary(moderator).reason()).isEqualTo(ReportReason.UNKIND);
    }

    @Test
    void whatIsReportedAlreadyGetsAnotherReport() {
        report(reporter, ReportReason.UNKIND, "");
        report(other, ReportReason.UNKIND, "");

        assertThat(cases.count(moderator, CaseFilter.ALL)).isEqualTo(1);
        assertThat(summary(moderator).reports()).isEqualTo(2);
    }

    @Test
    void reportingOnceMoreChangesHers() {
        report(reporter, ReportReason.SPAM, "first");
        report(reporter, ReportReason.SCAM, "second");

        assertThat(summary(moderator).reports()).isEqualTo(1);
        assertThat(reports.mine(reporter))
                .singleElement()
                .returns(ReportReason.SCAM, OwnReport::reason)
                .returns("second", OwnReport::words);
    }

    @Test
    void theWorseOfTwoReportsCounts() {
        report(reporter, ReportReason.SPAM, "");
        assertThat(summary(moderator).severity()).isEqualTo(Severity.SPAM);

        report(other, ReportReason.HARASSMENT, "");
        assertThat(summary(moderator).severity()).isEqualTo(Severity.HARM);
    }

    @Test
    void afterTwentyADayTheNextIsRefused() {
        reportMany();

        assertThatThrownBy(() -> report(reporter, ReportReason.SPAM, ""))
                .isInstanceOf(RefusedException.class)
                .hasMessage("report.many");
    }

    @Test
    void dangerIsNeverRefusedForItsNumber() {
        reportMany();

        report(reporter, ReportReason.DANGER, "");
        assertThat(reports.mine(reporter).getFirst().reason()).isEqualTo(ReportReason.DANGER);
    }

    @Test
    void aReportThatWaitsCanBeChangedWhateverTheirNumber() {
        report(reporter, ReportReason.SPAM, "");
        reportMany(Reports.MOST - 1);

        report(reporter, ReportReason.SCAM, "");
        assertThat(reports.waiting(reporter, POST, post.value()).orElseThrow().reason())
                .isEqualTo(ReportReason.SCAM);
    }

    @Test
    void tooManyWordsAreRefused() {
        assertThatThrownBy(() -> report(reporter, ReportReason.OTHER, "x".repeat(Reports.MAX_WORDS + 1)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("report.words");
    }

    @Test
    void nobodyReportsWhatIsHerOwn() {
        assertThatThrownBy(() -> report(author, ReportReason.SPAM, "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        reports.thing(reporter, PERSON, fixtures.page(reporter).value()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anOutsiderReportsNothingInACohort() {
        var outsider = fixtures.member(fixtures.cohort());

        assertThatThrownBy(() -> report(outsider, ReportReason.SPAM, "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        reports.thing(outsider, PERSON, fixtures.page(author).value()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatABlockHidesIsNotThereToBeReported() {
        blocks.block(author, fixtures.page(reporter));

        assertThatThrownBy(() -> report(reporter, ReportReason.SPAM, "")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() ->
                        reports.thing(reporter, PERSON, fixtures.page(author).value()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoHasBlockedHerCanReportHer() {
        blocks.block(reporter, fixtures.page(author));

        assertThat(reports.thing(reporter, PERSON, fixtures.page(author).value())
                        .concerned())
                .isEqualTo(author);
    }

    @Test
    void aModeratorWhoIsReportedDoesNotSeeIt() {
        var second = fixtures.moderator(cohort);
        reports.file(reporter, PERSON, fixtures.page(moderator).value(), ReportReason.UNKIND, "");

        assertThat(cases.count(moderator, CaseFilter.ALL)).isZero();
        assertThat(cases.count(second, CaseFilter.ALL)).isEqualTo(1);
    }

    @Test
    void aPersonCanBeDecidedAboutWithoutAText() {
        reports.file(reporter, PERSON, fixtures.page(author).value(), ReportReason.HARASSMENT, "She writes at night.");
        var page = cases.open(moderator, summary(moderator).id());

        assertThat(page.acts()).containsExactly(Act.NOTHING);
        assertThat(page.summary().title()).isEqualTo("Amina");
    }

    @Test
    void whomItConcernsNeverLearnsWhoReportedIt() {
        people.rename(reporter, "Zubaida Reporter");
        report(reporter, ReportReason.UNKIND, "These are my own words");
        desk.decide(moderator, post, Decision.remove(Reason.UNKIND));

        assertThat(appeals.about(author)).hasSize(1);
        assertThat(appeals.about(author).toString()).doesNotContain("Zubaida", "my own words");
    }

    @Test
    void sheIsToldThatSomethingWasDone() {
        report(reporter, ReportReason.UNKIND, "");
        desk.decide(moderator, post, Decision.remove(Reason.UNKIND));

        assertThat(reports.mine(reporter).getFirst().state()).isEqualTo(OwnReport.State.ACTED);
    }

    @Test
    void sheIsToldThatItStays() {
        report(reporter, ReportReason.UNKIND, "");
        desk.decide(moderator, post, new Decision(Act.PUBLISH, Reason.NO_BREACH));

        assertThat(reports.mine(reporter).getFirst().state()).isEqualTo(OwnReport.State.LEFT);
        assertThat(appeals.about(author)).isEmpty();
    }

    @Test
    void takingTheOnlyReportBackLeavesNothingToDecide() {
        report(reporter, ReportReason.UNKIND, "");

        assertThat(reports.takeBack(reporter, reports.mine(reporter).getFirst().id()))
                .isTrue();
        assertThat(cases.count(moderator, CaseFilter.ALL)).isZero();
        assertThat(reports.mine(reporter).getFirst().state()).isEqualTo(OwnReport.State.TAKEN_BACK);
    }

    @Test
    void takingOneOfTwoBackLeavesTheOther() {
        report(reporter, ReportReason.UNKIND, "");
        report(other, ReportReason.UNKIND, "");
        reports.takeBack(reporter, reports.mine(reporter).getFirst().id());

        assertThat(summary(moderator).reports()).isEqualTo(1);
    }

    @Test
    void nobodyTakesTheReportOfAnotherBack() {
        report(reporter, ReportReason.UNKIND, "");
        var id = reports.mine(reporter).getFirst().id();

        assertThatThrownBy(() -> reports.takeBack(other, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsDecidedCannotBeTakenBack() {
        report(reporter, ReportReason.UNKIND, "");
        desk.decide(moderator, post, Decision.remove(Reason.UNKIND));

        assertThat(reports.takeBack(reporter, reports.mine(reporter).getFirst().id()))
                .isFalse();
    }

    private void report(PersonId person, ReportReason reason, String words) {
        reports.file(person, POST, post.value(), reason, words);
    }

    private void reportMany() {
        reportMany(Reports.MOST);
    }

    private void reportMany(int count) {
        for (var number = 0; number < count; number++) {
            var another = fixtures.post(thread, author, Fixtures.text(number)).post();
            reports.file(reporter, POST, another.value(), ReportReason.SPAM, "");
        }
    }

    private CaseSummary summary(PersonId person) {
        return cases.waiting(person, CaseFilter.ALL, null).items().getFirst();
    }
}
