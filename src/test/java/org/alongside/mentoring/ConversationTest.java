package org.alongside.mentoring;

import static org.alongside.testing.Fixtures.DANGER;
import static org.alongside.testing.Fixtures.GOOD;
import static org.alongside.testing.Fixtures.PHONE;
import static org.alongside.testing.Fixtures.SPAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.mentoring.domain.MessageStore;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@SuppressWarnings("NullAway.Init") // Set up before each test.
class ConversationTest {

    private static final int MANY = 50;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Conversation talk;

    @Autowired
    private List<TaskSource> sources;

    @Autowired
    private Restrictions restrictions;

    @Autowired
    private TextDecisions decisions;

    @Autowired
    private MessageStore messages;

    @Autowired
    private PlatformTransactionManager transactions;

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
    void whatOneSendsTheOtherReads() {
        send(mentee, GOOD);
        send(mentor, "Which bus did you take?");

        assertThat(bodies(mentor)).containsExactlyElementsOf(bodies(mentee)).hasSize(2);
        assertThat(bodies(mentor).getFirst()).contains("I took the bus");
        assertThat(page(mentor).getFirst().text().mine()).isFalse();
        assertThat(page(mentee).getFirst().text().mine()).isTrue();
    }

    @Test
    void aHeldMessageWaitsForItsAuthorAndIsNothingAtAllForTheOther() {
        var sent = send(mentee, SPAM);

        assertThat(sent.held()).isTrue();
        assertThat(page(mentee)).singleElement().satisfies(message -> {
            assertThat(message.text().state()).isEqualTo(TextState.HELD);
            assertThat(message.text().readable()).isTrue();
        });
        assertThat(page(mentor)).isEmpty();
        assertThat(talk.unread(mentor, pair)).isZero();
        assertThat(tasks(mentor)).isEmpty();
        assertThatThrownBy(() -> talk.message(mentor, pair, sent.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whoMayBeInDangerIsNeverHeld() {
        rule("HOLD");
        var sent = send(mentee, DANGER + " " + PHONE);

        assertThat(sent.danger()).isTrue();
        assertThat(sent.held()).isFalse();
        assertThat(bodies(mentor)).hasSize(1);
    }

    @Test
    void contactDataIsDeliveredWithAWordForBothOrWaitsAsTheCohortDecides() {
        assertThat(send(mentee, PHONE).held()).isFalse();
        assertThat(page(mentor).getFirst().text().note()).isEqualTo("CONTACT");
        assertThat(page(mentee).getFirst().text().note()).isEqualTo("CONTACT");

        rule("HOLD");
        assertThat(talk.contactWaits(mentee, pair)).isTrue();
        assertThat(send(mentee, PHONE.replace("34", "43")).held()).isTrue();
        assertThat(page(mentor)).hasSize(1);
    }

    @Test
    void aWayOffTheSiteIsNotedToo() {
        send(mentor, "Let us go on with this on WhatsApp, my number is in the commitment.");

        assertThat(page(mentee).getFirst().text().note()).isEqualTo("OFF_SITE");
    }

    @Test
    void aLureOffTheSiteIsNotedOrHeld() {
        boolean held = send(mentor, "We can go on with this on WhatsApp, add me there and write to me.")
                .held();

        assertThat(page(mentor).getFirst().text())
                .satisfiesAnyOf(
                        text -> assertThat(text.note()).isEqualTo("OFF_SITE"),
                        text -> assertThat(text.state()).isEqualTo(TextState.HELD));
        assertThat(page(mentee)).hasSize(held ? 0 : 1);
    }

    @Test
    void fiftyDoubleSendsMakeOneMessage() throws Exception {
        var message = new NewMessage(GOOD, Fixtures.key(), null);
        var sent = atOnce(() -> talk.send(mentee, pair, message).id());

        assertThat(sent).hasSize(MANY).containsOnly(sent.getFirst());
        assertThat(page(mentor)).hasSize(1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM mentoring_text WHERE author_id = ?")
                        .param(mentee.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aKeyOfAnotherPairIsRefused() {
        var key = Fixtures.key();
        var second = fixtures.pair(cohort, mentor, fixtures.member(cohort));
        talk.send(mentor, pair, new NewMessage(GOOD, key, null));

        refused("post.key", () -> talk.send(mentor, second, new NewMessage(GOOD, key, null)));
        refused("post.key", () -> talk.send(mentor, pair, new NewMessage(GOOD, "", null)));
        refused("post.key", () -> talk.send(mentor, pair, new NewMessage(GOOD, "k".repeat(37), null)));
    }

    @Test
    void scriptsAreTakenOutAndTooMuchIsRefused() {
        send(mentee, "<p>Hello <script>alert(1)</script><img src=x onerror=alert(1)>مرحبا 👩🏽‍🎓</p>");

        assertThat(bodies(mentor).getFirst()).contains("مرحبا").doesNotContain("script", "onerror", "<img");
        refused("post.too-long", () -> send(mentee, "a".repeat(100_001)));
        refused("post.empty", () -> send(mentee, " "));
    }

    @Test
    void aPauseAndAnEndStopWritingAndNotReading() {
        var sent = send(mentee, GOOD);
        state("PAUSED");
        refused("pair.paused", () -> send(mentor, GOOD));
        refused("pair.paused", () -> talk.takeBack(mentee, pair, sent.id()));
        assertThat(bodies(mentor)).hasSize(1);

        jdbc.sql("UPDATE mentoring_pair SET state = 'ENDED', place_id = NULL, ended_at = NOW(6) WHERE public_id = ?")
                .param(pair.value())
                .update();
        refused("pair.ended", () -> send(mentor, GOOD));
        assertThat(bodies(mentee)).hasSize(1);
    }

    @Test
    void whatWasSentBeforeAPauseIsTheSameMessageWhenItIsSentAgain() {
        var message = new NewMessage(GOOD, Fixtures.key(), null);
        var first = talk.send(mentee, pair, message);
        state("PAUSED");

        assertThat(talk.send(mentee, pair, message)).isEqualTo(first);
    }

    @Test
    void aFloodOfMessagesIsSlowedDownAndOnlyHers() {
        for (int i = 0; i < 60; i++) {
            send(mentor, GOOD + " " + i);
        }

        assertThatThrownBy(() -> send(mentor, GOOD))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("message.many"));
        assertThat(send(mentee, GOOD).held()).isFalse();
    }

    @Test
    void whoMayNotMentorForATimeIsToldHowLong() {
        var moderator = fixtures.moderator(cohort);
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> restrictions.impose(
                        moderator, mentor, cohort, RestrictionKind.NO_MENTORING, Duration.ofDays(7)));

        assertThatThrownBy(() -> send(mentor, GOOD)).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.reason()).isEqualTo("restricted.mentoring");
            assertThat(refused.arguments()).containsEntry("unit", "days").containsEntry("amount", 7L);
        });
        // To the other it is a pause like any.
        assertThatThrownBy(() -> send(mentee, GOOD))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("pair.paused"));
    }

