package org.alongside.mentoring.ui.ending;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import org.alongside.mentoring.AfterEnding;
import org.alongside.mentoring.Endings;
import org.alongside.mentoring.NoSessionReason;
import org.alongside.mentoring.PairAccess;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.PayForward;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.SafeHtml;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a pair ends, as it is seen.
class EndingViewsTest extends ViewTest {

    @Autowired
    private Endings endings;

    @Autowired
    private AfterEnding after;

    @Autowired
    private PayForward forward;

    @Autowired
    private PairAccess access;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void aPair() {
        cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void theTwoCloseTogether() {
        open(mentor, "ending");
        press("It is the time we agreed on");
        open(mentee, "ending");
        press("Yes, let us close well");
        assertThat(find(NativeButton.class).withText("Yes, it is over").single().isEnabled())
                .isFalse();
        endings.session(mentor, pair, null, NoSessionReason.MOVED);
        open(mentee, "ending");
        press("Yes, it is over");
        open(mentor, "ending");
        press("Yes, it is over");

        assertThat(text()).contains("You walked a part of the way together");
        assertThat(access.require(mentor, pair).state()).isEqualTo(PairState.ENDED);
    }

    @Test
    void whoIsLeftReadsNoReasonsAndIsNotAlone() {
        open(mentee, "ending");
        press("End it now");
        test(find(NativeButton.class).withText("End it now").all().getLast()).click();
        open(mentor, "ending");

        assertThat(text()).contains("She does not have to say why").contains("Ask our team");
        assertThat(find(TextArea.class)
                        .withLabel("What would you like to thank")
                        .all())
                .isEmpty();
    }

    @Test
    void whatIsTypedInOneFieldStaysWhenAnotherIsSent() {
        endings.begin(mentor, pair, true);
        endings.answer(mentee, pair, true);
        open(mentee, "ending");
        find(TextArea.class)
                .withLabel("What will you do next, and who can help you with it?")
                .single()
                .setValue("Call the school");
        find(TextArea.class).withLabel("What helped?").single().setValue("Your questions");
        press("Share it");

        assertThat(find(TextArea.class)
                        .withLabel("What will you do next, and who can help you with it?")
                        .single()
                        .getValue())
                .isEqualTo("Call the school");
    }

    @Test
    void thanksAndLineageAreOnPagesOfTheirOwn() {
        endings.begin(mentor, pair, true);
        endings.answer(mentee, pair, true);
        after.thank(mentee, pair, "Thank you for every Friday.");
        endings.endAlone(mentee, pair, null, false);
        jdbc.sql("UPDATE mentoring_text SET lang = 'da' WHERE author_id = ?")
                .param(mentee.value())
                .update();
        signIn(fixtures.address(mentor));
        UI.getCurrentOrThrow().navigate("");
        assertThat(find(Paragraph.class).all())
                .filteredOn(words -> words.getText().contains("every Friday"))
                .singleElement()
                .satisfies(words ->
                        assertThat(words.getElement().getAttribute("lang")).isEqualTo("da"));
        go(mentor, "mentoring/thanks");
        assertThat(find(SafeHtml.class).single().getElement().getProperty("innerHTML"))
                .contains("every Friday");
        go(mentor, "mentoring/lineage");
        assertThat(text()).contains("I walked with").contains("Amina");
    }

    @Test
    void afterAMonthSheIsInvitedAndCanSayNotNow() {
        endings.endAlone(mentee, pair, null, false);
        jdbc.sql("UPDATE mentoring_lineage SET ended_at = ? WHERE person_id = ?")
                .params(Instant.now().minus(Duration.ofDays(31)), mentee.value())
                .update();
        go(mentee, "mentoring/lineage");
        press("Not now");

        assertThat(forward.invitedSince(mentee)).isNull();
        assertThat(text()).doesNotContain("Would you like to walk along with somebody?");
    }

    private void open(PersonId person, String part) {
        go(person, "pairs/" + pair.value() + "/" + part);
    }

    private void go(PersonId person, String address) {
        signIn(fixtures.address(person));
        UI.getCurrentOrThrow().navigate("");
        UI.getCurrentOrThrow().navigate(address);
    }

    private String text() {
        return find(Main.class).single().getElement().getTextRecursively();
    }
}
