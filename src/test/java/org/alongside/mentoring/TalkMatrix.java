package org.alongside.mentoring;

import static java.util.Map.entry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.NotFoundException;
import org.alongside.testing.Fixtures;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The conversation, decisions about texts, and reading in an emergency.
class TalkMatrix implements MatrixPart {

    private static final String THE_TWO = "mentor mentee";
    private static final String KEEPERS = "moderator coordinator administrator";

    /// Nobody by what she is: who is responsible for safeguarding, is in BreakGlassTest.
    private static final String NOBODY = "";

    private static final String WORDS = "I have to know whether she is safe tonight.";

    @Override
    public Map<String, Case> cases(ApplicationContext context) {
        var talk = context.getBean(Conversation.class);
        var texts = context.getBean(TextDecisions.class);
        var glass = context.getBean(BreakGlass.class);
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return Map.ofEntries(
                entry("Conversation.page", new Case(THE_TWO, s -> talk.page(s.actor(), s.pair, null, 3))),
                entry(
                        "Conversation.message",
                        new Case(THE_TWO, s -> talk.message(s.actor(), s.pair, sent(talk, s, Fixtures.GOOD)))),
                entry(
                        "Conversation.send",
                        new Case(THE_TWO, s -> talk.send(s.actor(), s.pair, message(Fixtures.GOOD)))),
                // Of its author alone.
                entry(
                        "Conversation.takeBack",
                        new Case("mentee", s -> talk.takeBack(s.actor(), s.pair, sent(talk, s, Fixtures.GOOD)))),
                entry("Conversation.markRead", new Case(THE_TWO, s -> talk.markRead(s.actor(), s.pair, Instant.EPOCH))),
                entry("Conversation.unread", new Case(THE_TWO, s -> talk.unread(s.actor(), s.pair))),
                entry("Conversation.contactWaits", new Case(THE_TWO, s -> talk.contactWaits(s.actor(), s.pair))),
                entry("TextDecisions.publish", new Case(KEEPERS, s -> {
                    var text = sent(talk, s, Fixtures.SPAM);
                    transaction.execute(_ -> texts.publish(s.actor(), text));
                })),
                entry("TextDecisions.giveBack", new Case(KEEPERS, s -> {
                    var text = sent(talk, s, Fixtures.SPAM);
                    transaction.execute(_ -> texts.giveBack(s.actor(), text, "unclear"));
                })),
                entry("TextDecisions.remove", new Case(KEEPERS, s -> {
                    var text = sent(talk, s, Fixtures.SPAM);
                    transaction.execute(_ -> texts.remove(s.actor(), text, "spam"));
                })),
                entry("TextDecisions.restore", new Case(KEEPERS, s -> {
                    var text = sent(talk, s, Fixtures.SPAM);
                    var by = s.fixtures.moderator(s.cohort);
                    Optional<TextChange> change = transaction.execute(_ -> texts.remove(by, text, "spam"));
                    transaction.execute(_ -> texts.restore(s.actor(), text, change.orElseThrow()));
                })),
                entry("BreakGlass.mayOpen", new Case(NOBODY, s -> {
                    if (!glass.mayOpen(s.actor(), s.pair)) {
                        throw new NotFoundException();
                    }
                })),
                entry("BreakGlass.open", new Case(NOBODY, s -> glass.open(s.actor(), s.pair, WORDS, WORDS))),
                entry("BreakGlass.openUntil", new Case(NOBODY, s -> glass.openUntil(s.actor(), s.pair))),
                entry("BreakGlass.read", new Case(NOBODY, s -> glass.read(s.actor(), s.pair, 0))),
                entry("BreakGlass.shownTo", new Case(THE_TWO, s -> glass.shownTo(s.actor(), s.pair))));
    }

    private static TextId sent(Conversation talk, PairScene scene, String body) {
        return talk.send(scene.mentee, scene.pair, message(body)).id();
    }

    private static NewMessage message(String body) {
        return new NewMessage(body, Fixtures.key(), null);
    }
}
