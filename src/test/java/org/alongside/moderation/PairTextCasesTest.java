package org.alongside.moderation;

import static org.alongside.testing.DeskFixtures.done;
import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.discussion.ContentNote;
import org.alongside.mentoring.Beginners;
import org.alongside.mentoring.ContactStops;
import org.alongside.mentoring.Conversation;
import org.alongside.mentoring.Endings;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.MentoringText;
import org.alongside.mentoring.Mentors;
import org.alongside.mentoring.Message;
import org.alongside.mentoring.NewMessage;
import org.alongside.mentoring.Pauses;
import org.alongside.mentoring.TextId;
import org.alongside.mentoring.TextKind;
import org.alongside.mentoring.TextState;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a pair writes, on the desk.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class PairTextCasesTest {

    private static final Decision REMOVE = Decision.remove(Reason.SPAM);
    private static final Decision GIVE_BACK = new Decision(Act.GIVE_BACK, Reason.UNCLEAR);
    private static final Decision MISTAKE = new Decision(Act.UNDO, Reason.MISTAKE);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Cases cases;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Reports reports;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private Conversation talk;

    @Autowired
    private AuditCheck audit;

    @Autowired
    private Pauses pauses;

    @Autowired
    private ContactStops stops;

    @Autowired
    private Endings endings;

    @Autowired
    private Mentors mentors;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId author;
    private PersonId other;
    private PersonId moderator;
    private PairId pair;

    @BeforeEach
    void aPair() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        other = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        pair = fixtures.pair(cohort, other, author);
    }

    @Test
    void aHeldMessageIsACaseThatShowsThatTextAlone() {
        send(GOOD);
        var text = send(SPAM);
        var page = page(text);

        assertThat(page.summary().kind()).isEqualTo(CaseKind.HELD);
        assertThat(page.summary().text()).isEqualTo(TextKind.MESSAGE);
        assertThat(page.acts()).containsExactly(Act.PUBLISH, Act.GIVE_BACK, Act.REMOVE);
        assertThat(then(page)).contains("cheap essays");
        assertThat(page.signals()).isNotEmpty();
        assertThat(page.near()).isEmpty();
        assertThat(page.address()).isNull();
        assertThat(desk.count(moderator)).isEqualTo(1);
    }

    @Test
    void whatIsLetThroughIsDelivered() {
        var text = send(SPAM);
        done(decide(text, Decision.publish()));

        assertThat(message(other, text).unread()).isTrue();
        assertThat(desk.count(moderator)).isZero();
        assertThat(appeals.about(author)).singleElement().satisfies(own -> {
            assertThat(own.text()).isEqualTo(TextKind.MESSAGE);
            assertThat(own.address()).isEqualTo(MentoringRoutes.talk(pair));
            assertThat(own.excerpt()).contains("Great site");
        });
    }

    @Test
    void whatIsRemovedItsAuthorKeepsWithTheReasonAndCanSayOtherwise() {
        var text = send(SPAM);
        done(decide(text, REMOVE));

        assertThat(talk.page(other, pair, null, 9).messages()).isEmpty();
        assertThat(message(author, text).text().reason()).isEqualTo("spam");
        assertThat(message(author, text).changeable()).isTrue();
        talk.send(author, pair, new NewMessage(GOOD, Fixtures.key(), text));
        assertThat(talk.page(other, pair, null, 9).messages()).hasSize(1);
        assertThat(talk.page(author, pair, null, 9).messages()).hasSize(1);
    }

    @Test
    void takingADecisionBackRestoresItExactly() {
        for (var decision : List.of(Decision.publish(), GIVE_BACK, REMOVE)) {
            var text = send(SPAM.replace("essays", "essays " + decision.act()));
            var before = row(text);
            var id = done(decide(text, decision));
            done(decisions.undo(moderator, id, MISTAKE));

            assertThat(row(text)).isEqualTo(before);
            assertThat(page(text).open()).isTrue();
            assertThatThrownBy(() -> message(other, text)).isInstanceOf(NotFoundException.class);
        }
        assertThat(audit.check().whole()).isTrue();
    }

    @Test
    void aReportedMessageCanBeTakenFromWhoReadItAndGivenBack() {
        var text = send(GOOD);
        report(text, ReportReason.UNKIND);
        assertThat(page(text).reports()).hasSize(1);
        var id = done(decide(text, Decision.remove(Reason.UNKIND)));

        assertThat(message(other, text).text().readable()).isFalse();
        assertThat(message(other, text).text().state()).isEqualTo(TextState.REMOVED);
        done(decisions.undo(moderator, id, MISTAKE));
        assertThat(message(other, text).text().readable()).isTrue();
    }

    @Test
    void anAppealIsForAnotherModeratorAndBringsTheMessageBack() {
        var text = send(SPAM);
        var id = done(decide(text, REMOVE));
        appeals.appeal(author, id, "It is a site of my school.");
        var second = fixtures.moderator(cohort);
        var appeal = cases.waiting(second, CaseFilter.ALL, null).items().getFirst();

        assertThat(cases.waiting(moderator, CaseFilter.ALL, null).items()).isEmpty();
        assertThat(appeal.text()).isEqualTo(TextKind.MESSAGE);
        assertThat(then(cases.open(second, appeal.id()))).contains("cheap essays");
        done(decisions.decide(second, appeal.id(), desk.version(appeal.id()), new Decision(Act.GRANT, Reason.MISTAKE)));
        assertThat(message(other, text).text().readable()).isTrue();
    }

    @Test
    void whatIsLetThroughInAPauseOrAContactStopArrivesOnlyWhenThePairGoesOn() {
        for (var stop : List.of(false, true)) {
            var text = send(SPAM.replace("essays", "essays " + stop));
            var unread = talk.unread(other, pair);
            if (stop) {
                stops.stop(other, pair);
            } else {
                pauses.pause(other, pair, null);
            }
            done(decide(text, Decision.publish()));

            assertThat(message(author, text).text().state()).isEqualTo(TextState.PUBLISHED);
            assertThat(message(author, text).changeable()).isFalse();
            assertThatThrownBy(() -> message(other, text)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> report(text, ReportReason.SPAM)).isInstanceOf(NotFoundException.class);
            assertThat(talk.unread(other, pair)).isEqualTo(unread);
            assertThat(page(text).open()).isFalse();
            if (stop) {
                stops.lift(other, pair);
            } else {
                pauses.resume(other, pair);
            }
            assertThat(message(other, text).unread()).isTrue();
            assertThat(message(author, text).text().state()).isEqualTo(TextState.PUBLISHED);
        }
    }

    @Test
    void whatIsLetThroughAfterOneHasLeftOrBlockedTheOtherNeverArrives() {
        var text = send(SPAM);
        endings.endAlone(other, pair, null, false);
        done(decide(text, Decision.publish()));
        assertThatThrownBy(() -> message(other, text)).isInstanceOf(NotFoundException.class);
        assertThat(message(author, text).text().state()).isEqualTo(TextState.PUBLISHED);

        pair = fixtures.pair(cohort, other, author);
        var second = send(SPAM.replace("essays", "theses"));
        stops.block(other, pair);
        done(decide(second, Decision.publish()));
        assertThatThrownBy(() -> message(other, second)).isInstanceOf(NotFoundException.class);
        assertThat(message(author, second).text().state()).isEqualTo(TextState.PUBLISHED);
    }

    @Test
    void anAppealThatIsRightDoesNotBreakAContactStop() {
        var text = send(GOOD);
        report(text, ReportReason.UNKIND);
        var id = done(decide(text, Decision.remove(Reason.UNKIND)));
        stops.stop(other, pair);
        done(decisions.undo(moderator, id, MISTAKE));

        assertThat(message(other, text).text().readable()).isFalse();
        assertThat(talk.unread(other, pair)).isZero();
        assertThat(message(author, text).text().state()).isEqualTo(TextState.PUBLISHED);
    }

    @Test
    void lettingThroughInAPauseCanBeTakenBack() {
        var text = send(SPAM);
        pauses.pause(other, pair, null);
        var id = done(decide(text, Decision.publish()));
        done(decisions.undo(moderator, id, MISTAKE));
        pauses.resume(other, pair);

        assertThat(message(author, text).text().state()).isEqualTo(TextState.HELD);
        assertThatThrownBy(() -> message(other, text)).isInstanceOf(NotFoundException.class);
        assertThat(page(text).open()).isTrue();
    }

    @Test
    void whoIsAskedNeverJudgesTheWordThatIsMeantForHer() {
        var beginners = new Beginners(context);
        var asked = beginners.mentor(cohort, 1);
        jdbc.sql("UPDATE cohort_member SET moderator = TRUE WHERE person_id = ?")
                .param(asked.value())
                .update();
        var asking = beginners.mentee(cohort);
        assertThat(mentors.ask(asking, cohort, fixtures.page(asked), SPAM, "en")
                        .word()
                        .held())
                .isTrue();

        assertThat(cases.waiting(asked, CaseFilter.ALL, null).items()).isEmpty();
        assertThat(cases.waiting(moderator, CaseFilter.ALL, null).items()).hasSize(1);
    }

    @Test
    void neitherOfThePairSeesClaimsOrDecidesTheCase() {
        var mentoring = fixtures.moderator(cohort);
        var mentored = fixtures.with(cohort, new CohortRole(true, true));
        pair = fixtures.pair(cohort, mentoring, mentored);
        author = mentored;
        other = mentoring;
        var held = send(SPAM);
        var danger = send(DANGER);
        var reported = send(GOOD);
        report(reported, ReportReason.SPAM);

        for (var text : List.of(held, danger, reported)) {
            var id = about(text);
            assertThat(cases.open(moderator, id).open()).isTrue();
            for (var one : List.of(mentoring, mentored)) {
                assertThatThrownBy(() -> cases.open(one, id)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> cases.claim(one, id)).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> decisions.decide(one, id, desk.version(id), REMOVE))
                        .isInstanceOf(NotFoundException.class);
            }
        }
        assertThat(cases.keepers(moderator, about(held))).isEmpty();
    }

    @Test
    void neitherOfThePairDecidesAnAppealAboutIt() {
        other = fixtures.moderator(cohort);
        pair = fixtures.pair(cohort, other, fixtures.member(cohort));
        author = jdbc.sql("SELECT mentee_id FROM mentoring_pair WHERE public_id = ?")
                .param(pair.value())
                .query((row, _) -> new PersonId(row.getLong(1)))
                .single();
        var id = done(decide(send(SPAM), REMOVE));
        appeals.appeal(author, id, "Please look again.");

        assertThat(cases.waiting(other, CaseFilter.ALL, null).items()).isEmpty();
        assertThat(cases.waiting(fixtures.moderator(cohort), CaseFilter.ALL, null)
                        .items())
                .hasSize(1);
    }

    @Test
    void aMessageOfDangerIsReadAndCallsAtOnce() {
        var text = send(DANGER);
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));

        assertThat(message(other, text).text().readable()).isTrue();
        assertThat(cases.open(coordinator, about(text)).summary().kind()).isEqualTo(CaseKind.HELP);
        assertThat(page(text).summary().severity()).isEqualTo(Severity.DANGER);
        assertThat(page(text).acts()).contains(Act.NOTHING);
    }

    @Test
    void whatIsTakenBackWaitsNoMoreAndShowsNoWords() {
        var held = send(SPAM);
        var danger = send(DANGER);
        var reported = send(GOOD);
        report(reported, ReportReason.HARASSMENT);
        for (var text : List.of(held, danger, reported)) {
            talk.takeBack(author, pair, text);
        }

        assertThat(page(held).open()).isFalse();
        assertThat(page(danger).open()).isTrue();
        assertThat(then(page(danger))).isEmpty();
        assertThat(page(danger).signals()).isEmpty();
        assertThat(then(page(reported))).contains("I took the bus");
        assertThat(page(reported).acts()).containsExactly(Act.NOTHING);
    }

    @Test
    void otherWordsForAHeldMessageCloseItsCase() {
        var held = send(SPAM);
        talk.send(author, pair, new NewMessage(GOOD, Fixtures.key(), held));

        assertThat(page(held).open()).isFalse();
        assertThat(desk.count(moderator)).isZero();
    }

    @Test
    void whatItsAuthorTookBackMeanwhileIsNotDecidedAbout() {
        var text = send(GOOD);
        report(text, ReportReason.UNKIND);
        var id = about(text);
        var version = desk.version(id);
        talk.takeBack(author, pair, text);

        assertThatThrownBy(() -> decisions.decide(moderator, id, version, REMOVE))
                .isInstanceOf(RefusedException.class);
        assertThat(message(author, text).takenBack()).isTrue();
    }

    @Test
    void whatWasTakenBackAfterItWasReadCanStillBeReported() {
        var text = send(GOOD);
        talk.takeBack(author, pair, text);
        report(text, ReportReason.HARASSMENT);

        assertThat(then(page(text))).contains("I took the bus");
    }

    @Test
    void onlyTheOtherReportsAndOnlyWhatSheCouldRead() {
        var held = send(SPAM);
        var delivered = send(GOOD);

        assertThatThrownBy(() -> report(held, ReportReason.SPAM)).isInstanceOf(NotFoundException.class);
        for (var person : List.of(author, moderator, fixtures.member(cohort))) {
            assertThatThrownBy(() -> reports.file(person, MentoringText.KIND, delivered.value(), ReportReason.SPAM, ""))
                    .isInstanceOf(NotFoundException.class);
        }
        report(delivered, ReportReason.SPAM);
        assertThat(reports.mine(other)).hasSize(1);
    }

    @Test
    void aReportThatIsTakenBackClosesItsCase() {
        var text = send(GOOD);
        var receipt = reports.file(other, MentoringText.KIND, text.value(), ReportReason.UNKIND, "");

        assertThat(reports.takeBack(other, receipt.id())).isTrue();
        assertThat(page(text).open()).isFalse();
    }

    @Test
    void aMeasureComesWithIt() {
        var text = send(SPAM);
        var measure = new Measure(Measure.Kind.NO_MENTORING, 7);
        var id = done(decide(text, REMOVE.with(measure)));

        assertThat(restrictions.active(author, cohort, RestrictionKind.NO_MENTORING))
                .isPresent();
        done(decisions.undo(moderator, id, MISTAKE));
        assertThat(restrictions.active(author, cohort, RestrictionKind.NO_MENTORING))
                .isEmpty();
    }

    @Test
    void aMessageIsNotFoldedUnderANote() {
        var id = about(send(SPAM));
        var noted = new Decision(Act.PUBLISH, Reason.FINE, null, ContentNote.LOSS, null);

        assertThatThrownBy(() -> decisions.decide(moderator, id, desk.version(id), noted))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("decision.note"));
    }

    @Test
    void manyAreDecidedAtOnceAndTheListOfWhatWasDecidedNamesThem() {
        var first = send(SPAM);
        var second = send(SPAM.replace("essays", "theses"));
        var post =
                fixtures.post(fixtures.thread(cohort, moderator), author, SPAM).post();
        var similar = page(first).similar().stream()
                .filter(CasePage.Similar::sameAuthor)
                .toList();
        var chosen = List.of(about(first), about(second), desk.about(post)).stream()
                .map(id -> new Decisions.Chosen(id, desk.version(id)))
                .toList();
        var outcome = decisions.decideAll(moderator, chosen, REMOVE);

        assertThat(similar).hasSize(2);
        assertThat(outcome.done()).isEqualTo(3);
        assertThat(message(author, second).text().state()).isEqualTo(TextState.REMOVED);
        assertThat(decisions.past(moderator, null).items()).hasSize(1);
        decisions.undoAll(moderator, Objects.requireNonNull(outcome.decision()), MISTAKE, _ -> true);
        assertThat(message(author, second).text().state()).isEqualTo(TextState.HELD);
        done(decide(second, REMOVE));
        assertThat(decisions.past(moderator, null).items().getFirst().text()).isEqualTo(TextKind.MESSAGE);
    }

    @Test
    void twoModeratorsDecideOnce() {
        var text = send(SPAM);
        var id = about(text);
        var version = desk.version(id);
        done(decisions.decide(moderator, id, version, REMOVE));

        assertThat(decisions.decide(fixtures.moderator(cohort), id, version, Decision.publish()))
                .isInstanceOf(Outcome.AlreadyDecided.class);
        assertThatThrownBy(() -> message(other, text)).isInstanceOf(NotFoundException.class);
    }

    private TextId send(String body) {
        return talk.send(author, pair, new NewMessage(body, Fixtures.key(), null))
                .id();
    }

    private void report(TextId text, ReportReason reason) {
        reports.file(other, MentoringText.KIND, text.value(), reason, "");
    }

    private Message message(PersonId viewer, TextId text) {
        return talk.message(viewer, pair, text);
    }

    private CaseId about(TextId text) {
        return desk.about(MentoringText.KIND, text.value());
    }

    private CasePage page(TextId text) {
        return cases.open(moderator, about(text));
    }

    private Outcome decide(TextId text, Decision decision) {
        return desk.decide(moderator, about(text), decision);
    }

    private static String then(CasePage page) {
        var then = page.then();
        assertThat(then).isNotNull();
        return then == null ? "" : then.body();
    }

    private String row(TextId text) {
        return jdbc.sql("SELECT state, reason, published_at, body FROM mentoring_text WHERE public_id = ?")
                .param(text.value())
                .query()
                .singleRow()
                .toString();
    }
}