    @Test
    void whatIsTakenBackTheOtherReadsNoMoreAndItsAuthorKeeps() {
        var sent = send(mentee, GOOD);

        assertThat(talk.takeBack(mentee, pair, sent.id())).isTrue();
        assertThat(talk.takeBack(mentee, pair, sent.id())).isFalse();
        assertThat(page(mentor)).singleElement().satisfies(message -> {
            assertThat(message.takenBack()).isTrue();
            assertThat(message.text().readable()).isFalse();
        });
        assertThat(bodies(mentee).getFirst()).contains("I took the bus");
        assertThatThrownBy(() -> talk.takeBack(mentor, pair, sent.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aHeldMessageThatIsTakenBackWasNeverThereForTheOther() {
        var sent = send(mentee, SPAM);
        talk.takeBack(mentee, pair, sent.id());

        assertThat(page(mentor)).isEmpty();
        assertThat(page(mentee)).singleElement().matches(Message::takenBack);
    }

    @Test
    void otherWordsStandForWhatWasNotDelivered() {
        var held = send(mentee, SPAM);
        var changed = talk.send(mentee, pair, new NewMessage(GOOD, Fixtures.key(), held.id()));

        assertThat(page(mentee))
                .singleElement()
                .satisfies(message -> assertThat(message.id()).isEqualTo(changed.id()));
        assertThat(bodies(mentor)).hasSize(1);
        refused(
                "message.delivered",
                () -> talk.send(mentee, pair, new NewMessage("Once more", Fixtures.key(), held.id())));
        refused(
                "message.delivered",
                () -> talk.send(mentee, pair, new NewMessage("Once more", Fixtures.key(), changed.id())));
    }

    @Test
    void nobodyReplacesOrTakesBackWhatIsNotHers() {
        var other = fixtures.member(cohort);
        var elsewhere = fixtures.pair(cohort, mentor, other);
        var there = talk.send(mentor, elsewhere, new NewMessage(SPAM, Fixtures.key(), null));
        var here = send(mentee, SPAM);

        assertThatThrownBy(() -> talk.send(mentor, pair, new NewMessage(GOOD, Fixtures.key(), there.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> talk.send(mentor, pair, new NewMessage(GOOD, Fixtures.key(), here.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> talk.takeBack(mentor, pair, there.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> talk.message(mentor, pair, there.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsNewIsCountedUntilItIsRead() {
        send(mentee, GOOD);
        send(mentee, "And where do you live?");

        assertThat(talk.unread(mentor, pair)).isEqualTo(2);
        assertThat(talk.unread(mentee, pair)).isZero();
        assertThat(page(mentor)).allMatch(Message::unread);
        assertThat(tasks(mentor))
                .singleElement()
                .satisfies(task -> assertThat(task.address()).isEqualTo(MentoringRoutes.talk(pair)));

        assertThat(talk.markRead(mentor, pair, Instant.MAX)).isTrue();
        assertThat(talk.markRead(mentor, pair, Instant.MAX)).isFalse();
        assertThat(talk.unread(mentor, pair)).isZero();
        assertThat(tasks(mentor)).isEmpty();
        send(mentee, "One more question");
        assertThat(talk.unread(mentor, pair)).isEqualTo(1);
    }

    @Test
    void whatIsLetThroughLaterIsNewWhateverWasReadMeanwhile() {
        var held = send(mentee, SPAM);
        send(mentee, GOOD);
        talk.markRead(mentor, pair, Instant.MAX);
        var moderator = fixtures.moderator(cohort);
        new TransactionTemplate(transactions).execute(_ -> decisions.publish(moderator, held.id()));

        assertThat(talk.unread(mentor, pair)).isEqualTo(1);
        assertThat(page(mentor)).first().matches(Message::unread);
    }

    @Test
    void pagesFollowEachOtherWithoutGapAndWithoutWhatIsNotForHer() {
        for (int i = 0; i < 7; i++) {
            send(mentee, Fixtures.text(i));
        }
        send(mentee, SPAM);
        var last = talk.page(mentor, pair, null, 3);
        var middle = talk.page(mentor, pair, last.earlier(), 3);
        var first = talk.page(mentor, pair, middle.earlier(), 3);

        var all = new ArrayList<Message>();
        all.addAll(first.messages());
        all.addAll(middle.messages());
        all.addAll(last.messages());
        assertThat(all).extracting(Message::id).doesNotHaveDuplicates().hasSize(7);
        assertThat(all).extracting(message -> message.text().body()).isEqualTo(bodies(mentor));
        assertThat(first.earlier()).isNull();
        assertThat(talk.page(mentor, pair, new TextId("made-up"), 3)).isEqualTo(last);
    }

    @Test
    void allThatWasSentIsThereForAnEmergency() {
        talk.takeBack(mentee, pair, send(mentee, GOOD).id());
        send(mentee, SPAM);
        var key = jdbc.sql("SELECT id FROM mentoring_pair WHERE public_id = ?")
                .param(pair.value())
                .query(Long.class)
                .single();

        assertThat(messages.all(key, 0, 10))
                .hasSize(2)
                .allMatch(spoken -> !spoken.body().isEmpty());
    }

    private Sent send(PersonId author, String body) {
        return talk.send(author, pair, new NewMessage(body, Fixtures.key(), null));
    }

    private List<Message> page(PersonId viewer) {
        return talk.page(viewer, pair, null, Conversation.PAGE).messages();
    }

    private List<String> bodies(PersonId viewer) {
        return page(viewer).stream().map(message -> message.text().body()).toList();
    }

    private List<Task> tasks(PersonId person) {
        return sources.stream()
                .flatMap(source -> source.of(person).stream())
                .filter(task -> task.text().equals("talk.task"))
                .toList();
    }

    private void rule(String rule) {
        jdbc.sql("""
                        INSERT INTO mentoring_settings (cohort_id, contact_rule) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE contact_rule = VALUES(contact_rule)""").params(cohort.value(), rule).update();
    }

    private void state(String state) {
        jdbc.sql("UPDATE mentoring_pair SET state = ? WHERE public_id = ?")
                .params(state, pair.value())
                .update();
    }

    private static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(MANY)) {
            var all = new ArrayList<Callable<T>>();
            for (int i = 0; i < MANY; i++) {
                all.add(work);
            }
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(all)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
