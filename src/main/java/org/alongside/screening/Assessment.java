package org.alongside.screening;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The outcome of screening one text.
///
/// @param score probability from 0 to 1 that a moderator would remove the text
/// @param verdict hold when the score reaches the threshold, unless somebody may be in danger
/// @param kinds what the text probably is; empty for a text that nothing was found in. `CONTACT` and `DANGER` can
///     stand there with either verdict
/// @param signals what was found, heaviest first; their weights and the base rate make the score
/// @param fingerprint by which the text is known again
public record Assessment(
        double score, Verdict verdict, Set<Kind> kinds, List<Signal> signals, Fingerprint fingerprint) {

    public Assessment {
        // In their own order, which a copied set would not keep.
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        signals = List.copyOf(signals);
    }

    /// @return whether it waits for a moderator
    public boolean held() {
        return verdict instanceof Verdict.Hold;
    }
}
