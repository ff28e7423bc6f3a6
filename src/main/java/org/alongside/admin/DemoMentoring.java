package org.alongside.admin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.mentoring.Agreements;
import org.alongside.mentoring.Commitments;
import org.alongside.mentoring.GoalPart;
import org.alongside.mentoring.GoalProgress;
import org.alongside.mentoring.GoalWords;
import org.alongside.mentoring.Goals;
import org.alongside.mentoring.MeetingFormat;
import org.alongside.mentoring.Meetings;
import org.alongside.mentoring.MentoringSetup;
import org.alongside.mentoring.Offers;
import org.alongside.mentoring.Orientation;
import org.alongside.mentoring.OwnOffer;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.PowerReviews;
import org.alongside.mentoring.Requests;
import org.alongside.mentoring.ReviewAnswer;
import org.alongside.mentoring.ReviewOccasion;
import org.alongside.mentoring.Shelf;
import org.alongside.mentoring.Terms;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.springframework.stereotype.Component;

/// The mentoring of the demo data: who offers, who waits, and a pair that has walked together for three months.
/// All of it is written through the services as the people would have, then put back in time.
@Component
class DemoMentoring {

    private static final int EVENING = 18;
    private static final int DAYS_TO_AGREE = 6;
    private static final int DAYS_SINCE_DONE = 12;

    private final Orientation orientation;
    private final Offers offers;
    private final Requests requests;
    private final Agreements agreements;
    private final Goals goals;
    private final GoalProgress steps;
    private final Commitments commitments;
    private final Meetings meetings;
    private final Shelf shelf;
    private final PowerReviews reviews;
    private final MentoringSetup setup;
    private final Clock clock;

    DemoMentoring(
            Orientation orientation,
            Offers offers,
            Requests requests,
            Agreements agreements,
            Goals goals,
            GoalProgress steps,
            Commitments commitments,
            Meetings meetings,
            Shelf shelf,
            PowerReviews reviews,
            MentoringSetup setup,
            Clock clock) {
        this.orientation = orientation;
        this.offers = offers;
        this.requests = requests;
        this.agreements = agreements;
        this.goals = goals;
        this.steps = steps;
        this.commitments = commitments;
        this.meetings = meetings;
        this.shelf = shelf;
        this.reviews = reviews;
        this.setup = setup;
        this.clock = clock;
    }

    /// @param people ids by key
    /// @param threads ids by title
    void load(DemoMentoringFile file, CohortId cohort, Map<String, PersonId> people, Map<String, ThreadId> threads) {
        new Loading(file, cohort, people, threads).load();
    }

    private final class Loading {

        private final DemoMentoringFile file;
        private final CohortId cohort;
        private final Map<String, PersonId> people;
        private final Map<String, ThreadId> threads;
        private final Instant now = clock.instant();

        Loading(DemoMentoringFile file, CohortId cohort, Map<String, PersonId> people, Map<String, ThreadId> threads) {
            this.file = file;
            this.cohort = cohort;
            this.people = people;
            this.threads = threads;
        }

        void load() {
            file.offers().forEach(this::offer);
            file.requests().forEach(this::request);
            var made = file.pair();
            request(made.request());
            var pair = setup.pair(cohort, person(made.mentor()), person(made.mentee()), before(made.daysAgo()));
            made.messages()
                    .forEach(message ->
                            setup.message(pair, person(message.by()), message.body(), before(message.daysAgo())));
            plan(pair, made);
            setup.agreedAndDone(pair, before(made.daysAgo() - DAYS_TO_AGREE), before(DAYS_SINCE_DONE));
            meet(pair, made);
            review(pair, made.review());
        }

        private void offer(DemoMentoringFile.Offer offer) {
            var mentor = person(offer.person());
            orientation.confirm(mentor, cohort, PairRole.MENTOR, 0);
            var terms = Terms.of(offer.topics(), offer.languages(), offer.hours(), offer.way());
            var _ = offers.save(
                    mentor,
                    cohort,
                    new Offers.Draft(terms, offer.capacity(), offer.learn(), offer.worry(), "en", OwnOffer.NONE));
        }

        private void request(DemoMentoringFile.Request request) {
            var mentee = person(request.person());
            orientation.confirm(mentee, cohort, PairRole.MENTEE, 0);
            var terms = Terms.of(request.topics(), request.languages(), request.hours(), request.way());
            var _ = requests.save(
                    mentee,
                    cohort,
                    new Requests.Draft(
                            terms,
                            false,
                            request.experience(),
                            request.goals(),
                            request.wishes(),
                            "en",
                            OwnOffer.NONE));
            setup.waitingSince(cohort, mentee, before(request.daysWaiting()));
        }

        private void plan(PairId pair, DemoMentoringFile.Pair made) {
            var mentor = person(made.mentor());
            var mentee = person(made.mentee());
            var _ = agreements.propose(mentee, pair, new EnumMap<>(made.agreement()), 0);
            agreements.accept(mentor, pair, 1);
            made.goals().forEach(goal -> goal(pair, mentee, goal));
            made.commitments().forEach(promise -> {
                var _ = commitments.promise(person(promise.by()), pair, promise.body(), day(promise.inDays()));
            });
            var thread = Objects.requireNonNull(threads.get(made.shelf().thread()), made.shelf()::thread);
            var _ = shelf.keep(mentee, pair, thread, null, made.shelf().word(), "en");
        }

        private void goal(PairId pair, PersonId mentee, DemoMentoringFile.Goal goal) {
            var words = new EnumMap<GoalPart, String>(GoalPart.class);
            words.put(GoalPart.WHAT, goal.what());
            words.put(GoalPart.MEASURE, Objects.requireNonNullElse(goal.measure(), ""));
            words.put(GoalPart.POSSIBLE, Objects.requireNonNullElse(goal.possible(), ""));
            words.put(GoalPart.MATTERS, Objects.requireNonNullElse(goal.matters(), ""));
            var id = goals.add(mentee, pair, new GoalWords(words, day(goal.inDays())))
                    .goal();
            goal.steps().forEach(step -> {
                var _ = steps.add(mentee, pair, id, step);
            });
            goals.get(mentee, pair, id).steps().stream()
                    .limit(goal.done())
                    .forEach(step -> steps.done(mentee, pair, id, step.id(), true));
        }

        private void meet(PairId pair, DemoMentoringFile.Pair made) {
            var meeting = made.meeting();
            var mentee = person(made.mentee());
            var at = LocalDateTime.of(day(meeting.inDays()), LocalTime.of(meeting.hour(), 0));
            var added = meetings.propose(
                    person(made.mentor()),
                    pair,
                    new Meetings.Proposal(
                            List.of(at, at.plusDays(1).withHour(EVENING)),
                            meeting.minutes(),
                            MeetingFormat.IN_PERSON,
                            "",
                            null));
            var id = added.meeting();
            var first = meetings.one(mentee, pair, id).choices().getFirst().startsAt();
            var _ = meetings.choose(mentee, pair, id, new Meetings.Choice(first, meeting.place(), "en", true));
        }

        private void review(PairId pair, DemoMentoringFile.Review review) {
            var _ = reviews.answer(
                    person(review.by()),
                    pair,
                    ReviewOccasion.MONTH_3.number(),
                    new ReviewAnswer(review.comfort(), review.power(), review.difference(), review.evenness(), null));
        }

        private PersonId person(String key) {
            return Objects.requireNonNull(people.get(key), key);
        }

        private Instant before(double days) {
            return now.minus(Duration.ofMinutes(Math.round(days * 24 * 60)));
        }

        private LocalDate day(int inDays) {
            return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(inDays);
        }
    }
}
