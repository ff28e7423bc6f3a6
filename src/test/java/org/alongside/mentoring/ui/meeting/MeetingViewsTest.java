package org.alongside.mentoring.ui.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.alongside.cohort.CohortRole;
import org.alongside.mentoring.IntroductionWishes;
import org.alongside.mentoring.Introductions;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MeetingNotes;
import org.alongside.mentoring.MeetingScene;
import org.alongside.mentoring.MeetingState;
import org.alongside.mentoring.Meetings;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeetingViewsTest extends ViewTest {

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingNotes notes;

    @Autowired
    private Introductions introductions;

    @Autowired
    private IntroductionWishes wishes;

    @Autowired
    private MeetingScene scene;

    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void twoPeople() {
        cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void aTimeIsProposedAndStandsInTheList() {
        signInAs(mentor);
        navigate(ProposeView.class, Map.of("id", pair.value()));
        find(TimeRow.class).single().choose(MeetingScene.soon());
        press("Another time");
        assertThat(find(TimeRow.class).all()).hasSize(2);
        press("Propose");

        assertThat(find(MeetingsView.class).single()).isNotNull();
        assertThat(meetings.list(mentee, pair))
                .singleElement()
                .satisfies(meeting -> assertThat(meeting.choices()).hasSize(1));
    }

    @Test
    void whoGivesNoTimeIsToldAtTheFieldAndKeepsWhatSheTyped() {
        signInAs(mentee);
        navigate(ProposeView.class, Map.of("id", pair.value()));
        type("Where would you like to meet?", "The park");
        press("Propose");

        assertThat(find(TimeRow.class).single().date().isInvalid()).isTrue();
        assertThat(find(TextField.class)
                        .withLabel("Where would you like to meet?")
                        .single()
                        .getValue())
                .isEqualTo("The park");
    }

    @Test
    void theMenteeConfirmsTimeAndPlaceInOneStep() {
        var meeting = scene.proposed(mentor, pair, "The town hall");
        signInAs(mentee);
        open(meeting);
        type("Another place", "The library cafe");
        press("Confirm time and place");

        var stands = meetings.one(mentor, pair, meeting);
        assertThat(stands.state()).isEqualTo(MeetingState.CONFIRMED);
        assertThat(stands.place().body()).contains("The library cafe");
        assertThat(find(Anchor.class).withText("For my calendar").single().getHref())
                .startsWith("VAADIN/dynamic/");
        assertThat(find(NativeButton.class).withText("Send it to my e-mail").all())
                .as("there is no mail server")
                .isEmpty();
    }

    @Test
    void whoTellsOfDangerWhereAPlaceIsProposedIsShownTheHelpLinesOnce() {
        signInAs(mentee);
        propose("Where would you like to meet?", Fixtures.DANGER);

        assertShowsHelpLines();
        navigate("", Component.class);
        navigate(MeetingsView.class, Map.of("id", pair.value()));
        assertThat(find(Aside.class).exists()).isFalse();
    }

    @Test
    void whosePlaceWaitsForAModeratorIsTold() {
        signInAs(mentor);
        propose("A place you suggest", Fixtures.SPAM);

        assertThat(said()).contains("waits for a moderator");
    }

    @Test
    void whoTellsOfDangerWhereSheAnswersIsShownTheHelpLines() {
        var meeting = scene.proposed(mentor, pair, "The town hall");
        signInAs(mentee);
        open(meeting);
        type("Another place", Fixtures.DANGER);
        press("Confirm time and place");

        assertShowsHelpLines();
    }

    @Test
    void whoTellsOfDangerWhereOnlyThePlaceIsMissingIsShownTheHelpLines() {
        var meeting = scene.proposed(mentee, pair, "");
        var time = meetings.one(mentor, pair, meeting).choices().getFirst().startsAt();
        meetings.choose(mentor, pair, meeting, new Meetings.Choice(time, "", null, false));
        signInAs(mentee);
        open(meeting);
        type("Where would you like to meet?", Fixtures.DANGER);
        press("Confirm the place");

        assertShowsHelpLines();
    }

    @Test
    void whoTellsOfDangerWhereSheChangesThePlaceIsShownTheHelpLines() {
        var meeting = scene.standing(mentor, mentee, pair);
        signInAs(mentee);
        open(meeting);
        press("Another place");
        type("Where would you like to meet?", Fixtures.DANGER);
        press("Confirm the place");

        assertShowsHelpLines();
    }

    @Test
    void theAgendaBeginsAndEndsAsItShould() {
        var meeting = scene.standing(mentor, mentee, pair);
        signInAs(mentee);
        open(meeting);
        type("Something to talk about", "My flat");
        press("Add");

        var names = find(Span.class).all().stream()
                .filter(span -> span.hasClassName("strong"))
                .map(Span::getText)
                .toList();
        assertThat(names).containsSubsequence("Since we last met", "How we stand to each other", "Room at the end");
    }

    @Test
    void afterwardsSheSaysWhetherTheyMet() {
        var meeting = scene.past(scene.standing(mentor, mentee, pair));
        signInAs(mentee);
        open(meeting);
        assertThat(texts(H2.class)).contains("Did you meet?");
        press("Yes, we met");

        assertThat(meetings.one(mentor, pair, meeting).state()).isEqualTo(MeetingState.HELD);
        assertThat(find(TextArea.class).all())
                .extracting(TextArea::getLabel)
                .contains(
                        "Your summary",
                        "What did I do well?",
                        "What could I improve?",
                        "What will I do differently next time?");
    }

    @Test
    void aReflectionIsKeptForHerself() {
        var meeting = scene.held(mentor, mentee, pair);
        signInAs(mentor);
        open(meeting);
        find(TextArea.class).withLabel("What did I do well?").single().setValue("I listened.");
        press("Keep it for myself");

        assertThat(notes.mine(mentor, pair, meeting).orElseThrow().well()).contains("I listened.");
        assertThat(notes.shared(mentee, pair, meeting)).isEmpty();
        assertThat(find(TextArea.class).withLabel("Your summary").all())
                .as("that is the mentee's")
                .isEmpty();
    }

    @Test
    void anIntroductionIsProposedToAMemberWhoIsFound() {
        fixtures.thread(cohort, fixtures.member(cohort));
        signInAs(mentor);
        navigate(IntroductionsView.class, Map.of("id", pair.value()));
        find(TextField.class).withLabel("Her name begins with").single().setValue("Ami");
        find(TextArea.class)
                .withLabel("Why could the two be good for each other?")
                .single()
                .setValue("Both like to sew.");
        press("Propose it");

        assertThat(introductions.list(mentee, pair)).hasSize(1);
    }

    @Test
    void theThirdIsAskedWithoutANameAndSaysYes() {
        var third = fixtures.member(cohort);
        fixtures.thread(cohort, third);
        introductions.proposeMember(mentor, pair, fixtures.page(third), "Both like to sew.", null);
        var id = introductions.list(mentee, pair).getFirst().id();
        introductions.answer(mentee, pair, id, true);
        signInAs(third);
        navigate(AskedView.class, Map.of("introduction", id.value()));
        assertThat(find(Anchor.class).withText("Amina").all()).isEmpty();
        press("Yes, gladly");

        assertThat(find(Anchor.class).withText("Amina").all()).hasSize(1);
    }

    @Test
    void aCoordinatorSeesWhatSheWasAsked() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        wishes.ask(mentee, pair, "A nurse who works here", null, true);
        signInAs(coordinator);
        navigate(WishesView.class, Map.of());
        press("Taken care of");

        assertThat(wishes.forTeam(coordinator)).isEmpty();
    }

    @Test
    void thePairsFirstPageSaysWhenTheTwoMeet() {
        scene.standing(mentor, mentee, pair);
        signInAs(mentee);
        navigate("pairs/" + pair.value(), Component.class);

        assertThat(texts(H2.class)).contains("Meetings", "Introductions", "On your shelf");
        assertThat(find(MeetingItem.class).all()).hasSize(1);
        assertThat(texts(H1.class)).isNotEmpty();
    }

    private void propose(String label, String place) {
        navigate(ProposeView.class, Map.of("id", pair.value()));
        find(TimeRow.class).single().choose(MeetingScene.soon());
        type(label, place);
        press("Propose");
    }

    private void assertShowsHelpLines() {
        assertThat(said()).contains("These people can help now");
        assertThat(find(Anchor.class).withText("Help lines").single().getHref()).endsWith("/help-lines");
    }

    private String said() {
        return find(Aside.class).single().getElement().getTextRecursively();
    }

    private void open(MeetingId meeting) {
        navigate(MeetingPage.class, Map.of("id", pair.value(), "meeting", meeting.value()));
    }

    private void signInAs(PersonId person) {
        signIn(fixtures.address(person));
    }

    private <T extends HtmlContainer> List<String> texts(Class<T> type) {
        return find(type).all().stream().map(HtmlContainer::getText).toList();
    }
}
