package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/// "Leave this site": for somebody who is about to be seen.
class LeaveJourney extends Journey {

    private static final String SEEN = "How to find a language school";

    @Value("${alongside.leave-to}")
    private String neutral = "";

    private PersonId member;
    private ThreadId thread;
    private String slug = "";

    @BeforeEach
    void aThread() {
        slug = fixtures.slug();
        var cohort = fixtures.cohort(slug);
        member = fixtures.member(cohort);
        thread = fixtures.thread(cohort, member);
    }

    @Test
    void aClickBlanksThePageAtOnce() {
        var page = signedIn(member);
        // Such an answer keeps the browser where it is: what is seen then is what is seen until another site comes.
        page.context().route(neutral + "**", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        open(page, thread);
        page.locator("#leave-button").click();

        assertThat(page.locator("#left")).isVisible();
        assertThat(page.locator("body")).isHidden();
        Assertions.assertThat(page.evaluate("() => document.elementFromPoint(300, 300).id"))
                .isEqualTo("left");
        Assertions.assertThat(page.title()).doesNotContainPattern("\\p{L}");
    }

    @Test
    void shiftThreeTimesLeavesFromEveryPage() {
        for (var address : List.of(
                "/",
                "/cohorts/" + slug,
                "/cohorts/" + slug + "/new",
                "/threads/" + thread.value(),
                "/settings",
                "/nowhere",
                "/actuator/env")) {
            var page = signedIn(member);
            site(page);
            page.navigate(address);
            awaitHeading(page);
            shift(page, 3);
            page.waitForURL(neutral);
        }
    }

    @Test
    void oneCanLeaveFromTheSignInPage() {
        var page = window();
        site(page);
        page.navigate("/login");
        awaitHeading(page);
        shift(page, 3);
        page.waitForURL(neutral);
    }

    @Test
    void oneCanLeaveWhileTyping() {
        var page = signedIn(member);
        site(page);
        open(page, thread);
        textbox(page).click();
        page.locator("trix-editor").waitFor();
        page.keyboard().type("I am");
        shift(page, 3);
        page.waitForURL(neutral);
    }

    @Test
    void theSessionEnds() {
        var page = signedIn(member);
        site(page);
        var cookies = page.context().cookies();
        page.locator("#leave-button").click();
        page.waitForURL(neutral);

        var thief = window();
        thief.context()
                .addCookies(cookies.stream()
                        .map(cookie -> new Cookie(cookie.name, cookie.value)
                                .setDomain(cookie.domain)
                                .setPath(cookie.path))
                        .toList());
        thief.waitForCondition(() -> {
            thief.navigate("/");
            return thief.url().endsWith("/login");
        });
    }

    @Test
    void backShowsNothing() {
        var page = signedIn(member);
        site(page);
        page.navigate("/cohorts/" + slug);
        awaitHeading(page);
        shown(page).getByText(SEEN).click();
        articles(page).first().waitFor();
        page.locator("#leave-button").click();
        page.waitForURL(neutral);

        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/login$"));
        awaitHeading(page);
        Assertions.assertThat(page.content()).doesNotContain(SEEN, "Test cohort");
        Assertions.assertThat(page.title()).doesNotContain("Thread", "Cohort");
    }

    @Test
    void aDeadServerKeepsNobody() {
        for (boolean byKey : new boolean[] {true, false}) {
            var page = open(signedIn(member), thread);
            page.context().route(Pattern.compile("^http://localhost"), Route::abort);
            site(page);
            if (byKey) {
                shift(page, 3);
            } else {
                page.locator("#leave-button").click();
            }
            page.waitForURL(neutral);
        }
    }

    @Test
    void capitalLettersDoNotLeave() {
        var page = open(signedIn(member), thread);
        textbox(page).click();
        page.locator("trix-editor").waitFor();
        for (var letter : List.of("A", "B", "C", "D")) {
            page.keyboard().press("Shift+" + letter);
        }
        assertStays(page);
        assertThat(page.locator("trix-editor")).containsText("ABCD");
    }

    @Test
    void escapeDoesNotLeave() {
        var page = open(signedIn(member), thread);
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("Escape");
        }
        assertStays(page);
    }

    @Test
    void slowPressesDoNotLeave() {
        var page = signedIn(member);
        page.clock().install();
        open(page, thread);
        shift(page, 2);
        assertThat(page.locator("#leave-status")).containsText("press 1 more time");
        page.clock().runFor(5100);
        assertThat(page.locator("#leave-status")).containsText("called off");
        shift(page, 1);
        assertStays(page);
    }

    @Test
    void withoutScriptsTheButtonLeadsAway() {
        var page = window(desk().setJavaScriptEnabled(false));
        site(page);
        page.navigate("/login");
        page.locator("#leave-button").click();
        page.waitForURL(Pattern.compile(Pattern.quote(neutral) + "\\??"));
    }

    private static void shift(Page page, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press("Shift");
        }
    }

    private void site(Page page) {
        page.context().route(neutral + "**", LeaveJourney::answer);
    }

    private static void answer(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<title>Elsewhere</title>"));
    }

    private static void assertStays(Page page) {
        page.waitForTimeout(300);
        assertThat(page.locator("body")).isVisible();
        Assertions.assertThat(page.url()).contains("/threads/");
    }
}
