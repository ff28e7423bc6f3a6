package org.alongside.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.alongside.cohort.CohortRole;
import org.alongside.discussion.WatchAction;
import org.alongside.discussion.WatchedWord;
import org.alongside.discussion.WatchedWordRules;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class WatchedWordsViewTest extends ViewTest {

    @Autowired
    private WatchedWordRules rules;

    private String slug;
    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;

    @BeforeEach
    void aPost() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        fixtures.post(fixtures.thread(cohort, author), author, Fixtures.GOOD + " Our rent is high.");
    }

    @Test
    void anEmptyPageSaysWhatItIsFor() {
        open();

        assertThat(find(H2.class).withText("No words are watched yet").exists()).isTrue();
    }

    @Test
    void aNewWordIsTriedAtOnceAndOnTrial() {
        open();
        add("rent*", WatchAction.WARN);

        assertThat(says("In the last 30 days it would have caught 1 of 2 posts."))
                .isTrue();
        assertThat(find(SafeHtml.class).single().getElement().getProperty("innerHTML"))
                .contains("<mark>rent</mark>");
        assertThat(only().state()).isEqualTo(WatchedWord.State.TRIAL);
        assertThat(only().action()).isEqualTo(WatchAction.WARN);
    }

    @Test
    void itIsSwitchedOnAndOffAndDeleted() {
        open();
        add("rent*", WatchAction.HOLD);
        test(find(NativeButton.class)
                        .withText("Switch on")
                        .withClassName("main")
                        .single())
                .click();
        assertThat(only().state()).isEqualTo(WatchedWord.State.ON);

        press("Switch off");
        assertThat(only().state()).isEqualTo(WatchedWord.State.OFF);

        press("Delete");
        test(find(NativeButton.class).withText("Delete").last()).click();
        assertThat(rules.inCohort(moderator, slug).words()).isEmpty();
    }

    @Test
    void whatIsNoWordIsSaidAtTheField() {
        open();
        add("f*ck", WatchAction.HOLD);

        var field = find(TextField.class).withLabel("Word or phrase").single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("at least two letters");
    }

    @Test
    void whoIsSecondSeesHowItIsNow() {
        var word = rules.add(moderator, cohort, "rent*", WatchAction.HOLD);
        open();
        rules.delete(moderator, word);

        press("Switch on");

        assertThat(find(H2.class).withText("No words are watched yet").exists()).isTrue();
    }

    @Test
    void aWordOfTheSiteIsShownWithoutButtons() {
        var administrator = fixtures.administrator();
        var word = rules.add(administrator, null, "site" + System.nanoTime(), WatchAction.HOLD);
        rules.turn(administrator, word, true);
        open();

        assertThat(find(H2.class).withText("Words watched everywhere").exists()).isTrue();
        assertThat(find(NativeButton.class).withText("Switch off").exists()).isFalse();
        rules.delete(administrator, rules.ofSite(administrator).getFirst());
    }

    @Test
    void anAdministratorSeesNumbersAndNoText() {
        var administrator = fixtures.administrator();
        signIn(fixtures.address(administrator));
        navigate("admin", Component.class);
        assertThat(find(Anchor.class).withText("Watched words").single().getHref())
                .isEqualTo(SiteWordsView.PATH);
        navigate(SiteWordsView.PATH, SiteWordsView.class);

        add("language school", WatchAction.HOLD);

        assertThat(find(TrialResult.class).exists()).isTrue();
        assertThat(find(SafeHtml.class).exists()).isFalse();
        rules.delete(administrator, rules.ofSite(administrator).getFirst());
    }

    @Test
    void coordinatorsFindTheWayHereToo() {
        signIn(fixtures.address(fixtures.with(cohort, new CohortRole(false, true))));

        navigate("cohorts/" + slug, Component.class);

        assertThat(find(Anchor.class).withText("Watched words").single().getHref())
                .isEqualTo(WatchedWordsView.PATH + "/" + slug);
        assertThat(find(Anchor.class).withText("Check posts again").exists()).isFalse();
    }

    @Test
    void membersFindNothingHere() {
        signIn(fixtures.address(author));

        assertThat(navigate(WatchedWordsView.PATH + "/" + slug, MissingView.class))
                .isNotNull();
    }

    private void open() {
        signIn(fixtures.address(moderator));
        navigate(WatchedWordsView.PATH + "/" + slug, WatchedWordsView.class);
    }

    @SuppressWarnings("unchecked")
    private void add(String pattern, WatchAction action) {
        type("Word or phrase", pattern);
        ((Select<WatchAction>) find(Select.class).single()).setValue(action);
        press("Try it");
    }

    private boolean says(String words) {
        return find(Paragraph.class).withText(words).exists();
    }

    private WatchedWord only() {
        return rules.inCohort(moderator, slug).words().getFirst();
    }
}
