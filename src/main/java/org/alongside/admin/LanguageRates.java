package org.alongside.admin;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.screening.Community;
import org.alongside.screening.LearnedText.Example;
import org.alongside.screening.Screening;

/// Whether some languages wait more often than others: genuine texts held, language by language. So few are held at
/// the threshold that chance decides between languages; they are also compared where more of English would be.
final class LanguageRates {

    private static final String ENGLISH = "en";
    private static final double[] SHARES = {0.02, 0.05};

    private LanguageRates() {}

    /// @param texts of which the genuine ones count, each judged by itself
    static void print(PrintStream out, Screening screening, List<Example> texts) {
        var languages = texts.stream()
                .filter(text -> !text.spam() && text.submission().lang() != null)
                .collect(Collectors.groupingBy(
                        text -> Objects.requireNonNull(text.submission().lang()),
                        TreeMap::new,
                        Collectors.mapping(
                                text -> Scores.Scored.of(screening.assess(text.submission(), Community.none()), false),
                                Collectors.collectingAndThen(Collectors.toList(), Scores::new))));
        var english = Objects.requireNonNull(languages.get(ENGLISH), "no English text to compare with");
        languages.forEach((language, scores) -> {
            out.printf(
                    Locale.ROOT,
                    "  %-34s genuine held %3d of %4d",
                    language,
                    scores.held(Screening.DEFAULT_THRESHOLD, false),
                    scores.count(false));
            for (double share : SHARES) {
                out.printf(
                        Locale.ROOT,
                        "   %4.1f %%",
                        100.0 * scores.held(Math.nextUp(english.thresholdFor(share)), false) / scores.count(false));
            }
            out.println();
        });
    }
}
