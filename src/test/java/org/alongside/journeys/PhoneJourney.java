package org.alongside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.discussion.ContentNote;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On a small telephone (320 px, WCAG 2.2, 1.4.10) and on one of today.
class PhoneJourney extends Journey {

    private static final String LONG_WORD = "https://example.org/" + "a-very-long-way-to-go".repeat(6);

    /// Everything one can press that is smaller than 24 by 24 px (WCAG 2.2, 2.5.8), but for links within sentences.
    private static final String SMALL = """
            () => [...document.querySelectorAll('a, button, input, select, summary, [role=radio]')]
                .filter(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
                .filter(e => !e.closest('.skip, p:not(.acts):not(.head), .body') && e.type !== 'hidden')
                .map(e => [e.localName === 'input' && e.closest('label') ? e.closest('label') : e])
                .map(([e]) => [e.outerHTML.slice(0, 90), e.getBoundingClientRect()])
                .filter(([, box]) => box.width < 24 || box.height < 24)
                .map(([what, box]) => `${Math.round(box.width)} x ${Math.round(box.height)} ${what}`)""";

    private static final String WIDER = """
            () => document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && e.checkVisibility())
                .map(e => e.outerHTML.slice(0, 90))
                .concat(`${document.scrollingElement.scrollWidth} > ${innerWidth}`)""";

    private PersonId person;
    private ThreadId thread;
    private List<String> addresses = List.of();

    @BeforeEach
    void somebodyWhoSeesEverything() {
        var slug = fixtures.slug();
        var cohort = cohorts.create(slug, "Neighbours of the northern harbour, autumn", "We meet. " + LONG_WORD);
        person = fixtures.administrator();
        cohorts.put(cohort, person, new CohortRole(true, true));
        var other = fixtures.member(cohort);
        thread = fixtures.thread(cohort, person);
        fixtures.post(thread, other, Fixtures.SPAM + " " + LONG_WORD);
        var post = fixtures.post(thread, person, Fixtures.GOOD).post();
        posts.edit(person, post, Fixtures.draft(Fixtures.text(1)), 1);
        posts.submit(other, thread, Fixtures.draft(Fixtures.text(9)).noting(ContentNote.SUICIDE_SELF_HARM));
        fixtures.post(thread, other, "@Ada " + Fixtures.text(22));
        for (int i = 2; i < 8; i++) {
            fixtures.post(thread, other, Fixtures.text(i));
        }
        var open = "/threads/" + thread.value();
        addresses = List.of(
                "/",
                "/mentions",
                "/following",
                "/cohorts/" + slug,
                "/cohorts/" + slug + "/new",
                open,
                open + "/edit/" + post.value(),
                open + "/history/" + post.value(),
                "/moderation",
                "/settings",
                "/admin",
                "/admin/cohorts/" + slug,
                "/nowhere",
                "/actuator/env");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390})
    void nothingIsWiderThanTheScreen(int width) {
        var found = new ArrayList<String>();
        var page = phone(width);
        page.navigate("/login");
        awaitHeading(page);
        collect(page, WIDER, "/login", found);
        signIn(page, person);
        for (var address : addresses) {
            go(page, address);
            collect(page, WIDER, address, found);
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390})
    void everythingToPressIsLargeEnough(int width) {
        var found = new ArrayList<String>();
        var page = phone(width);
        page.navigate("/login");
        awaitHeading(page);
        collect(page, SMALL, "/login", found);
        signIn(page, person);
        for (var address : addresses) {
            go(page, address);
            collect(page, SMALL, address, found);
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390})
    void theBarBelowDoesNotCoverTheButtonThatPosts(int width) {
        var page = open(signIn(phone(width), person), thread);
        page.evaluate("() => scrollTo(0, document.scrollingElement.scrollHeight)");
        page.waitForTimeout(300);

        var reached = button(page, "Post").evaluate("""
                post => {
                    const box = post.getBoundingClientRect();
                    return [[box.width / 2, 2], [box.width / 2, box.height - 2]].every(([x, y]) =>
                        post.contains(document.elementFromPoint(box.left + x, box.top + y)));
                }""");
        assertThat(reached).isEqualTo(true);
    }

    private Page phone(int width) {
        return window(desk().setViewportSize(width, 640).setHasTouch(true).setIsMobile(true));
    }

    private static void go(Page page, String address) {
        page.navigate(address);
        awaitHeading(page);
        page.waitForTimeout(200);
    }

    private static void collect(Page page, String script, String address, List<String> found) {
        ((List<?>) page.evaluate(script)).forEach(what -> found.add(address + ": " + what));
    }
}
