package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/// Code in every field is shown as the text it is.
class ScriptsAsTextJourney extends Journey {

    private static final String IMAGE = "<img src=x onerror=alert(1)>";
    private static final String SCRIPT = "\"><script>alert(1)</script>";
    private static final String TEMPLATE = "${alert(1)}{{7*7}}";
    private static final String ALL = IMAGE + SCRIPT + TEMPLATE;

    private final List<String> happened = new ArrayList<>();

    @Test
    void nothingTypedAnywhereRuns() {
        var slug = fixtures.slug();
        var admin = fixtures.administrator();
        var page = signedIn(admin);
        watch(page);

        page.navigate("/admin");
        page.getByLabel("Name").fill(ALL);
        page.getByLabel("Address").fill(slug);
        page.getByLabel("What it is for").fill(ALL);
        button(page, "Create cohort").click();
        assertThat(heading(page)).hasText(ALL);
        var cohort = cohorts.find(slug).orElseThrow();
        cohorts.put(cohort, admin, new CohortRole(true, true));

        page.navigate("/settings");
        page.getByLabel("Display name").fill(IMAGE + "a");
        button(page, "Save name").click();
        assertThat(shown(page).getByText("Your name is changed.")).isVisible();

        page.navigate("/cohorts/" + slug + "/new");
        page.getByLabel("Title").fill(ALL);
        textbox(page).fill(ALL + " The bus to the language school leaves at nine.");
        button(page, "Post").click();
        assertThat(heading(page)).hasText(ALL);
        assertThat(articles(page).first()).containsText(IMAGE + "a");
        assertThat(articles(page).first().locator(".body")).containsText(ALL);

        var thread = fixtures.thread(cohort, admin);
        fixtures.post(thread, fixtures.member(cohort), Fixtures.SPAM + " &lt;img src=x onerror=alert(1)&gt;");
        open(page, thread);
        assertThat(articles(page)).hasCount(2);
        page.getByLabel("Subject").fill(SCRIPT);
        textbox(page).fill(IMAGE + " I asked the driver.");
        textbox(page).press("Control+Enter");
        assertThat(articles(page)).hasCount(3);
        assertThat(articles(page).last()).containsText(SCRIPT);

        for (var address : List.of("/", "/cohorts/" + slug, "/moderation", "/admin", "/admin/cohorts/" + slug)) {
            page.navigate(address);
            awaitHeading(page);
            assertThat(page.locator("main")).containsText(IMAGE);
        }
        changeRoles(page);
        assertNothingHappened(page);
    }

    @Test
    void codeInAnAddressDoesNotRun() {
        var page = signedIn(fixtures.person());
        watch(page);
        for (var address : List.of(
                "/threads/%3Cimg%20src=x%20onerror=alert(1)%3E",
                "/cohorts/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "/%3Cscript%3Ealert(1)%3C%2Fscript%3E?v=%3Cscript%3Ealert(1)%3C%2Fscript%3E#%3Cimg%20onerror=alert(1)%3E")) {
            page.navigate(address);
            page.locator("h1").waitFor();
        }
        assertNothingHappened(page);
    }

    private static void changeRoles(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change roles: " + IMAGE))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText(IMAGE);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save"))
                .click();
        assertThat(page.locator("#toasts")).containsText(IMAGE);
    }

    private void watch(Page page) {
        page.onDialog(dialog -> {
            happened.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (request.url().endsWith("/x")) {
                happened.add(request.url());
            }
        });
    }

    private void assertNothingHappened(Page page) {
        page.waitForTimeout(300);
        Assertions.assertThat(happened).isEmpty();
        Assertions.assertThat(page.locator("img[src=x]").count()).isZero();
    }
}
