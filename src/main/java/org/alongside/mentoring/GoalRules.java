package org.alongside.mentoring;

import java.time.LocalDate;
import org.alongside.mentoring.domain.plan.GoalStore;
import org.alongside.richtext.RichText;
import org.alongside.shared.PersonId;

/// Small rules of goals and commitments.
final class GoalRules {

    private GoalRules() {}

    /// @return whether what somebody typed leaves a text as it is: the same words, or none where she could not
    ///     read the text
    static boolean stays(GoalStore.Said said, String typed, PersonId person) {
        return switch (said.state()) {
            case PUBLISHED -> isSame(said.body(), typed);
            case HELD -> said.readableBy(person) ? isSame(said.body(), typed) : typed.isEmpty();
            // What was not let through may be tried again by who wrote it.
            case RETURNED, REMOVED -> !said.readableBy(person) && typed.isEmpty();
        };
    }

    /// @param today where time begins; somewhere it may still be the day before
    /// @return whether something can be meant for a day: from today on, not too far ahead
    static boolean isDay(LocalDate day, LocalDate today, int years) {
        return !day.isBefore(today.minusDays(1)) && !day.isAfter(today.plusYears(years));
    }

    private static boolean isSame(String html, String typed) {
        return RichText.plainText(html).equals(RichText.plainText(RichText.fromPlain(typed)));
    }
}
