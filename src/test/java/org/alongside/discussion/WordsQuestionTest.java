package org.alongside.discussion;

import static org.alongside.testing.Fixtures.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An author is asked about words that her community asks to think twice about.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class WordsQuestionTest {

    private static final String TEXT = "Our landlord came by the language school and asked about the course.";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private WatchedWordRules rules;

    @Autowired
    private Threads threads;

    @Autowired
    private Posts posts;

    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aThread() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void anAuthorIsAskedAndNothingIsStoredBeforeSheAgrees() {
        watch("landlord");
        var draft = Fixtures.draft(TEXT);

        var asked = asked(() -> posts.submit(author, thread, draft));

        assertThat(asked.words()).containsExactly("landlord");
        assertThat(threads.open(author, thread, null).posts()).hasSize(1);
        assertThat(posts.submit(author, thread, draft.agreeing(asked.answer())).state())
                .isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void whatSheAgreedToHoldsForThatTextAndThoseWords() {
        watch("landlord");
        var draft = Fixtures.draft(TEXT);
        var answer = asked(() -> posts.submit(author, thread, draft)).answer();

        asked(() ->
                posts.submit(author, thread, draft.withBody(TEXT + " Hello.").agreeing(answer)));
        watch("course");
        asked(() -> posts.submit(author, thread, draft.agreeing(answer)));
    }

    @Test
    void bothQuestionsAreAskedOneAfterTheOther() {
        watch("landlord");
        var draft = Fixtures.draft(PHONE + " The landlord knows.");
        var contact = Optional.ofNullable(
                        catchThrowableOfType(ContactShownException.class, () -> posts.submit(author, thread, draft)))
                .orElseThrow()
                .shown();
        var once = draft.agreeing(contact.answer());
        var words = asked(() -> posts.submit(author, thread, once));

        assertThat(posts.submit(author, thread, once.agreeing(words.answer())).state())
                .isEqualTo(ContentState.PUBLISHED);
        assertThatThrownBy(() -> posts.submit(author, thread, other(draft).agreeing(words.answer())))
                .isInstanceOf(ContactShownException.class);
    }

    @Test
    void anEditAsksAboutNewWordsOnly() {
        watch("landlord");
        watch("rent");
        var draft = Fixtures.draft(TEXT);
        var answer = asked(() -> posts.submit(author, thread, draft)).answer();
        var post = posts.submit(author, thread, draft.agreeing(answer)).post();

        posts.edit(author, post, Fixtures.draft(TEXT + " It went well."), 1);
        var asked = asked(
                () -> posts.edit(author, post, Fixtures.draft(TEXT + " We spoke about the rent for a while."), 2));

        assertThat(asked.words()).containsExactly("rent");
    }

    private void watch(String pattern) {
        rules.turn(moderator, rules.add(moderator, cohort, pattern, WatchAction.WARN), true);
    }

    private static Draft other(Draft draft) {
        return Fixtures.draft(draft.body());
    }

    private static WordsWatched asked(ThrowingCallable work) {
        return Optional.ofNullable(catchThrowableOfType(WordsWatchedException.class, work))
                .orElseThrow()
                .words();
    }
}
