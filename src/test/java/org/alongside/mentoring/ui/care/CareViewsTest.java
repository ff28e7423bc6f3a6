package org.alongside.mentoring.ui.care;

import static org.alongside.testing.Fixtures.DANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.cohort.CohortRole;
import org.alongside.identity.Blocks;
import org.alongside.mentoring.CareDesk;
import org.alongside.mentoring.CareKind;
import org.alongside.mentoring.CareOutcome;
import org.alongside.mentoring.ContactStops;
import org.alongside.mentoring.OwnCase;
import org.alongside.mentoring.PauseReason;
import org.alongside.mentoring.Pauses;
import org.alongside.mentoring.TeamHelp;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.ReachItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Pauses, contact stops and help of the team, as they are seen.
class CareViewsTest extends ViewTest {

    @Autowired
    private Pauses pauses;

    @Autowired
    private ContactStops stops;

    @Autowired
    private TeamHelp help;

    @Autowired
    private CareDesk desk;

    @Autowired
    private Blocks blocks;

    private String slug = "";
    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void aPair() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void eachPageTheOtherGetsIsTheSameForAPauseAStopAndABlock() {
        var pages = new String[3][];
        for (int i = 0; i < pages.length; i++) {
            aPair();
            switch (i) {
                case 0 -> pauses.pause(mentee, pair, PauseReason.TONE);
                case 1 -> stops.stop(mentee, pair);
                default -> blocks.block(mentee, fixtures.page(mentor));
            }
            signIn(fixtures.address(mentor));
            pages[i] = new String[] {page(""), page("/help"), page("/ending")};
        }

        assertThat(pages[0][0]).contains("This pair is paused. You will see it here when it goes on.");
        assertThat(pages[1]).containsExactly(pages[0]);
        assertThat(pages[2]).containsExactly(pages[0]);
    }

    @Test
    void oneTapAndOneConfirmationStopContact() {
        signIn(fixtures.address(mentee));
        page("/help");
        press("Stop contact");
        test(find(NativeButton.class).withText("Stop contact").all().getLast()).click();

        assertThat(text()).contains("You have stopped contact").contains("112");
        assertThat(pauses.of(mentee, pair).stopped()).isTrue();
    }

    @Test
    void pausingAndGoingOnIsOnThePairsPage() {
        signIn(fixtures.address(mentee));
        page("");
        press("Pause");
        test(find(NativeButton.class).withText("Pause").all().getLast()).click();
        assertThat(text()).contains("You have paused.");
        press("Go on");
        assertThat(text()).doesNotContain("paused.");
    }

    @Test
    void aQuestionToTheTeamIsKeptWhenRefusedAndShownWhenSent() {
        signIn(fixtures.address(mentee));
        page("/help");
        press("Send to our team");
        assertThat(find(TextArea.class)
                        .withLabel("What is on your mind?")
                        .single()
                        .isInvalid())
                .isTrue();
        find(TextArea.class).withLabel("What is on your mind?").single().setValue("<b>How</b> do I begin?");
        press("Send to our team");

        assertThat(text()).contains("Your question to our team");
        assertThat(help.of(mentee, pair)).extracting(OwnCase::kind).containsExactly(CareKind.GUIDANCE);
    }

    @Test
    void wordsOfDangerBringTheHelpLines() {
        signIn(fixtures.address(mentee));
        page("/help");
        find(TextArea.class).withLabel("What is on your mind?").single().setValue(DANGER);
        press("Send to our team");

        assertThat(find(ReachItem.class).all()).isNotEmpty();
        assertThat(text()).contains("You are not alone");
    }

    @Test
    void theTeamSeesWhatWaitsAndAnswers() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        help.ask(mentee, pair, "Which course is good?");
        signIn(fixtures.address(coordinator));
        UI.getCurrentOrThrow().navigate("mentoring/care/" + slug);
        assertThat(text())
                .contains("One thing waits for the team")
                .contains("guidance")
                .doesNotContain("course");

        UI.getCurrentOrThrow()
                .navigate("mentoring/care/" + slug + "/"
                        + help.of(mentee, pair).getFirst().id().value());
        assertThat(text()).contains("Which course is good?");
        press("I look after it");
        find(TextArea.class).withLabel("Your words").single().setValue("The evening course.");
        press("Send");
        assertThat(text()).contains("The evening course.").contains("You look after it");
        press("Close it");
        assertThat(text()).contains("It is well now");
    }

    @Test
    void whoWritesOfDangerForTheTeamIsShownTheHelpLines() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        help.mediation(mentee, pair, "");
        var id = help.of(mentee, pair).getFirst().id();
        help.answer(mentor, pair, id, true);
        signIn(fixtures.address(coordinator));
        Map.of("Your words", "Send", "What you propose that the two do", "Propose it")
                .forEach((label, verb) -> {
                    UI.getCurrentOrThrow().navigate("");
                    UI.getCurrentOrThrow().navigate("mentoring/care/" + slug + "/" + id.value());
                    assertThat(text()).doesNotContain("/help-lines");
                    find(TextArea.class).withLabel(label).single().setValue(DANGER);
                    press(verb);

                    assertThat(text()).contains("You are not alone", "/help-lines");
                });
    }

    @Test
    void aSafetyCaseLinksToBreakGlassAndAsksForASecondPerson() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        var second = fixtures.with(cohort, new CohortRole(false, true));
        stops.stop(mentee, pair);
        var id = help.of(mentee, pair).getFirst().id();
        signIn(fixtures.address(coordinator));
        UI.getCurrentOrThrow().navigate("mentoring/care/" + slug + "/" + id.value());
        assertThat(text()).contains("Two of the team close this.");
        press("Close it");
        assertThat(text()).contains("A second one of the team has to agree.");
        assertThat(desk.close(second, id, desk.open(second, id).version(), CareOutcome.SAFE_NOW))
                .isTrue();
    }

    @Test
    void nobodyElseOpensThePages() {
        help.ask(mentee, pair, "Which course is good?");
        signIn(fixtures.address(fixtures.moderator(cohort)));
        assertThat(page("/help")).contains("Nothing here").doesNotContain("course");
        UI.getCurrentOrThrow().navigate("mentoring/care/" + slug);
        assertThat(text()).contains("Nothing here");
    }

    private String page(String part) {
        UI.getCurrentOrThrow().navigate("");
        UI.getCurrentOrThrow().navigate("pairs/" + pair.value() + part);
        return text().replace(pair.value(), "PAIR");
    }

    private String text() {
        return text(find(Main.class).single().getElement());
    }

    /// All that is sent of a part of a page: words, attributes and what hangs below, but for the names of this
    /// pair.
    private String text(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        var attributes = element.getAttributeNames()
                .filter(name -> !name.equals("at"))
                .sorted()
                .map(name -> " " + name + "=" + stable(element.getAttribute(name)))
                .collect(Collectors.joining());
        var inside = element.getProperty("innerHTML", "");
        return "<" + element.getTag() + attributes + ">" + inside
                + element.getChildren().map(this::text).collect(Collectors.joining())
                + "</" + element.getTag() + ">";
    }

    private static String stable(String value) {
        return value.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "UUID").replaceAll("pairs/\\w{20}", "pairs/PAIR");
    }
}
