package org.alongside.moderation;

import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Draft;
import org.alongside.discussion.Imports;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A text that says somebody may be in danger is read, and calls those who look after the cohort.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class HelpCasesTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Reports reports;

    @Autowired
    private Posts posts;

    @Autowired
    private Threads threads;

    @Autowired
    private Imports imports;

    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aThread() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void aTextOfDangerIsPublishedAndCalls() {
        var sent = fixtures.post(thread, author, DANGER);

        assertThat(sent.danger()).isTrue();
        assertThat(sent.state()).isEqualTo(ContentState.PUBLISHED);
        var page = desk.page(moderator, sent.post());
        assertThat(page.summary().kind()).isEqualTo(CaseKind.HELP);
        assertThat(page.summary().severity()).isEqualTo(Severity.DANGER);
        assertThat(page.then().body()).contains("beats me");
        assertThat(page.signals()).isNotEmpty();
    }

    @Test
    void advertisingAroundItDoesNotHoldIt() {
        assertThat(fixtures.post(thread, author, DANGER + " " + SPAM).state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void itStandsAboveWhatWaitsForLonger() {
        fixtures.post(thread, fixtures.member(cohort), SPAM);
        var danger = fixtures.post(thread, author, DANGER).post();

        assertThat(desk.waiting(moderator))
                .extracting(page -> page.summary().severity())
                .startsWith(Severity.DANGER)
                .hasSize(2);
        assertThat(desk.waiting(moderator).getFirst().summary().id()).isEqualTo(desk.about(danger));
    }

    @Test
    void coordinatorsAreCalledToo() {
        fixtures.post(thread, author, DANGER);

        assertThat(desk.count(fixtures.with(cohort, new CohortRole(false, true))))
                .isEqualTo(1);
    }

    @Test
    void anOpeningPostCallsToo() {
        var draft = new Draft("Please help", "", DANGER, Fixtures.key());

        assertThat(threads.start(author, cohort, draft, null).danger()).isTrue();
        assertThat(desk.count(moderator)).isEqualTo(1);
    }

    @Test
    void aChangedTextStandsInThePlaceOfTheOneBefore() {
        var post = fixtures.post(thread, author, DANGER).post();
        posts.edit(author, post, Fixtures.draft(DANGER + " Please."), 1);

        assertThat(desk.count(moderator)).isEqualTo(1);
        assertThat(desk.page(moderator, post).then().body()).contains("Please.");
    }

    @Test
    void aTextThatWasTakenBackStillCalls() {
        var post = fixtures.post(thread, author, DANGER).post();
        posts.delete(author, post);

        assertThat(desk.count(moderator)).isEqualTo(1);
        assertThat(desk.page(moderator, post).gone()).isTrue();
        assertThat(desk.page(moderator, post).acts()).containsExactly(Act.NOTHING);
    }

    @Test
    void sheWhoHasBeenHelpedWaitsNoLonger() {
        var post = fixtures.post(thread, author, DANGER).post();

        assertThat(desk.decide(moderator, post, new Decision(Act.NOTHING, Reason.HELPED)))
                .isInstanceOf(Outcome.Done.class);

        assertThat(desk.count(moderator)).isZero();
        assertThat(threads.post(moderator, thread, post).state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void aCallForHelpStaysWhereAReportIsTakenBack() {
        var post = fixtures.post(thread, author, GOOD).post();
        var reporter = fixtures.member(cohort);
        var report = reports.file(reporter, "post", post.value(), ReportReason.UNKIND, "")
                .id();
        posts.edit(author, post, Fixtures.draft(DANGER), 1);

        assertThat(reports.takeBack(reporter, report)).isTrue();

        assertThat(desk.count(moderator)).isEqualTo(1);
        assertThat(desk.page(moderator, post).summary().kind()).isEqualTo(CaseKind.HELP);
    }

    @Test
    void nobodyIsAskedToLookAfterHerself() {
        var post = fixtures.post(thread, moderator, DANGER).post();

        assertThat(desk.count(moderator)).isZero();
        assertThatThrownBy(() -> desk.page(moderator, post)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void afterAMoveTheOtherCohortLooksAfterIt() {
        var other = fixtures.cohort();
        fixtures.join(other, moderator, new CohortRole(true, false));
        var there = fixtures.moderator(other);
        var stays = fixtures.moderator(cohort);
        fixtures.post(thread, author, DANGER);

        threads.move(moderator, thread, other);

        assertThat(desk.count(there)).isEqualTo(1);
        assertThat(desk.count(stays)).isZero();
    }

    @Test
    void aPlainTextCallsNobody() {
        assertThat(fixtures.post(thread, author, GOOD).danger()).isFalse();
        assertThat(desk.open(cohort)).isZero();
    }

    @Test
    void anImportCallsNobody() {
        imports.takeAll(
                cohort, List.of(new Imports.Imported("t-1", null, "A title", "Lien", null, DANGER, "en")), _ -> {});

        assertThat(desk.open(cohort)).isZero();
    }
}
