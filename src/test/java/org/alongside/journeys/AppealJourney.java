package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.testing.Fixtures.GOOD;

import com.microsoft.playwright.options.AriaRole;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Reason;
import org.alongside.moderation.ReportReason;
import org.alongside.moderation.Reports;
import org.alongside.testing.DeskFixtures;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What was decided about somebody is looked at again, by somebody else.
class AppealJourney extends Journey {

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Reports reports;

    @Test
    void anAcceptedAppealBringsThePostBackForItsReadersByItself() {
        var cohort = fixtures.cohort();
        var author = fixtures.member(cohort);
        var reader = fixtures.member(cohort);
        var first = fixtures.moderator(cohort);
        var second = fixtures.moderator(cohort);
        var thread = fixtures.thread(cohort, reader);
        var post = fixtures.post(thread, author, GOOD).post();
        reports.file(reader, "post", post.value(), ReportReason.UNKIND, "");
        desk.decide(first, post, Decision.remove(Reason.UNKIND).saying("Please be kind."));
        var reading = open(signedIn(reader), thread);
        assertThat(articles(reading)).hasCount(1);

        var hers = signedIn(author);
        hers.navigate("/notices");
        assertThat(hers.locator("main")).containsText("Your post was removed");
        assertThat(hers.locator("main")).containsText("Please be kind.");
        button(hers, "Ask for another look").click();
        var dialog = hers.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("What should she know?").fill("It was about the bus.");
        button(dialog, "Send").click();
        assertThat(shown(hers).getByText("You asked for another look.")).isVisible();
        Assertions.assertThat(violations(hers)).isEmpty();

        var sheDecided = signedIn(first);
        sheDecided.navigate("/moderation");
        assertThat(heading(sheDecided)).hasText("Nothing waits for you");
        var deciding = signedIn(second);
        deciding.navigate("/moderation");
        assertThat(deciding.locator("main")).containsText("It was about the bus.");
        button(deciding, "Accept the appeal…").click();
        button(deciding.getByRole(AriaRole.DIALOG), "Accept").click();
        assertThat(shown(deciding).getByText("Accepted. What was decided is taken back."))
                .isVisible();

        assertThat(articles(reading)).hasCount(2);
        hers.navigate("/notices");
        assertThat(hers.locator("main")).containsText("agrees with you");
    }
}
