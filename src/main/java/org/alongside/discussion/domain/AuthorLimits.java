package org.alongside.discussion.domain;

import java.util.ArrayList;
import java.util.List;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Component;

/// What a restriction of its author does to a text.
@Component
public class AuthorLimits {

    /// Of the signal that tells moderators why a text waits. It stands in front of the others, says "strong", and
    /// is no part of the score: nothing was found in the text for it.
    private static final Signal LIMITED = new Signal("author.limited", 2, null);

    private final Restrictions restrictions;

    AuthorLimits(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    /// @throws RefusedException `restricted.posting` while the author may write nothing, with how long yet
    public void requireAllowed(PersonId author, CohortId cohort) {
        restrictions.requireWriting(author, cohort);
    }

    /// @return what was screened; held for a moderator where every text of the author is
    public PostRevision.Screened apply(PersonId author, CohortId cohort, PostRevision.Screened screened) {
        return restrictions
                .active(author, cohort, RestrictionKind.HOLD_POSTS)
                .map(_ -> held(screened))
                .orElse(screened);
    }

    /// The same for a text from before: while its author may write nothing, it is not published by itself either.
    PostRevision.Screened applyToWaiting(PersonId author, CohortId cohort, PostRevision.Screened screened) {
        return restrictions
                .active(author, cohort, RestrictionKind.NO_POSTING)
                .map(_ -> held(screened))
                .orElseGet(() -> apply(author, cohort, screened));
    }

    private static PostRevision.Screened held(PostRevision.Screened screened) {
        var signals = new ArrayList<>(List.of(LIMITED));
        signals.addAll(Signals.read(screened.signals()));
        return screened.heldUntil(null).with(Signals.write(signals));
    }
}
