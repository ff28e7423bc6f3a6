package org.alongside.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.concurrent.Callable;
import org.alongside.cohort.CohortRole;
import org.alongside.discussion.Imports;
import org.alongside.moderation.CleanUp;
import org.alongside.moderation.ClusterKind;
import org.alongside.moderation.Decision;
import org.alongside.moderation.ModerationRoutes;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.Notice;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.errors.MissingView;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class CleanUpViewTest extends ViewTest {

    private static final String SPAM = "Great site! Very nice article about %s, I bookmarked your blog and will come"
            + " back soon. http://cheap-essays.example.com/ buy cheap essays <script>alert(1)</script>";

    @Autowired
    private Imports imports;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private CleanUp cleanUp;

    private String slug;
    private CohortId cohort;
    private PersonId moderator;

    @BeforeEach
    void anImportWithSpam() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        moderator = fixtures.moderator(cohort);
        take(null, "Which bus do you take to the language school?");
        for (var word : List.of("cats", "shoes", "tea")) {
            take(word, SPAM.formatted(word));
        }
    }

    @Test
    void aGroupIsRemovedAndTheActTakenBack() {
        look();

        press("Remove 3");
        press("Remove");
        hear(() -> told("3 texts are removed."));
        assertThat(desk.open(cohort)).isZero();

        press("Take this back…");
        press("Take back");
        hear(() -> told("Taken back. Everything is as it was before."));
        assertThat(desk.open(cohort)).isEqualTo(3);
    }

    @Test
    void theActIsTakenBackFromTheListOfDecisionsToo() {
        look();
        press("Remove 3");
        press("Remove");
        hear(() -> told("3 texts are removed."));

        navigate(DecidedView.PATH, DecidedView.class);
        press("Take this back…");
        press("Take back");

        hear(() -> desk.open(cohort) == 3);
    }

    @Test
    void aTextIsSentWholeOnlyToWhoUnfoldsIt() {
        look();
        assertThat(find(SafeHtml.class).exists()).isFalse();

        test(find(NativeDetails.class).all().getFirst()).toggleContent();

        assertThat(find(SafeHtml.class).all()).hasSize(1);
    }

    @Test
    void whatIsUntickedIsLeft() {
        look();

        press("Look at each");
        assertThat(find(Checkbox.class).all()).hasSize(3);
        test(find(Checkbox.class).all().getFirst()).click();
        press("Publish 2");
        press("Publish");

        hear(() -> told("2 texts are published."));
        assertThat(desk.open(cohort)).isEqualTo(1);
    }

    @Test
    void noTextIsListedTwiceWhereTheLastOneShownWasDecidedMeanwhile() {
        for (int i = 3; i < CleanUp.PAGE + 3; i++) {
            take("n" + i, SPAM.formatted("thing" + i));
        }
        look(CleanUp.PAGE + 3);
        press("Look at each");
        var group = cleanUp.clusters(moderator, slug, ClusterKind.WORDS, 1)
                .orElseThrow()
                .shown()
                .getFirst();
        var last = cleanUp.texts(moderator, slug, group.id(), null).items().getLast();
        desk.decide(fixtures.moderator(cohort), last.post(), Decision.publish());

        press("Show more");
        assertThat(find(Checkbox.class).all()).hasSize(CleanUp.PAGE + 1);
        press("Show more");

        assertThat(find(Checkbox.class).all()).hasSize(CleanUp.PAGE + 3);
        assertThat(find(NativeButton.class).withText("Show more").exists()).isFalse();
    }

    @Test
    void aGroupThatIsLeftGoesFromTheList() {
        look();

        press("Leave as it is");

        assertThat(find(H2.class).withText("3 texts of nearly the same words").exists())
                .isFalse();
        assertThat(desk.open(cohort)).isEqualTo(3);
    }

    @Test
    void whoActsOnAnOlderLookIsToldAndNothingHappens() {
        look();
        cleanUp.look(fixtures.moderator(cohort), slug, _ -> true);

        press("Remove 3");
        press("Remove");

        hear(() -> find(Paragraph.class).all().stream()
                .anyMatch(line -> line.getText().startsWith("Somebody has looked again")));
        assertThat(desk.open(cohort)).isEqualTo(3);
    }

    @Test
    void moderatorsFindTheWayHereFromTheirCohort() {
        signIn(fixtures.address(moderator));

        navigate("cohorts/" + slug, Component.class);

        assertThat(find(Anchor.class).withText("Clean up what came in").single().getHref())
                .isEqualTo(ModerationRoutes.cleanUp(slug));
    }

    @Test
    void theDeskLeadsHereOnceManyOfThemWait() {
        var other = fixtures.moderator(fixtures.cohort(fixtures.slug()));
        signIn(fixtures.address(moderator));
        navigate(ModerationView.PATH, Component.class);
        assertThat(find(Notice.class).all()).isEmpty();

        for (int i = 0; i < 7; i++) {
            take("n" + i, "Buy cheap essays, number " + i + ", http://cheap-essays.example.com/ best price, buy now");
        }
        navigate(ModerationView.PATH, Component.class);
        assertThat(find(Notice.class).single().getElement().getTextRecursively())
                .contains("10 of these came into")
                .contains("Clean up what came in");
        assertThat(cleanUp.waiting(other)).isEmpty();
    }

    @Test
    void whereNothingCameInThePageSaysWhatItIsFor() {
        slug = fixtures.slug();
        moderator = fixtures.moderator(fixtures.cohort(slug));
        signIn(fixtures.address(moderator));

        navigate(ModerationRoutes.cleanUp(slug), CleanUpView.class);

        assertThat(find(H2.class).withText("Nothing came in from elsewhere").exists())
                .isTrue();
    }

    @Test
    void whatThePageIsForIsSaidAgainAfterAnotherCohortWhereNothingCameIn() {
        var empty = fixtures.slug();
        fixtures.joinNow(fixtures.cohort(empty), moderator, new CohortRole(true, false));
        signIn(fixtures.address(moderator));

        navigate(ModerationRoutes.cleanUp(empty), CleanUpView.class);
        navigate(ModerationRoutes.cleanUp(slug), CleanUpView.class);

        assertThat(find(Paragraph.class).all()).anyMatch(line -> line.getText().startsWith("3 imported texts wait"));
    }

    @Test
    void membersFindNothingHere() {
        signIn(fixtures.address(fixtures.member(cohort)));

        assertThat(navigate(ModerationRoutes.cleanUp(slug), MissingView.class)).isNotNull();
    }

    private void look() {
        look(3);
    }

    private void look(int count) {
        signIn(fixtures.address(moderator));
        navigate(ModerationRoutes.cleanUp(slug), CleanUpView.class);
        press("Look for groups");
        hear(() -> find(H2.class)
                .withText(count + " texts of nearly the same words")
                .exists());
    }

    @Override
    protected void press(String verb) {
        test(find(NativeButton.class).withText(verb).last()).click();
    }

    private boolean told(String words) {
        return find(Paragraph.class).all().stream()
                .anyMatch(line -> line.getText().equals(words));
    }

    private void take(@Nullable String id, String body) {
        imports.takeAll(
                cohort,
                List.of(new Imports.Imported("t", id, id == null ? "Which bus" : null, "Lin", null, body, "en")),
                _ -> {});
    }

    // The work is done in a thread of its own, which tells the page.
    private static void hear(Callable<Boolean> told) {
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return told.call();
        });
    }
}
