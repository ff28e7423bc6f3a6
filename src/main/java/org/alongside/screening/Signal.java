package org.alongside.screening;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One reason for or against holding a text.
///
/// @param name stable dotted id, one of [Screening#signalNames()]
/// @param weight log-odds added to the score: above 0 speaks for holding, below 0 against
/// @param evidence the words or address it rests on, shortened to 120 characters; null when there are none to show
public record Signal(String name, double weight, @Nullable String evidence) implements Serializable {

    private static final List<String> SAYS_LITTLE = List.of("text.wording", "learned.", "author.");
    private static final String SCAM = SignalName.SCAM_WORDING.id();

    /// The words that a reader is to see.
    ///
    /// @param signals heaviest first
    /// @return the words they rest on, without those that speak for the text
    public static List<String> evidences(List<Signal> signals) {
        return signals.stream()
                .filter(signal -> signal.weight() >= 0)
                .flatMap(signal -> Stream.ofNullable(signal.evidence()))
                .toList();
    }

    /// The signal that says most about what a text is. That its words are those of texts that are removed, or that
    /// its author is new, weighs much and says little; that they are those of a scam weighs nothing and says all.
    ///
    /// @param signals of one text, heaviest first
    /// @return one of them; empty where there is none
    public static Optional<Signal> telling(List<Signal> signals) {
        return signals.stream()
                .filter(signal -> signal.name().equals(SCAM))
                .findFirst()
                .or(() -> signals.stream()
                        .filter(signal ->
                                signal.weight() > 0 && SAYS_LITTLE.stream().noneMatch(signal.name()::startsWith))
                        .findFirst())
                .or(() -> signals.stream().findFirst());
    }
}
