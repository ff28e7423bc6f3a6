package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConceptsTest {

    /// One concept is kept for a phrase: a second one would be lost without a word.
    @Test
    void noPhraseIsOfTwoConcepts() {
        var concepts = new HashMap<String, String>();
        var twice = new TreeSet<String>();
        var concept = "";
        for (var line : Lexicon.lines("concepts.txt")) {
            if (line.startsWith("[")) {
                concept = line;
                continue;
            }
            for (var phrase : line.substring(line.indexOf(' ') + 1).split("\\|", -1)) {
                var other = concepts.put(NormalForm.of(phrase), concept);
                if (other != null && !other.equals(concept)) {
                    twice.add(phrase + " " + other + concept);
                }
            }
        }
        assertThat(concepts).hasSizeGreaterThan(3_000);
        assertThat(twice).isEmpty();
    }
}
