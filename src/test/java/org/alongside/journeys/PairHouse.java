package org.alongside.journeys;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortSetup;
import org.alongside.identity.People;
import org.alongside.mentoring.AfterEnding;
import org.alongside.mentoring.Agreements;
import org.alongside.mentoring.Beginners;
import org.alongside.mentoring.CareDesk;
import org.alongside.mentoring.Commitments;
import org.alongside.mentoring.Conversation;
import org.alongside.mentoring.Endings;
import org.alongside.mentoring.GoalProgress;
import org.alongside.mentoring.Goals;
import org.alongside.mentoring.IntroductionWishes;
import org.alongside.mentoring.Introductions;
import org.alongside.mentoring.Journal;
import org.alongside.mentoring.Matching;
import org.alongside.mentoring.MeetingFormat;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.MustNots;
import org.alongside.mentoring.NewMessage;
import org.alongside.mentoring.NoSessionReason;
import org.alongside.mentoring.Pauses;
import org.alongside.mentoring.PlanScene;
import org.alongside.mentoring.PowerReviews;
import org.alongside.mentoring.ReviewAnswer;
import org.alongside.mentoring.Shelf;
import org.alongside.mentoring.TeamHelp;
import org.alongside.mentoring.domain.balance.RhythmRounds;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A cohort in which mentoring is in full swing: a pair that has kept something of everything, one that rests, one
/// that is over, some who wait, and a coordinator.
final class PairHouse {

    private final ApplicationContext context;
    private final Fixtures fixtures;
    private final CohortId cohort;
    private final String slug;
    private final PersonId mentor;
    private final PersonId mentee;
    private final PersonId coordinator;
    private final PersonId waiting;
    private final PairId pair;
    private final PairId resting;
    private final PersonId before;
    private final PairId over;
    private final String proposal;

    PairHouse(ApplicationContext context, Fixtures fixtures) {
        this.context = context;
        this.fixtures = fixtures;
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        coordinator = fixtures.administrator();
        bean(CohortSetup.class).put(cohort, coordinator, new CohortRole(true, true));
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
        resting = fixtures.pair(cohort, fixtures.member(cohort), mentee);
        before = fixtures.member(cohort);
        over = fixtures.pair(cohort, before, mentee);
        var beginners = new Beginners(context);
        beginners.readyMentor(cohort, mentor);
        waiting = beginners.mentee(cohort);
        beginners.mentor(cohort, 3);
        beginners.mentee(cohort);
        beginners.mentee(cohort);
        bean(Matching.class).workOut(coordinator, cohort, 0);
        proposal = beginners.propose(cohort, mentor, waiting).value();
        name(mentor, "Lien");
        name(mentee, "سلمى");
        talkAndPlan();
        meetAndShare();
        careAndEnd();
    }

    PersonId mentor() {
        return mentor;
    }

    PersonId mentee() {
        return mentee;
    }

    PersonId coordinator() {
        return coordinator;
    }

    PersonId waiting() {
        return waiting;
    }

    String slug() {
        return slug;
    }

    String pair(String part) {
        return MentoringRoutes.pair(pair) + part;
    }

    String resting(String part) {
        return MentoringRoutes.pair(resting) + part;
    }

    String over(String part) {
        return MentoringRoutes.pair(over) + part;
    }

    String proposal() {
        return MentoringRoutes.HOME + "/proposals/" + proposal;
    }

    String glass() {
        return MentoringRoutes.glass(pair);
    }

    String goal() {
        return pair("/goals/")
                + bean(Goals.class).list(mentee, pair).getFirst().id().value();
    }

    List<String> meetings() {
        return bean(Meetings.class).list(mentee, pair).stream()
                .map(meeting -> pair("/meetings/") + meeting.id().value())
                .toList();
    }

    String entry() {
        return pair("/journal/")
                + bean(Journal.class)
                        .list(mentee, pair, null)
                        .items()
                        .getFirst()
                        .id()
                        .value();
    }

    String careCase() {
        return MentoringRoutes.care(
                slug,
                bean(CareDesk.class).list(coordinator, slug).open().getFirst().id());
    }

