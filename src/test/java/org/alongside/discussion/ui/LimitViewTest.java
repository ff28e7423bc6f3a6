package org.alongside.discussion.ui;

import static org.alongside.testing.Fixtures.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.discussion.Threads;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.RichTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a limit says to who writes, and that it takes nothing from her.
@SuppressWarnings("NullAway.Init") // Set up before each test.
class LimitViewTest extends ViewTest {

    @Autowired
    private Threads threads;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private PlatformTransactionManager transactions;

    private CohortId cohort;
    private PersonId moderator;
    private PersonId newcomer;
    private ThreadId thread;

    @BeforeEach
    void openAThread() {
        cohort = fixtures.cohort();
        moderator = fixtures.moderator(cohort);
        newcomer = fixtures.newMember(cohort);
        thread = fixtures.thread(cohort, moderator);
        signIn(fixtures.address(newcomer));
        navigate("", HomeView.class);
        navigate(ThreadView.class, Map.of("id", thread.value()));
    }

    @Test
    void aPostThatComesTooSoonIsKeptWithTheTimeToWait() {
        send(GOOD);
        send(Fixtures.text(3));

        assertThat(text().getErrorMessage()).containsPattern("in \\d+ seconds?; your text is kept");
        assertKept(Fixtures.text(3), 2);
    }

    @Test
    void aPostWithTooManyLinksIsKeptWithTheirNumber() {
        var links = "http://a.example.org http://b.example.org http://c.example.org";
        send(links);

        assertThat(text().getErrorMessage()).contains("up to 2 links");
        assertKept(links, 1);
    }

    @Test
    void whoMayNotPostKeepsHerTextAndKnowsForHowLong() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> restrictions.impose(
                        moderator, newcomer, cohort, RestrictionKind.NO_POSTING, Duration.ofDays(3)));
        send(GOOD);

        assertThat(text().getErrorMessage()).contains("post again in 3 days");
        assertKept(GOOD, 1);
    }

    private void assertKept(String written, int postsNow) {
        assertThat(text().isInvalid()).isTrue();
        assertThat(text().getValue()).isEqualTo(written);
        assertThat(drafts.find(newcomer, DraftPlace.reply(thread)))
                .hasValueSatisfying(draft -> assertThat(draft.body()).contains(written.substring(0, 20)));
        assertThat(threads.open(newcomer, thread, null).posts()).hasSize(postsNow);
    }

    private RichTextField text() {
        return find(RichTextField.class).single();
    }

    private void send(String words) {
        text().setValue(words);
        press("Post");
    }
}
