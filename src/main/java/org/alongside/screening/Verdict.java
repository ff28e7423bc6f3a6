package org.alongside.screening;

/// What becomes of a text for now. There is no verdict that drops one.
public sealed interface Verdict permits Verdict.Publish, Verdict.Hold {

    /// Others see it at once.
    record Publish() implements Verdict {}

    /// It waits for a moderator.
    record Hold() implements Verdict {}
}
