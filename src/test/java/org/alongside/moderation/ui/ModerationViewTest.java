package org.alongside.moderation.ui;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Threads;
import org.alongside.moderation.CaseChanged;
import org.alongside.moderation.CaseId;
import org.alongside.moderation.CaseSummary;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Reason;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.Fixtures;
import org.alongside.uikit.Notice;
import org.alongside.uikit.SafeHtml;
import org.alongside.uikit.errors.MissingView;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class ModerationViewTest extends SpringBrowserlessTest {

    private static final Decision REMOVE = Decision.remove(Reason.SPAM);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Threads threads;

    @Autowired
    private UserDetailsService accounts;

    @Autowired
    private OpenQueues openQueues;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;
    private PostId first;
    private PostId second;

    @BeforeEach
    void twoPostsAreHeld() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
        first = fixtures.post(thread, author, SPAM).post();
        second = fixtures.post(thread, author, "Nice blog about cars! http://cheap-tyres.example.net/ tyres")
                .post();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatHappensToManyCasesAtOnceIsToldTogether() {
        var told = new CopyOnWriteArrayList<Set<CaseChanged.What>>();
        Consumer<Set<CaseChanged.What>> listener = told::add;
        openQueues.add(listener);
        try {
            IntStream.range(0, 1_000).forEach(_ -> openQueues.on(new CaseChanged(CaseChanged.What.CLOSED)));
            Awaitility.await().until(() -> !told.isEmpty());
        } finally {
            openQueues.remove(listener);
        }

        assertThat(told).hasSizeLessThan(10);
    }

    @Test
    void whatWaitsIsListedAndTheOldestIsOpen() {
        open(moderator);

        assertThat(find(H1.class).single().getText()).isEqualTo("Two things wait for you");
        assertThat(find(CaseList.class).single().rows()).isEqualTo(2);
        assertThat(find(Article.class).single().getElement().getTextRecursively())
                .contains("Amina");
        assertThat(opened()).isEqualTo(desk.about(first));
    }

    @Test
    void publishLetsOthersReadItAndOpensTheNext() {
        open(moderator);

        click("Publish");

        assertThat(threads.post(author, thread, first).state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(opened()).isEqualTo(desk.about(second));
        assertThat(find(H1.class).single().getText()).isEqualTo("One thing waits for you");
    }

    @Test
    void aSecondClickDoesNotReachTheItemThatComesNext() {
        open(moderator);

        click("Publish");
        click("Publish");

        assertThat(threads.post(author, thread, second).state()).isEqualTo(ContentState.HELD);
    }

    @Test
    void removeAsksForTheReason() {
        open(moderator);

        click("Remove");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Reason> reasons = find(RadioButtonGroup.class).single();
        assertThat(reasons.getValue()).isEqualTo(Reason.SPAM);
        reasons.setValue(Reason.OFF_TOPIC);
        confirm("Remove");

        var own = threads.post(author, thread, first);
        assertThat(own.state()).isEqualTo(ContentState.REMOVED);
        assertThat(own.reason()).isEqualTo("off-topic");
    }

    @Test
    void whatAnotherDecidesMeanwhileIsToldAndStaysOpen() {
        open(moderator);

        desk.decide(fixtures.moderator(cohort), first, REMOVE);

        hear(() -> find(OpenCase.class).single().isSettled());
        assertThat(opened()).isEqualTo(desk.about(first));
        assertThat(find(CaseList.class).single().rows()).isEqualTo(1);
        assertThat(find(NativeButton.class).withText("Publish").all()).isEmpty();
    }

    @Test
    void whatIsToldOnceOfACaseIsNotReadAgainWithEachChange() {
        open(moderator);
        desk.decide(fixtures.moderator(cohort), first, REMOVE);
        hear(() -> find(OpenCase.class).single().isSettled());
        var told = find(Notice.class).single();

        fixtures.post(thread, author, SPAM.replace("essays", "diplomas"));

        hear(() -> find(CaseList.class).single().rows() == 2);
        assertThat(find(Notice.class).single()).isSameAs(told);
    }

    @Test
    void whatIsHeldMeanwhileJoinsTheList() {
        open(moderator);

        fixtures.post(thread, author, SPAM.replace("essays", "diplomas"));

        hear(() -> find(CaseList.class).single().rows() == 3);
        assertThat(opened()).isEqualTo(desk.about(first));
    }

    @Test
    void theSecondModeratorChangesNothingAndGoesOn() {
        var view = open(moderator);
        var page = find(OpenCase.class).single().page();
        desk.decide(fixtures.moderator(cohort), first, REMOVE);

        view.publish(page);

        assertThat(threads.post(author, thread, first).state()).isEqualTo(ContentState.REMOVED);
        assertThat(opened()).isEqualTo(desk.about(second));
    }

    @Test
    void onesOwnTextDoesNotWaitForOneself() {
        var cohortOfOne = fixtures.cohort();
        var alone = fixtures.moderator(cohortOfOne);
        fixtures.post(fixtures.thread(cohortOfOne, alone), alone, SPAM);

        open(alone);

        assertThat(find(H1.class).single().getText()).isEqualTo("Nothing waits for you");
    }

    @Test
    void aDecisionIsTakenBackFromThePageOfItsCase() {
        desk.decide(moderator, first, REMOVE);
        signIn(moderator);
        navigate("moderation/" + desk.about(first).value(), ModerationView.class);

        click("Take this back…");
        click("Take back");

        assertThat(threads.post(author, thread, first).state()).isEqualTo(ContentState.HELD);
    }

    @Test
    void nobodyIsCalledUnkindForWhatIsOnlyUnclear() {
        open(moderator);

        click("Ask for a change…");

        @SuppressWarnings("unchecked")
        RadioButtonGroup<Reason> reasons = find(RadioButtonGroup.class).single();
        assertThat(reasons.getValue()).isEqualTo(Reason.UNCLEAR);
    }

    @Test
    void whoIsOnItIsShownToTheOthers() {
        open(moderator);
        click("I am on it");

        assertThat(desk.page(fixtures.moderator(cohort), first).summary().claim())
                .isNotNull()
                .returns("Amina", CaseSummary.Claim::byName)
                .returns(false, CaseSummary.Claim::mine);
    }

    @Test
    void aDangerStandsAboveAndIsClosedOnceSheIsHelped() {
        fixtures.post(thread, fixtures.member(cohort), Fixtures.DANGER);
        open(moderator);
        assertThat(find(OpenCase.class).single().getElement().getTextRecursively())
                .contains("Somebody may be in danger");

        click("It is taken care of…");
        click("Close");

        assertThat(find(CaseList.class).single().rows()).isEqualTo(2);
    }

    @Test
    void textsAlikeAreRemovedTogether() {
        var third =
                fixtures.post(thread, fixtures.member(cohort), SPAM + " today").post();
        open(moderator);

        click("Remove this and those like it…");
        confirm("Remove");

        assertThat(threads.post(author, thread, first).state()).isEqualTo(ContentState.REMOVED);
        assertThat(desk.page(fixtures.moderator(cohort), third).open()).isFalse();
        assertThat(opened()).isEqualTo(desk.about(second));
    }

    @Test
    void theWordsATextRestsOnAreMarked() {
        open(moderator);

        assertThat(find(SafeHtml.class).atIndex(1).getElement().getProperty("innerHTML"))
                .contains("<mark>");
    }

    @Test
    void fiveReasonsAreReadAtOnceAndTheRestOnDemand() {
        var seven = Stream.generate(() -> "{\"name\":\"text.site-talk\",\"weight\":1.0,\"evidence\":\"blog\"}")
                .limit(7)
                .collect(Collectors.joining(",", "[", "]"));
        jdbc.sql("UPDATE post_revision SET signals = ? WHERE state = 'HELD' AND editor_id = ?")
                .params(seven, author.value())
                .update();
        open(moderator);

        var list = find(SignalList.class).single();
        var atOnce = list.getChildren()
                .filter(UnorderedList.class::isInstance)
                .map(UnorderedList.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(atOnce.getComponentCount()).isEqualTo(5);
        assertThat(list.getElement().getTextRecursively()).contains("2 more reasons");
    }

    @Test
    void whoModeratesNowhereFindsNothing() {
        signIn(author);

        assertThat(navigate(ModerationView.PATH, MissingView.class)).isNotNull();
    }

    @Test
    void anEmptyQueueSaysSo() {
        open(fixtures.moderator(fixtures.cohort()));

        assertThat(find(H1.class).single().getText()).isEqualTo("Nothing waits for you");
    }

    private ModerationView open(PersonId person) {
        signIn(person);
        return navigate(ModerationView.class);
    }

    // Open pages are told after the commit, by a thread of their own.
    private static void hear(Callable<Boolean> told) {
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return told.call();
        });
    }

    private void signIn(PersonId person) {
        var email = jdbc.sql("SELECT email FROM person WHERE id = ?")
                .param(person.value())
                .query(String.class)
                .single();
        var principal = accounts.loadUserByUsername(email);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
    }

    private void click(String button) {
        test(find(NativeButton.class).withText(button).single()).click();
    }

    /// The last one on the page is that of the dialog.
    private void confirm(String verb) {
        test(find(NativeButton.class).withText(verb).last()).click();
    }

    private CaseId opened() {
        return find(OpenCase.class).single().item().id();
    }
}
