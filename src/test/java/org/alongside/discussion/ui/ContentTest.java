package org.alongside.discussion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.CohortView;
import org.alongside.discussion.ContentNote;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.PostView;
import org.alongside.discussion.RevisionState;
import org.alongside.discussion.ThreadPage;
import org.alongside.shared.CohortId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.PostCard.Action;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final ThreadPage PAGE = new ThreadPage(
            new ThreadId("t"),
            "Title",
            null,
            false,
            new CohortView(new CohortId(1), "slug", "Cohort", "", CohortRole.MEMBER),
            ContentState.PUBLISHED,
            false,
            false,
            1,
            List.of(),
            null,
            null,
            null,
            0,
            false);

    @Test
    void aPostWithANoteIsFoldedUnderItsWords() {
        assertThat(shown(ContentState.PUBLISHED, RevisionState.PUBLISHED, false, ContentNote.LOSS)
                        .fold())
                .isEqualTo("contentNote.LOSS");
    }

    @Test
    void aPostWithoutANoteLiesOpen() {
        assertThat(shown(ContentState.PUBLISHED, RevisionState.PUBLISHED, false, null)
                        .fold())
                .isNull();
    }

    @Test
    void whatWentBackCanBeChangedAndDeletedAndSaysWhy() {
        var card = shown(ContentState.RETURNED, RevisionState.RETURNED, true, null);

        assertThat(card.state()).isEqualTo(PostCard.State.RETURNED);
        assertThat(card.note()).isEqualTo("reason.unkind");
        assertThat(card.actions()).containsExactlyInAnyOrder(Action.EDIT, Action.DELETE);
    }

    @Test
    void aChangeThatWentBackIsNamedOnThePublishedPost() {
        var card = shown(ContentState.PUBLISHED, RevisionState.RETURNED, true, null);

        assertThat(card.state()).isEqualTo(PostCard.State.EDIT_RETURNED);
        assertThat(card.actions()).contains(Action.EDIT).doesNotContain(Action.REPLY);
    }

    @Test
    void aModeratorSeesThatItIsWithItsAuthorAndHasNothingToDo() {
        var card = shown(ContentState.RETURNED, RevisionState.RETURNED, false, null);

        assertThat(card.state()).isEqualTo(PostCard.State.RETURNED);
        assertThat(card.actions()).isEmpty();
    }

    private static PostCard.Content shown(
            ContentState state, RevisionState revision, boolean mine, @Nullable ContentNote note) {
        var post = new PostView(
                new PostId("p"),
                false,
                "Amina",
                null,
                CohortRole.MEMBER,
                mine,
                state,
                null,
                false,
                null,
                "<p>Text</p>",
                null,
                1,
                revision,
                revision == RevisionState.RETURNED ? "unkind" : null,
                null,
                null,
                false,
                null,
                note,
                false,
                false,
                List.of());
        return Content.of(post, PAGE, false, Beside.NOTHING, key -> key);
    }
}
