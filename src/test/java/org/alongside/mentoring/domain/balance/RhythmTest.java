package org.alongside.mentoring.domain.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alongside.mentoring.ReviewOccasion;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final LocalDate START = LocalDate.of(2026, 5, 4);

    @Test
    void checkInsComeTwiceInTheFirstMonthAndThenMonthly() {
        assertThat(opens(new Rhythm(START, 0), 1, 2, 3, 4, 5))
                .containsExactly(
                        LocalDate.of(2026, 5, 14),
                        LocalDate.of(2026, 5, 28),
                        LocalDate.of(2026, 7, 4),
                        LocalDate.of(2026, 8, 4),
                        LocalDate.of(2026, 9, 4));
    }

    @Test
    void aPairOfThe31stIsAskedOnTheLastDayOfShortMonthsAndOnThe31stAgain() {
        assertThat(opens(new Rhythm(LocalDate.of(2026, 12, 31), 0), 3, 4, 5))
                .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 30));
    }

    @Test
    void bothOfTheFirstMonthLieInItHoweverShortItIs() {
        var february = new Rhythm(LocalDate.of(2027, 2, 1), 0);

        assertThat(opens(february, 1, 2)).allMatch(day -> day.isBefore(LocalDate.of(2027, 3, 1)));
    }

    @Test
    void theyNeverComeInAnotherOrderWhateverTheFirstDayIs() {
        for (var start = LocalDate.of(2027, 1, 1); start.getYear() < 2029; start = start.plusDays(1)) {
            assertThat(opens(new Rhythm(start, 0), 1, 2, 3, 4, 5, 6, 7))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void daysThatThePairRestedDoNotCount() {
        assertThat(opens(new Rhythm(START, 9), 1, 3))
                .containsExactly(LocalDate.of(2026, 5, 23), LocalDate.of(2026, 7, 13));
    }

    @Test
    void whatHadToBeAnsweredBeforeIsNotAskedAnyMore() {
        var rhythm = new Rhythm(START, 0);

        assertThat(rhythm.checkIns(START.plusDays(17), START.plusDays(40)))
                .extracting(Rhythm.CheckIn::number)
                .containsExactly(1, 2);
        assertThat(rhythm.checkIns(START.plusDays(18), START.plusDays(40)))
                .extracting(Rhythm.CheckIn::number)
                .containsExactly(2);
    }

    @Test
    void reviewsComeAfterOneThreeAndSixMonths() {
        assertThat(new Rhythm(LocalDate.of(2026, 8, 31), 0).reviews(LocalDate.of(2026, 9, 1), LocalDate.MAX))
                .containsExactly(
                        new Rhythm.Review(ReviewOccasion.MONTH_1, LocalDate.of(2026, 9, 30)),
                        new Rhythm.Review(ReviewOccasion.MONTH_3, LocalDate.of(2026, 11, 30)),
                        new Rhythm.Review(ReviewOccasion.MONTH_6, LocalDate.of(2027, 2, 28)));
    }

    @Test
    void aReviewThatLiesFarBackIsNotMade() {
        assertThat(new Rhythm(START, 0).reviews(LocalDate.of(2026, 9, 10), LocalDate.MAX))
                .extracting(Rhythm.Review::occasion)
                .containsExactly(ReviewOccasion.MONTH_6);
    }

    private static List<LocalDate> opens(Rhythm rhythm, int... numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(number -> rhythm.checkIn(number).opensOn())
                .toList();
    }
}
