package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.testing.Fixtures.SPAM;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.alongside.cohort.CohortRole;
import org.alongside.discussion.Draft;
import org.alongside.identity.People;
import org.alongside.platform.Messages;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The whole way from right to left.
class ArabicJourney extends Journey {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final String TITLE = "كيف أجد مدرسة لتعلم اللغة";
    private static final String TEXT = "أخذت الحافلة إلى مدرسة اللغة وسألت المعلمة عن الدورة.";

    /// Words in Latin letters that stand in every language: keys of the keyboard, and what people wrote.
    private static final List<String> KNOWN =
            List.of("Alt", "Ctrl", "Enter", "Shift", "Alongside", "http", "https", "example", "com", "org", "name");

    /// What is seen or read aloud: texts, names, hints, without addresses and what people wrote.
    private static final String WORDS = """
            () => {
                const texts = [document.title];
                const collect = root => {
                    for (const e of root.querySelectorAll('*')) {
                        if (['SCRIPT', 'STYLE', 'TEMPLATE'].includes(e.tagName) || e.closest?.('[lang]:not(html), ul [dir=auto]')) {
                            continue;
                        }
                        for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt']) {
                            texts.push(e.getAttribute(name) ?? '');
                        }
                        for (const node of e.childNodes) {
                            if (node.nodeType === Node.TEXT_NODE && e.checkVisibility()) {
                                texts.push(node.data);
                            }
                        }
                        if (e.shadowRoot) {
                            collect(e.shadowRoot);
                        }
                    }
                };
                collect(document);
                return texts.join('\\n');
            }""";

    private static final Pattern LATIN = Pattern.compile("(?<![\\p{L}\\p{N}@.-])[A-Za-z]{3,}");

    @Autowired
    private Messages messages;

    @Autowired
    private People people;

    private String slug = "";
    private PersonId author;
    private PersonId moderator;
    private CohortId cohort;
    private ThreadId thread;

    @BeforeEach
    void aCohort() {
        slug = fixtures.slug();
        cohort = cohorts.create(slug, "جارات الميناء", "نلتقي كل يوم اثنين.");
        author = fixtures.member(cohort);
        moderator = fixtures.administrator();
        cohorts.put(cohort, moderator, new CohortRole(true, true));
        people.rename(author, "أمينة");
        people.rename(moderator, "سلمى");
        thread = threads.start(moderator, cohort, new Draft(TITLE, "", "<p>" + TEXT + "</p>", Fixtures.key()), "ar")
                .thread();
    }

    @Test
    void fromSignInToModerationEverythingIsArabic() {
        var page = window(arabic());
        page.navigate("/login");
        assertArabic(page);
        signIn(page, author);
        assertThat(heading(page)).containsText("أمينة");
        assertArabic(page);
        page.locator("main h2 a").click();
        assertThat(heading(page)).hasText("جارات الميناء");
        assertArabic(page);
        button(page, say("cohort.new-thread")).click();
        assertThat(heading(page)).hasText(say("newThread.title"));
        assertArabic(page);

        open(page, thread);
        var text = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(say("composer.text")));
        text.click();
        Assertions.assertThat(direction(page.locator("trix-editor"))).isEqualTo("rtl");
        assertArabic(page);
        text.fill(SPAM);
        button(page, say("composer.post")).click();
        assertThat(shown(page).getByText(say("post.held"))).isVisible();
        assertArabic(page);

        var desk = signIn(window(arabic()), fixtures.moderator(cohort));
        desk.navigate("/moderation");
        assertThat(heading(desk)).hasText(say("moderation.heading", "count", 1));
        assertArabic(desk);
        button(desk, say("act.button.REMOVE")).click();
        var dialog = desk.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText(say("reason.scam"));
        assertArabic(desk);
        button(dialog, say("decision.verb.REMOVE")).click();
        assertThat(shown(desk).getByText(say("moderation.emptyTitle"))).isVisible();
        assertArabic(desk);
        assertThat(shown(page).getByText(say("post.removed"))).isVisible();
        assertArabic(page);
    }

    @Test
    void theOtherPagesAreArabicToo() {
        var page = signIn(window(arabic()), moderator);
        var post =
                fixtures.post(thread, moderator, TEXT + " ثم رجعت إلى البيت.").post();
        posts.edit(moderator, post, Fixtures.draft(TEXT + " ثم رجعت إلى المكتبة."), 1);
        var open = "/threads/" + thread.value();
        for (var address : List.of(
                open + "/edit/" + post.value(),
                open + "/history/" + post.value(),
                "/admin",
                "/nowhere",
                "/actuator/env",
                "/welcome/none")) {
            page.navigate(address);
            awaitHeading(page);
            assertArabic(page);
        }
    }

    @Test
    void anEnglishPostKeepsItsDirectionInAnArabicPage() {
        fixtures.post(thread, author, Fixtures.GOOD);
        var page = open(signIn(window(arabic()), author), thread);

        Assertions.assertThat(direction(articles(page).last().locator(".body"))).isEqualTo("ltr");
        Assertions.assertThat(direction(articles(page).first().locator(".body")))
                .isEqualTo("rtl");
        Assertions.assertThat(direction(heading(page))).isEqualTo("rtl");
    }

    private static Object direction(Locator text) {
        text.waitFor();
        return text.evaluate("text => getComputedStyle(text).direction");
    }

    private void assertArabic(Page page) {
        awaitHeading(page);
        page.waitForTimeout(200);
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        var known = new TreeSet<>(KNOWN);
        LATIN.matcher(SPAM).results().forEach(word -> known.add(word.group()));
        var words = LATIN.matcher((String) page.evaluate(WORDS))
                .results()
                .map(word -> word.group())
                .filter(word -> !known.contains(word))
                .toList();
        Assertions.assertThat(words).as(page.url()).isEmpty();
    }

    private String say(String key, Object... namesAndValues) {
        return messages.text(ARABIC, key, namesAndValues);
    }

    private static Browser.NewContextOptions arabic() {
        return desk().setLocale("ar");
    }
}
