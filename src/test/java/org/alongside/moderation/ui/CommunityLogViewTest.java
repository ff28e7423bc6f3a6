package org.alongside.moderation.ui;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.alongside.moderation.Act;
import org.alongside.moderation.CommunityLog;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Decisions;
import org.alongside.moderation.Measure;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.Reason;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class CommunityLogViewTest extends ViewTest {

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Decisions decisions;

    @Autowired
    private JdbcClient jdbc;

    private String slug;
    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;

    @BeforeEach
    void aCohort() {
        slug = fixtures.slug();
        cohort = fixtures.cohort(slug);
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
    }

    @Test
    void aMemberFindsTheWayFromHerCohort() {
        signIn(fixtures.address(author));
        navigate("cohorts/" + slug, Component.class);

        assertThat(find(Anchor.class).withText("What was done here").single().getHref())
                .isEqualTo(CommunityLogView.address(slug));
    }

    @Test
    void anEmptyLogSaysWhatItIsFor() {
        open();

        assertThat(find(H2.class).single().getText()).isEqualTo("Nothing had to be done so far");
    }

    @Test
    void aLineSaysWhatAndWhyAndWhatItMeansForHer() {
        remove(Decision.remove(Reason.SPAM).with(new Measure(Measure.Kind.LIMIT, 7)));
        open();

        assertThat(words())
                .contains(
                        "A text was removed. For the person it means: posts wait for a moderator for 7 days.",
                        "Reason: Spam");
    }

    @Test
    void whatWasTakenBackIsSaidAtBoth() {
        var done = remove(Decision.remove(Reason.SPAM));
        decisions.undo(moderator, done.decision(), new Decision(Act.UNDO, Reason.MISTAKE));
        open();

        assertThat(words()).contains("A decision was taken back. It had been: “Removed”.", "taken back since");
    }

    @Test
    void theNextPageIsPutBelow() {
        for (int i = 0; i <= CommunityLog.PAGE; i++) {
            jdbc.sql("""
                            INSERT INTO moderation_decision (public_id, cohort_id, decided_by, as_role, act, reason,
                                decided_at)
                            VALUES (LOWER(HEX(RANDOM_BYTES(10))), ?, ?, 'MODERATOR', 'REMOVE', 'spam', UTC_TIMESTAMP(6))""").params(cohort.value(), moderator.value()).update();
        }
        open();
        assertThat(find(LogItem.class).all()).hasSize(CommunityLog.PAGE);

        press("Show more");

        assertThat(find(LogItem.class).all()).hasSize(CommunityLog.PAGE + 1);
        assertThat(find(NativeButton.class).withText("Show more").all()).isEmpty();
    }

    @Test
    void whoDoesNotBelongToItFindsNothing() {
        signIn(fixtures.address(fixtures.person()));

        assertThat(navigate(CommunityLogView.address(slug), MissingView.class)).isNotNull();
    }

    private Outcome.Done remove(Decision decision) {
        var post = fixtures.post(fixtures.thread(cohort, author), author, SPAM).post();
        return (Outcome.Done) desk.decide(moderator, post, decision);
    }

    private void open() {
        signIn(fixtures.address(author));
        navigate(CommunityLogView.address(slug), CommunityLogView.class);
    }

    private List<String> words() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
