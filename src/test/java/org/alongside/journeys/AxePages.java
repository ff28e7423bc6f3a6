package org.alongside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.Topic;
import org.alongside.discussion.Draft;
import org.alongside.identity.Blocks;
import org.alongside.identity.People;
import org.alongside.library.CollectionDraft;
import org.alongside.library.CollectionId;
import org.alongside.library.Collections;
import org.alongside.library.Library;
import org.alongside.library.LibrarySetup;
import org.alongside.library.ResourceDraft;
import org.alongside.library.ResourceId;
import org.alongside.library.ResourceKind;
import org.alongside.library.Resources;
import org.alongside.platform.Messages;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page without a finding of axe. One class for each way of looking: they are run side by side.
abstract class AxePages extends Journey {

    private final List<String> found = new ArrayList<>();
    private boolean night;

    @Autowired
    private People people;

    @Autowired
    private Blocks blocks;

    @Autowired
    private Messages messages;

    @Autowired
    private LibrarySetup past;

    @Autowired
    private Library library;

    @Autowired
    private Resources resources;

    @Autowired
    private Collections collections;

    private String slug = "";
    private String emptySlug = "";
    private String setUp = "";
    private PersonId newcomer;
    private PersonId member;
    private PersonId moderator;
    private ThreadId thread;
    private PostId edited;
    private ResourceId resource;
    private CollectionId collection;

    @BeforeEach
    void aFullHouse() {
        slug = fixtures.slug();
        emptySlug = fixtures.slug();
        var cohort = fixtures.cohort(slug);
        var empty = fixtures.cohort(emptySlug);
        newcomer = fixtures.person();
        member = fixtures.member(cohort);
        fixtures.join(empty, member);
        moderator = fixtures.administrator();
        cohorts.put(cohort, moderator, new CohortRole(true, true));
        setUp = people.add(moderator, Fixtures.address(), "Noor").setUpPath();
        thread = fixtures.thread(cohort, moderator);
        edited = fixtures.post(thread, member, Fixtures.GOOD).post();
        posts.edit(
                member,
                edited,
                new Draft(
                        "",
                        "About the bus",
                        "<p>" + Fixtures.text(3) + "</p><ul><li>one <a href=\"https://borger.dk/\">way</a></li>"
                                + "</ul><blockquote>said <code>so</code></blockquote>",
                        Fixtures.key()),
                1);
        fixtures.thread(cohort, member);
        fixtures.post(thread, moderator, "@Amina " + Fixtures.text(2));
        fixtures.post(thread, moderator, "مرحبا، أخذت الحافلة إلى مدرسة اللغة وسألت المعلمة عن الدورة.");
        posts.delete(member, fixtures.post(thread, member, Fixtures.text(4)).post());
        fixtures.post(thread, member, Fixtures.SPAM);
        fixtures.post(thread, member, Fixtures.SPAM + " Once more.");
        resource = inLibrary(cohort, "First days", "<p>Go before ten.</p><ul><li>passport</li></ul>", null);
        var link = inLibrary(cohort, "مدرسة اللغة", null, "https://school.example.org/hours");
        resources.change(
                member,
                resource,
                draft("First days", "<p>Go before nine.</p>", null),
                library.open(member, resource).version());
        collection = collections.make(
                moderator, cohort, new CollectionDraft("First month", "In this order.", "en", Fixtures.key()));
        collections.add(moderator, collection, resource);
        collections.add(moderator, collection, link);
    }

    private ResourceId inLibrary(CohortId cohort, String title, @Nullable String body, @Nullable String link) {
        var kind = link == null ? ResourceKind.TEXT : ResourceKind.LINK;
        return past.accepted(cohort, member, moderator, kind, draft(title, body, link), Instant.now());
    }

    private static ResourceDraft draft(String title, @Nullable String body, @Nullable String link) {
        return new ResourceDraft(
                title,
                "<p>What to do first.</p>",
                body,
                link,
                null,
                "en",
                Set.of(Topic.PAPERS),
                "Everybody",
                "A neighbour",
                Fixtures.key());
    }

    private void library(Page page) {
        var address = "/resources/" + resource.value();
        for (var each : List.of(
                "/library",
                "/library/new?cohort=" + slug,
                "/library?kind=FILE",
                address,
                address + "/history",
                "/collections/" + collection.value())) {
            check(page, each);
        }
    }

    /// @param byNight whether each is looked at in dark colours, too: they are the same in every language
    protected final void everyPage(String language, boolean byNight) {
        night = byNight;
        var locale = Locale.forLanguageTag(language);
        var options = still(desk().setLocale(language));
        atTheDoor(watched(options));
        asNewcomer(watched(options));
        asMember(watched(options), locale);
        asModerator(watched(options), locale);
        asAdministrator(watched(options), locale);
        assertThat(found).isEmpty();
    }

    protected final void everyPageOnAPhone() {
        night = true;
        var options = still(desk().setViewportSize(360, 640).setIsMobile(true));
        var page = signIn(watched(options), moderator);
        for (var address : List.of(
                "/",
                "/cohorts/" + slug,
                "/threads/" + thread.value(),
                "/moderation",
                "/moderation/rescreen/" + slug,
                "/moderation/decided",
                "/moderation/week",
                "/notices",
                "/cohorts/" + slug + "/log",
                "/moderation/words/" + slug,
                "/cohorts/" + slug + "/settings",
                "/people/" + fixtures.page(member).value(),
                "/search",
                "/admin",
                "/admin/words")) {
            check(page, address);
        }
        search(page);
        library(page);
        page.locator(".account").click();
        look(page, "account menu");
        assertThat(found).isEmpty();
    }

