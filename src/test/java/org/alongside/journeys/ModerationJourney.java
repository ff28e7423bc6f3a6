package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.testing.Fixtures.SPAM;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.alongside.moderation.Decision;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.DeskFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ModerationJourney extends Journey {

    @Autowired
    private DeskFixtures desk;

    private CohortId cohort;
    private PersonId author;
    private PersonId reader;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aThread() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, reader);
    }

    @Test
    void aHeldPostThatIsPublishedAppearsForOthersByItself() {
        var writing = open(signedIn(author), thread);
        write(writing, SPAM);
        assertThat(shown(writing).getByText("Waiting for a moderator.")).isVisible();
        var reading = open(signedIn(reader), thread);
        assertThat(articles(reading)).hasCount(1);

        var deciding = queue(moderator);
        assertThat(heading(deciding)).hasText("One thing waits for you");
        button(deciding, "Publish").click();

        assertThat(shown(deciding).getByText("Done. Everyone in the cohort can read it."))
                .isVisible();
        assertThat(articles(reading)).hasCount(2);
        assertThat(articles(reading).last()).containsText("cheap-essays");
        assertThat(shown(writing).getByText("Waiting for a moderator.")).hasCount(0);
    }

    @Test
    void theAuthorOfARemovedPostIsToldTheReason() {
        var writing = open(signedIn(author), thread);
        write(writing, SPAM);
        assertThat(shown(writing).getByText("Waiting for a moderator.")).isVisible();

        var deciding = queue(moderator);
        button(deciding, "Remove").click();
        var dialog = deciding.getByRole(AriaRole.DIALOG);
        dialog.getByText("Belongs elsewhere").click();
        button(dialog, "Remove").click();

        assertThat(shown(deciding).getByText("All is decided")).isVisible();
        assertThat(articles(writing).last()).containsText("Removed by a moderator.");
        assertThat(articles(writing).last()).containsText("Belongs elsewhere");
        assertThat(articles(writing).last()).containsText("cheap-essays");
        assertThat(articles(open(signedIn(reader), thread))).hasCount(1);
    }

    @Test
    void theSecondOfTwoModeratorsIsToldWhatTheFirstDecided() {
        fixtures.post(thread, author, SPAM);
        var first = queue(moderator);
        var second = queue(fixtures.moderator(cohort));
        assertThat(button(second, "Publish")).isVisible();

        button(first, "Publish").click();

        assertThat(shown(second).getByText("was first: Published.")).containsText("Amina");
        assertThat(button(second, "Publish")).isHidden();
        assertThat(held(second)).containsText("cheap essays");
    }

    @Test
    void aNewHeldPostAppearsInAnOpenQueueByItself() {
        var deciding = queue(moderator);
        assertThat(shown(deciding).getByText("All is decided")).isVisible();

        fixtures.post(thread, author, SPAM);

        assertThat(heading(deciding)).hasText("One thing waits for you");
        assertThat(held(deciding)).containsText("cheap essays");
    }

    @Test
    void theNumberInTheNavigationFollowsByItself() {
        var reading = open(signedIn(moderator), thread);
        var entry = reading.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("Moderation"));
        assertThat(entry).hasText("Moderation");

        var post = fixtures.post(thread, author, SPAM).post();
        assertThat(entry).containsText("1");

        desk.decide(fixtures.moderator(cohort), post, Decision.publish());
        assertThat(entry).hasText("Moderation");
    }

    @Test
    void aQueueCanBeWorkedThroughWithKeysAlone() {
        fixtures.post(thread, author, SPAM + " The first one.");
        fixtures.post(thread, author, SPAM + " The second one.");
        var page = queue(moderator);
        assertThat(held(page)).containsText("The first one.");

        page.keyboard().press("j");
        assertThat(held(page)).containsText("The second one.");
        page.keyboard().press("k");
        assertThat(held(page)).containsText("The first one.");
        page.keyboard().press("p");
        assertThat(heading(page)).hasText("One thing waits for you");
        assertThat(held(page)).containsText("The second one.");
        // The first moments after a decision take no other one: the press was meant for the text before.
        page.waitForTimeout(1000);
        page.keyboard().press("r");
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setChecked(true)))
                .isFocused();
        // Over the word to its author and what it means for her, which stay empty.
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(button(dialog, "Remove")).isFocused();
        page.keyboard().press("Enter");
        assertThat(shown(page).getByText("All is decided")).isVisible();
        assertThat(articles(open(page, thread))).hasCount(2);
        assertThat(articles(page).last()).containsText("The first one.");
    }

    @Test
    void aModeratorsOwnPostWaitsForAnotherOne() {
        fixtures.post(thread, moderator, SPAM);

        assertThat(heading(queue(moderator))).hasText("Nothing waits for you");
        assertThat(heading(queue(fixtures.moderator(cohort)))).hasText("One thing waits for you");
    }

    @Test
    void textsAlikeAreRemovedTogetherAndTheWholeIsTakenBack() {
        fixtures.post(thread, author, SPAM);
        fixtures.post(thread, author, SPAM + " today");
        var page = queue(moderator);
        button(page, "Remove this and those like it…").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Remove these 2 texts?");
        button(dialog, "Remove").click();
        assertThat(shown(page).getByText("2 decided.")).isVisible();
        assertThat(shown(page).getByText("All is decided")).isVisible();

        page.navigate("/moderation/decided");
        button(page, "Take this back… Removed").first().click();
        button(page.getByRole(AriaRole.DIALOG), "Take back").click();

        assertThat(shown(page).getByText("Taken back. Everything is as it was before."))
                .isVisible();
        page.navigate("/moderation");
        assertThat(heading(page)).hasText("Two things wait for you");
    }

    private Page queue(PersonId person) {
        var page = signedIn(person);
        page.navigate("/moderation");
        awaitHeading(page);
        return page;
    }

    private static Locator held(Page page) {
        return page.locator(".queue-open article .held-text");
    }
}
