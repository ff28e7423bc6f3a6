package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is typed is not lost: not with the session, not between two windows, not for being too long.
class SessionJourney extends Journey {

    private static final String TEXT = "I asked the bus driver for the way to the language school";

    private CohortId cohort;
    private PersonId member;
    private ThreadId thread;

    @BeforeEach
    void aThread() {
        cohort = fixtures.cohort();
        member = fixtures.member(cohort);
        thread = fixtures.thread(cohort, member);
    }

    @Test
    void aDraftIsThereAfterTheServerHasForgottenTheSession() {
        var page = open(signedIn(member), thread);
        type(page, TEXT);
        assertThat(shown(page).getByText("Draft saved")).isVisible();
        page.request().post("/leave");

        button(page, "Post").click();
        shown(page).getByText("You have been signed out").click();
        page.waitForURL(Pattern.compile("/login"));
        assertThat(textbox(open(signIn(page, member), thread))).hasValue(Pattern.compile(TEXT));
    }

    @Test
    void theSecondToSaveAnEditIsToldAndLosesNothing() {
        var post = fixtures.post(thread, member, TEXT).post();
        var first = signedIn(member);
        var second = first.context().newPage();
        edit(first, post);
        edit(second, post);

        rewrite(first, TEXT + ", and he knew it.");
        button(first, "Save").click();
        assertThat(articles(first).last()).containsText("and he knew it");
        rewrite(second, TEXT + ", but he did not say.");
        button(second, "Save").click();

        assertThat(shown(second).getByText(Pattern.compile("changed in another window")))
                .isVisible();
        assertThat(textbox(second)).containsText("but he did not say");
        edit(second, post);
        assertThat(textbox(second)).containsText("but he did not say");
        assertThat(articles(open(second, thread)).last()).containsText("and he knew it");
    }

    @Test
    void tooLongATextIsToldAndStays() {
        var page = open(signedIn(member), thread);
        var text = (TEXT + ". ").repeat(2000).substring(0, 100_001);
        textbox(page).click();
        page.locator("trix-editor").waitFor();
        textbox(page).fill(text);
        button(page, "Post").click();

        assertThat(shown(page).getByText("This is too long. Please cut it into several posts; your text is kept."))
                .isVisible();
        Assertions.assertThat(textbox(page).innerText().strip()).hasSizeGreaterThan(100_000 - 1);
        assertThat(articles(page)).hasCount(1);
    }

    @Test
    void anEmptyTextIsTold() {
        var page = open(signedIn(member), thread);
        button(page, "Post").click();

        assertThat(shown(page).getByText("Please write something first.")).isVisible();
        assertThat(articles(page)).hasCount(1);
    }

    @Test
    void aThreadWithoutTitleIsToldAndKeepsItsText() {
        var slug = fixtures.slug();
        fixtures.join(fixtures.cohort(slug), member);
        var page = signedIn(member);
        page.navigate("/cohorts/" + slug + "/new");
        textbox(page).fill(TEXT);
        button(page, "Post").click();

        assertThat(shown(page).getByText("Please give the thread a title of up to 200 characters."))
                .isVisible();
        assertThat(textbox(page)).containsText(TEXT);
    }

    @Test
    void picturesOfTheKeyboardAndMixedDirectionsComeBackAsWritten() {
        var text = "مرحبا 👩‍👩‍👧‍👦 in the 3️⃣ language schools ‏(שלום)‏ 🇺🇦 e\u0301 \uD83E\uDEE1";
        var page = open(signedIn(member), thread);
        type(page, text);
        button(page, "Post").click();
        assertThat(articles(page)).hasCount(2);
        page.reload();

        var body = articles(page).last().locator(".body");
        body.waitFor();
        var read = body.innerText().strip();
        // What keeps a text's directions to itself may be added; nothing is taken away.
        Assertions.assertThat(Normalizer.normalize(read, Normalizer.Form.NFC))
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private void edit(Page page, PostId post) {
        page.navigate("/threads/" + thread.value() + "/edit/" + post.value());
        page.locator("trix-editor").waitFor();
    }

    private static void type(Page page, String text) {
        textbox(page).click();
        page.locator("trix-editor").waitFor();
        page.keyboard().insertText(text);
    }

    private static void rewrite(Page page, String text) {
        textbox(page).press("Control+A");
        page.keyboard().insertText(text);
    }
}
