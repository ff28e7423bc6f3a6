package org.alongside.mentoring.ui.talk;

import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.PHONE;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Map;
import org.alongside.cohort.HelpNote;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.mentoring.Conversation;
import org.alongside.mentoring.NewMessage;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.testing.Fixtures;
import org.alongside.testing.ViewTest;
import org.alongside.uikit.PostCard;
import org.alongside.uikit.PostList;
import org.alongside.uikit.RichTextField;
import org.alongside.uikit.errors.MissingView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

@SuppressWarnings("NullAway.Init") // Set up before each test.
class TalkViewTest extends ViewTest {

    @Autowired
    private Conversation talk;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient jdbc;

    private CohortId cohort;
    private PersonId mentor;
    private PersonId mentee;
    private PairId pair;

    @BeforeEach
    void aPair() {
        cohort = fixtures.cohort();
        mentor = fixtures.member(cohort);
        mentee = fixtures.member(cohort);
        pair = fixtures.pair(cohort, mentor, mentee);
    }

    @Test
    void bothAreToldOpenlyWhoReads() {
        for (var one : new PersonId[] {mentor, mentee}) {
            open(one);

            assertThat(words())
                    .contains("checked by a program", "read by a moderator: that one alone", "In an emergency");
        }
    }

    @Test
    void whatIsSentIsThereAndTheFieldIsEmpty() {
        open(mentee);
        send(GOOD);

        assertThat(list().ids()).hasSize(1);
        assertThat(field().getValue()).isEmpty();
        assertThat(drafts.find(mentee, DraftPlace.pair(pair))).isEmpty();
        assertThat(talk.unread(mentor, pair)).isEqualTo(1);
    }

    @Test
    void openingItReadsWhatIsNewAndMarksTheFirst() {
        say(mentee, GOOD);
        say(mentee, "And where is the library?");
        open(mentor);

        assertThat(contents()).extracting(PostCard.Content::firstNew).containsExactly(true, false);
        assertThat(talk.unread(mentor, pair)).isZero();
    }

    @Test
    void aHeldMessageSaysThatItWaits() {
        open(mentee);
        send(SPAM);

        assertThat(contents()).singleElement().satisfies(card -> {
            assertThat(card.state()).isEqualTo(PostCard.State.HELD);
            assertThat(card.actions()).containsExactlyInAnyOrder(PostCard.Action.DELETE, PostCard.Action.EDIT);
        });
        open(mentor);
        assertThat(list().ids()).isEmpty();
    }

    @Test
    void aNumberIsDeliveredWithAWordForBoth() {
        open(mentee);
        send(PHONE);
        open(mentor);

        assertThat(contents().getFirst().note()).contains("Share only what you want to share.");
    }

    @Test
    void whatIsRefusedStaysInTheField() {
        open(mentee);
        jdbc.sql("UPDATE mentoring_pair SET state = 'PAUSED' WHERE public_id = ?")
                .param(pair.value())
                .update();
        send(GOOD);

        assertThat(field().isInvalid()).isTrue();
        assertThat(field().getValue()).isEqualTo(GOOD);
        assertThat(drafts.find(mentee, DraftPlace.pair(pair))).isPresent();
    }

    @Test
    void aTextOfDangerBringsHelpForItsAuthorAlone() {
        open(mentee);
        send(DANGER);
        assertThat(find(HelpNote.class).all()).hasSize(1);

        open(mentor);
        assertThat(find(HelpNote.class).all()).isEmpty();
    }

    @Test
    void otherWordsReplaceWhatWasHeld() {
        var held = say(mentee, SPAM);
        open(mentee);
        act(held, PostCard.Action.EDIT);
        assertThat(field().getValue()).contains("cheap essays");
        send(GOOD);

        assertThat(list().ids()).hasSize(1).doesNotContain(held);
        assertThat(words()).doesNotContain("You are changing");
    }

    @Test
    void aQuoteComesIntoTheField() {
        var post = say(mentor, GOOD);
        open(mentee);
        act(post, PostCard.Action.REPLY);

        assertThat(field().getValue()).contains("blockquote", "I took the bus");
    }

    @Test
    void takingBackAsksFirst() {
        var post = say(mentee, GOOD);
        open(mentee);
        act(post, PostCard.Action.DELETE);
        press("Take back");

        assertThat(list().content(post).orElseThrow().state()).isEqualTo(PostCard.State.DELETED);
        open(mentor);
        assertThat(list().content(post).orElseThrow().body()).isEmpty();
    }

    @Test
    void aPausedPairReadsOnAndHasNoField() {
        say(mentee, GOOD);
        jdbc.sql("UPDATE mentoring_pair SET state = 'PAUSED' WHERE public_id = ?")
                .param(pair.value())
                .update();
        open(mentor);

        assertThat(list().ids()).hasSize(1);
        assertThat(find(RichTextField.class).all()).isEmpty();
        assertThat(contents().getFirst().actions()).containsExactly(PostCard.Action.REPORT);
    }

    @Test
    void theLastMessagesStandOnThePairsPage() {
        for (int i = 0; i < 7; i++) {
            say(mentee, Fixtures.text(i));
        }
        signIn(fixtures.address(mentor));
        navigate("pairs/" + pair.value(), Component.class);

        assertThat(list().ids()).hasSize(3);
        // What does not fit is not read by that.
        assertThat(talk.unread(mentor, pair)).isEqualTo(7);
        assertThat(words()).contains("The whole conversation");
    }

    @Test
    void nobodyElseOpensIt() {
        signIn(fixtures.address(fixtures.moderator(cohort)));

        navigate("pairs/" + pair.value() + "/talk", MissingView.class);

        assertThat(find(PostList.class).all()).isEmpty();
    }

    private void open(PersonId person) {
        signIn(fixtures.address(person));
        navigate("notices", Component.class);
        navigate(TalkView.class, Map.of("id", pair.value()));
    }

    private PostId say(PersonId person, String body) {
        return new PostId(talk.send(person, pair, new NewMessage(body, Fixtures.key(), null))
                .id()
                .value());
    }

    private void send(String body) {
        field().setValue(body);
        press("Send");
    }

    private void act(PostId post, PostCard.Action action) {
        var detail = JsonNodeFactory.instance.objectNode();
        detail.put("event.detail.id", post.value());
        detail.put("event.detail.action", action.name());
        var element = list().getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "post-action", detail));
    }

    private RichTextField field() {
        return find(RichTextField.class).single();
    }

    private PostList list() {
        return find(PostList.class).single();
    }

    private List<PostCard.Content> contents() {
        return list().ids().stream().map(id -> list().content(id).orElseThrow()).toList();
    }

    private String words() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
