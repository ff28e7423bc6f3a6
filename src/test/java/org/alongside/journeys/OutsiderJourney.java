package org.alongside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.discussion.Draft;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What someone learns who asks for addresses that are not for her.
class OutsiderJourney extends Journey {

    private static final String COHORT = "Kranichfeld";
    private static final String TITLE = "Where the Silbersee lies";
    private static final String BODY = "Follow the Weidenweg to the language school and ask for the bus.";
    private static final List<String> SECRETS = List.of(COHORT, "Silbersee", "Weidenweg");
    private static final String NOTHING = "/threads/bbbbbbbbbbbbbbbbbbbb";
    private static final List<String> FORGED = List.of("aaaaaaaaaaaaaaaaaaaa", "1", "%27%20OR%201%3D1");

    private static final List<String> TELLING = List.of("document", "xhr", "fetch");

    private final List<String> answers = new ArrayList<>();
    private PersonId member;
    private List<String> real = List.of();

    @BeforeEach
    void aThreadOfOthers() {
        var slug = fixtures.slug();
        var cohort = cohorts.create(slug, COHORT, "Of " + COHORT);
        member = fixtures.member(cohort);
        var sent = threads.start(member, cohort, new Draft(TITLE, "", BODY, Fixtures.key()), "en");
        var thread = "/threads/" + sent.thread().value();
        var post = sent.post().value();
        real = List.of(
                "/cohorts/" + slug,
                "/cohorts/" + slug + "/new",
                "/cohorts/" + slug + "?after=x",
                "/cohorts/" + slug + "/log",
                thread,
                thread + "?from=" + post,
                thread + "#post-" + post,
                thread + "/edit/" + post,
                thread + "/history/" + post,
                "/people/" + fixtures.page(member).value(),
                "/moderation/words/" + slug,
                "/admin/cohorts/" + slug);
    }

    @Test
    void anOutsiderCannotTellARealAddressFromAnInventedOne() {
        var page = watched(signedIn(fixtures.member(fixtures.cohort())));
        var nothing = told(page, NOTHING);
        assertThat(nothing).contains("Nothing here");

        for (var address : real) {
            assertThat(told(page, address)).as(address).isEqualTo(nothing);
        }
        for (var id : FORGED) {
            for (var address :
                    List.of("/cohorts/" + id, "/people/" + id, "/threads/" + id, "/threads/" + id + "/edit/" + id)) {
                assertThat(told(page, address)).as(address).isEqualTo(nothing);
            }
        }
        for (var address : List.of(
                "/moderation",
                "/moderation/decided",
                "/moderation/week",
                "/admin",
                "/admin/words",
                "/admin/cohorts/none")) {
            assertThat(told(page, address)).as(address).isEqualTo(nothing);
        }
        assertNothingLeaked();
    }

    @Test
    void aMemberWhoIsNoModeratorFindsNoModerationAndNoAdministration() {
        var page = signedIn(member);
        var nothing = told(page, NOTHING);

        for (var address : List.of(
                "/moderation", "/admin", "/admin/words", "/admin/cohorts/none", "/threads/1", "/cohorts/none")) {
            assertThat(told(page, address)).as(address).isEqualTo(nothing);
        }
    }

    @Test
    void aMemberCannotEditThePostOfAnother() {
        var cohort = fixtures.cohort();
        var thread = fixtures.thread(cohort, fixtures.member(cohort));
        var post =
                threads.open(fixtures.moderator(cohort), thread, null).posts().getFirst();
        var page = signedIn(fixtures.with(cohort, CohortRole.MEMBER));
        var nothing = told(page, NOTHING);

        assertThat(told(
                        page,
                        "/threads/" + thread.value() + "/edit/" + post.id().value()))
                .isEqualTo(nothing);
    }

    @Test
    void whoIsSignedOutGetsTheSignInPageEverywhere() {
        var page = watched(window());
        var addresses = new ArrayList<>(real);
        addresses.addAll(List.of(
                "/",
                "/moderation",
                "/moderation/decided",
                "/moderation/week",
                "/notices",
                "/admin",
                "/settings",
                "/threads/1",
                "/cohorts/none"));

        for (var address : addresses) {
            page.navigate(address);
            page.locator("input[name=username]").waitFor();
            assertThat(page.url()).as(address).contains("/login");
        }
        assertNothingLeaked();
    }

    @Test
    void onlyHealthIsOpenOfTheActuator() {
        var outsider = signedIn(fixtures.person());
        for (var address : List.of("/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump")) {
            assertThat(outsider.request().get(address).status()).as(address).isEqualTo(404);
            assertThat(window().request().get(address).url()).as(address).endsWith("/login");
        }
        assertThat(window().request().get("/actuator/health").text())
                .contains("UP")
                .doesNotContain("db", "disk");
    }

    /// @return the status and the words of what stands at an address
    private static String told(Page page, String address) {
        // From elsewhere, since an address that differs after its # only is no new page.
        page.navigate("/settings");
        var answer = page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        awaitHeading(page);
        return answer.status() + " " + page.title() + "\n"
                + page.locator("main").innerText();
    }

    private Page watched(Page page) {
        page.route("**/*", this::note);
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> answers.add(frame.text())));
        return page;
    }

    private void note(Route route) {
        if (TELLING.contains(route.request().resourceType())) {
            var answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            answers.add(answer.headers() + answer.text());
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        } else {
            route.resume();
        }
    }

    private void assertNothingLeaked() {
        assertThat(answers.size()).isGreaterThan(real.size());
        assertThat(answers.stream().filter(answer -> answer.contains("syncId")).count())
                .as("pages drawn")
                .isGreaterThan(real.size());
        for (var secret : SECRETS) {
            assertThat(answers.stream()
                            .filter(answer -> answer.contains(secret))
                            .count())
                    .as(secret)
                    .isZero();
        }
    }
}
