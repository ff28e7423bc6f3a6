package org.alongside.discussion.ui;

import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alongside.cohort.HelpLines;
import org.alongside.cohort.HelpNote;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.ReachItem;
import org.alongside.uikit.RichTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a thread's page asks its author, and offers her.
class CareViewTest extends ViewTest {

    @Autowired
    private Threads threads;

    @Autowired
    private Drafts drafts;

    @Autowired
    private HelpLines helpLines;

    private CohortId cohort;
    private PersonId author;
    private ThreadId thread;

    @BeforeEach
    void openAThread() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        fixtures.member(cohort);
        thread = fixtures.thread(cohort, author);
        signIn(fixtures.address(author));
        openThread();
    }

    @Test
    void thePostWithANumberIsAskedAboutAndKept() {
        send(PHONE);

        assertThat(question())
                .contains("This shows a phone number to one person.")
                .contains("20 12 34 56");
        assertThat(find(RichTextField.class).single().getValue()).isEqualTo(PHONE);
        assertThat(drafts.find(author, DraftPlace.reply(thread))).isPresent();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void postItAnywayPostsIt() {
        send(PHONE);
        press("Post it anyway");

        assertThat(find(ContactQuestion.class).all()).isEmpty();
        assertThat(find(RichTextField.class).single().getValue()).isEmpty();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void changeItGoesBackToTheText() {
        send(PHONE);
        press("Change it");

        assertThat(find(ContactQuestion.class).all()).isEmpty();
        assertThat(find(RichTextField.class).single().getValue()).isEqualTo(PHONE);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anotherNumberInTheSameQuestionIsAskedAboutAgain() {
        send(PHONE);
        find(RichTextField.class).single().setValue(PHONE.replace("34", "99"));
        press("Post it anyway");

        assertThat(question()).contains("20 12 99 56");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aTextOfDangerBringsTheHelpLinesOfTheCohort() {
        helpLines.add(fixtures.administrator(), cohort, "Lantern Street", "+45 00 00 00 01", "At night");
        send(DANGER);

        assertThat(note())
                .contains("You are not alone")
                .contains("Lantern Street")
                .doesNotContain("112");
        press("Close this note");
        assertThat(find(HelpNote.class).all()).isEmpty();
    }

    @Test
    void withoutHelpLinesTheEmergencyNumberIsShown() {
        send(DANGER);

        assertThat(find(ReachItem.class).single().getElement().getTextRecursively())
                .contains("112");
        assertThat(note()).contains("The moderators here have been told.");
    }

    @Test
    void nobodyElseSeesTheNoteAndItDoesNotComeBack() {
        send(DANGER);
        openThread();
        assertThat(find(HelpNote.class).all()).isEmpty();

        signIn(fixtures.address(fixtures.member(cohort)));
        openThread();
        assertThat(find(HelpNote.class).all()).isEmpty();
    }

    @Test
    void aPlainTextBringsNeither() {
        send(GOOD);

        assertThat(find(HelpNote.class).all()).isEmpty();
        assertThat(find(ContactQuestion.class).all()).isEmpty();
    }

    private void openThread() {
        navigate("", HomeView.class);
        navigate(ThreadView.class, Map.of("id", thread.value()));
    }

    private void send(String text) {
        find(RichTextField.class).single().setValue(text);
        press("Post");
    }

    private int count() {
        return threads.open(author, thread, null).posts().size();
    }

    private String question() {
        return find(ContactQuestion.class).single().getElement().getTextRecursively();
    }

    private String note() {
        return find(HelpNote.class).single().getElement().getTextRecursively();
    }
}
