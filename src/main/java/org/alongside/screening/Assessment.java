package org.alongside.screening;

import java.util.List;

/// The outcome of screening one text.
///
/// @param score probability from 0 to 1 that a moderator would remove the text
/// @param verdict hold when the score reaches the threshold
/// @param signals what was found, heaviest first; their weights and the base rate make the score
public record Assessment(double score, Verdict verdict, List<Signal> signals) {

    public Assessment {
        signals = List.copyOf(signals);
    }
}
