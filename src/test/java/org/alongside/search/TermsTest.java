package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {

    @ParameterizedTest
    @CsvSource({
        "CAFÉ, cafe",
        "naïve, NAIVE",
        "Straße, STRASSE",
        "İstanbul, istanbul",
        "ısınma, isinma",
        "Łódź, lodz",
        "Ærø, aero",
        "Ελλάδα, ελλαδα",
        "ёлка, елка",
        "كِتَابٌ, كتاب",
        "كتـــاب, كتاب",
        "أحمد, احمد",
        "إسلام, اسلام",
        "آدم, ادم",
        "ٱسم, اسم",
        "مكتبة, مكتبه",
        "على, علي",
        "علی, علي",
        "کتاب, كتاب",
        "المدرسة, مدرسة",
        "والمدرسة, مدرسة",
        "للمدرسة, مدرسة",
        "١٢٣, 123",
        "۱۲۳, 123",
        "ﷲ, الله",
        "vіsa, visa",
    })
    void whatAReaderTakesForTheSameIsTheSame(String one, String other) {
        assertThat(Terms.words(one)).isEqualTo(Terms.words(other)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"мой, мои", "الله, له", "visa, vista", "ana, an", "11, 1", "بات, بت"})
    void whatIsNotTheSameStaysApart(String one, String other) {
        assertThat(Terms.words(one)).isNotEqualTo(Terms.words(other));
    }

    @Test
    void wordsEndAtEverySignSoThatAnArticleOrAHyphenHidesNothing() {
        assertThat(Terms.words("l'école e-mail don’t (visa)…"))
                .containsExactly("l", "ecole", "e", "mail", "don", "t", "visa");
        assertThat(Terms.words("  👩‍👩‍👧 \u202E ++ ")).isEmpty();
    }

    @Test
    void aWordIsTheSameAloneAndInAText() {
        var text = "M0n3y and w0rds: v i s i t the b12 office at 10 in the school, C1 and t3st";
        for (var word : Terms.in(text)) {
            assertThat(Terms.words(text.substring(word.start(), word.end()))).containsExactly(word.normal());
        }
    }

    @Test
    void whereAWordStandsIsAsItWasWritten() {
        var text = "Où est l’ÉCOLE ? المَدْرَسَة هنا";

        assertThat(Terms.in(text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("Où", "est", "l", "ÉCOLE", "المَدْرَسَة", "هنا");
    }

    @Test
    void aTokenIsNineSmallLettersAndFiguresAndAnotherInEachScope() {
        var tokens = new HashSet<String>();
        for (long scope = 0; scope < 300; scope++) {
            for (var word : List.of("a", "visa", "كتاب", "by:17", "x".repeat(60))) {
                var token = Terms.token(scope, word);
                assertThat(token).matches("[0-9a-z]{9}").isEqualTo(Terms.token(scope, word));
                tokens.add(token);
            }
        }
        assertThat(tokens).hasSize(1500);
    }

    @Test
    void hugeWordsAndOddCharactersAreNoTrouble() {
        var odd = "\uD800 \uDC00x " + "a".repeat(100_000) + " " + "\uFDFA".repeat(60) + " " + "\u0301".repeat(1000)
                + " a" + "\u0301".repeat(1000);

        assertThat(Terms.words(odd))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(60));
        assertThat(IntStream.range(0, 0x3000)
                        .mapToObj(c -> Terms.words("" + (char) c))
                        .toList())
                .allSatisfy(words -> assertThat(words).hasSizeLessThan(2));
    }
}
