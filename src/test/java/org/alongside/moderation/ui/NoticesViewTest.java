package org.alongside.moderation.ui;

import static org.alongside.testing.Fixtures.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import org.alongside.discussion.ContentNote;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.moderation.Act;
import org.alongside.moderation.Appeals;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Decisions;
import org.alongside.moderation.Measure;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.OwnDecision;
import org.alongside.moderation.OwnReport;
import org.alongside.moderation.Reason;
import org.alongside.moderation.ReportReason;
import org.alongside.moderation.Reports;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NoticesViewTest extends ViewTest {

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Appeals appeals;

    @Autowired
    private Reports reports;

    private CohortId cohort;
    private PersonId author;
    private PersonId reporter;
    private PersonId moderator;
    private ThreadId thread;
    private PostId post;

    @BeforeEach
    void aReportedPost() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        reporter = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
        post = fixtures.post(thread, author, GOOD).post();
        reports.file(reporter, "post", post.value(), ReportReason.UNKIND, "It made me sad.");
    }

    @Test
    void bothPartsExplainThemselvesWhenEmpty() {
        open(fixtures.member(cohort));

        assertThat(find(H1.class).single().getText()).isEqualTo("What was decided, and your reports");
        assertThat(words()).contains("Nothing was decided about you", "You have reported nothing");
    }

    @Test
    void whatWasRemovedStandsThereWithItsReasonAndAWord() {
        desk.decide(moderator, post, Decision.remove(Reason.UNKIND).saying("It can hurt."));
        open(author);

        assertThat(words())
                .contains("Your post was removed", "Test cohort", "I took the bus", "Reason: Unkind", "It can hurt.");
        assertThat(find(Anchor.class).withText("To your post").single().getHref())
                .isEqualTo(DiscussionRoutes.thread(thread) + "#post-" + post.value());
    }

    @Test
    void nothingSaysWhoReportedOrDecided() {
        desk.decide(moderator, post, Decision.remove(Reason.UNKIND));
        open(author);

        assertThat(words()).doesNotContain("It made me sad.", "Amina");
    }

    @Test
    void whatWasGivenBackLeadsToItsChange() {
        desk.decide(moderator, post, new Decision(Act.GIVE_BACK, Reason.UNKIND));
        open(author);

        assertThat(find(Anchor.class).withText("Change your text").single().getHref())
                .isEqualTo(DiscussionRoutes.edit(thread, post));
    }

    @Test
    void aNoteIsNamed() {
        desk.decide(moderator, post, new Decision(Act.PUBLISH, Reason.NEEDS_NOTE, null, ContentNote.LOSS, null));
        open(author);

        assertThat(words()).contains("A note was set above your post", "The note above it:");
    }

    @Test
    void aMeasureSaysThatItEndsByItself() {
        desk.decide(moderator, post, Decision.remove(Reason.UNKIND).with(new Measure(Measure.Kind.NO_POSTING, 7)));
        open(author);

        assertThat(words())
                .contains(
                        "you can read for now, but not write.",
                        "For a time you can read there, but not write.",
                        "It ends by itself:");
    }

    @Test
    void whatWasTakenBackIsSaid() {
        var removed = (Outcome.Done) desk.decide(moderator, post, Decision.remove(Reason.UNKIND));
        decisions.undo(moderator, removed.decision(), new Decision(Act.UNDO, Reason.MISTAKE));
        open(author);

        assertThat(words()).contains("This was taken back.").doesNotContain("Ask for another look");
    }

    @Test
    void openingThePageMarksItAsRead() {
        desk.decide(moderator, post, Decision.remove(Reason.UNKIND));
        assertThat(appeals.unread(author)).isEqualTo(1);
        open(author);

        assertThat(words()).contains("new");
        assertThat(appeals.unread(author)).isZero();
    }

    @Test
    void anAppealIsMadeOnce() {
        desk.decide(moderator, post, Decision.remove(Reason.UNKIND));
        open(author);
        press("Ask for another look");
        find(TextArea.class).single().setValue("I meant it well.");
        press("Send");

        assertThat(words()).contains("Somebody else looks at it");
        assertThat(find(NativeButton.class).withText("Ask for another look").all())
                .isEmpty();
        assertThat(appeals.about(author).getFirst().appeal()).isEqualTo(OwnDecision.Appeal.WAITING);
    }

    @Test
    void anAppealWithoutWordsIsNotSent() {
        desk.decide(moderator, post, Decision.remove(Reason.UNKIND));
        open(author);
        press("Ask for another look");
        press("Send");

        assertThat(find(TextArea.class).single().getErrorMessage()).startsWith("Please write why");
        assertThat(appeals.about(author).getFirst().appeal()).isEqualTo(OwnDecision.Appeal.POSSIBLE);
    }

    @Test
    void aReportThatWaitsCanBeTakenBack() {
        open(reporter);
        assertThat(words())
                .contains("How to find a language school", "Unkind or hateful", "Waiting", "within 24 hours");
        press("Take back");

        assertThat(words()).contains("You took it back");
        assertThat(reports.mine(reporter).getFirst().state()).isEqualTo(OwnReport.State.TAKEN_BACK);
    }

    @Test
    void whatHasBecomeOfAReportIsSaid() {
        desk.decide(moderator, post, Decision.remove(Reason.UNKIND));
        open(reporter);

        assertThat(words()).contains("Something was done").doesNotContain("Take back");
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        navigate(NoticesView.class);
    }

    private String words() {
        return find(NoticesView.class).single().getElement().getTextRecursively();
    }
}
