package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.testing.Fixtures.SPAM;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.alongside.cohort.CohortRole;
import org.junit.jupiter.api.Test;

class RescreenJourney extends Journey {

    @Test
    void aWaveThatSlippedThroughIsHeldAtOnceAndVanishesForReaders() {
        var slug = fixtures.slug();
        var cohort = fixtures.cohort(slug);
        var reader = fixtures.member(cohort);
        var moderator = fixtures.moderator(cohort);
        var thread = fixtures.thread(cohort, reader);
        fixtures.slippedThrough(thread, fixtures.member(cohort), SPAM);
        fixtures.slippedThrough(thread, fixtures.member(cohort), SPAM.replace("essays", "shoes"));
        var reading = open(signedIn(reader), thread);
        assertThat(articles(reading)).hasCount(3);

        var page = signedIn(moderator);
        page.navigate("/cohorts/" + slug);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Check posts again"))
                .click();
        button(page, "Start").click();
        assertThat(shown(page).getByText("2 posts would be held today")).isVisible();
        shown(page).getByText("Select all 2").click();
        button(page, "Hold 2 for a moderator").click();
        button(page.getByRole(AriaRole.DIALOG), "Hold").click();

        assertThat(shown(page).getByText("2 posts wait for a moderator now.")).isVisible();
        assertThat(articles(reading)).hasCount(1);
        page.navigate("/moderation");
        assertThat(heading(page)).hasText("Two things wait for you");
    }

    @Test
    void aNewcomerIsToldUntilWhenHerFirstTextWaitsAtTheLatest() {
        var slug = fixtures.slug();
        var cohort = fixtures.cohort(slug);
        var coordinator = fixtures.with(cohort, new CohortRole(true, true));
        var thread = fixtures.thread(cohort, coordinator);
        var page = signedIn(coordinator);
        page.navigate("/cohorts/" + slug + "/settings");
        shown(page).getByText("Let the first two texts of newcomers wait").click();
        button(page, "Save").click();
        assertThat(shown(page).getByText("Saved. The first two texts of newcomers wait now."))
                .isVisible();

        var writing = open(signedIn(fixtures.member(cohort)), thread);
        write(writing, "Good morning everybody, I am new here and glad to have found you.");
        assertThat(shown(writing).getByText("Waiting for a moderator, at the latest until"))
                .isVisible();

        page.navigate("/moderation");
        assertThat(shown(page).getByText("Held only because its author is new."))
                .isVisible();
    }
}
