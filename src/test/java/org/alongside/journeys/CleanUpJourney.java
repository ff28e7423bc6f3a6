package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.alongside.discussion.Imports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CleanUpJourney extends Journey {

    private static final String SAME =
            "Great site! Very nice article about %s, I bookmarked your blog and will come back"
                    + " for more of it soon. http://cheap-essays.example.com/ buy cheap essays online";

    @Autowired
    private Imports imports;

    @Test
    void aModeratorCleansAGroupOnHerPhoneWithTheKeyboardAndTakesItBack() {
        var slug = fixtures.slug();
        var cohort = fixtures.cohort(slug);
        var moderator = fixtures.moderator(cohort);
        imports.takeAll(
                cohort,
                List.of(new Imports.Imported("t", null, "Which bus", "Ana", null, "Which bus is it?", "en")),
                _ -> {});
        for (var word : List.of("cats", "shoes", "tea")) {
            imports.takeAll(
                    cohort,
                    List.of(new Imports.Imported("t", word, null, "Lin", null, SAME.formatted(word), "en")),
                    _ -> {});
        }
        var page = signIn(
                window(new Browser.NewContextOptions()
                        .setViewportSize(390, 800)
                        .setHasTouch(true)
                        .setLocale("en")),
                moderator);
        page.navigate("/cohorts/" + slug);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clean up what came in"))
                .press("Enter");
        button(page, "Look for groups").press("Enter");

        var group = page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("3 texts of nearly the same words"));
        assertThat(group).isVisible();
        page.locator(".cluster summary").first().press("Enter");
        assertThat(page.locator(".cluster .held-text").first()).containsText("Great site");
        assertThat(violations(page)).isEmpty();
        assertThat((Boolean) page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"))
                .isTrue();

        shown(page).getByText("Look at each").press("Enter");
        page.getByRole(AriaRole.CHECKBOX).first().press("Space");
        button(page, "Remove 2").press("Enter");
        button(page.getByRole(AriaRole.DIALOG), "Remove").press("Enter");
        assertThat(shown(page).getByText("2 texts are removed.").first()).isVisible();
        assertThat(violations(page)).isEmpty();

        button(page, "Take this back…").press("Enter");
        page.getByRole(AriaRole.DIALOG).locator("button").first().press("Enter");
        assertThat(shown(page)
                        .getByText("Taken back. Everything is as it was before.")
                        .first())
                .isVisible();
        assertThat(group).isVisible();
    }
}
