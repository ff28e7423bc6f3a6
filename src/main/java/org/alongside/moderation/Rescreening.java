package org.alongside.moderation;

import org.alongside.discussion.Doubted;
import org.alongside.discussion.SecondLook;
import org.alongside.discussion.SecondLookScope;
import org.alongside.moderation.domain.Desk;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/// A second look at what others read already, and what moderators do about it: each text in a transaction of its
/// own, with its entry in the log.
@Service
public class Rescreening {

    private final SecondLook look;
    private final Desk desk;

    Rescreening(SecondLook look, Desk desk) {
        this.look = look;
        this.desk = desk;
    }

    /// @param thread null for the whole cohort
    /// @throws NotFoundException where there is no such cohort or published thread, or the person does not
    ///     moderate it
    @Transactional(readOnly = true)
    public SecondLookScope scope(PersonId moderator, String slug, @Nullable ThreadId thread) {
        return look.scope(moderator, slug, thread);
    }

    /// Screens every published text of a scope once more, in the thread that calls. Nothing changes by it.
    ///
    /// @throws NotFoundException where the person does not moderate the cohort, or no longer
    public void look(PersonId moderator, SecondLookScope scope, SecondLook.Watcher watcher) {
        look.look(moderator, scope, watcher);
    }

    /// Takes a published text from its readers until somebody has decided about it.
    ///
    /// @return false where it was changed, held or taken back meanwhile; then nothing happens
    /// @throws NotFoundException where there is no such post, the person does not moderate its cohort or is part of
    ///     its case
    /// @throws RefusedException `moderation.own` where she wrote it herself
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean hold(PersonId moderator, Doubted text) {
        var held = look.hold(moderator, text);
        held.ifPresent(done -> desk.held(moderator, text.post(), done));
        return held.isPresent();
    }

    /// Takes a published text from its readers for good; its author keeps it and is told the reason. Screening
    /// learns from it as from every decision.
    ///
    /// @return false where it was changed, held or taken back meanwhile; then nothing happens
    /// @throws NotFoundException where there is no such post, the person does not moderate its cohort or is part of
    ///     its case
    /// @throws RefusedException `moderation.own` where she wrote it herself
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean remove(PersonId moderator, Doubted text, Reason reason) {
        if (!look.take(moderator, text)) {
            return false;
        }
        var row = desk.open(text.post());
        var outcome = desk.decide(moderator, row.id(), row.version(), Decision.remove(reason), null);
        if (!(outcome instanceof Outcome.Done)) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            return false;
        }
        return true;
    }
}
