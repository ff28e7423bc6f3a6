package org.alongside.mentoring.ui.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.identity.Blocks;
import org.alongside.mentoring.LinkedThreads;
import org.alongside.mentoring.Shelf;
import org.alongside.mentoring.ui.meeting.Aside;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.PostList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ShelfViewTest extends ViewTest {

    @Autowired
    private Shelf shelf;

    @Autowired
    private LinkedThreads linked;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Blocks blocks;

    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void twoPeople() {
        cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void aThreadIsTakenAlongFromItsPage() {
        var thread = fixtures.thread(cohort, fixtures.member(cohort));
        signIn(fixtures.address(mentee));
        navigate("threads/" + thread.value(), Component.class);
        var posts = find(PostList.class).single();
        assertThat(posts.content(posts.ids().getFirst()).orElseThrow().actions())
                .contains(PostCard.Action.TALK);
        press("Talk about this with my experienced member");
        press("Take it along");

        assertThat(shelf.list(mentor, pair))
                .singleElement()
                .satisfies(entry -> assertThat(entry.gone()).isFalse());
        assertThat(find(ShelfView.class).single()).isNotNull();
    }

    @Test
    void whoTellsOfDangerBesideWhatSheTakesAlongIsShownTheHelpLinesOnce() {
        var thread = fixtures.thread(cohort, fixtures.member(cohort));
        takeAlong(thread, Fixtures.DANGER);

        assertThat(said()).contains("These people can help now");
        assertThat(find(Anchor.class).all())
                .anyMatch(link ->
                        link.getHref().endsWith("/help-lines") && link.getText().equals("Help lines"));
        navigate("", Component.class);
        navigate(ShelfView.class, Map.of("id", pair.value()));
        assertThat(find(Aside.class).exists()).isFalse();
    }

    @Test
    void whoTellsOfDangerBesideAResourceIsShownTheHelpLines() {
        var resource = fixtures.resource(cohort, mentor);
        signIn(fixtures.address(mentee));
        navigate("resources/" + resource.value(), Component.class);
        press("Keep it for the two of you");
        find(TextArea.class).withLabel("A word beside it, if you like").single().setValue(Fixtures.DANGER);
        press("Take it along");

        assertThat(said()).contains("These people can help now");
    }

    @Test
    void whoseWordWaitsForAModeratorIsToldWhereItLies() {
        takeAlong(fixtures.thread(cohort, mentor), Fixtures.SPAM);

        assertThat(said()).contains("waits for a moderator");
    }

    @Test
    void whoHasNoPairIsOfferedNothing() {
        var thread = fixtures.thread(cohort, mentor);
        signIn(fixtures.address(fixtures.member(cohort)));
        navigate("threads/" + thread.value(), Component.class);

        assertThat(find(NativeButton.class).all())
                .noneMatch(button -> button.getText().startsWith("Talk about this"));
        var posts = find(PostList.class).single();
        assertThat(posts.content(posts.ids().getFirst()).orElseThrow().actions())
                .doesNotContain(PostCard.Action.TALK);
    }

    @Test
    void whatSheMayNoLongerReadLeavesNoLink() {
        var author = fixtures.member(cohort);
        var thread = fixtures.thread(cohort, author);
        shelf.keep(mentor, pair, thread, null, "", null);
        blocks.block(author, fixtures.page(mentee));
        signIn(fixtures.address(mentee));
        navigate(ShelfView.class, Map.of("id", pair.value()));

        assertThat(find(Span.class).withText("No longer here").all()).hasSize(1);
        assertThat(find(Anchor.class).all()).noneMatch(link -> link.getHref().contains(thread.value()));
    }

    @Test
    void aLinkThatIsNoneIsToldAtItsField() {
        signIn(fixtures.address(mentor));
        navigate(ShelfView.class, Map.of("id", pair.value()));
        type("Address", "javascript:alert(1)");
        press("Put it on the shelf");

        var field = find(TextField.class).withLabel("Address").single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getValue()).isEqualTo("javascript:alert(1)");
    }

    @Test
    void aThreadIsDraftedTogetherAndTakenToTheCohort() {
        signIn(fixtures.address(mentor));
        navigate(ShelfView.class, Map.of("id", pair.value()));
        press("Draft a thread");
        find(TextField.class).withLabel("Title").single().setValue("Forms nobody answers");
        find(TextArea.class).withLabel("Text").single().setValue("What do you do then?");
        press("Save the draft");
        assertThat(linked.list(mentee, pair)).hasSize(1);
        press("Take it to the cohort");
        find(NativeButton.class).withText("Take it to the cohort").all().stream()
                .filter(button -> button.hasClassName("main"))
                .forEach(button -> test(button).click());

        assertThat(drafts.find(mentor, DraftPlace.newThread(cohort))
                        .orElseThrow()
                        .title())
                .isEqualTo("Forms nobody answers");
    }

    private void takeAlong(ThreadId thread, String word) {
        signIn(fixtures.address(mentee));
        navigate("threads/" + thread.value(), Component.class);
        press("Talk about this with my experienced member");
        find(TextArea.class).withLabel("A word beside it, if you like").single().setValue(word);
        press("Take it along");
    }

    private String said() {
        return find(Aside.class).single().getElement().getTextRecursively();
    }
}
