package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.testing.Fixtures.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class WatchedWordsJourney extends Journey {

    @Test
    void aWordIsTriedSwitchedOnAndAskedAboutAfterTheNumber() {
        var slug = fixtures.slug();
        var cohort = fixtures.cohort(slug);
        var author = fixtures.member(cohort);
        var moderator = fixtures.moderator(cohort);
        var thread = fixtures.thread(cohort, author);
        fixtures.post(thread, author, "I asked the landlord about the language school.");
        var page = signedIn(moderator);
        page.navigate("/cohorts/" + slug);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Watched words"))
                .click();
        page.getByLabel("Word or phrase").fill("landlord*");
        page.locator("vaadin-select").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Ask the author"))
                .click();
        button(page, "Try it").click();
        assertThat(shown(page).getByText("it would have caught 1 of 2 posts")).isVisible();
        assertThat(page.locator(".trial mark")).hasText("landlord");
        page.locator(".trial").getByText("Switch on").click();
        assertThat(page.locator(".words").getByText("On", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();

        var writing = open(signedIn(author), thread);
        write(writing, PHONE + " The landlord knows.");
        button(writing, "Post it anyway").click();
        assertThat(shown(writing).getByText("Your community asks to think twice about this:"))
                .isVisible();
        assertThat(articles(writing)).hasCount(2);
        button(writing, "Post it as it is").click();

        assertThat(articles(writing)).hasCount(3);
    }

    @Test
    void aTextWithAWordThatHoldsWaitsAndSaysNothingOfTheWord() {
        var slug = fixtures.slug();
        var cohort = fixtures.cohort(slug);
        var author = fixtures.member(cohort);
        var moderator = fixtures.moderator(cohort);
        var thread = fixtures.thread(cohort, author);
        var page = signedIn(moderator);
        page.navigate("/moderation/words/" + slug);
        page.getByLabel("Word or phrase").fill("*مالك*");
        button(page, "Try it").click();
        page.locator(".trial").getByText("Switch on").click();

        var writing = open(signedIn(author), thread);
        write(writing, "والمالكون هنا سألوا عن مدرسة اللغة");
        assertThat(shown(writing).getByText("It has words that a moderator looks at here before others read them."))
                .isVisible();

        page.navigate("/moderation");
        assertThat(shown(page).getByText("It has a word that this community watches:"))
                .isVisible();
    }
}
