package org.alongside.moderation;

import java.time.Instant;

/// What came of a decision. Only [Done] changed anything.
public sealed interface Outcome {

    /// It is carried out and logged.
    record Done() implements Outcome {}

    /// Somebody was first.
    ///
    /// @param byName display name of who decided
    /// @param decision what she decided
    record AlreadyDecided(String byName, Instant at, Decision decision) implements Outcome {}

    /// Its author has written another text since; that one may be waiting.
    record Superseded() implements Outcome {}

    /// Its author took the post back.
    record Withdrawn() implements Outcome {}
}
