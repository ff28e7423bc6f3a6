package org.alongside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.richtext.RealData;
import org.alongside.richtext.RichText;
import org.junit.jupiter.api.Test;

/// Puts every attack, sanitized, into a real page in the two ways HTML gets there, and watches what the browser
/// does.
class XssVectorsJourney {

    private static final String ADDRESS = "http://alongside.test/";

    private static final boolean WRITTEN = true;
    private static final boolean INNER_HTML = false;

    /// Hooks everything the script of an attack could do first, puts the HTML in, starts what a person's pointer
    /// and keyboard could start, and tells what was seen. One call, since the driver itself needs the hooked
    /// functions.
    private static final String WATCH = """
            ([html, written]) => new Promise(done => {
                const seen = [];
                const see = what => seen.push(what);
                const nextFrame = window.requestAnimationFrame.bind(window);
                for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval', 'fetch', 'setTimeout',
                        'setInterval', 'postMessage', 'Function', 'XMLHttpRequest', 'WebSocket', 'Image', 'Worker']) {
                    window[name] = function () { see(name); };
                }
                navigator.sendBeacon = () => see('sendBeacon');
                const listen = () => {
                    for (const type of ['securitypolicyviolation', 'error', 'load', 'toggle', 'animationstart',
                            'submit']) {
                        window.addEventListener(type, event => {
                            if (event.target !== window && event.target !== document) see(type);
                        }, true);
                    }
                };
                listen();
                if (written) {
                    document.open();
                    listen();
                    document.write('<!doctype html><body>' + html);
                    document.close();
                } else {
                    document.body.innerHTML = html;
                }
                const all = [...document.querySelectorAll('body *')];
                for (const element of all) {
                    for (const type of ['mouseover', 'mouseenter', 'mousemove', 'pointerover', 'focus', 'blur',
                            'keydown', 'input', 'change', 'drag', 'copy', 'wheel', 'animationend']) {
                        element.dispatchEvent(new Event(type, { bubbles: true }));
                    }
                }
                nextFrame(() => nextFrame(() => done({
                    seen,
                    elements: [...new Set([...document.querySelectorAll('body *')].map(e => e.localName))],
                    inHead: document.head.children.length,
                    attributes: [...new Set(all.flatMap(e => [...e.attributes]).map(a => a.name))],
                    schemes: [...new Set([...document.querySelectorAll('body a')].map(a => a.protocol))],
                })));
            })
            """;

    /// The page went away while it was watched.
    private static final String LEFT = "left the page";

    @Test
    void noSanitizedAttackDoesAnythingAsInnerHtml() {
        assertNothingHappens(INNER_HTML);
    }

    @Test
    void noSanitizedAttackDoesAnythingAsWrittenDocument() {
        assertNothingHappens(WRITTEN);
    }

    @Test
    void browserKeepsSanitizedHtmlAsItIs() {
        try (var context = OneBrowser.get().newContext()) {
            var page = context.newPage();
            for (var vector : RealData.lines("xss/dompurify.jsonl")) {
                var html = RichText.sanitize(vector.get("html").stringValue());
                var kept = page.evaluate("""
                        html => {
                            const once = document.createElement('div');
                            once.innerHTML = html;
                            const twice = document.createElement('div');
                            twice.innerHTML = once.innerHTML;
                            return once.isEqualNode(twice);
                        }""", html);
                assertThat(kept).as(html).isEqualTo(true);
            }
        }
    }

    @Test
    void unsanitizedHandlerIsNoticed() {
        assertThat(eventsOf(INNER_HTML, "<p onmouseover=alert(1)>x</p>")).contains("alert");
    }

    @Test
    void unsanitizedImageIsNoticed() {
        assertThat(eventsOf(INNER_HTML, "<img src=x onerror=alert(1)>")).contains(ADDRESS + "x");
    }

    @Test
    void unsanitizedScriptIsNoticed() {
        assertThat(eventsOf(WRITTEN, "<script>alert(1)</script>")).contains("alert");
    }

    @Test
    void unsanitizedNavigationIsNoticed() {
        assertThat(eventsOf(WRITTEN, "<meta http-equiv=refresh content='0;url=http://evil.test/'>"))
                .containsAnyOf("http://evil.test/", LEFT);
    }

    private static void assertNothingHappens(boolean written) {
        var vectors = RealData.lines("xss/dompurify.jsonl");
        assertThat(vectors).hasSizeGreaterThan(200);
        try (var context = OneBrowser.get().newContext()) {
            var events = new ArrayList<String>();
            var page = open(context, events);
            for (var vector : vectors) {
                var state = watch(
                        page,
                        events,
                        written,
                        RichText.sanitize(vector.get("html").stringValue()));
                assertThat(events).as(vector.get("id").stringValue()).isEmpty();
                assertAllowed(state);
            }
        }
    }

    private static List<String> eventsOf(boolean written, String html) {
        try (var context = OneBrowser.get().newContext()) {
            var events = new ArrayList<String>();
            var page = open(context, events);
            watch(page, events, written, html);
            // A navigation may begin only after the frames that are watched.
            page.waitForCondition(() -> !events.isEmpty());
            return events;
        }
    }

    private static void assertAllowed(Map<?, ?> page) {
        assertThat(page.get("inHead")).isEqualTo(0);
        assertThat((List<?>) page.get("elements"))
                .allMatch(List.of(
                        "a",
                        "em",
                        "strong",
                        "cite",
                        "code",
                        "ul",
                        "ol",
                        "li",
                        "dl",
                        "dt",
                        "dd",
                        "p",
                        "br",
                        "blockquote")::contains);
        assertThat((List<?>) page.get("attributes")).allMatch(List.of("href", "rel")::contains);
        assertThat((List<?>) page.get("schemes")).allMatch(List.of("http:", "https:", "mailto:")::contains);
    }

    /// Adds to the events what happens in a fresh page: hooks called, dialogs, windows, addresses asked for.
    private static Map<?, ?> watch(Page page, List<String> events, boolean written, String html) {
        page.navigate(ADDRESS);
        try {
            var state = (Map<?, ?>) page.evaluate(WATCH, List.of(html, written));
            ((List<?>) state.get("seen")).forEach(what -> events.add(String.valueOf(what)));
            return state;
        } catch (PlaywrightException leftThePage) {
            events.add(LEFT);
            return Map.of();
        }
    }

    private static Page open(BrowserContext context, List<String> events) {
        context.route("**/*", route -> answer(route, events));
        var page = context.newPage();
        context.onPage(window -> events.add("window"));
        page.onDialog(dialog -> {
            events.add("dialog");
            dialog.dismiss();
        });
        page.onFrameNavigated(frame -> {
            if (!frame.url().equals(ADDRESS)) {
                events.add(frame.url());
            }
        });
        return page;
    }

    private static void answer(Route route, List<String> events) {
        var address = route.request().url();
        if (address.equals(ADDRESS)) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!doctype html><html><head></head><body></body></html>"));
        } else {
            events.add(address);
            route.abort();
        }
    }
}
