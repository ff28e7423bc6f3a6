package org.alongside.moderation.domain;

import java.util.function.Supplier;
import org.alongside.discussion.PostDecisions;
import org.alongside.moderation.Act;
import org.alongside.moderation.Decision;
import org.alongside.moderation.Outcome;
import org.alongside.platform.Attempts;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Decides about one imported text of many, in a transaction of its own. A text that waits has a case already;
/// for one that others read it is opened and decided at once, so that both can be undone and both are in the
/// trail.
@Component
public class CleanUpDesk {

    private final Desk desk;
    private final PostDecisions posts;
    private final ImportedReader reader;
    private final Attempts attempts;

    CleanUpDesk(Desk desk, PostDecisions posts, ImportedReader reader, Attempts attempts) {
        this.desk = desk;
        this.posts = posts;
        this.reader = reader;
        this.attempts = attempts;
    }

    /// What came of one text.
    public enum Step {
        DONE,
        /// Others decided, or it is no longer the text that was seen.
        MISSED,
        /// It must be looked at by itself.
        APART,
        /// There is nothing to do: others read it already.
        NOTHING
    }

    /// @param whole begun only when there is something to do
    public Step decide(
            PersonId moderator, ImportedReader.Target target, Decision decision, Supplier<Desk.Whole> whole) {
        if (target.apart()) {
            return Step.APART;
        }
        if (!target.held() && decision.act() == Act.PUBLISH) {
            return Step.NOTHING;
        }
        // Its entry comes first, and not within the transaction that holds the text.
        var part = whole.get();
        try {
            return attempts.of(status -> {
                var done = inOne(moderator, target, decision, part);
                if (done != Step.DONE) {
                    status.setRollbackOnly();
                }
                return done;
            });
        } catch (NotFoundException | RefusedException _) {
            // A case of her own, or of one she is at odds with: somebody else decides.
            return Step.APART;
        } catch (DuplicateKeyException | ConcurrencyFailureException _) {
            // Somebody was first, or others decide near it again and again.
            return Step.MISSED;
        }
    }

    private Step inOne(PersonId moderator, ImportedReader.Target target, Decision decision, Desk.Whole whole) {
        posts.lock(target.post());
        if (!reader.isStill(target)) {
            return Step.MISSED;
        }
        Outcome outcome;
        if (target.openCase() != null) {
            outcome = desk.decide(moderator, target.openCase(), target.version(), decision, whole);
        } else {
            var row = desk.open(target.post());
            outcome = desk.decide(moderator, row.id(), row.version(), decision, whole);
        }
        return outcome instanceof Outcome.Done ? Step.DONE : Step.MISSED;
    }
}
