package org.alongside.mentoring.ui.talk;

import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.alongside.cohort.Safeguarding;
import org.alongside.mentoring.BreakGlass;
import org.alongside.mentoring.Conversation;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.NewMessage;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.PostList;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class GlassViewTest extends ViewTest {

    private static final String WHY = "She wrote in a thread that she is followed home.";
    private static final String TOLD = "We had reason to fear that somebody was not safe.";

    @Autowired
    private Safeguarding safeguarding;

    @Autowired
    private BreakGlass glass;

    @Autowired
    private Conversation talk;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PersonId reader;
    private PairId pair;

    @BeforeEach
    void aPair() {
        cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
        reader = fixtures.member(cohort);
        safeguarding.put(fixtures.administrator(), cohort, reader, true);
        talk.send(mentee, pair, new NewMessage(GOOD, Fixtures.key(), null));
        talk.send(mentor, pair, new NewMessage(SPAM, Fixtures.key(), null));
    }

    @Test
    void aReasonComesFirstAndThenTheMessages() {
        open(reader);
        assertThat(find(PostList.class).all()).isEmpty();
        area("Why it has to be").setValue(WHY);
        area("What the two will be told").setValue(TOLD);
        press("Open for 24 hours");

        var list = find(PostList.class).single();
        assertThat(list.ids()).hasSize(2);
        assertThat(list.ids().stream().map(id -> list.content(id).orElseThrow()))
                .allSatisfy(card -> assertThat(card.actions()).isEmpty())
                .extracting(PostCard.Content::note)
                .containsExactly(null, "The other has not read this, or no longer.");
    }

    @Test
    void aShortReasonIsShownAtItsFieldAndNothingIsLost() {
        open(reader);
        area("Why it has to be").setValue("Because.");
        area("What the two will be told").setValue(TOLD);
        press("Open for 24 hours");

        assertThat(area("Why it has to be").isInvalid()).isTrue();
        assertThat(area("What the two will be told").getValue()).isEqualTo(TOLD);
        assertThat(glass.openUntil(reader, pair)).isEmpty();
    }

    @Test
    void forAnybodyElseThereIsNoSuchPage() {
        for (var person : new PersonId[] {mentor, fixtures.moderator(cohort), fixtures.administrator()}) {
            signIn(fixtures.address(person));
            navigate(MentoringRoutes.glass(pair), MissingView.class);

            assertThat(find(TextArea.class).all()).isEmpty();
        }
    }

    @Test
    void afterwardsTheTwoAreToldOnTheirPageWhenAndWhyButNotByWhom() {
        jdbc.sql("""
                        INSERT INTO break_glass (public_id, pair_id, reader_id, reason, told, opens_at, closes_at)
                        SELECT ?, p.id, ?, ?, ?, NOW(6) - INTERVAL 49 HOUR, NOW(6) - INTERVAL 25 HOUR
                        FROM mentoring_pair p WHERE p.public_id = ?""")
                .params(PublicIds.next(), reader.value(), WHY, TOLD, pair.value())
                .update();
        for (var one : new PersonId[] {mentor, mentee}) {
            signIn(fixtures.address(one));
            navigate("pairs/" + pair.value(), Component.class);

            assertThat(words()).contains("could read your conversation", TOLD).doesNotContain(WHY);
        }
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        navigate(GlassView.class, Map.of("id", pair.value()));
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
