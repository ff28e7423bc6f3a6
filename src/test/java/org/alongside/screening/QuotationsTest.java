package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
                    he wrote "send money now" and left  | send money now
                    он писал «переведи деньги» и пропал | переведи деньги
                    er schrieb „schick mir Geld“ dann   | schick mir geld
                    he said 'pay today' to me           | §'pay today'§
                    she said ‘pay today’ to me          | pay today’
                    كتب «ارسلي المال» ثم اختفى          | ارسلي المال
                    "one two" she said "three four" so we all left the office at once | one two three four
                    """)
    void findsWhatIsQuoted(String text, String quoted) {
        assertThat(String.join(" ", quoted(text))).isEqualTo(quoted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing is quoted here, that's all, isn't it",
                "an \"open mark that nobody closes",
                "one \"word\" is no quotation of anybody",
                "a mark \"that closes\non the next line\" quotes nothing",
                "\"a text that is all in marks is its author's own\"",
            })
    void findsNothingWhereNobodyIsQuoted(String text) {
        assertThat(quoted(text)).isEmpty();
    }

    /// The same words as the whole text has, so that a mark inside a text never moves another word into it.
    @Test
    void countsWordsAsTheTextDoes() {
        var reading = Reading.of(Submission.of("Ok!! 3 days (or 4): he’s \"so very, very kind\" — isn't he? 100 %"));
        assertThat(quoted(reading)).containsExactly("so", "very", "very", "kind");
    }

    private static List<String> quoted(String text) {
        return quoted(Reading.of(Submission.of(text)));
    }

    private static List<String> quoted(Reading reading) {
        return IntStream.range(0, reading.words().size())
                .filter(reading.quoted()::get)
                .mapToObj(reading.words()::get)
                .toList();
    }
}
