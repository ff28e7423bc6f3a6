package org.alongside.mentoring.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import org.alongside.mentoring.Journal;
import org.alongside.mentoring.PlanScene;
import org.alongside.uikit.EmptyState;
import org.alongside.uikit.RichTextField;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JournalViewsTest extends PlanViewTest {

    @Autowired
    private Journal journal;

    @Test
    void whatSheWritesIsAnEntryThatOnlySheReads() {
        open(mentee, "journal/new", JournalWriteView.class);
        find(RichTextField.class).single().setValue(PlanScene.ENTRY);
        press("Done");
        assertThat(tags()).containsExactly("only you");

        open(mentor, "journal", JournalView.class);
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void theQuestionsAreOfferedAndPutInWhenSheWants() {
        open(mentee, "journal/new", JournalWriteView.class);
        press("Put these questions into my entry");

        assertThat(find(RichTextField.class).single().getValue()).contains("What did I do well?");
    }

    @Test
    void anEntryIsSharedAfterAQuestionAndTakenBack() {
        journal.begin(mentee, pair, PlanScene.ENTRY);
        open(mentee, "journal", JournalView.class);
        press("Share with \u2068Lien\u2069");
        assertThat(journal.list(mentor, pair, null).items()).isEmpty();
        press("Share it");
        assertThat(tags()).containsExactly("you and \u2068Lien\u2069");

        press("Take it back");
        assertThat(tags()).containsExactly("only you");
    }

    @Test
    void theNextPageIsPutBelow() {
        for (int i = 0; i <= Journal.PAGE; i++) {
            journal.begin(mentee, pair, PlanScene.ENTRY);
        }
        open(mentee, "journal", JournalView.class);
        press("Show more");

        assertThat(find(JournalItem.class).all()).hasSize(Journal.PAGE + 1);
        assertThat(find(NativeButton.class).withText("Show more").all()).isEmpty();
    }

    @Test
    void whenThePairIsOverItIsReadAndNotWritten() {
        journal.begin(mentee, pair, PlanScene.ENTRY);
        jdbc.sql(
                        "UPDATE mentoring_pair SET state = 'ENDED', ended_at = started_at, place_id = NULL WHERE public_id = ?")
                .param(pair.value())
                .update();
        open(mentee, "journal", JournalView.class);

        assertThat(find(JournalItem.class).all()).hasSize(1);
        assertThat(find(Anchor.class).withText("Write").all()).isEmpty();
        assertThat(navigate("pairs/" + pair.value() + "/journal/new", MissingView.class))
                .isNotNull();
    }

    @Test
    void theOtherDoesNotOpenAnEntryByItsAddress() {
        var entry = journal.begin(mentee, pair, PlanScene.ENTRY).id();
        journal.share(mentee, pair, entry);
        signIn(fixtures.address(mentor));

        assertThat(navigate("pairs/" + pair.value() + "/journal/" + entry.value(), MissingView.class))
                .isNotNull();
    }
}
