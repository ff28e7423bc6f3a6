package org.alongside.discussion.domain;

import java.util.List;
import org.alongside.discussion.WatchAction;
import org.alongside.screening.Signal;

/// A watched word that a text has.
///
/// @param rule number of the word
/// @param evidence the words of the text
public record Watched(long rule, WatchAction action, String evidence) {

    /// Log-odds that are called strong: it holds a text all alone.
    private static final double HOLDS = 3;

    /// @param holds whether a word that holds does so here
    Signal signal(boolean holds) {
        return new Signal(action.signal(), action == WatchAction.HOLD && holds ? HOLDS : 0, evidence);
    }

    /// Whether the text before had it, too.
    boolean isIn(List<Signal> before) {
        return before.stream()
                .anyMatch(signal -> signal.name().equals(action.signal()) && evidence.equals(signal.evidence()));
    }
}
