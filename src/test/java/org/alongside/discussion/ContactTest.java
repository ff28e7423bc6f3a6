package org.alongside.discussion;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.PHONE;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nobody shows how she can be reached without having been asked.
@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class ContactTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Posts posts;

    @Autowired
    private Threads threads;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId author;
    private ThreadId thread;

    @BeforeEach
    void aThread() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        fixtures.member(cohort);
        fixtures.member(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void aPhoneNumberIsAskedAboutWithTheNumberOfItsReaders() {
        var shown = asked(() -> posts.submit(author, thread, Fixtures.draft(PHONE)));

        assertThat(shown.readers()).isEqualTo(2);
        assertThat(shown.details()).extracting(Signal::name).containsExactly("contact.phone");
        assertThat(shown.details().getFirst().evidence()).contains("20 12 34 56");
    }

    @Test
    void nothingIsStoredBeforeSheAgrees() {
        asked(() -> posts.submit(author, thread, Fixtures.draft(PHONE)));
        asked(() -> threads.start(author, cohort, new Draft("Call me", "", PHONE, Fixtures.key()), null));

        assertThat(threads.open(author, thread, null).posts()).hasSize(1);
        assertThat(threads.inCohort(author, slug(), null).threads().items()).hasSize(1);
    }

    @Test
    void whatSheAgreedToIsPosted() {
        var draft = Fixtures.draft(PHONE);
        var shown = asked(() -> posts.submit(author, thread, draft));

        var sent = posts.submit(author, thread, draft.agreeing(shown.answer()));

        assertThat(threads.post(author, thread, sent.post()).body()).contains("20 12 34 56");
    }

    @Test
    void anotherNumberIsAskedAboutAgain() {
        var draft = Fixtures.draft(PHONE);
        var shown = asked(() -> posts.submit(author, thread, draft));
        var other = draft.withBody(PHONE.replace("34", "99")).agreeing(shown.answer());

        assertThat(asked(() -> posts.submit(author, thread, other)).answer()).isNotEqualTo(shown.answer());
    }

    @Test
    void aTextThatWillBeHeldIsAskedAboutToo() {
        asked(() -> posts.submit(author, thread, Fixtures.draft(SPAM + " " + PHONE)));
    }

    @Test
    void aChangeThatAddsANumberIsAskedAbout() {
        var post = fixtures.post(thread, author, GOOD).post();

        asked(() -> posts.edit(author, post, Fixtures.draft(PHONE), 1));

        assertThat(threads.post(author, thread, post).body()).contains("bus");
    }

    @Test
    void whatShePostedOnceIsNotAskedAboutWithEachChange() {
        var draft = Fixtures.draft(PHONE);
        var shown = asked(() -> posts.submit(author, thread, draft));
        var post = posts.submit(author, thread, draft.agreeing(shown.answer())).post();

        posts.edit(author, post, Fixtures.draft(PHONE + " Thank you."), 1);

        assertThat(threads.post(author, thread, post).body()).contains("Thank you.");
    }

    @Test
    void aTextWithoutContactDataIsNotAskedAbout() {
        assertThat(fixtures.post(thread, author, GOOD).state()).isEqualTo(ContentState.PUBLISHED);
    }

    @Test
    void anImportIsNotAsked() {
        var text = new Imports.Imported("t-1", null, "A title", "Lien", null, PHONE, "en");

        assertThat(imports.takeAll(cohort, List.of(text), _ -> {}).getFirst().outcome())
                .isNotEqualTo(Imports.Outcome.PRESENT);
    }

    @Test
    void whoIsNotInTheCohortIsNotToldHowManyReadIt() {
        var outsider = fixtures.person();

        assertThatThrownBy(() -> posts.submit(outsider, thread, Fixtures.draft(PHONE)))
                .isInstanceOf(org.alongside.shared.NotFoundException.class);
    }

    private String slug() {
        return jdbc.sql("SELECT slug FROM cohort WHERE id = ?")
                .param(cohort.value())
                .query(String.class)
                .single();
    }

    private static ContactShown asked(ThrowingCallable work) {
        return Optional.ofNullable(catchThrowableOfType(ContactShownException.class, work))
                .orElseThrow()
                .shown();
    }
}
