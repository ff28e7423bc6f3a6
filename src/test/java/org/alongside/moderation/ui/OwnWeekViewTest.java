package org.alongside.moderation.ui;

import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.moderation.Act;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Decisions;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.Reason;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.ThreadId;
import org.alongside.testing.DeskFixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class OwnWeekViewTest extends ViewTest {

    @Autowired
    private DeskFixtures desk;

    @Autowired
    private Decisions decisions;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId author;
    private PersonId moderator;
    private ThreadId thread;

    @BeforeEach
    void aCohort() {
        cohort = fixtures.cohort();
        author = fixtures.member(cohort);
        moderator = fixtures.moderator(cohort);
        thread = fixtures.thread(cohort, author);
    }

    @Test
    void aModeratorFindsTheWayFromTheDesk() {
        signIn(fixtures.address(moderator));
        navigate(ModerationView.PATH, ModerationView.class);

        assertThat(find(Anchor.class).withText("My week").single().getHref()).isEqualTo(OwnWeekView.PATH);
    }

    @Test
    void aQuietWeekIsFine() {
        open(moderator);

        assertThat(words())
                .contains(
                        "You decided nothing in these days. Rest is part of it.",
                        "Nobody took back a decision of yours.");
    }

    @Test
    void theTimeIsSaidInWords() {
        removeAfter(1, "");
        removeAfter(90, " today");
        removeAfter(3000, " tonight");
        open(moderator);

        assertThat(words()).contains("You decided 3 cases. Thank you. Half of them were decided within 2 hours.");
    }

    @Test
    void whatOthersTookBackIsSaidKindly() {
        var done = removeAfter(1, "");
        var why = new Decision(Act.UNDO, Reason.MISTAKE).saying("It was her own shop.");
        decisions.undo(fixtures.moderator(cohort), done.decision(), why);
        open(moderator);

        assertThat(words()).contains("It happens to everyone who decides. What was new in it may help the next time.");
        var item = find(ListItem.class)
                .withCondition(one -> one.getElement().getTextRecursively().startsWith("You decided"))
                .single();
        assertThat(item.getElement().getTextRecursively())
                .contains("You decided: Removed. Reason: Spam.", "Somebody took it back. Reason: It was a mistake.")
                .contains("It was her own shop.")
                .doesNotContain("Amina");
    }

    @Test
    void coordinatorsAndAdministratorsHaveOneToo() {
        open(fixtures.with(cohort, new CohortRole(false, true)));
        assertThat(words()).isNotEmpty();
        open(fixtures.administrator());
        assertThat(words()).isNotEmpty();
    }

    @Test
    void membersFindNothingHere() {
        signIn(fixtures.address(author));

        assertThat(navigate(OwnWeekView.PATH, MissingView.class)).isNotNull();
    }

    private Outcome.Done removeAfter(int minutes, String more) {
        var post = fixtures.post(thread, author, SPAM + more).post();
        jdbc.sql("UPDATE moderation_case SET opened_at = opened_at - INTERVAL ? MINUTE WHERE public_id = ?")
                .params(minutes, desk.about(post).value())
                .update();
        return (Outcome.Done) desk.decide(moderator, post, Decision.remove(Reason.SPAM));
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        navigate(OwnWeekView.PATH, OwnWeekView.class);
    }

    private List<String> words() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
