package org.alongside.moderation.ui;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.concurrent.Callable;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.Threads;
import org.alongside.moderation.Decision;
import org.alongside.moderation.ModerationQueue;
import org.alongside.moderation.RemovalReason;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
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

    private static final Decision REMOVE = new Decision.Remove(RemovalReason.SPAM);

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ModerationQueue queue;

    @Autowired
    private Threads threads;

    @Autowired
    private UserDetailsService accounts;

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
    void whatWaitsIsListedAndTheOldestIsOpen() {
        open(moderator);

        assertThat(find(H1.class).single().getText()).isEqualTo("Two things wait for you");
        assertThat(find(QueueList.class).single().rows()).isEqualTo(2);
        assertThat(find(Article.class).single().getElement().getTextRecursively())
                .contains("Amina");
        assertThat(opened()).isEqualTo(first);
    }

    @Test
    void publishLetsOthersReadItAndOpensTheNext() {
        open(moderator);

        click("Publish");

        assertThat(threads.post(author, thread, first).state()).isEqualTo(ContentState.PUBLISHED);
        assertThat(opened()).isEqualTo(second);
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
        RadioButtonGroup<RemovalReason> reasons = find(RadioButtonGroup.class).single();
        assertThat(reasons.getValue()).isEqualTo(RemovalReason.SPAM);
        reasons.setValue(RemovalReason.OFF_TOPIC);
        test(find(NativeButton.class).withText("Remove").last()).click();

        var own = threads.post(author, thread, first);
        assertThat(own.state()).isEqualTo(ContentState.REMOVED);
        assertThat(own.reason()).isEqualTo("off-topic");
    }

    @Test
    void whatAnotherDecidesMeanwhileIsToldAndStaysOpen() {
        open(moderator);

        queue.decide(fixtures.moderator(cohort), first, 1, REMOVE);

        hear(() -> find(OpenItem.class).single().isSettled());
        assertThat(opened()).isEqualTo(first);
        assertThat(find(QueueList.class).single().rows()).isEqualTo(1);
        assertThat(find(NativeButton.class).withText("Publish").all()).isEmpty();
    }

    @Test
    void whatIsHeldMeanwhileJoinsTheList() {
        open(moderator);

        fixtures.post(thread, author, SPAM.replace("essays", "diplomas"));

        hear(() -> find(QueueList.class).single().rows() == 3);
        assertThat(opened()).isEqualTo(first);
    }

    @Test
    void theSecondModeratorChangesNothingAndGoesOn() {
        var view = open(moderator);
        var item = find(OpenItem.class).single().item();
        queue.decide(fixtures.moderator(cohort), first, 1, REMOVE);

        view.publish(item);

        assertThat(threads.post(author, thread, first).state()).isEqualTo(ContentState.REMOVED);
        assertThat(opened()).isEqualTo(second);
    }

    @Test
    void onesOwnTextHasNoButtons() {
        var cohortOfOne = fixtures.cohort();
        var alone = fixtures.moderator(cohortOfOne);
        fixtures.post(fixtures.thread(cohortOfOne, alone), alone, SPAM);

        open(alone);

        assertThat(find(NativeButton.class).withText("Publish").all()).isEmpty();
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

    private PostId opened() {
        return find(OpenItem.class).single().item().post();
    }
}
