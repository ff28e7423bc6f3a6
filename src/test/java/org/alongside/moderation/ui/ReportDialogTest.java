package org.alongside.moderation.ui;

import static org.alongside.testing.Fixtures.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.alongside.cohort.CohortSetup;
import org.alongside.discussion.DiscussionRoutes;
import org.alongside.discussion.Posts;
import org.alongside.moderation.CaseFilter;
import org.alongside.moderation.Cases;
import org.alongside.moderation.OwnReport;
import org.alongside.moderation.ReportReason;
import org.alongside.moderation.Reports;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.ConfirmDialog;
import org.alongside.uikit.Page;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.ReachItem;
import org.alongside.uikit.Reporting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class ReportDialogTest extends ViewTest {

    @Autowired
    private Reporting reporting;

    @Autowired
    private Reports reports;

    @Autowired
    private Posts posts;

    @Autowired
    private Cases cases;

    @Autowired
    private CohortSetup setup;

    private CohortId cohort;
    private PersonId author;
    private PersonId reporter;
    private ThreadId thread;
    private PostId post;

    @BeforeEach
    void aPost() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        reporter = fixtures.member(cohort);
        thread = fixtures.thread(cohort, author);
        post = fixtures.post(thread, author, GOOD).post();
        signIn(fixtures.address(reporter));
        navigate(DiscussionRoutes.thread(thread), Page.class);
    }

    @ParameterizedTest
    @EnumSource(ReportReason.class)
    void everyReasonCanBeSent(ReportReason reason) {
        ask();
        reasons().setValue(reason);
        send();

        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        assertThat(reports.mine(reporter))
                .singleElement()
                .returns(reason, OwnReport::reason)
                .returns(OwnReport.State.WAITING, OwnReport::state);
    }

    @Test
    void itSaysThatThePersonNeverLearnsWhoReported() {
        ask();

        assertThat(words()).contains("Report this?", "never learns who reported it");
    }

    @Test
    void whoIsInDangerSeesWhoHelpsBeforeAnythingIsSent() {
        setup.addHelpLine(cohort, "Women’s line", "+45 70 20 30 82", "day and night");
        ask();
        assertThat(find(ReachItem.class).all()).isEmpty();
        reasons().setValue(ReportReason.DANGER);

        assertThat(find(ReachItem.class).single().getElement().getTextRecursively())
                .contains("Women’s line", "+45 70 20 30 82");
        assertThat(reports.mine(reporter)).isEmpty();
    }

    @Test
    void withoutHelpLinesThereIsTheEmergencyNumber() {
        ask();
        reasons().setValue(ReportReason.DANGER);

        assertThat(find(ReachItem.class).single().getElement().getTextRecursively())
                .contains("112");
    }

    @Test
    void theHelpLinesGoWhereSheChoosesSomethingElse() {
        ask();
        reasons().setValue(ReportReason.DANGER);
        reasons().setValue(ReportReason.OTHER);

        assertThat(find(ReachItem.class).all()).isEmpty();
    }

    @Test
    void withoutAReasonNothingIsSentAndHerWordsStay() {
        ask();
        find(TextArea.class)
                .withLabel("What should the moderator know? (optional)")
                .single()
                .setValue("Look at it.");
        send();

        assertThat(reports.mine(reporter)).isEmpty();
        assertThat(reasons().getErrorMessage()).isEqualTo("Please choose what is wrong.");
        assertThat(find(TextArea.class)
                        .withLabel("What should the moderator know? (optional)")
                        .single()
                        .getValue())
                .isEqualTo("Look at it.");
    }

    @Test
    void aReportThatWaitsCanBeChanged() {
        reports.file(reporter, "post", post.value(), ReportReason.SPAM, "Bought.");
        ask();

        assertThat(words()).contains("You have reported this already, and it waits.");
        assertThat(reasons().getValue()).isEqualTo(ReportReason.SPAM);
        reasons().setValue(ReportReason.SCAM);
        send();
        assertThat(reports.mine(reporter)).singleElement().returns(ReportReason.SCAM, OwnReport::reason);
    }

    @Test
    void whatIsGoneCannotBeReported() {
        reporting.open(UI.getCurrent(), "post", "nowhere");

        assertThat(find(ConfirmDialog.class).all()).isEmpty();
    }

    @Test
    void whatGoesMeanwhileClosesTheDialog() {
        ask();
        reasons().setValue(ReportReason.SPAM);
        posts.delete(author, post);
        send();

        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        assertThat(reports.mine(reporter)).isEmpty();
    }

    @Test
    void everyPostButOnesOwnHasAReport() {
        var own = fixtures.post(thread, reporter, Fixtures.text(3)).post();
        navigate(DiscussionRoutes.thread(thread), Page.class);

        assertThat(find(PostCard.class).all().stream()
                        .filter(card -> card.content().actions().contains(PostCard.Action.REPORT))
                        .map(card -> card.content().id()))
                .contains(post)
                .doesNotContain(own);
    }

    @Test
    void aThreadCanBeReportedAsAWhole() {
        press("Report this thread");
        reasons().setValue(ReportReason.OTHER);
        send();

        assertThat(reports.mine(reporter)).singleElement().returns("post", OwnReport::subjectKind);
    }

    @Test
    void nobodyReportsTheThreadSheStarted() {
        signIn(fixtures.address(author));
        navigate(NoticesView.class);
        navigate(DiscussionRoutes.thread(thread), Page.class);

        assertThat(find(NativeButton.class).withText("Report this thread").all())
                .isEmpty();
    }

    @Test
    void aNewcomerReportsAModerator() {
        var moderator = fixtures.moderator(cohort);
        var second = fixtures.moderator(cohort);
        navigate("people/" + fixtures.page(moderator).value(), Page.class);
        press("Report");
        reasons().setValue(ReportReason.HARASSMENT);
        send();

        assertThat(cases.count(moderator, CaseFilter.ALL)).isZero();
        assertThat(cases.count(second, CaseFilter.ALL)).isEqualTo(1);
    }

    private void ask() {
        reporting.open(UI.getCurrent(), "post", post.value());
    }

    private void send() {
        test(find(NativeButton.class).withText("Report").last()).click();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ReportReason> reasons() {
        return find(RadioButtonGroup.class).single();
    }

    private String words() {
        return find(ConfirmDialog.class).single().getElement().getTextRecursively();
    }
}
