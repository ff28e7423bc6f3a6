package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.alongside.discussion.Draft;
import org.alongside.identity.People;
import org.alongside.platform.Messages;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody comes back: on a telephone, in Arabic, and by keyboard alone.
class HomeJourney extends Journey {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    @Autowired
    private Messages messages;

    @Autowired
    private People people;

    private CohortId cohort;
    private PersonId huda;
    private PersonId lien;
    private ThreadId thread;

    @BeforeEach
    void aCohortTalks() {
        cohort = fixtures.cohort();
        huda = member("هدى م.");
        lien = member("Lien O.");
        thread = fixtures.thread(cohort, lien);
        posts.submit(lien, thread, Fixtures.draft("<p>@هدى م. " + Fixtures.text(1) + "</p>"));
        threads.start(lien, cohort, new Draft("Two pans", "", Fixtures.text(8), Fixtures.key()), "en");
    }

    @Test
    void sheSeesWhatIsNewFollowsAMentionComesBackAndMarksTheRestAsRead() {
        var page = signIn(window(phone()), huda);
        var reader = new Reader(page, ARABIC, messages);
        assertThat(heading(page)).containsText("هدى");
        var mention = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lien O."));
        assertThat(shown(page).getByText(reader.say("home.unread", "count", 2))).isVisible();
        assertThat(shown(page).getByText(reader.say("mention.new"), exact())).isVisible();

        mention.click();
        assertThat(articles(page).first()).containsText(Fixtures.text(1));
        assertThat(articles(page).first().locator(".body b")).hasText("@هدى م.");
        reader.press("follow.off");
        assertThat(reader.button("follow.on")).isVisible();

        page.goBack();
        awaitHeading(page);
        assertThat(shown(page).getByText(reader.say("mention.new"), exact())).isHidden();
        assertThat(shown(page).getByText(reader.say("home.unread", "count", 1))).isVisible();
        var meanwhile = fixtures.post(thread, lien, Fixtures.text(15));
        reader.press("home.mark");
        assertThat(reader.button("home.undo")).isFocused();
        assertThat(shown(page).getByText(reader.say("home.unread", "count", 1))).isVisible();
        assertThat(shown(page).getByText(reader.say("follow.title"), exact())).isVisible();

        reader.press("home.undo");
        assertThat(shown(page).getByText(reader.say("home.unread", "count", 2))).isVisible();
        threads.post(huda, thread, meanwhile.post());
    }

    @Test
    void aNameIsChosenByKeyboardAloneAndNeverByChance() {
        var page = open(signedIn(lien), thread);
        textbox(page).click();
        page.locator("trix-editor").waitFor();
        page.keyboard().type("Ask @huda");
        page.waitForTimeout(600);
        assertThat(page.locator(".names")).isHidden();

        page.keyboard().type(" or @هد");
        var offered = page.locator(".names [role=option]");
        assertThat(offered).hasText("هدى م.");
        page.keyboard().press("ArrowDown");
        assertThat(offered).hasAttribute("aria-selected", "true");
        Assertions.assertThat(violations(page)).isEmpty();
        page.keyboard().press("Enter");
        page.waitForTimeout(600);
        assertThat(page.locator(".names")).isHidden();
        assertThat(textbox(page)).containsText("@هدى م.");

        page.keyboard().type("and @هد");
        assertThat(offered).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".names")).isHidden();
        page.keyboard().press("Control+Enter");
        assertThat(articles(page).last().locator(".body b")).hasText("@هدى م.");
    }

    private PersonId member(String name) {
        var person = fixtures.member(cohort);
        people.rename(person, name);
        return person;
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Browser.NewContextOptions phone() {
        return desk().setViewportSize(390, 780).setIsMobile(true).setLocale("ar");
    }
}
