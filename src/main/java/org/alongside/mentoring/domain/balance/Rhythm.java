package org.alongside.mentoring.domain.balance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.mentoring.ReviewOccasion;

/// When the two of a pair are asked how it goes: days counted from the pair's first one, without the days it
/// rested.
///
/// Check-ins come twice in the first month and then monthly (EEPM, 4th edition, standard 5; P01, P45). Day 10: the
/// two have met once or twice, and what began wrong is still easy to change. Day 24: two weeks on, and a few days
/// before the first review, so that the two do not come together. Reviews come after one, three and six months
/// (P36).
///
/// @param start the pair's first day
/// @param restedDays days of pauses
public record Rhythm(LocalDate start, int restedDays) {

    /// Days of the first two check-ins.
    static final int FIRST = 10;

    static final int SECOND = 24;

    /// Days in which a check-in is to be answered: somewhere in each week there is a minute.
    static final int TO_ANSWER = 7;

    /// How many days a review is still worth making after it should have begun: later than that it asks for what
    /// nobody remembers.
    static final int STILL_FRESH = 31;

    /// A check-in that is to come.
    ///
    /// @param number counted from 1
    public record CheckIn(int number, LocalDate opensOn) {

        /// @return the last day to answer
        public LocalDate dueOn() {
            return opensOn.plusDays(TO_ANSWER);
        }
    }

    /// A review that is to come.
    public record Review(ReviewOccasion occasion, LocalDate opensOn) {}

    /// @param number counted from 1
    public CheckIn checkIn(int number) {
        var day = switch (number) {
            case 1 -> start.plusDays(FIRST);
            case 2 -> start.plusDays(SECOND);
            // Each counted from the first day: the 31st does not wander through a short month.
            default -> start.plusMonths(number - 1L);
        };
        return new CheckIn(number, day.plusDays(restedDays));
    }

    /// @param today what had to be answered before is left out
    /// @param until the last day on which one may open
    /// @return check-ins in order
    public List<CheckIn> checkIns(LocalDate today, LocalDate until) {
        return Stream.iterate(1, number -> number + 1)
                .map(this::checkIn)
                .takeWhile(one -> !one.opensOn().isAfter(until))
                .filter(one -> !one.dueOn().isBefore(today))
                .toList();
    }

    /// @return when a review begins; empty for the one at the end, which comes when it comes
    public Optional<Review> review(ReviewOccasion occasion) {
        return occasion.months() == 0
                ? Optional.empty()
                : Optional.of(
                        new Review(occasion, start.plusMonths(occasion.months()).plusDays(restedDays)));
    }

    /// @param today what lies too far back is left out
    /// @param until the last day on which one may begin
    /// @return reviews in order
    public List<Review> reviews(LocalDate today, LocalDate until) {
        return Stream.of(ReviewOccasion.values())
                .flatMap(occasion -> review(occasion).stream())
                .filter(one -> !one.opensOn().isAfter(until))
                .filter(one -> !one.opensOn().plusDays(STILL_FRESH).isBefore(today))
                .toList();
    }
}
