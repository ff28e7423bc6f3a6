package org.alongside.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;

class DiscussionJourney extends Journey {

    @Test
    void aMemberStartsAThreadPostsAndEdits() {
        var slug = fixtures.slug();
        var member = fixtures.member(fixtures.cohort(slug));
        var page = signedIn(member);

        page.navigate("/cohorts/" + slug);
        button(page, "New thread").click();
        page.getByLabel("Title").fill("Which papers does the school ask for?");
        textbox(page).fill("My daughter starts school in August. Which papers does the school ask for?");
        button(page, "Post").click();
        assertThat(heading(page)).hasText("Which papers does the school ask for?");

        textbox(page).fill("I have asked at the school: the papers are a birth certificate and an address.");
        button(page, "Post").click();
        var answer = page.getByRole(AriaRole.ARTICLE).last();
        assertThat(answer).containsText("birth certificate");

        answer.getByRole(AriaRole.BUTTON).getByText("Edit").click();
        assertThat(heading(page)).hasText("Change your post");
        textbox(page).fill("I have asked at the school again: the papers are a birth certificate and a letter.");
        button(page, "Save").click();
        assertThat(page.getByRole(AriaRole.ARTICLE).last()).containsText("a letter");
        assertThat(page.getByRole(AriaRole.ARTICLE).last()).containsText("edited");
    }

    @Test
    void aNewPostAppearsForOthersWithoutMovingWhatTheyType() {
        var cohort = fixtures.cohort();
        var writer = fixtures.member(cohort);
        var reader = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, writer);
        for (int i = 0; i < 8; i++) {
            fixtures.post(thread, writer, Fixtures.text(i));
        }
        var page = signedIn(reader);
        page.navigate("/threads/" + thread.value());
        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(9);
        textbox(page).click();
        page.locator("trix-editor").waitFor();
        page.keyboard().type("I am still wri");
        double before = page.locator("trix-editor").boundingBox().y;

        fixtures.post(thread, writer, "The bus to the language school is late today, so take the train.");

        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(10);
        page.keyboard().type("ting");
        org.assertj.core.api.Assertions.assertThat(page.locator("trix-editor").boundingBox().y)
                .isCloseTo(before, org.assertj.core.data.Offset.offset(2.0));
        assertThat(page.locator("trix-editor")).containsText("I am still writing");
    }

    @Test
    void aHeldPostIsSeenByItsAuthorAndNotByOthers() {
        var cohort = fixtures.cohort();
        var spammer = fixtures.member(cohort);
        var other = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, other);
        var page = signedIn(spammer);
        page.navigate("/threads/" + thread.value());
        textbox(page).fill(SPAM);
        button(page, "Post").click();
        assertThat(shown(page).getByText("Waiting for a moderator.")).isVisible();

        var reader = signedIn(other);
        reader.navigate("/threads/" + thread.value());
        assertThat(reader.getByRole(AriaRole.ARTICLE)).hasCount(1);
        assertThat(shown(reader).getByText(Pattern.compile("cheap-essays"))).hasCount(0);
    }

    @Test
    void aDraftSurvivesSigningOut() {
        var cohort = fixtures.cohort();
        var member = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, member);
        var page = signedIn(member);
        page.navigate("/threads/" + thread.value());
        textbox(page).click();
        page.locator("trix-editor").waitFor();
        page.keyboard().type("I am not done with this yet");
        assertThat(shown(page).getByText("Draft saved")).isVisible();
        page.context().clearCookies();

        var again = signIn(page, member);
        again.navigate("/threads/" + thread.value());
        assertThat(textbox(again)).hasValue(Pattern.compile("I am not done with this yet"));
    }

    @Test
    void aDoubleClickPostsOnce() {
        var cohort = fixtures.cohort();
        var member = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, member);
        var page = signedIn(member);
        page.navigate("/threads/" + thread.value());
        textbox(page).fill(GOOD);
        button(page, "Post").dblclick();
        assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(2);
        Page reloaded = page;
        reloaded.reload();
        assertThat(reloaded.getByRole(AriaRole.ARTICLE)).hasCount(2);
    }

    @Test
    void aPermalinkFindsItsPostOnALaterPage() {
        var cohort = fixtures.cohort();
        var member = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, member);
        for (int i = 0; i < 55; i++) {
            fixtures.post(thread, member, Fixtures.text(i));
        }
        var last = fixtures.post(thread, member, "The last bus to the language school leaves at nine.");
        var page = signedIn(member);
        page.navigate("/threads/" + thread.value() + "#post-" + last.post().value());
        assertThat(page.locator("#post-" + last.post().value())).isFocused();
        assertThat(page.locator("#post-" + last.post().value())).containsText("leaves at nine");
    }
}
