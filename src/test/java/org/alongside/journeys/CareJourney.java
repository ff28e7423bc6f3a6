package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.alongside.cohort.CohortRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Somebody is asked before she shows her number, and finds help when she may be in danger.
class CareJourney extends Journey {

    @Test
    void aNumberIsAskedAboutAndDangerReachesThoseWhoLookAfterTheCohort() {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var reader = fixtures.member(cohort);
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        var thread = fixtures.thread(cohort, reader);

        var writing = open(signedIn(author), thread);
        write(writing, PHONE);
        var question = writing.getByRole(AriaRole.ALERTDIALOG);
        assertThat(question).isFocused();
        assertThat(question).containsText("This shows a phone number to 2 people.");
        Assertions.assertThat(violations(writing)).isEmpty();

        // By the keyboard alone: back to the text, which is still there, and then on.
        writing.keyboard().press("Escape");
        assertThat(question).hasCount(0);
        var editor = writing.locator("trix-editor");
        assertThat(editor).isFocused();
        assertThat(editor).containsText("20 12 34 56");
        writing.keyboard().press("Control+Enter");
        assertThat(question).isFocused();
        writing.keyboard().press("Tab");
        assertThat(button(question, "Post it anyway")).isFocused();
        writing.keyboard().press("Enter");
        assertThat(articles(writing)).hasCount(2);
        assertThat(question).hasCount(0);

        var watching = signedIn(coordinator);
        watching.navigate("/moderation");
        assertThat(heading(watching)).hasText("Nothing waits for you");
        write(writing, DANGER);
        assertThat(note(writing)).containsText("You are not alone");
        assertThat(note(writing)).containsText("112");
        Assertions.assertThat(violations(writing)).isEmpty();

        assertThat(shown(watching).getByText("Somebody may be in danger").first())
                .isVisible();
        assertThat(watching.locator(".queue-open mark").first()).isVisible();
        Assertions.assertThat(violations(watching)).isEmpty();
        button(watching, "I am on it").click();
        assertThat(shown(watching).getByText("You are on it").first()).isVisible();

        var reading = open(signedIn(reader), thread);
        assertThat(articles(reading)).hasCount(3);
        assertThat(note(reading)).hasCount(0);
        button(writing, "Close this note").click();
        assertThat(note(writing)).hasCount(0);
    }

    private static Locator note(Page page) {
        return page.locator(".help-note");
    }
}
