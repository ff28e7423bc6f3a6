package org.alongside.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.alongside.search.Hit.Part;
import org.alongside.search.Query;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

    @Test
    void wordsAreMarkedAsTheyWereWritten() {
        assertThat(shown("ecole مدرسه", "Où est l’ÉCOLE? هنا المَدْرَسَة."))
                .isEqualTo("Où est l’[ÉCOLE]? هنا [المَدْرَسَة].");
    }

    @Test
    void aPhraseIsMarkedAsAWholeAndOnlyAsAWhole() {
        assertThat(shown("\"language school\"", "A school of language, the language school."))
                .isEqualTo("A school of language, the [language school].");
    }

    @Test
    void partsOfOtherWordsAreNotMarked() {
        assertThat(shown("art", "Start the art party")).isEqualTo("Start the [art] party");
    }

    @Test
    void theExcerptBeginsShortlyBeforeTheFirstOfTheWords() {
        var text = "lorem ipsum ".repeat(500) + "and here is the visa office " + "dolor sit ".repeat(500);

        var shown = shown("visa", text);

        assertThat(shown).startsWith("… ").contains("here is the [visa] office").endsWith(" …").hasSizeLessThan(240);
    }

    @Test
    void whereNothingIsFoundTheBeginningIsShown() {
        assertThat(shown("lang:en", "One two three.")).isEqualTo("One two three.");
        assertThat(shown("visa", "word ".repeat(10_000) + "visa")).startsWith("word word").endsWith("…");
    }

    @Test
    void nothingIsLostOrCutWithinACharacter() {
        var text = "😀".repeat(400) + " visa " + "😀".repeat(400);

        var parts = new Excerpts(Query.parse("visa")).excerpt(text);

        assertThat(parts).allSatisfy(part -> assertThat(part.text().codePoints())
                .noneMatch(point -> point >= 0xD800 && point <= 0xDFFF));
        assertThat(new Excerpts(Query.parse("visa")).excerpt("")).isEmpty();
        assertThat(text(new Excerpts(Query.parse("b")).marked("a b c"))).isEqualTo("a [b] c");
    }

    private static String shown(String query, String text) {
        return text(new Excerpts(Query.parse(query)).excerpt(text));
    }

    private static String text(List<Part> parts) {
        return parts.stream()
                .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
