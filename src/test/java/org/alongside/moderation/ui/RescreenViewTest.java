package org.alongside.moderation.ui;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.concurrent.Callable;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.errors.MissingView;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class RescreenViewTest extends ViewTest {

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    private String slug;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;
    private PostId first;
    private PostId second;

    @BeforeEach
    void twoPostsSlippedThrough() {
        slug = fixtures.slug();
        CohortId cohort = fixtures.cohort(slug);
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
        first = fixtures.slippedThrough(thread, author, SPAM);
        second = fixtures.slippedThrough(thread, author, "Nice blog about cars! http://cheap-tyres.example.net/ tyres");
    }

    @Test
    void nothingIsDoneBeforeAnythingIsSelected() {
        lookAround();

        assertThat(boxes()).isEqualTo(3);
        assertThat(find(NativeButton.class)
                        .withText("Hold for a moderator")
                        .single()
                        .isEnabled())
                .isFalse();
    }

    @Test
    void allThatIsSelectedIsHeld() {
        lookAround();

        test(find(Checkbox.class).withCaption("Select all 2").single()).click();
        press("Hold 2 for a moderator");
        press("Hold");

        hear(() -> threads.post(author, thread, second).state() == ContentState.HELD);
        hear(() -> boxes() == 0);
        assertThat(threads.post(author, thread, first).state()).isEqualTo(ContentState.HELD);
    }

    @Test
    void whatHasChangedMeanwhileIsLeftAlone() {
        lookAround();
        posts.edit(author, first, Fixtures.draft(Fixtures.GOOD), 1);

        test(find(Checkbox.class).withCaption("Select all 2").single()).click();
        press("Remove 2");
        test(find(NativeButton.class).withText("Remove").last()).click();

        hear(() -> boxes() == 0);
        assertThat(threads.post(author, thread, first).state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(threads.post(author, thread, second).state()).isEqualTo(ContentState.REMOVED);
    }

    @Test
    void onesOwnPostCannotBeSelected() {
        fixtures.slippedThrough(thread, moderator, SPAM.replace("essays", "books"));
        lookAround();

        assertThat(find(Checkbox.class).all().stream().filter(box -> !box.isEnabled()))
                .hasSize(1);
        assertThat(find(Checkbox.class).withCaption("Select all 2").exists()).isTrue();
    }

    @Test
    void moderatorsFindTheWayHereFromTheirCohort() {
        signIn(fixtures.address(moderator));

        navigate("cohorts/" + slug, com.vaadin.flow.component.Component.class);

        assertThat(find(Anchor.class).withText("Check posts again").single().getHref())
                .isEqualTo(RescreenView.PATH + "/" + slug);
    }

    @Test
    void membersFindNothingHere() {
        signIn(fixtures.address(author));

        assertThat(navigate(RescreenView.PATH + "/" + slug, MissingView.class)).isNotNull();
    }

    private void lookAround() {
        signIn(fixtures.address(moderator));
        navigate(RescreenView.PATH + "/" + slug, RescreenView.class);
        press("Start");
        hear(() -> boxes() > 0);
    }

    private int boxes() {
        return find(Checkbox.class).all().size();
    }

    // The work is done in a thread of its own, which tells the page.
    private static void hear(Callable<Boolean> told) {
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return told.call();
        });
    }
}
