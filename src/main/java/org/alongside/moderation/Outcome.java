package org.alongside.moderation;

import java.time.Instant;

/// What came of a decision. Only [Done] changed anything.
public sealed interface Outcome {

    /// It is carried out and logged.
    record Done(DecisionId decision) implements Outcome {}

    /// Somebody was first.
    ///
    /// @param byName display name of who decided
    record AlreadyDecided(String byName, Instant at, Act act, Reason reason) implements Outcome {}

    /// Somebody else is at it.
    ///
    /// @param byName display name of who claimed it
    record Claimed(String byName) implements Outcome {}

    /// Something came that she has not seen: a newer text, another report.
    record Changed() implements Outcome {}

    /// There is nothing left to decide: its author took it back, or it was published by itself.
    record Gone() implements Outcome {}
}
