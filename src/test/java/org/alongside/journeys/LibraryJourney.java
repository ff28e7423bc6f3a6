package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import org.alongside.cohort.CohortRole;
import org.alongside.platform.Messages;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What one woman knows becomes what a cohort has: proposed on a phone, in Arabic; accepted on the desk; found and
/// read by another with the keyboard alone; talked about in a thread that each of the two leads to.
class LibraryJourney extends Journey {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final String TITLE = "أول يوم في المدرسة";
    private static final String THREAD = "The first day at school";
    private static final String BODY = "حذاء ثانٍ يبقى في المدرسة، ومعطف للمطر.";

    @Autowired
    private Messages messages;

    private String slug = "";
    private PersonId author;
    private PersonId moderator;
    private PersonId reader;

    @BeforeEach
    void aCohort() {
        slug = fixtures.slug();
        CohortId cohort = fixtures.cohort(slug);
        author = fixtures.member(cohort);
        moderator = fixtures.with(cohort, new CohortRole(true, false));
        reader = fixtures.member(cohort);
    }

    @Test
    void whatSheWroteOnHerPhoneIsReadByAnother() {
        var phone = propose();

        var desk = signedIn(moderator);
        desk.navigate("/moderation");
        assertThat(shown(desk).getByText(TITLE).first()).isVisible();
        button(desk, messages.text(Locale.ENGLISH, "act.button.accept")).click();
        assertThat(shown(desk).getByText(messages.text(Locale.ENGLISH, "moderation.emptyTitle")))
                .isVisible();

        phone.reload();
        assertThat(shown(phone).getByText(messages.text(ARABIC, "resource.waitingMine")))
                .isHidden();
        assertThat(heading(phone)).hasText(TITLE);

        var page = readWithTheKeyboard();
        talkAboutIt(page);

        phone.reload();
        assertThat(phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(THREAD)))
                .isVisible();
    }

    private Page propose() {
        var phone =
                signIn(window(desk().setLocale("ar").setViewportSize(360, 640).setIsMobile(true)), author);
        phone.navigate("/library");
        assertThat(phone.locator("html")).hasAttribute("dir", "rtl");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(say("library.propose")))
                .click();
        assertThat(heading(phone)).hasText(say("resource.propose.title"));
        phone.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(say("option.resource-kind.text")))
                .check();
        field(phone, "resource.name").fill(TITLE);
        field(phone, "resource.propose.body").click();
        // What she typed is there again after loading anew: it was kept on the server.
        assertThat(shown(phone).getByText(say("composer.saved"))).isVisible();
        phone.reload();
        assertThat(field(phone, "resource.name")).hasValue(TITLE);
        // The editor comes with the first focus.
        field(phone, "resource.propose.body").click();
        phone.locator("trix-editor").waitFor();
        field(phone, "resource.propose.body").fill(BODY);
        button(phone, say("resource.propose.send")).click();
        // The first text that a server screens takes it longer than the others.
        phone.waitForURL(url -> url.contains("/resources/"));
        assertThat(heading(phone)).hasText(TITLE);
        assertThat(shown(phone).getByText(say("resource.waitingMine"))).isVisible();
        return phone;
    }

    private Page readWithTheKeyboard() {
        var page = signedIn(reader);
        page.navigate("/library?cohort=" + slug);
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE));
        link.waitFor();
        tabTo(page, link);
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText(TITLE);
        assertThat(shown(page).getByText(BODY)).isVisible();
        return page;
    }

    /// The resource stands beside the thread it was begun from, and its address in a post becomes a card.
    private void talkAboutIt(Page page) {
        var address = page.url();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Talk about this"))
                .click();
        page.getByLabel("Title").fill(THREAD);
        textbox(page).fill("My son starts on Monday, and this helped: " + address);
        button(page, "Post").click();
        page.waitForURL(url -> url.contains("/threads/"));
        assertThat(heading(page)).hasText(THREAD);
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE)))
                .hasCount(2);
    }

    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < 60; i++) {
            if ((boolean) wanted.evaluate("link => link === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached with Tab");
    }

    private Locator field(Page page, String key) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(say(key)));
    }

    private String say(String key) {
        return messages.text(ARABIC, key);
    }
}
