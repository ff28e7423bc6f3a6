package org.alongside.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.alongside.search.Query.Phrase;
import org.alongside.search.Query.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @Test
    void wordsPhrasesAndWhatMustNotBe() {
        var query = Query.parse("Visa \"language School\" -winter -\"hot soup\" e-mail");

        assertThat(query.all()).containsExactly(phrase("visa"), phrase("language", "school"), phrase("e", "mail"));
        assertThat(query.none()).containsExactly(phrase("winter"), phrase("hot", "soup"));
        assertThat(query.problem()).isNull();
    }

    @Test
    void operatorsAreUnderstoodInAnyCase() {
        var query = Query.parse(
                "visa in:Newcomers-2026 BY:\"Amina K\" by:noor lang:AR-eg has:file before:2026-02-01 after:٢٠٢٦-٠١-٠١");

        assertThat(query.all()).containsExactly(phrase("visa"));
        assertThat(query.cohorts()).containsExactly("newcomers-2026");
        assertThat(query.by()).containsExactly(phrase("amina", "k"), phrase("noor"));
        assertThat(query.lang()).isEqualTo("ar");
        assertThat(query.file()).isTrue();
        assertThat(query.before()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(query.after()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test
    void whatIsNoOperatorIsWords() {
        assertThat(Query.parse("note:this before:soon lang:12 has:wings in: 10:30 -in:x")
                        .all())
                .containsExactly(
                        phrase("note", "this"),
                        phrase("before", "soon"),
                        phrase("lang", "12"),
                        phrase("has", "wings"),
                        phrase("in"),
                        phrase("10", "30"));
        assertThat(Query.parse("-in:x y").none()).containsExactly(phrase("in", "x"));
        assertThat(Query.parse("before:2026-02-30").before()).isNull();
        assertThat(Query.parse("before:0001-01-01").before()).isNull();
    }

    @Test
    void phrasesInTheQuotesOfOtherKeyboardsAndWithoutAnEnd() {
        assertThat(Query.parse("«language school»").all()).containsExactly(phrase("language", "school"));
        assertThat(Query.parse("“language school").all()).containsExactly(phrase("language", "school"));
        assertThat(Query.parse("„مدرسة اللغة“").all().getFirst().words()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"\"", "-", "…", "in:newcomers", "before:2026-01-01", "👩‍👧"})
    void nothingToLookForIsSaid(String typed) {
        assertThat(Query.parse(typed).problem()).isEqualTo(Problem.EMPTY);
    }

    @Test
    void onlyWhatMustNotBeIsSaid() {
        assertThat(Query.parse("-winter in:newcomers").problem()).isEqualTo(Problem.ONLY_WITHOUT);
    }

    @Test
    void aFilterThatIsInTheIndexIsEnough() {
        assertThat(Query.parse("by:amina").problem()).isNull();
        assertThat(Query.parse("lang:ar").problem()).isNull();
        assertThat(Query.parse("has:file -winter").problem()).isNull();
    }

    @Test
    void tooMuchIsSaid() {
        assertThat(Query.parse("x".repeat(Query.LONGEST + 1)).problem()).isEqualTo(Problem.TOO_LONG);
        assertThat(Query.parse("a b c d e f g h i j k l m n o p").problem()).isNull();
        assertThat(Query.parse("a b c d e f g h i j k l m n o p q").problem()).isEqualTo(Problem.TOO_MANY_WORDS);
        assertThat(Query.parse("\"a b c d e f g h\" -\"i j k l m n o p q\"").problem())
                .isEqualTo(Problem.TOO_MANY_WORDS);
    }

    @Test
    void nothingThatCanBeTypedFailsAndNothingOfItReachesTheDatabaseAsItIs() {
        var random = new Random(7);
        var signs = "ab:-\"'+*()<>@~%_\\«”\u202E\uD83Dاé \t0in:by:has:file";
        for (int i = 0; i < 3_000; i++) {
            var typed = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            var query = Query.parse(typed.toString());
            assertThat(Match.of(List.of(1L, 2L), query, List.of(3L))).matches("[0-9a-z+() \"-]*");
        }
    }

    @Test
    void typedIsTheBeginningOfALastWord() {
        assertThat(Typed.of("Language Sc")).contains(new Typed(List.of("language"), "sc", "sc"));
        assertThat(Typed.of("المد")).contains(new Typed(List.of(), "المد", "مد"));
        assertThat(Typed.of("الم")).contains(new Typed(List.of(), "الم", "الم"));
        assertThat(Typed.of("ال")).contains(new Typed(List.of(), "ال", "ال"));
        assertThat(Typed.of("x")).isEmpty();
        assertThat(Typed.of("school x")).isEmpty();
        assertThat(Typed.of("in:newco")).isEmpty();
        assertThat(Typed.of("a b c d e f gg")).isEmpty();
    }

    private static Phrase phrase(String... words) {
        return new Phrase(List.of(words));
    }
}