    private void talkAndPlan() {
        var talk = bean(Conversation.class);
        talk.send(mentor, pair, new NewMessage(Fixtures.text(1), Fixtures.key(), null));
        talk.send(mentee, pair, new NewMessage(Fixtures.text(7), Fixtures.key(), null));
        talk.send(mentee, pair, new NewMessage(Fixtures.SPAM, Fixtures.key(), null));
        talk.send(mentor, pair, new NewMessage(Fixtures.PHONE, Fixtures.key(), null));
        var agreements = bean(Agreements.class);
        agreements.propose(mentor, pair, PlanScene.agreement(), 0);
        agreements.accept(mentee, pair, 1);
        agreements.propose(mentor, pair, PlanScene.agreement(Fixtures.text(13)), 1);
        var goals = bean(Goals.class);
        var goal = goals.add(mentee, pair, PlanScene.GOAL).goal();
        var steps = bean(GoalProgress.class);
        steps.add(mentee, pair, goal, PlanScene.STEP);
        steps.add(mentor, pair, goal, Fixtures.text(19));
        goals.add(mentor, pair, PlanScene.OTHER_GOAL);
        var commitments = bean(Commitments.class);
        commitments.promise(
                mentee, pair, Fixtures.text(25), LocalDate.now(ZoneOffset.UTC).plusDays(5));
        commitments.ask(
                mentor, pair, Fixtures.text(31), LocalDate.now(ZoneOffset.UTC).plusDays(9));
        var journal = bean(Journal.class);
        journal.begin(mentee, pair, PlanScene.ENTRY);
        journal.share(
                mentee,
                pair,
                journal.begin(mentee, pair, "<p>" + Fixtures.text(37) + "</p>").id());
    }

    private void meetAndShare() {
        var meetings = bean(Meetings.class);
        var held = propose(meetings, 7);
        var time = meetings.one(mentee, pair, held).choices().getFirst().startsAt();
        meetings.choose(mentee, pair, held, new Meetings.Choice(time, "The library cafe", null, false));
        jdbc().sql("""
                        UPDATE meeting SET starts_at = starts_at - INTERVAL 8 DAY, ends_at = ends_at - INTERVAL 8 DAY
                        WHERE public_id = ?""").param(held.value()).update();
        meetings.met(mentor, pair, held, 70);
        propose(meetings, 9);
        bean(Introductions.class).proposeOutside(mentor, pair, "A nurse at the clinic", Fixtures.text(43), "en");
        bean(IntroductionWishes.class).ask(mentee, pair, Fixtures.text(49), "en", true);
        var shelf = bean(Shelf.class);
        shelf.keepLink(mentor, pair, "https://borger.dk/", "Forms of the town", Fixtures.text(55), "en");
        shelf.keep(mentee, pair, fixtures.thread(cohort, mentor), null, Fixtures.text(61), "en");
        bean(MustNots.class).add(mentee, fixtures.page(waiting));
    }

    private MeetingId propose(Meetings meetings, int days) {
        var time = LocalDateTime.now(ZoneOffset.UTC).plusDays(days).withNano(0);
        return meetings.propose(
                        mentor,
                        pair,
                        new Meetings.Proposal(
                                List.of(time, time.plusHours(3)), 60, MeetingFormat.IN_PERSON, "A bench", null))
                .meeting();
    }

    private void careAndEnd() {
        bean(RhythmRounds.class).round(LocalDate.now(ZoneOffset.UTC));
        jdbc().sql("""
                        UPDATE power_review SET opens_on = opens_on - INTERVAL 5 DAY
                        WHERE pair_id = (SELECT id FROM mentoring_pair WHERE public_id = ?)""").param(pair.value()).update();
        bean(PowerReviews.class)
                .answer(mentee, pair, 1, new ReviewAnswer(Fixtures.text(67), Fixtures.text(73), "", 3, null));
        bean(TeamHelp.class).ask(mentee, pair, Fixtures.text(79));
        bean(Pauses.class).pause(mentee, resting, null);
        var endings = bean(Endings.class);
        endings.begin(before, over, true);
        endings.answer(mentee, over, true);
        endings.session(before, over, null, NoSessionReason.values()[0]);
        bean(AfterEnding.class).thank(before, over, Fixtures.text(85));
        endings.confirm(before, over);
        endings.confirm(mentee, over);
    }

    private void name(PersonId person, String name) {
        bean(People.class).rename(person, name);
    }

    private JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
