package org.alongside.mentoring.domain.matching;

import static org.alongside.mentoring.domain.matching.People.AMINA;
import static org.alongside.mentoring.domain.matching.People.LIEN;
import static org.alongside.mentoring.domain.matching.People.MARA;
import static org.alongside.mentoring.domain.matching.People.NOOR;
import static org.alongside.mentoring.domain.matching.People.mentor;
import static org.alongside.mentoring.domain.matching.People.newcomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.alongside.mentoring.LeftOver;
import org.alongside.mentoring.MatchScore;
import org.alongside.mentoring.MatchWeights;
import org.alongside.shared.PersonId;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final MatchWeights TOPICS = new MatchWeights(0, 100, 0, 0, 0);

    @Test
    void theBestForAllIsBetterThanTheBestFirst() {
        // Amina fits Lien best and Mara nearly as well; Noor fits nobody but Lien.
        var crowd = crowd(
                List.of(mentor(LIEN, 1, "WORK", "MONEY", "HEALTH", "STUDY"), mentor(MARA, 1, "WORK", "MONEY", "STUDY")),
                List.of(newcomer(AMINA, 0, "WORK", "MONEY", "STUDY", "HEALTH"), newcomer(NOOR, 0, "HEALTH")));

        var best = Assignment.solve(crowd, List.of(), TOPICS);
        var greedy = Greedy.solve(crowd, TOPICS);

        assertThat(twos(best)).containsExactly(new Two(MARA, AMINA), new Two(LIEN, NOOR));
        assertThat(best.points()).isEqualTo(17_500);
        assertThat(greedy.points()).isEqualTo(10_000);
    }

    @Test
    void aMentorTakesAsManyAsSheHasPlaces() {
        var newcomers = new ArrayList<Newcomer>();
        for (int i = 0; i < 5; i++) {
            newcomers.add(newcomer(new PersonId(20 + i), 0));
        }

        var plan = Assignment.solve(crowd(List.of(mentor(LIEN, 3)), newcomers), List.of(), MatchWeights.USUAL);

        assertThat(plan.matches()).hasSize(3);
    }

    @Test
    void moreWhoFindSomebodyAreBetterThanAHigherScore() {
        var rules = Map.of(Obstacle.MUST_NOT, Set.of(new Two(MARA, NOOR)));
        var crowd = new Crowd(
                List.of(mentor(LIEN, 1, "WORK"), mentor(MARA, 1)),
                List.of(newcomer(AMINA, 0, "WORK"), newcomer(NOOR, 0, "MONEY")),
                rules);

        assertThat(twos(Assignment.solve(crowd, List.of(), TOPICS)))
                .containsExactly(new Two(MARA, AMINA), new Two(LIEN, NOOR));
    }

    @Test
    void aPinStandsFastThoughAnotherWouldBeBetter() {
        var crowd = crowd(
                List.of(mentor(LIEN, 1, "WORK"), mentor(MARA, 1, "MONEY")),
                List.of(newcomer(AMINA, 0, "WORK"), newcomer(NOOR, 0, "MONEY")));
        var pin = new Two(MARA, AMINA);

        var plan = Assignment.solve(crowd, List.of(pin), TOPICS);

        assertThat(twos(plan)).containsExactly(pin, new Two(LIEN, NOOR));
        assertThat(plan.matches().getFirst().pinned()).isTrue();
        assertThat(plan.matches().getLast().pinned()).isFalse();
    }

    @Test
    void aPinThatIsNotPossibleIsSaidAndDoesNotHold() {
        var pin = new Two(LIEN, AMINA);
        var crowd = new Crowd(
                List.of(mentor(LIEN, 1), mentor(MARA, 1)),
                List.of(newcomer(AMINA, 0)),
                Map.of(Obstacle.BLOCK, Set.of(pin)));

        var plan = Assignment.solve(crowd, List.of(pin, new Two(MARA, NOOR)), MatchWeights.USUAL);

        assertThat(plan.broken()).containsExactly(pin, new Two(MARA, NOOR));
        assertThat(twos(plan)).containsExactly(new Two(MARA, AMINA));
    }

    @Test
    void whoIsExcludedIsNeverInTheDraft() {
        var crowd = new Crowd(
                List.of(mentor(LIEN, 5)),
                List.of(newcomer(AMINA, 0), newcomer(NOOR, 0)),
                Map.of(Obstacle.EXCLUDED, Set.of(new Two(LIEN, AMINA))));

        assertThat(twos(Assignment.solve(crowd, List.of(), MatchWeights.USUAL))).containsExactly(new Two(LIEN, NOOR));
    }

    @Test
    void whoHasWaitedAWholePeriodLongerIsNotLeftOverForABetterMatch() {
        var crowd = crowd(
                List.of(mentor(LIEN, 1, "WORK")), List.of(newcomer(AMINA, 10, "WORK"), newcomer(NOOR, 95, "MONEY")));

        assertThat(twos(Assignment.solve(crowd, List.of(), TOPICS))).containsExactly(new Two(LIEN, NOOR));
    }

    @Test
    void nobodyIsLeftOverForGood() {
        // Round after round one place is free, and two come who fit better than she does.
        var waiting = new ArrayList<Newcomer>();
        waiting.add(newcomer(AMINA, 0, "MONEY"));
        int rounds = 0;
        long next = 100;
        boolean placed = false;
        while (!placed && rounds < 50) {
            rounds++;
            waiting.add(newcomer(new PersonId(next++), 0, "WORK"));
            waiting.add(newcomer(new PersonId(next++), 0, "WORK"));
            var plan = Assignment.solve(crowd(List.of(mentor(LIEN, 1, "WORK")), waiting), List.of(), TOPICS);
            var gone = plan.matches().getFirst().two().newcomer();
            placed = gone.equals(AMINA);
            waiting.removeIf(one -> one.id().equals(gone));
            waiting.replaceAll(AssignmentTest::aMonthLater);
        }

        assertThat(placed).isTrue();
        // The three months in which all were equal, and those who came in the same period before she did.
        assertThat(rounds).isLessThanOrEqualTo(10);
    }

    @Test
    void theDraftIsAsGoodAsTheBestOfAllPossibleOnes() {
        var random = new Random(5);
        for (int i = 0; i < 200; i++) {
            int newcomers = 1 + random.nextInt(5);
            var points = new int[newcomers][1 + random.nextInt(4)];
            for (var row : points) {
                Arrays.setAll(row, _ -> random.nextInt(4) == 0 ? -1 : random.nextInt(MatchScore.MOST));
            }
            var places = random.ints(points[0].length, 0, 3).toArray();
            var tiers = random.ints(newcomers, 0, 3).toArray();

            var chosen = new BestFlow(points, places, tiers).solve();

            assertThat(value(points, places, tiers, chosen))
                    .isEqualTo(best(points, places, tiers, 0, new int[newcomers]));
        }
    }

    @Test
    void aLargeCohortIsSolvedAsWellAsWithEveryPairLookedAt() {
        // Everybody may be brought together with everybody, and most fit the same few: more than one round is needed.
        var random = new Random(7);
        var points = new int[60][40];
        for (var row : points) {
            Arrays.setAll(row, m -> 9000 - 100 * m + random.nextInt(50));
        }
        var places = new int[40];
        Arrays.fill(places, 1);
        var flow = new BestFlow(points, places, new int[60]);

        var chosen = flow.solve();

        assertThat(flow.rounds()).isGreaterThan(1);
        assertThat(Arrays.stream(chosen).filter(m -> m >= 0).distinct()).hasSize(40);
        assertNoSwapHelps(points, chosen);
    }

    @Test
    void theSamePeopleGiveTheSameDraftInWhateverOrderTheyCome() {
        var crowd = new MadeUpPeople(3).crowd(60, 30);
        var mentors = new ArrayList<>(crowd.mentors());
        var newcomers = new ArrayList<>(crowd.newcomers());
        Collections.shuffle(mentors, new Random(1));
        Collections.shuffle(newcomers, new Random(2));

        var one = Assignment.solve(crowd, List.of(), MatchWeights.USUAL);
        var other = Assignment.solve(new Crowd(mentors, newcomers, crowd.apart()), List.of(), MatchWeights.USUAL);

        assertThat(one).isEqualTo(other);
        assertThat(one.points())
                .isGreaterThanOrEqualTo(Greedy.solve(crowd, MatchWeights.USUAL).points());
    }

    @Test
    void nobodyAtAllGivesAnEmptyDraft() {
        assertThat(Assignment.solve(crowd(List.of(), List.of()), List.of(), MatchWeights.USUAL)
                        .matches())
                .isEmpty();
        assertThat(Assignment.solve(crowd(List.of(), List.of(newcomer(AMINA, 3))), List.of(), MatchWeights.USUAL)
                        .matches())
                .isEmpty();
        assertThat(Assignment.solve(crowd(List.of(mentor(LIEN, 2)), List.of()), List.of(), MatchWeights.USUAL)
                        .matches())
                .isEmpty();
    }

    @Test
    void whyOneIsLeftNeverTellsABlockFromAMustNot() {
        for (var why : List.of(Obstacle.BLOCK, Obstacle.MUST_NOT, Obstacle.ENDED_FOR_CAUSE, Obstacle.LIVE_PAIR)) {
            var crowd = new Crowd(
                    List.of(mentor(LIEN, 1)), List.of(newcomer(AMINA, 0)), Map.of(why, Set.of(new Two(LIEN, AMINA))));

            assertThat(WhyLeft.of(crowd, crowd.rules(), crowd.newcomers().getFirst(), false))
                    .isEqualTo(LeftOver.NOBODY);
        }
    }

    @Test
    void whyOneIsLeftIsSaidWhereItMayBe() {
        var hers = newcomer(AMINA, Set.of("ti"));
        var noLanguage = crowd(List.of(mentor(LIEN, 1), mentor(MARA, 0)), List.of(hers));
        var noPlace = crowd(List.of(mentor(LIEN, 0)), List.of(hers));
        var others = crowd(List.of(mentor(LIEN, 1)), List.of(newcomer(AMINA, 0), newcomer(NOOR, 1)));

        assertThat(WhyLeft.of(noLanguage, noLanguage.rules(), hers, false)).isEqualTo(LeftOver.NO_LANGUAGE);
        assertThat(WhyLeft.of(noPlace, noPlace.rules(), hers, false)).isEqualTo(LeftOver.NO_PLACE);
        assertThat(WhyLeft.of(others, others.rules(), newcomer(AMINA, 0), false))
                .isEqualTo(LeftOver.OTHERS);
    }

    private static Newcomer aMonthLater(Newcomer one) {
        return newcomer(one.id(), one.waitingDays() + 30, one.topics().toArray(String[]::new));
    }

    private static Crowd crowd(List<Mentor> mentors, List<Newcomer> newcomers) {
        return new Crowd(mentors, newcomers, Map.of());
    }

    private static List<Two> twos(Plan plan) {
        return plan.matches().stream().map(Match::two).toList();
    }

    private static long value(int[][] points, int[] places, int[] tiers, int[] chosen) {
        var left = places.clone();
        long value = 0;
        for (int n = 0; n < chosen.length; n++) {
            if (chosen[n] >= 0) {
                assertThat(points[n][chosen[n]]).isNotNegative();
                assertThat(--left[chosen[n]]).isNotNegative();
                value += points[n][chosen[n]] + (long) (points.length * MatchScore.MOST + 1) * (tiers[n] + 1);
            }
        }
        return value;
    }

    private static long best(int[][] points, int[] places, int[] tiers, int from, int[] chosen) {
        if (from == points.length) {
            return value(points, places, tiers, chosen);
        }
        chosen[from] = -1;
        long best = best(points, places, tiers, from + 1, chosen);
        for (int m = 0; m < places.length; m++) {
            if (points[from][m] >= 0 && places[m] > 0) {
                places[m]--;
                chosen[from] = m;
                var later = bestLater(points, places, tiers, from, chosen, m);
                best = Math.max(best, later);
                places[m]++;
            }
        }
        chosen[from] = -1;
        return best;
    }

    private static long bestLater(int[][] points, int[] places, int[] tiers, int from, int[] chosen, int m) {
        long here = points[from][m] + (long) (points.length * MatchScore.MOST + 1) * (tiers[from] + 1);
        chosen[from] = -1;
        return here + best(points, places, tiers, from + 1, chosen);
    }

    private static void assertNoSwapHelps(int[][] points, int[] chosen) {
        for (int one = 0; one < chosen.length; one++) {
            for (int other = 0; other < chosen.length; other++) {
                int now = worth(points, one, chosen[one]) + worth(points, other, chosen[other]);
                int swapped = worth(points, one, chosen[other]) + worth(points, other, chosen[one]);
                assertThat(swapped).isLessThanOrEqualTo(now);
            }
        }
    }

    private static int worth(int[][] points, int newcomer, int mentor) {
        return mentor < 0 ? 0 : points[newcomer][mentor];
    }
}
