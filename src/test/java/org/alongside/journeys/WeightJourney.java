package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What goes over a connection that is paid by the megabyte.
class WeightJourney extends Journey {

    private static final Logger LOG = LoggerFactory.getLogger(WeightJourney.class);
    private static final long FIRST_PAGE = 350_000;
    private static final long FIFTY_POSTS = 60_000;
    private static final int POSTS = 50;
    private static final int CHARACTERS = 350;

    @Autowired
    private JdbcClient jdbc;

    private String slug = "";
    private CohortId cohort;
    private PersonId member;

    @BeforeEach
    void aCohort() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        member = fixtures.member(cohort);
    }

    @Test
    void theFirstPageIsLight() {
        var page = fresh();
        var traffic = new Traffic(page);
        page.navigate("/");
        awaitHeading(page);
        page.waitForTimeout(1000);

        LOG.info("First page: {} bytes over the network", traffic.encoded());
        assertThat(traffic.encoded()).isBetween(10_000L, FIRST_PAGE);
    }

    @Test
    void theEditorIsLoadedWithTheFirstFocusOnly() {
        var thread = fixtures.thread(cohort, member);
        var page = fresh();
        var traffic = new Traffic(page);
        open(page, thread);
        page.waitForTimeout(1000);
        assertThat(traffic.encoded()).isLessThan(FIRST_PAGE);
        var before = traffic.scripts();

        textbox(page).click();
        page.locator("trix-editor").waitFor();

        assertThat(before).noneMatch(script -> script.contains("rich-text-editor"));
        assertThat(traffic.scripts()).hasSizeGreaterThan(before.size());
        assertThat(traffic.scripts().subList(before.size(), traffic.scripts().size()))
                .anyMatch(script -> script.contains("rich-text-editor"));
    }

    @Test
    void fiftyPostsAreLight() {
        var thread = fixtures.thread(cohort, member);
        for (int i = 1; i < POSTS; i++) {
            fixtures.post(thread, member, Fixtures.text(i));
        }
        jdbc.sql("""
                        UPDATE post_revision SET body = CONCAT('<p>', LEFT(REPEAT(CONCAT(body, ' '), 9), ?), '</p>')
                        WHERE post_id IN (SELECT p.id FROM post p JOIN thread t ON t.id = p.thread_id
                                          WHERE t.public_id = ?)""").params(CHARACTERS, thread.value()).update();
        jdbc.sql("UPDATE post_revision SET body = REPLACE(REPLACE(body, '<p><p>', '<p>'), '</p> <p>', ' ')")
                .update();
        var page = signedIn(member);
        page.navigate("/cohorts/" + slug);
        awaitHeading(page);
        page.waitForTimeout(500);
        var traffic = new Traffic(page);

        shown(page).getByText("How to find a language school").click();
        assertThat(articles(page)).hasCount(POSTS);
        page.waitForTimeout(500);

        LOG.info("Fifty posts: {} bytes before compression", traffic.decoded());
        assertThat(articles(page).nth(7).locator(".body").innerText().length()).isBetween(300, CHARACTERS);
        assertThat(traffic.decoded()).isBetween(POSTS * 300L, FIFTY_POSTS);
    }

    /// Signed in, with nothing in the browser's cache.
    private Page fresh() {
        var page = window();
        page.context()
                .addCookies(signedIn(member).context().cookies().stream()
                        .map(cookie -> new Cookie(cookie.name, cookie.value)
                                .setDomain(cookie.domain)
                                .setPath(cookie.path))
                        .toList());
        return page;
    }
}
