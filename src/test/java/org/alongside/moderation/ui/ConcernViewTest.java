package org.alongside.moderation.ui;

import static org.alongside.testing.Fixtures.DANGER;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.cohort.CohortRole;
import org.alongside.moderation.Attention;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.SafeHtml;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What moderators and coordinators see of somebody who may be in danger, and of why a text was held.
class ConcernViewTest extends ViewTest {

    private static final String CARE = "I am taking care of it";

    @Autowired
    private Attention attention;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aThread() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void itStandsAboveEverythingAndCounts() {
        post();
        open(moderator);

        assertThat(words()).contains("Somebody may be in danger");
        assertThat(find(SafeHtml.class).single().getElement().getProperty("innerHTML"))
                .contains("<mark>");
        assertThat(find(H1.class).single().getText()).isEqualTo("One thing waits for you");
    }

    @Test
    void aCoordinatorSeesItToo() {
        post();
        open(fixtures.with(cohort, new CohortRole(false, true)));

        assertThat(words()).contains("Somebody may be in danger");
    }

    @Test
    void itComesToAnOpenPageByItself() {
        open(moderator);
        post();

        hear(() -> find(ConcernList.class).all().stream().anyMatch(list -> list.open() == 1));
    }

    @Test
    void takingCareIsToldToTheOthers() {
        var post = post();
        open(moderator);
        attention.takeCare(fixtures.moderator(cohort), post, 1);

        hear(() -> words().contains("is taking care of it"));
    }

    @Test
    void oneButtonTakesCare() {
        post();
        open(moderator);
        press(CARE);

        assertThat(words()).contains("You are taking care of it.").doesNotContain(CARE);
        assertThat(attention.count(fixtures.moderator(cohort))).isZero();
    }

    @Test
    void withoutAnythingNothingIsShown() {
        open(moderator);

        assertThat(find(ConcernList.class).all()).isEmpty();
    }

    @Test
    void theWordsAHeldTextRestsOnAreMarked() {
        fixtures.post(thread, author, Fixtures.SPAM);
        open(moderator);

        assertThat(find(SafeHtml.class).single().getElement().getProperty("innerHTML"))
                .contains("<mark>");
    }

    @Test
    void fiveReasonsAreReadAtOnceAndTheRestOnDemand() {
        fixtures.post(thread, author, Fixtures.SPAM);
        var seven = Stream.generate(() -> "{\"name\":\"text.site-talk\",\"weight\":1.0,\"evidence\":\"blog\"}")
                .limit(7)
                .collect(Collectors.joining(",", "[", "]"));
        jdbc.sql("UPDATE post_revision SET signals = ? WHERE state = 'HELD' AND editor_id = ?")
                .params(seven, author.value())
                .update();
        open(moderator);

        var lists = find(SignalList.class).single().getChildren().toList();
        var atOnce = (UnorderedList) lists.stream()
                .filter(UnorderedList.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(atOnce.getComponentCount()).isEqualTo(5);
        assertThat(find(NativeDetails.class).single().getSummaryText()).isEqualTo("2 more reasons");
    }

    private PostId post() {
        return fixtures.post(thread, author, DANGER).post();
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        navigate(ModerationView.class);
    }

    private String words() {
        return find(ConcernList.class).single().getElement().getTextRecursively();
    }

    // Open pages are told after the commit, by a thread of their own.
    private static void hear(Callable<Boolean> told) {
        Awaitility.await().pollInSameThread().until(() -> {
            roundTrip();
            return told.call();
        });
    }
}
