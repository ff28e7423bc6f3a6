package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.testing.Fixtures.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.alongside.identity.People;
import org.alongside.shared.PersonId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody wants to meet another no longer, and nobody is told.
class BlockJourney extends Journey {

    @Autowired
    private People people;

    @Test
    void oneBlocksTheOtherAndNeitherMeetsTheOtherAgainUntilSheUnblocksHer() {
        var cohort = fixtures.cohort();
        var host = fixtures.member(cohort);
        var lien = named(fixtures.member(cohort), "Lien");
        var noor = named(fixtures.member(cohort), "Noor");
        var thread = fixtures.thread(cohort, host);
        fixtures.post(thread, lien, text(1));
        fixtures.post(thread, noor, text(7));

        // Her name leads to her page, by the keyboard too.
        var page = open(signedIn(lien), thread);
        assertThat(articles(page)).hasCount(3);
        var name = article(page, "Noor").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Noor"));
        Assertions.assertThat(name.boundingBox().height).isGreaterThanOrEqualTo(24);
        name.focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Noor");
        Assertions.assertThat(page.title()).doesNotContain("Noor");
        var address = page.url();

        var other = open(signedIn(noor), thread);
        assertThat(articles(other)).hasCount(3);

        button(page, "Block").click();
        var dialog = page.locator("dialog[open]");
        assertThat(dialog).containsText("She is not told.");
        Assertions.assertThat(violations(page)).isEmpty();
        button(dialog, "Block").click();
        assertThat(shown(page).getByText("You have blocked her.")).isVisible();
        assertThat(button(page, "Unblock")).isFocused();

        open(page, thread);
        assertThat(articles(page)).hasCount(2);
        assertThat(article(page, "Noor")).hasCount(0);

        // What is written now does not reach the page that is open already.
        write(page, text(13));
        assertThat(articles(page)).hasCount(3);
        open(other, thread);
        assertThat(articles(other)).hasCount(2);
        assertThat(article(other, "Lien")).hasCount(0);
        assertThat(other.locator("main")).containsText("2 posts");
        write(other, text(19));
        assertThat(articles(other)).hasCount(3);
        assertThat(articles(page)).hasCount(3);

        other.navigate("/people/" + fixtures.page(lien).value());
        assertThat(heading(other)).hasText("Nothing here");
        other.navigate("/people/" + fixtures.page(host).value());
        assertThat(heading(other)).hasText("Amina");

        page.navigate("/settings");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Unblock: Noor"))
                .click();
        assertThat(shown(page).getByText("You have blocked nobody.")).isVisible();
        page.navigate(address);
        assertThat(button(page, "Block")).isVisible();
        open(page, thread);
        assertThat(articles(page)).hasCount(5);
        open(other, thread);
        assertThat(articles(other)).hasCount(5);
    }

    private PersonId named(PersonId person, String name) {
        people.rename(person, name);
        return person;
    }

    private static Locator article(Page page, String name) {
        return page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
