package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody who has just come reports a moderator.
class ReportJourney extends Journey {

    private CohortId cohort;
    private PersonId newcomer;
    private PersonId moderator;
    private PersonId second;
    private ThreadId thread;
    private PostId post;

    @BeforeEach
    void aPostOfAModerator() {
        cohort = fixtures.cohort();
        moderator = fixtures.moderator(cohort);
        second = fixtures.moderator(cohort);
        newcomer = fixtures.member(cohort);
        thread = fixtures.thread(cohort, moderator);
        post = fixtures.post(thread, moderator, Fixtures.GOOD).post();
    }

    @Test
    void aNewcomerReportsAModeratorAndOnlyTheOtherOneDecides() {
        var page = open(signedIn(newcomer), thread);
        page.locator("#post-" + post.value() + " [data-action=REPORT]").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("Harassment").click();
        button(dialog, "Report").click();
        assertThat(shown(page).getByText("Thank you. A moderator looks at it within 4 hours."))
                .isVisible();

        page.navigate("/notices");
        assertThat(page.locator(".own-report")).containsText("Waiting");

        var reported = signedIn(moderator);
        reported.navigate("/moderation");
        assertThat(heading(reported)).not().hasText("One thing waits for you");
        assertThat(reported.locator("main")).not().containsText("Harassment");

        var deciding = signedIn(second);
        deciding.navigate("/moderation");
        assertThat(heading(deciding)).hasText("One thing waits for you");
        assertThat(deciding.locator("main")).containsText("Reported: Harassment");
    }

    @Test
    void theHelpLinesComeBeforeAnythingIsSentAndAreReachedWithKeys() {
        cohorts.addHelpLine(cohort, "Women’s line", "+45 70 20 30 82", "day and night");
        var page = open(signedIn(newcomer), thread);
        page.locator("#post-" + post.value() + " [data-action=REPORT]").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByText("Someone is in danger").click();

        assertThat(dialog.getByText("+45 70 20 30 82")).isVisible();
        assertThat(page.locator("#announcer")).hasText("These people can help right now:");
        page.keyboard().press("Tab");
        assertThat(dialog.getByText("+45 70 20 30 82")).isFocused();
    }
}
