package org.alongside.moderation;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.discussion.ContentNote;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.PostView;
import org.alongside.discussion.Posts;
import org.alongside.discussion.ThreadSummary;
import org.alongside.discussion.Threads;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class DecisionsTest {

    private static final Decision PUBLISH = Decision.publish();
    private static final Decision REMOVE = Decision.remove(Reason.SPAM);
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
    private Reports reports;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private CohortAccess access;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId author;
    private PersonId reader;
    private PersonId moderator;
    private ThreadId thread;
    private PostId post;

    @BeforeEach
    void aPostIsHeld() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
        post = fixtures.post(thread, author, SPAM).post();
    }

    @Test
    void whatIsHeldWaitsForTheModeratorsOfItsCohort() {
        assertThat(waiting(moderator)).extracting(CaseSummary::kind).containsExactly(CaseKind.HELD);
        assertThat(cases.count(moderator, CaseFilter.ALL)).isEqualTo(1);
    }

    @Test
    void aPublishedPostIsReadByOthersAndCounts() {
        assertThat(desk.decide(moderator, post, PUBLISH)).isInstanceOf(Outcome.Done.class);

        var page = threads.open(reader, thread, null);
        assertThat(page.posts()).extracting(PostView::id).contains(post);
        assertThat(page.postCount()).isEqualTo(2);
        assertThat(waiting(moderator)).isEmpty();
    }

    @Test
    void aRemovedPostStaysUnseenByOthers() {
        desk.decide(moderator, post, REMOVE);

        assertThat(seenBy(reader)).doesNotContain(post);
        assertThat(cases.count(moderator, CaseFilter.ALL)).isZero();
    }

    @Test
    void aRemovedPostKeepsItsTextForItsAuthorWithTheReason() {
        desk.decide(moderator, post, Decision.remove(Reason.PRIVATE_DATA));

        var own = threads.post(author, thread, post);
        assertThat(own.state()).isEqualTo(ContentState.REMOVED);
        assertThat(own.body()).contains("cheap essays");
        assertThat(own.reason()).isEqualTo("private-data");
    }

    @Test
    void aTextThatWentBackIsChangedByItsAuthorAndLookedAtAgain() {
        desk.decide(moderator, post, new Decision(Act.GIVE_BACK, Reason.UNCLEAR).saying("Which school do you mean?"));
        assertThat(seenBy(reader)).doesNotContain(post);

        posts.edit(author, post, Fixtures.draft(GOOD), 1);

        assertThat(waiting(moderator)).hasSize(1);
        desk.decide(moderator, post, PUBLISH);
        assertThat(seenBy(reader)).contains(post);
    }

    @Test
    void aNoteIsSetWithTheDecision() {
        desk.decide(moderator, post, new Decision(Act.PUBLISH, Reason.NEEDS_NOTE, null, ContentNote.LOSS, null));

        assertThat(threads.post(reader, thread, post).note()).isEqualTo(ContentNote.LOSS);
    }

    @Test
    void theSecondModeratorIsToldWhatTheFirstDecided() {
        var id = desk.about(post);
        var version = desk.version(id);
        decisions.decide(moderator, id, version, REMOVE);

        var outcome = decisions.decide(fixtures.moderator(cohort), id, version, PUBLISH);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.AlreadyDecided.class, decided -> {
            assertThat(decided.byName()).isEqualTo("Amina");
            assertThat(decided.act()).isEqualTo(Act.REMOVE);
            assertThat(decided.reason()).isEqualTo(Reason.SPAM);
        });
        assertThat(desk.log(cohort)).containsExactly("REMOVE spam");
        assertThat(threads.post(author, thread, post).state()).isEqualTo(ContentState.REMOVED);
    }

    @Test
    void membersFindNoDeskAndNothingToDecide() {
        assertThatThrownBy(() -> cases.waiting(reader, CaseFilter.ALL, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.decide(reader, post, PUBLISH)).isInstanceOf(NotFoundException.class);
        assertThat(cases.count(reader, CaseFilter.ALL)).isZero();
    }

    @Test
    void moderatorsOfAnotherCohortFindNothingOfIt() {
        var other = fixtures.moderator(fixtures.cohort());

        assertThat(waiting(other)).isEmpty();
        assertThatThrownBy(() -> desk.page(other, post)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.decide(other, post, PUBLISH)).isInstanceOf(NotFoundException.class);
        assertThat(desk.log(cohort)).isEmpty();
    }

    @Test
    void aTextThatItsAuthorHasChangedMeanwhileIsNotDecided() {
        var id = desk.about(post);
        var seen = desk.version(id);
        posts.edit(author, post, Fixtures.draft(SPAM + " now"), 1);

        assertThat(decisions.decide(moderator, id, seen, PUBLISH)).isEqualTo(new Outcome.Changed());
        assertThat(desk.page(moderator, post).then().body()).contains("now");
        assertThat(desk.log(cohort)).isEmpty();
    }

    @Test
    void aReportedTextThatItsAuthorHasChangedMeanwhileIsNotDecided() {
        var clean = fixtures.post(thread, author, GOOD).post();
        reports.file(reader, "post", clean.value(), ReportReason.UNKIND, "");
        var id = desk.about(clean);
        var seen = desk.version(id);
        posts.edit(author, clean, Fixtures.draft(Fixtures.text(9)), 1);

        assertThat(decisions.decide(moderator, id, seen, Decision.remove(Reason.UNKIND)))
                .isEqualTo(new Outcome.Changed());
        assertThat(cases.open(moderator, id).now()).contains("<ins>");
    }

    @Test
    void aThreadAndItsOpeningAreOneCaseHoweverTheyAreReported() {
        reports.file(reader, "thread", thread.value(), ReportReason.UNKIND, "");
        var opening = threads.open(reader, thread, null).posts().getFirst().id();
        reports.file(fixtures.member(cohort), "post", opening.value(), ReportReason.SCAM, "");

        assertThat(desk.page(moderator, opening).reports()).hasSize(2);
        assertThat(waiting(moderator)).hasSize(2);
    }

    @Test
    void aTextIsJudgedAsItWasDecidedAboutNotAsItWasReported() {
        var clean = fixtures.post(thread, author, GOOD).post();
        reports.file(reader, "post", clean.value(), ReportReason.UNKIND, "");
        posts.edit(author, clean, Fixtures.draft(Fixtures.text(9)), 1);
        desk.decide(moderator, clean, Decision.remove(Reason.UNKIND));

        assertThat(jdbc.sql("""
                        SELECT r.number FROM moderation_decision d JOIN post_revision r ON r.id = d.revision_id
                        WHERE d.cohort_id = ?""").param(cohort.value()).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void aPostItsAuthorTookBackIsNoLongerDecided() {
        var id = desk.about(post);
        var seen = desk.version(id);
        posts.delete(author, post);

        assertThat(decisions.decide(moderator, id, seen, PUBLISH)).isEqualTo(new Outcome.Gone());
        assertThat(waiting(moderator)).isEmpty();
    }

    @Test
    void aHeldChangeOfAPublishedPostShowsWhatChanged() {
        var clean = fixtures.post(thread, author, GOOD).post();
        posts.edit(author, clean, Fixtures.draft(SPAM), 1);

        var page = desk.page(moderator, clean);
        assertThat(page.summary().change()).isTrue();
        assertThat(page.now()).contains("<ins>", "<del>");
    }

    @Test
    void aDecisionTakenBackRestoresTextAndCase() {
        var done = (Outcome.Done) desk.decide(moderator, post, REMOVE);

        assertThat(decisions.undo(moderator, done.decision(), MISTAKE)).isInstanceOf(Outcome.Done.class);

        assertThat(threads.post(author, thread, post).state()).isEqualTo(ContentState.HELD);
        assertThat(waiting(moderator)).hasSize(1);
        assertThat(desk.log(cohort)).containsExactly("REMOVE spam", "UNDO mistake");
        desk.decide(moderator, post, PUBLISH);
        assertThat(seenBy(reader)).contains(post);
    }

    @Test
    void aDecisionIsTakenBackOnce() {
        var done = (Outcome.Done) desk.decide(moderator, post, REMOVE);
        decisions.undo(moderator, done.decision(), MISTAKE);

        assertThat(decisions.undo(moderator, done.decision(), MISTAKE)).isNotInstanceOf(Outcome.Done.class);
        assertThat(desk.log(cohort)).containsExactly("REMOVE spam", "UNDO mistake");
    }

    @Test
    void whatItsAuthorHasChangedSinceIsNotTakenBack() {
        var done = (Outcome.Done) desk.decide(moderator, post, new Decision(Act.GIVE_BACK, Reason.UNCLEAR));
        posts.edit(author, post, Fixtures.draft(GOOD), 1);

        assertThat(decisions.undo(moderator, done.decision(), MISTAKE)).isEqualTo(new Outcome.Changed());
        assertThat(threads.post(author, thread, post).body()).contains("language school");
    }

    @Test
    void aThreadLeavesTheListWithTheLastOfItsTextsAndComesBackInWhicheverOrderTheyDo() {
        var opening = threads.open(reader, thread, null).posts().getFirst().id();
        var answer = fixtures.post(thread, reader, GOOD).post();
        var another = fixtures.member(cohort);
        List.of(opening, answer).forEach(each -> reports.file(another, "post", each.value(), ReportReason.UNKIND, ""));

        var first = DeskFixtures.done(desk.decide(moderator, opening, REMOVE));
        assertThat(listed(another)).contains(thread);
        var second = DeskFixtures.done(desk.decide(moderator, answer, REMOVE));
        assertThat(listed(another)).doesNotContain(thread);
        assertThat(threads.post(reader, thread, answer).state()).isEqualTo(ContentState.REMOVED);

        decisions.undo(moderator, second, MISTAKE);
        assertThat(listed(another)).contains(thread);
        decisions.undo(moderator, first, MISTAKE);
        assertThat(seenBy(another)).contains(opening, answer);

        first = DeskFixtures.done(desk.decide(moderator, opening, REMOVE));
        desk.decide(moderator, answer, REMOVE);
        decisions.undo(moderator, first, MISTAKE);
        assertThat(listed(another)).contains(thread);
        assertThat(seenBy(another)).contains(opening).doesNotContain(answer);
    }

    @Test
    void aMeasureHoldsUntilTheDecisionIsTakenBack() {
        var done = (Outcome.Done) desk.decide(moderator, post, REMOVE.with(new Measure(Measure.Kind.NO_POSTING, 7)));
        assertThat(restrictions.active(author, cohort, RestrictionKind.NO_POSTING))
                .isPresent();

        decisions.undo(moderator, done.decision(), MISTAKE);

        assertThat(restrictions.active(author, cohort, RestrictionKind.NO_POSTING))
                .isEmpty();
    }

    @Test
    void whoHadToLeaveComesBackAsWhatSheWas() {
        var joined = joinedAt();
        var done = (Outcome.Done) desk.decide(moderator, post, REMOVE.with(new Measure(Measure.Kind.EXPEL, 0)));
        assertThat(access.roleOf(author, cohort)).isEmpty();

        decisions.undo(moderator, done.decision(), MISTAKE);

        assertThat(access.roleOf(author, cohort)).isPresent();
        assertThat(joinedAt()).isEqualTo(joined);
    }

    @Test
    void aMeasureWithoutLengthOrPersonIsRefused() {
        assertRefused("decision.days", REMOVE.with(new Measure(Measure.Kind.LIMIT, 0)));
        assertRefused("decision.days", REMOVE.with(new Measure(Measure.Kind.LIMIT, 366)));
        assertRefused("decision.reason", new Decision(Act.REMOVE, Reason.FINE));
        assertRefused("decision.act", new Decision(Act.NOTHING, Reason.HELPED));
        assertRefused("decision.word", REMOVE.saying("x".repeat(Decision.MAX_WORD + 1)));
        assertThat(desk.log(cohort)).isEmpty();
    }

    @Test
    void manyAreDecidedWithOneEntryForTheWholeAndTakenBackTogether() {
        var second = fixtures.post(thread, author, SPAM + " today").post();
        var chosen = List.of(chosen(post), chosen(second));

        var outcome = decisions.decideAll(moderator, chosen, REMOVE);

        assertThat(outcome.done()).isEqualTo(2);
        assertThat(desk.log(cohort)).containsExactly("MANY spam", "REMOVE spam", "REMOVE spam");
        decisions.undoAll(moderator, Objects.requireNonNull(outcome.decision()), MISTAKE, _ -> true);
        assertThat(waiting(moderator)).hasSize(2);
        assertThat(threads.post(author, thread, second).state()).isEqualTo(ContentState.HELD);
    }

    @Test
    void ofManyWhatSomebodyElseDecidedMeanwhileIsLeftAlone() {
        var second = fixtures.post(thread, author, SPAM + " today").post();
        var chosen = List.of(chosen(post), chosen(second));
        desk.decide(moderator, second, PUBLISH);

        var outcome = decisions.decideAll(moderator, chosen, REMOVE);

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.missed()).isEqualTo(1);
        assertThat(seenBy(reader)).contains(second);
    }

    @Test
    void aClaimKeepsOthersOffUntilItLapses() {
        var other = fixtures.moderator(cohort);
        var id = desk.about(post);
        assertThat(cases.claim(moderator, id)).isTrue();
        assertThat(cases.claim(other, id)).isFalse();
        assertThat(desk.decide(other, post, PUBLISH)).isEqualTo(new Outcome.Claimed("Amina"));

        jdbc.sql("UPDATE moderation_case SET claimed_at = claimed_at - INTERVAL 31 MINUTE WHERE public_id = ?")
                .param(id.value())
                .update();

        assertThat(desk.decide(other, post, PUBLISH)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aClaimIsHandedOverToWhoMayDecide() {
        var other = fixtures.moderator(cohort);
        var id = desk.about(post);
        cases.claim(moderator, id);

        assertThat(cases.keepers(moderator, id)).extracting(Keeper::id).containsExactly(other);
        assertThat(cases.handOver(moderator, id, other)).isTrue();
        assertThat(desk.decide(moderator, post, PUBLISH)).isEqualTo(new Outcome.Claimed("Amina"));
        assertThatThrownBy(() -> cases.handOver(other, id, reader)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void notesAreForThoseWhoDecide() {
        var id = desk.about(post);
        cases.note(moderator, id, "I have asked her friend.");

        assertThat(cases.open(fixtures.moderator(cohort), id).notes())
                .extracting(CasePage.Note::body)
                .containsExactly("I have asked her friend.");
        assertThatThrownBy(() -> cases.note(moderator, id, " ")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> cases.open(author, id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void textsLikeItAreShownTogether() {
        var second =
                fixtures.post(thread, fixtures.member(cohort), SPAM + " today").post();
        fixtures.post(thread, fixtures.member(cohort), "Nice blog about cars! http://cheap-tyres.example.net/ tyres");

        assertThat(desk.page(moderator, post).similar())
                .extracting(similar -> similar.summary().id())
                .containsExactly(desk.about(second));
    }

    @Test
    void decisionsAreNeverChanged() {
        desk.decide(moderator, post, PUBLISH);

        assertThatThrownBy(() -> jdbc.sql("UPDATE moderation_decision SET reason = 'other' WHERE cohort_id = ?")
                        .param(cohort.value())
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM moderation_decision WHERE cohort_id = ?")
                        .param(cohort.value())
                        .update())
                .hasMessageContaining("append-only");
    }

    private void assertRefused(String reason, Decision decision) {
        assertThatThrownBy(() -> desk.decide(moderator, post, decision))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Decisions.Chosen chosen(PostId held) {
        var id = desk.about(held);
        return new Decisions.Chosen(id, desk.version(id));
    }

    private List<CaseSummary> waiting(PersonId person) {
        return cases.waiting(person, CaseFilter.ALL, null).items();
    }

    private List<ThreadId> listed(PersonId person) {
        var slug = jdbc.sql("SELECT slug FROM cohort WHERE id = ?")
                .param(cohort.value())
                .query(String.class)
                .single();
        return threads.inCohort(person, slug, null).threads().items().stream()
                .map(ThreadSummary::id)
                .toList();
    }

    private List<PostId> seenBy(PersonId person) {
        return threads.open(person, thread, null).posts().stream()
                .map(PostView::id)
                .toList();
    }

    private Instant joinedAt() {
        return jdbc.sql("SELECT joined_at FROM cohort_member WHERE cohort_id = ? AND person_id = ?")
                .params(cohort.value(), author.value())
                .query(Instant.class)
                .single();
    }
}
