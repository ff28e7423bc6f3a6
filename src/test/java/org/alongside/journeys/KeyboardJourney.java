package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Without a mouse.
class KeyboardJourney extends Journey {

    /// Whether what has the focus is seen to have it: by an outline or a shadow, its own or, inside a field of
    /// Vaadin's, its frame's.
    private static final String FOCUS_IS_SEEN = """
            () => {
                let at = document.activeElement;
                while (at && at !== document.body) {
                    const style = getComputedStyle(at);
                    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
                    if (outlined || style.boxShadow !== 'none' || at.hasAttribute('focus-ring')) {
                        return true;
                    }
                    at = at.closest('trix-editor') === at ? null : at.parentElement;
                }
                return false;
            }""";

    private static final int MANY = 60;

    private CohortId cohort;
    private PersonId member;

    @BeforeEach
    void aCohort() {
        cohort = fixtures.cohort();
        member = fixtures.member(cohort);
    }

    @Test
    void theWayOutIsTheFirstStopOnEveryPage() {
        var page = window();
        page.navigate("/login");
        awaitHeading(page);
        page.keyboard().press("Tab");
        assertThat(page.locator("#leave-button")).isFocused();

        signIn(page, member);
        page.reload();
        awaitHeading(page);
        page.keyboard().press("Tab");
        assertThat(page.locator("#leave-button")).isFocused();
    }

    @Test
    void theSkipLinkLeadsPastTheNavigation() {
        var page = signedIn(member);
        page.reload();
        awaitHeading(page);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        assertThat(page.locator("a.skip")).isInViewport();
        page.keyboard().press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("main a").first()).isFocused();
    }

    @Test
    void oneCanSignInReadWriteAndEdit() {
        fixtures.thread(cohort, fixtures.member(cohort));
        var page = window();
        page.navigate("/login");
        awaitHeading(page);
        tabTo(page, page.locator("input[name=username]"));
        page.keyboard().type(fixtures.address(member));
        tabTo(page, page.locator("input[name=password]"));
        page.keyboard().type(Fixtures.PASSWORD);
        tabTo(page, button(page, "Sign in"));
        page.keyboard().press("Enter");
        awaitHeading(page);
        assertThat(heading(page)).containsText("Good to see you");

        follow(page, page.locator("main h2 a"), "Test cohort");
        follow(page, page.locator("main .threads a"), "How to find a language school");

        tabTo(page, textbox(page));
        page.locator("trix-editor").waitFor();
        page.keyboard().type("I took the bus to the language school.");
        page.keyboard().press("Control+Enter");
        assertThat(articles(page).last()).containsText("I took the bus");
        assertThat(articles(page).last()).isFocused();

        var edit = articles(page).last().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Edit"));
        tabTo(page, edit);
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Change your post");
        assertThat(textbox(page)).isFocused();
        page.keyboard().press("Control+End");
        page.keyboard().type(" It was late.");
        tabTo(page, button(page, "Save"));
        page.keyboard().press("Enter");
        assertThat(articles(page).last()).containsText("It was late.");
        assertThat(articles(page).last()).isFocused();
    }

    @Test
    void aThreadCanBeStartedWithTabsAlone() {
        var page = signedIn(member);
        follow(page, page.locator("main h2 a"), "Test cohort");
        follow(page, button(page, "New thread"), "New thread");
        tabTo(page, page.getByLabel("Title"));
        page.keyboard().type("When does the school open?");
        tabTo(page, textbox(page));
        page.locator("trix-editor").waitFor();
        page.keyboard().type("I would like to bring my son to the school on Monday.");
        tabTo(page, button(page, "Post"));
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("When does the school open?");
        assertThat(heading(page)).isFocused();
    }

    @Test
    void everyStopOnAThreadIsSeen() {
        var page = open(signedIn(member), fixtures.thread(cohort, member));
        for (int stop = 0; stop < 30; stop++) {
            page.keyboard().press("Tab");
            assertFocusIsSeen(page);
        }
    }

    private static void follow(Page page, Locator link, String heading) {
        tabTo(page, link);
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText(heading);
        assertThat(heading(page)).isFocused();
    }

    private static void tabTo(Page page, Locator goal) {
        goal.waitFor();
        for (int stop = 0; stop < MANY; stop++) {
            page.keyboard().press("Tab");
            if ((Boolean) goal.evaluate("goal => goal === document.activeElement")) {
                assertFocusIsSeen(page);
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + goal);
    }

    private static void assertFocusIsSeen(Page page) {
        var where = page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)");
        Assertions.assertThat(page.evaluate("() => document.activeElement === document.body")
                                .equals(true)
                        || page.evaluate(FOCUS_IS_SEEN).equals(true))
                .as("focus is seen on %s", where)
                .isEqualTo(true);
    }
}
