package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.testing.Fixtures.SPAM;

import com.microsoft.playwright.Page;
import org.alongside.discussion.ContentNote;
import org.alongside.discussion.PostDecisions;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A text that some would rather not read unasked, and one that goes back to its author.
class ContentNoteJourney extends Journey {

    private static final String TEXT = "Grandmother died before the winter, and I could not travel to say goodbye.";

    @Autowired
    private PostDecisions decisions;

    @Autowired
    private PlatformTransactionManager transactions;

    private CohortId cohort;
    private PersonId author;
    private PersonId reader;
    private ThreadId thread;

    @BeforeEach
    void aCohortTalks() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        reader = fixtures.member(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void theAuthorChoosesANoteAndAReaderOpensThePostByKeyboard() {
        var hers = open(signedIn(author), thread);
        hers.getByLabel("Content note").selectOption("Death or loss");
        write(hers, TEXT);
        assertThat(articles(hers).last()).containsText("Content note: Death or loss");
        assertThat(articles(hers).last()).containsText("say goodbye");
        assertThat(button(articles(hers).last(), "Show")).hasCount(0);

        var page = open(signedIn(reader), thread);
        var post = articles(page).last();
        assertThat(post).containsText("Content note: Death or loss");
        assertThat(shown(page).getByText("say goodbye")).hasCount(0);
        Assertions.assertThat(violations(page)).isEmpty();
        post.focus();
        // First comes the way to her page.
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        var show = button(post, "Show");
        assertThat(show).isFocused();
        assertThat(show).hasAttribute("aria-expanded", "false");
        page.keyboard().press("Enter");
        assertThat(shown(page).getByText("say goodbye")).isVisible();
        var hide = button(post, "Hide");
        assertThat(hide).isFocused();
        assertThat(hide).hasAttribute("aria-expanded", "true");
        Assertions.assertThat(violations(page)).isEmpty();
        page.keyboard().press("Space");
        assertThat(shown(page).getByText("say goodbye")).hasCount(0);
    }

    @Test
    void whatAReaderHasOpenedStaysOpenWhenThePageHearsOfIt() {
        var post = posts.submit(author, thread, Fixtures.draft(TEXT).noting(ContentNote.LOSS))
                .post();
        var page = open(signedIn(reader), thread);
        button(articles(page).last(), "Show").click();

        posts.edit(author, post, Fixtures.draft(TEXT + " She liked tea.").noting(ContentNote.LOSS), 1);

        assertThat(shown(page).getByText("She liked tea")).isVisible();
    }

    @Test
    void aPermalinkLeadsToTheFoldedPost() {
        var post = posts.submit(author, thread, Fixtures.draft(TEXT).noting(ContentNote.LOSS))
                .post();
        var page = signedIn(reader);

        page.navigate("/threads/" + thread.value() + "#post-" + post.value());

        assertThat(page.locator("#post-" + post.value())).isFocused();
        assertThat(shown(page).getByText("say goodbye")).hasCount(0);
    }

    @Test
    void aTextThatWentBackIsChangedAndSentAgain() {
        var post = fixtures.post(thread, author, SPAM).post();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            var moderator = fixtures.moderator(cohort);
            decisions.giveBack(moderator, post, 1, "private-data");
        });
        var page = open(signedIn(author), thread);
        var card = articles(page).last();
        assertThat(card).containsText("A moderator asks for a change: Private details of someone");
        assertThat(card).containsText("Change it and send it again; a moderator looks at it.");
        Assertions.assertThat(violations(page)).isEmpty();

        button(card, "Edit").click();
        rewrite(page, "I have taken the name out. The language school is by the station.");

        assertThat(articles(page).last()).containsText("Waiting for a moderator.");
        assertThat(articles(page).last()).containsText("by the station");
    }

    private static void rewrite(Page page, String text) {
        assertThat(heading(page)).hasText("Change your post");
        textbox(page).fill(text);
        button(page, "Send again").click();
    }
}
