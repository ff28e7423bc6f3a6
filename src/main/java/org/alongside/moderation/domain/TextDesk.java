package org.alongside.moderation.domain;

import java.util.Optional;
import org.alongside.moderation.Act;
import org.alongside.moderation.Decision;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What can be done to the text of a case, whatever kind of text it is.
interface TextDesk {

    /// Holds the text until the transaction ends. Everybody who changes one takes it before anything else, so that
    /// nobody waits for one who waits for her.
    void hold();

    /// @return whether others read the text, or would if somebody let them
    boolean isOpen();

    /// Whom a decision about the text concerns: who is told, and may appeal.
    ///
    /// @param ofCase whom the case concerns
    default @Nullable PersonId concerned(Act act, @Nullable PersonId ofCase) {
        return ofCase;
    }

    /// Publishes it, gives it back or removes it.
    ///
    /// @return what that changed; empty where the text is no longer as it was seen
    Optional<Changed> decide(PersonId decider, Decision decision);

    /// @return false where the text is no longer as the decision left it; then nothing happened
    boolean restore(PersonId decider, Changed changed);

    /// What an appeal brought back does not wait once more.
    void publishAgain(PersonId decider, Changed changed);
}
