package org.alongside.moderation.domain;

import java.util.Optional;
import org.alongside.library.ResourceDecisions;
import org.alongside.library.VersionState;
import org.alongside.moderation.Act;
import org.alongside.moderation.Decision;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A version of a resource. Nothing is learned from it.
///
/// @param caseKey of the case about it
record ResourceDesk(ResourceDecisions resources, JdbcClient jdbc, JudgedText.OfResource text, long caseKey)
        implements TextDesk {

    @Override
    public void hold() {
        var _ = resources.lock(text.id(), null);
    }

    @Override
    public boolean isOpen() {
        return resources.about(text.id(), text.version()).mark().open();
    }

    /// Whose change waits has nothing to do with what others read, and the reports are about.
    @Override
    public @Nullable PersonId concerned(Act act, @Nullable PersonId ofCase) {
        return act == Act.REMOVE || act == Act.GIVE_BACK
                ? resources.about(text.id(), judged(act)).author()
                : ofCase;
    }

    @Override
    public Optional<Changed> decide(PersonId decider, Decision decision) {
        if (decision.note() != null) {
            throw new RefusedException("decision.note");
        }
        var id = text.id();
        var code = decision.reason().code();
        var change = switch (decision.act()) {
            case PUBLISH -> resources.accept(decider, id, text.version());
            case GIVE_BACK -> resources.giveBack(decider, id, judged(decision.act()), code);
            case REMOVE -> resources.remove(decider, id, judged(decision.act()), code);
            default -> throw new IllegalArgumentException(decision.act().name());
        };
        return change.map(Changed::of);
    }

    @Override
    public boolean restore(PersonId decider, Changed changed) {
        var change = changed.resource();
        return change == null
                || resources.restore(decider, text.id(), change.before().decided(), change);
    }

    @Override
    public void publishAgain(PersonId decider, Changed changed) {
        var change = changed.resource();
        if (change != null && change.before().latestState() == VersionState.HELD) {
            var _ = resources.accept(decider, text.id(), change.before().latest());
        }
    }

    /// Where a change waits of what was reported, it is what others read that the reports are about: it is
    /// taken from them, and the change goes along.
    private long judged(Act act) {
        var shown = resources.about(text.id(), text.version()).mark().shown();
        return act != Act.PUBLISH && shown != null && reported() ? shown : text.version();
    }

    private boolean reported() {
        return jdbc.sql("SELECT report_count > 0 FROM moderation_case WHERE id = ?")
                .param(caseKey)
                .query(Boolean.class)
                .single();
    }
}
