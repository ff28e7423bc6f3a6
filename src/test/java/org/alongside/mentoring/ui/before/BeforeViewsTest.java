package org.alongside.mentoring.ui.before;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.alongside.cohort.CohortRole;
import org.alongside.identity.People;
import org.alongside.mentoring.AfterEnding;
import org.alongside.mentoring.Beginners;
import org.alongside.mentoring.Endings;
import org.alongside.mentoring.MentoringHome;
import org.alongside.mentoring.MentoringSettings;
import org.alongside.mentoring.MentoringSettings.ContactRule;
import org.alongside.mentoring.Mentors;
import org.alongside.mentoring.MustNots;
import org.alongside.mentoring.OfferState;
import org.alongside.mentoring.Offers;
import org.alongside.mentoring.Orientation;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.Proposals;
import org.alongside.mentoring.RequestState;
import org.alongside.mentoring.Requests;
import org.alongside.mentoring.Wording;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.RichTextField;
import org.alongside.uikit.Tag;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class BeforeViewsTest extends ViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Offers offers;

    @Autowired
    private Requests requests;

    @Autowired
    private Orientation orientation;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Mentors mentors;

    @Autowired
    private MustNots mustNots;

    @Autowired
    private MentoringSettings settings;

    @Autowired
    private MentoringHome home;

    private Beginners beginners;
    private String slug;
    private CohortId cohort;
    private PersonId member;

    @BeforeEach
    void aMember() {
        beginners = new Beginners(context);
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        member = fixtures.member(cohort);
    }

    @Test
    void somebodyNewIsShownTheTwoFirstSteps() {
        open(member, "mentoring", MentoringView.class);

        assertThat(find(Anchor.class)
                        .withText("I would like somebody to walk along with me")
                        .exists())
                .isTrue();
        assertThat(find(Anchor.class)
                        .withText("I can walk along with a newcomer")
                        .exists())
                .isTrue();
        assertThat(find(Anchor.class).withText("Matching").exists()).isFalse();
    }

    @Test
    void whoBelongsToNoCohortIsToldWhereItHappens() {
        signIn(fixtures.address(fixtures.person()));
        navigate("mentoring", MentoringView.class);

        assertThat(find(Anchor.class)
                        .withText("I can walk along with a newcomer")
                        .exists())
                .isFalse();
    }

    @Test
    void thanksAndWhoWalkedWithHerAreNamedOnceThereAreAny() {
        open(member, "mentoring", MentoringView.class);
        assertThat(find(Anchor.class).withText("Thanks I got").exists()).isFalse();
        assertThat(find(Anchor.class).withText("Who walked with me").exists()).isFalse();

        var mentor = fixtures.member(cohort);
        var pair = fixtures.pair(cohort, mentor, member);
        context.getBean(Endings.class).endAlone(mentor, pair, null, false);
        context.getBean(AfterEnding.class).thank(mentor, pair, "For every walk.");
        navigate("mentoring", MentoringView.class);
        assertThat(find(Anchor.class).withText("Thanks I got").single().getHref())
                .isEqualTo("mentoring/thanks");
        assertThat(find(Anchor.class).withText("Who walked with me").single().getHref())
                .isEqualTo("mentoring/lineage");
    }

    @Test
    void aCoordinatorFindsHerPages() {
        open(fixtures.with(cohort, new CohortRole(false, true)), "mentoring", MentoringView.class);

        assertThat(find(Anchor.class).withText("Matching").single().getHref()).isEqualTo("mentoring/matching/" + slug);
    }

    @Test
    void aMemberOffersAndIsLedToTheOrientation() {
        open(member, "mentoring/offer/" + slug, OfferView.class);
        check("Work");
        check("English");
        find(IntegerField.class)
                .withLabel("How many newcomers at once")
                .single()
                .setValue(2);
        press("Offer this");

        assertThat(find(OrientationView.class).exists()).isTrue();
        var offer = offers.of(member, slug);
        assertThat(offer.state()).isEqualTo(OfferState.OPEN);
        assertThat(offer.capacity()).isEqualTo(2);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        open(member, "mentoring/offer/" + slug, OfferView.class);
        find(TextArea.class).withLabel("What worries me").single().setValue("Time");
        check("Work");
        press("Offer this");

        assertThat(find(TextArea.class).withLabel("What worries me").single().getValue())
                .isEqualTo("Time");
        assertThat(find(Boxes.class).all().stream().filter(Boxes::isInvalid).map(Boxes::getErrorMessage))
                .containsExactly("Please choose at least one language.");
        assertThat(offers.of(member, slug).state()).isNull();
    }

    @Test
    void aNewcomerAsks() {
        open(member, "mentoring/request/" + slug, RequestView.class);
        find(TextArea.class).withLabel("Experience from before").single().setValue("I was a nurse.");
        check("Housing");
        check("العربية");
        press("Ask for somebody");

        var request = requests.of(member, slug);
        assertThat(request.state()).isEqualTo(RequestState.OPEN);
        assertThat(request.terms().languages()).containsExactly("ar");
    }

    @Test
    void theOrientationIsReadAPageAtATimeAndConfirmed() {
        open(member, "mentoring/orientation/" + slug + "/mentee", OrientationView.class);
        assertThat(find(NativeButton.class)
                        .withText("I have read this and will keep to it")
                        .exists())
                .isFalse();
        for (int i = 0; i < 5; i++) {
            press("Next page");
        }
        press("I have read this and will keep to it");

        assertThat(orientation.done(member, cohort, PairRole.MENTEE)).isTrue();
    }

    @Test
    void anUnknownRoleHasNoOrientation() {
        signIn(fixtures.address(member));

        assertThat(navigate("mentoring/orientation/" + slug + "/boss", MissingView.class))
                .isNotNull();
    }

    @Test
    void aCoordinatorAddsAPage() {
        open(
                fixtures.with(cohort, new CohortRole(false, true)),
                "mentoring/orientation/" + slug,
                OrientationKeepView.class);
        test(find(NativeButton.class).withText("Add a page").all().getFirst()).click();
        find(TextField.class).withLabel("Title of the page").single().setValue("Our café");
        find(RichTextField.class).single().setValue("<p>On Thursdays.</p>");
        press("Save");

        assertThat(orientation.of(member, slug, PairRole.MENTOR, Locale.ENGLISH).sheets())
                .extracting(Orientation.Sheet::title)
                .contains("Our café");
    }

    @Test
    void aMemberKeepsNoOrientationAndNoSettings() {
        signIn(fixtures.address(fixtures.moderator(cohort)));

        assertThat(navigate("mentoring/orientation/" + slug, MissingView.class)).isNotNull();
        assertThat(navigate("mentoring/settings/" + slug, MissingView.class)).isNotNull();
    }

    @Test
    void aNewcomerAsksAMentorAndTheyBecomeAPair() {
        var mentor = beginners.mentor(cohort, 1);
        beginners.makeMentee(cohort, member);
        open(member, "mentoring/mentors/" + slug, MentorsView.class);
        press("Ask her");
        find(TextArea.class).withLabel("A word to her").single().setValue("Would you talk with me?");
        test(find(NativeButton.class).withText("Ask her").all().getLast()).click();
        var id = proposals.open(mentor).getFirst().id();

        open(mentor, "mentoring", MentoringView.class);
        assertThat(find(Anchor.class)
                        .withText("Somebody could walk with you: read, and say yes or no")
                        .exists())
                .isTrue();
        navigate("mentoring/proposals/" + id.value(), ProposalPage.class);
        press("Yes, I would like that");
        assertThat(home.pairs(member)).hasSize(1);
    }

    @Test
    void aProposalIsNothingToOthers() {
        var mentor = beginners.mentor(cohort, 1);
        var mentee = beginners.mentee(cohort);
        var id = beginners.propose(cohort, mentor, mentee);
        signIn(fixtures.address(fixtures.with(cohort, new CohortRole(true, true))));

        assertThat(navigate("mentoring/proposals/" + id.value(), MissingView.class))
                .isNotNull();
    }

    @Test
    void sheSaysNoWithAReasonTheOtherNeverReads() {
        var mentor = beginners.mentor(cohort, 1);
        beginners.makeMentee(cohort, member);
        var id = beginners.propose(cohort, mentor, member);
        open(member, "mentoring/proposals/" + id.value(), ProposalPage.class);
        press("No, not this time");
        test(find(NativeButton.class).withText("No, not this time").all().getLast())
                .click();

        assertThat(beginners.state(id)).isEqualTo("DECLINED");
        assertThat(find(MentoringView.class).exists()).isTrue();
    }

    @Test
    void anOfferIsPausedAndResumedFromHerOwnPage() {
        beginners.makeMentor(cohort, member, 2);
        open(member, "mentoring", MentoringView.class);
        press("Pause");
        assertThat(offers.of(member, slug).state()).isEqualTo(OfferState.PAUSED);
        assertThat(find(Tag.class).all()).extracting(Tag::getText).contains("Paused");
        press("Open it again");

        assertThat(offers.of(member, slug).state()).isEqualTo(OfferState.OPEN);
    }

    @Test
    void sheNamesWhomSheMustNotMeet() {
        var other = beginners.mentor(cohort, 1);
        var name = mustNots.find(member, "N").stream()
                .filter(named -> named.id().equals(fixtures.page(other)))
                .findFirst()
                .orElseThrow()
                .name();
        open(member, "mentoring/apart", ApartView.class);
        find(TextField.class).withLabel("Find a member by name").single().setValue(name.substring(3));
        press("Keep apart");

        assertThat(mustNots.mine(member)).extracting(MustNots.Named::id).containsExactly(fixtures.page(other));
        press("Take off the list");
        assertThat(mustNots.mine(member)).isEmpty();
    }

    @Test
    void whoOnlyReadsIsFoundByNobodyWhoDoesNotKnowHerName() {
        var reader = fixtures.member(cohort);
        var name = context.getBean(People.class).self(reader).name();

        assertThat(mustNots.find(member, name)).extracting(MustNots.Named::id).contains(fixtures.page(reader));
        assertThat(mustNots.find(member, name.substring(0, 3)))
                .extracting(MustNots.Named::id)
                .doesNotContain(fixtures.page(reader));
        fixtures.thread(cohort, reader);
        assertThat(mustNots.find(member, name.substring(1))).isNotEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCoordinatorChoosesWordsAndRules() {
        var coordinator = fixtures.with(cohort, new CohortRole(false, true));
        open(coordinator, "mentoring/settings/" + slug, MentoringSettingsView.class);
        var groups = find(RadioButtonGroup.class).all();
        groups.get(0).setValue(Wording.MENTOR);
        groups.get(1).setValue(ContactRule.HOLD);
        press("Save");
        press("Save");

        var chosen = settings.of(coordinator, slug);
        assertThat(chosen.cohort().wording()).isEqualTo(Wording.MENTOR);
        assertThat(chosen.contact()).isEqualTo(ContactRule.HOLD);
    }

    @Test
    void thePairsPageShowsHowTheMentorBeginsAndWhatTheNewcomerBrings() {
        beginners.makeMentee(cohort, member);
        var mentor = fixtures.member(cohort);
        offers.save(mentor, cohort, new Offers.Draft(Beginners.TERMS, 1, "Patience", "", "en", -1));
        var pair = fixtures.pair(cohort, mentor, member);
        signIn(fixtures.address(member));
        navigate("pairs/" + pair.value(), Component.class);
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("How \u2068Amina\u2069 begins");
        open(mentor, "mentoring", MentoringView.class);
        navigate("pairs/" + pair.value(), Component.class);
        assertThat(find(H2.class).all()).extracting(H2::getText).anyMatch(title -> title.contains("before you met"));
    }

    private <T extends Component> void open(PersonId person, String address, Class<T> view) {
        signIn(fixtures.address(person));
        navigate(address, view);
        assertThat(find(H1.class).exists()).isTrue();
    }

    private void check(String label) {
        find(Checkbox.class).withLabel(label).single().setValue(true);
    }
}
