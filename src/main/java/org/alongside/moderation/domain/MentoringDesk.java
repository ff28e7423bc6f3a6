package org.alongside.moderation.domain;

import java.util.Optional;
import org.alongside.mentoring.TextChange;
import org.alongside.mentoring.TextDecisions;
import org.alongside.mentoring.TextId;
import org.alongside.mentoring.TextState;
import org.alongside.moderation.Decision;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;

/// A text of mentoring. Nothing is learned from it.
record MentoringDesk(TextDecisions texts, TextId text) implements TextDesk {

    @Override
    public void hold() {
        var _ = texts.lock(text);
    }

    @Override
    public boolean isOpen() {
        return texts.about(text).mark().open();
    }

    @Override
    public Optional<Changed> decide(PersonId decider, Decision decision) {
        if (decision.note() != null) {
            throw new RefusedException("decision.note");
        }
        var code = decision.reason().code();
        var change = switch (decision.act()) {
            case PUBLISH -> texts.publish(decider, text);
            case GIVE_BACK -> texts.giveBack(decider, text, code);
            case REMOVE -> texts.remove(decider, text, code);
            default -> throw new IllegalArgumentException(decision.act().name());
        };
        return change.map(Changed::of);
    }

    @Override
    public boolean restore(PersonId decider, Changed changed) {
        return changed.text() == null || texts.restore(decider, text, changed.text());
    }

    @Override
    public void publishAgain(PersonId decider, Changed changed) {
        var change = changed.text();
        if (change != null && waited(change)) {
            var _ = texts.publish(decider, text);
        }
    }

    private static boolean waited(TextChange change) {
        return change.before().state() == TextState.HELD;
    }
}
