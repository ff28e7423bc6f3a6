package org.alongside.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.cohort.CohortSetup;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Threads;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.StatementCount;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// The ground of every journey: one server without demo data for all of them, one browser, and for each person a
/// window of her own.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "alongside.data=target/journey-data-${alongside.fork:1}",
            "alongside.demo=false",
            "alongside.site-texts=0",
            "vaadin.productionMode=true"
        })
@Import({Fixtures.class, StatementCount.class})
abstract class Journey {

    private final List<BrowserContext> windows = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    protected Fixtures fixtures;

    @Autowired
    protected Threads threads;

    @Autowired
    protected Posts posts;

    @Autowired
    protected CohortSetup cohorts;

    @AfterEach
    void closeWindows() {
        windows.forEach(window -> {
            // A request still under way must not ask a handler that talks to a closed page.
            window.pages().forEach(Page::unrouteAll);
            window.unrouteAll();
            window.close();
        });
    }

    /// A desk, in English.
    protected Page window() {
        return window(desk());
    }

    protected static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en");
    }

    protected Page window(Browser.NewContextOptions options) {
        var context = OneBrowser.get().newContext(options.setBaseURL("http://localhost:" + port));
        context.setDefaultTimeout(30_000);
        windows.add(context);
        return context.newPage();
    }

    protected Page signedIn(PersonId person) {
        return signIn(window(), person);
    }

    protected Page signIn(Page page, PersonId person) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(fixtures.address(person));
        page.locator("input[name=password]").fill(Fixtures.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        awaitHeading(page);
        return page;
    }

    protected static Locator heading(Page page) {
        return page.locator("main h1");
    }

    /// Asks at each frame: a locator that waits asks only each half second.
    protected static void awaitHeading(Page page) {
        page.waitForFunction("() => document.querySelector('main h1')");
    }

    protected static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    protected static Locator textbox(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your post"));
    }

    protected static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// What a reader sees of the page: not what is said to screen readers a second time.
    protected static Locator shown(Page page) {
        return page.locator("body > :not(#announcer)");
    }

    protected static Locator articles(Page page) {
        return page.getByRole(AriaRole.ARTICLE);
    }

    /// Opens a thread and waits until its opening post is drawn.
    protected static Page open(Page page, ThreadId thread) {
        page.navigate("/threads/" + thread.value());
        articles(page).first().waitFor();
        return page;
    }

    /// Writes into the composer of an open thread and sends it.
    protected static void write(Page page, String text) {
        textbox(page).fill(text);
        button(page, "Post").click();
    }

    /// Without motion: what is looked at is not on its way.
    protected static Browser.NewContextOptions still(Browser.NewContextOptions options) {
        return options.setReducedMotion(ReducedMotion.REDUCE);
    }

    /// Waits until the server has said all it has to say, and each style sheet has come.
    protected static void awaitRest(Page page) {
        page.waitForFunction("""
                () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())
                    && [...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet)""");
    }

    /// @return what axe finds wrong on the page, as rule and places
    protected static List<String> violations(Page page) {
        return violations(page, Map.of());
    }

    /// Colours are all that differs by night.
    protected static List<String> violationsInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        var violations = violations(page, Map.of("runOnly", List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return violations;
    }

    /// With axe in each page from its beginning: handing it to one page after the other takes as long as a look.
    protected static Page withAxe(Page page) {
        page.addInitScript(AxeBuilder.getAxeScript());
        return page;
    }

    /// Runs axe in the page, where it is loaded once: its builder loads it anew and opens a second page for each
    /// look, which takes ten times as long.
    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, Map<String, Object> options) {
        if ((boolean) page.evaluate("() => !window.axe")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>) page.evaluate("""
                options => axe.run(document, {resultTypes: ['violations'], ...options}).then(found =>
                    found.violations.map(rule => rule.id + ' ' + JSON.stringify(rule.nodes.map(node => node.target))))
                """, options);
    }
}
