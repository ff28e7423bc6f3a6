package org.alongside.discussion.ui;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.alongside.discussion.ContentNote;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.PostDecisions;
import org.alongside.discussion.Posts;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.NativeSelect;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.PostList;
import org.alongside.uikit.RichTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Content notes, and texts that went back to their author, where she writes and where others read.
class NoteViewTest extends ViewTest {

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private PostDecisions decisions;

    @Autowired
    private PlatformTransactionManager transactions;

    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aCohortTalks() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
        signIn(fixtures.address(author));
    }

    @Test
    void theNoteChosenGoesWithThePostAndIsForgottenAfterwards() {
        openThread();
        choose("LOSS");
        find(RichTextField.class).single().setValue(GOOD);
        press("Post");

        var post = threads.open(moderator, thread, null).posts().getLast();
        assertThat(post.note()).isEqualTo(ContentNote.LOSS);
        assertThat(find(NativeSelect.class).single().value()).isEmpty();
    }

    @Test
    void aDraftKeepsItsNote() {
        drafts.save(author, DraftPlace.reply(thread), Fixtures.draft(GOOD).noting(ContentNote.HEALTH));

        openThread();

        assertThat(find(NativeSelect.class).single().value()).isEqualTo("HEALTH");
    }

    @Test
    void aNoteThatIsNotOfferedIsNotTaken() {
        openThread();
        choose("NOTHING_LIKE_IT");

        assertThat(find(NativeSelect.class).single().value()).isEmpty();
    }

    @Test
    void othersFindThePostFoldedUnderItsWords() {
        var post = noted();
        signIn(fixtures.address(moderator));
        openThread();

        assertThat(card(post).fold()).isEqualTo("Death or loss");
        assertThat(card(post).mine()).isFalse();
    }

    @Test
    void herOwnNoteCanBeChangedWithHerPost() {
        var post = noted();
        edit(post);
        assertThat(find(NativeSelect.class).single().value()).isEqualTo("LOSS");
        choose("");
        press("Save");

        assertThat(threads.post(moderator, thread, post).note()).isNull();
    }

    @Test
    void aModeratorsNoteIsNamedAndNotOfferedForChange() {
        var post = fixtures.post(thread, author, GOOD).post();
        within(() -> decisions.publish(moderator, post, 1, ContentNote.VIOLENCE));

        edit(post);

        assertThat(find(NativeSelect.class).all()).isEmpty();
        assertThat(find(Composer.class).single().getElement().getTextRecursively())
                .contains("A moderator added a content note: Violence or war");
        press("Save");
        assertThat(threads.post(moderator, thread, post).note()).isEqualTo(ContentNote.VIOLENCE);
    }

    @Test
    void whatWentBackSaysWhyAndWhatToDoNext() {
        var post = returned();
        openThread();

        assertThat(card(post).state()).isEqualTo(PostCard.State.RETURNED);
        assertThat(card(post).note()).isEqualTo("Private details of someone");
        assertThat(card(post).actions()).contains(PostCard.Action.EDIT);
    }

    @Test
    void whatWentBackIsChangedAndSentAgainToWait() {
        var post = returned();
        edit(post);
        assertThat(find(EditPostView.class).single().getElement().getTextRecursively())
                .contains("A moderator asks for a change: Private details of someone");
        assertThat(find(RichTextField.class).single().getValue()).contains("cheap essays");

        find(RichTextField.class).single().setValue(GOOD);
        press("Send again");

        assertThat(threads.post(author, thread, post).state()).isEqualTo(ContentState.HELD);
    }

    @Test
    void sentAgainUnchangedItStaysInTheEditorWithAWord() {
        edit(returned());

        press("Send again");

        assertThat(find(RichTextField.class).single().getErrorMessage()).startsWith("Nothing is changed yet.");
        assertThat(find(NativeButton.class).withText("Send again").all()).hasSize(1);
    }

    @Test
    void aThreadWhoseOpeningWentBackSaysSoInsteadOfAPlaceToWrite() {
        var opening = threads.open(author, thread, null).posts().getFirst().id();
        within(() -> decisions.giveBack(moderator, opening, 1, "off-topic"));

        openThread();

        assertThat(find(Composer.class).all()).isEmpty();
        assertThat(find(ThreadView.class).single().getElement().getTextRecursively())
                .contains("You can write here once the first post is changed and published.")
                .contains("With its author, to be changed");
    }

    private PostId noted() {
        return posts.submit(author, thread, new Draft("", "", GOOD, Fixtures.key()).noting(ContentNote.LOSS))
                .post();
    }

    private PostId returned() {
        var post = fixtures.post(thread, author, SPAM).post();
        within(() -> decisions.giveBack(moderator, post, 1, "private-data"));
        return post;
    }

    private void choose(String note) {
        find(NativeSelect.class).single().choose(note);
    }

    private PostCard.Content card(PostId post) {
        return find(PostList.class).single().content(post).orElseThrow();
    }

    private void openThread() {
        navigate("", HomeView.class);
        navigate(ThreadView.class, Map.of("id", thread.value()));
    }

    private void edit(PostId post) {
        navigate(EditPostView.class, Map.of("id", thread.value(), "post", post.value()));
    }

    private void within(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }
}