    /// What was found, with suggestions open.
    private void search(Page page) {
        check(page, "/search");
        var field = page.locator("main alongside-search input");
        field.fill("language school");
        field.press("Enter");
        page.locator(".hit").first().waitFor();
        look(page, "what was found");
        field.fill("language");
        page.locator("main [role=option]").first().waitFor();
        look(page, "suggestions");
    }

    /// A style sheet or a script that does not come is a finding, too.
    private Page watched(Browser.NewContextOptions options) {
        var page = withAxe(window(options));
        page.onResponse(answer -> {
            if (answer.status() >= 400
                    && List.of("stylesheet", "script", "font", "image")
                            .contains(answer.request().resourceType())) {
                found.add(answer.status() + " " + answer.url());
            }
        });
        return page;
    }

    private void atTheDoor(Page page) {
        for (var address : List.of("/login", "/login?error", "/login?wait", "/welcome/none", setUp, "/error")) {
            check(page, address);
        }
    }

    private void asNewcomer(Page page) {
        signIn(page, newcomer);
        check(page, "/");
        check(page, "/settings");
        check(page, "/notices");
        check(page, "/people/" + fixtures.page(newcomer).value());
    }

    private void asMember(Page page, Locale locale) {
        signIn(page, member);
        blocks.block(member, fixtures.page(newcomer));
        check(page, "/settings");
        check(page, "/people/" + fixtures.page(moderator).value());
        search(page);
        check(page, "/people/" + fixtures.page(moderator).value());
        button(page, messages.text(locale, "person.block")).click();
        page.locator("dialog[open]").waitFor();
        look(page, "the question before a block");
        var open = "/threads/" + thread.value();
        for (var address : List.of(
                "/",
                "/mentions",
                "/following",
                "/cohorts/" + slug,
                "/cohorts/" + emptySlug,
                "/cohorts/" + slug + "/new",
                "/cohorts/" + slug + "/help-lines",
                "/cohorts/" + slug + "/log",
                "/cohorts/" + emptySlug + "/log",
                open,
                open + "/edit/" + edited.value(),
                open + "/history/" + edited.value(),
                "/nowhere",
                "/actuator/env")) {
            check(page, address);
        }
        library(page);
        check(page, "/resources/" + resource.value() + "/edit");
        open(page, thread);
        page.locator("textarea").click();
        page.locator("trix-editor").waitFor();
        look(page, "the editor");
        button(page, messages.text(locale, "composer.post")).click();
        shown(page).getByText(messages.text(locale, "refused.post.empty")).waitFor();
        look(page, "the editor with an error");
        page.locator("[data-action=DELETE]").first().click();
        page.locator("dialog[open]").waitFor();
        look(page, "a question");
        open(page, thread);
        page.locator("[data-action=REPORT]").first().click();
        page.locator("dialog[open]")
                .getByText(messages.text(locale, "report.danger"))
                .click();
        page.locator("dialog[open] .help-note").waitFor();
        look(page, "a report of danger");
        button(page.locator("dialog[open]"), messages.text(locale, "reporting.verb"))
                .click();
        page.locator("dialog[open]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        check(page, "/notices");
    }

    private void asModerator(Page page, Locale locale) {
        signIn(page, moderator);
        check(page, "/threads/" + thread.value());
        check(page, "/moderation/decided");
        check(page, "/moderation/week");
        check(page, "/collections/" + collection.value());
        check(page, "/resources/" + resource.value());
        button(page, messages.text(locale, "resource.share.open")).click();
        page.locator("dialog[open]").waitFor();
        look(page, "who else reads a resource");
        check(page, "/moderation");
        button(page, messages.text(locale, "act.button.REMOVE")).click();
        page.locator("dialog[open]").waitFor();
        look(page, "the question for a reason");
        check(page, "/cohorts/" + slug + "/settings");
        fixtures.slippedThrough(thread, member, Fixtures.SPAM + " And again.");
        check(page, "/moderation/rescreen/" + slug);
        button(page, messages.text(locale, "rescreen.start")).click();
        page.locator(".doubted-row").first().waitFor();
        look(page, "what a second look found");
        check(page, "/moderation/words/" + slug);
        page.locator("vaadin-text-field input").first().fill("language");
        button(page, messages.text(locale, "words.add")).click();
        page.locator(".trial mark").first().waitFor();
        look(page, "what a watched word would have caught");
        var elsewhere = fixtures.moderator(fixtures.cohort());
        check(signIn(window(still(desk().setLocale(locale.toLanguageTag()))), elsewhere), "/moderation");
    }

    private void asAdministrator(Page page, Locale locale) {
        signIn(page, moderator);
        check(page, "/admin");
        button(page, messages.text(locale, "admin.create")).click();
        shown(page).getByText(messages.text(locale, "refused.cohort.slug")).waitFor();
        look(page, "a cohort with an error");
        check(page, "/admin/words");
        check(page, "/admin/cohorts/" + slug);
        check(page, "/admin/cohorts/" + emptySlug);
        check(page, "/cohorts/" + slug + "/help-lines");
        page.locator(".account").click();
        look(page, "account menu");
    }

    private void check(Page page, String address) {
        page.navigate(address);
        awaitHeading(page);
        look(page, address);
    }

    private void look(Page page, String what) {
        awaitRest(page);
        violations(page).forEach(violation -> found.add(what + ": " + violation));
        if (night) {
            violationsInTheDark(page).forEach(violation -> found.add(what + " in the dark: " + violation));
        }
    }
}
