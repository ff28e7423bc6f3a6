package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalFormTest {

    @Test
    void foldsCaseAndFullWidthLetters() {
        assertThat(NormalForm.of("Ｃｈｅａｐ LOANS")).isEqualTo("cheap loans");
    }

    @Test
    void dropsInvisibleCharactersInsideWords() {
        assertThat(NormalForm.of("lo\u200Ban\u2060s \u202Etoday\u00AD")).isEqualTo("loans today");
    }

    @Test
    void foldsCyrillicLettersInsideALatinWord() {
        assertThat(NormalForm.of("lоаns аnd pоkеr")).isEqualTo("loans and poker");
    }

    @Test
    void foldsGreekLettersInsideALatinWord() {
        assertThat(NormalForm.of("lοans")).isEqualTo("loans");
    }

    @Test
    void foldsLatinLettersInsideACyrillicWord() {
        assertThat(NormalForm.of("рaбoта")).isEqualTo("работа");
    }

    @Test
    void leavesUkrainianWordsAlone() {
        assertThat(NormalForm.of("Їжа і хор")).isEqualTo("їжа і хор");
    }

    @Test
    void leavesWordsOfTwoAlphabetsAloneWhenTheyAreNoDisguise() {
        assertThat(NormalForm.of("zoomиться")).isEqualTo("zoomиться");
    }

    @Test
    void dropsArabicVowelMarksAndStretching() {
        assertThat(NormalForm.of("شُكْرًا جـــزيلا")).isEqualTo("شكرا جزيلا");
    }

    @Test
    void dropsLinesStruckThroughLetters() {
        assertThat(NormalForm.of("c\u0336a\u0336s\u0336h\u0336")).isEqualTo("cash");
    }

    @Test
    void makesRunsOfBlanksOne() {
        assertThat(NormalForm.of("  one\u00A0 \t two \r\n three ")).isEqualTo("one two\nthree");
    }

    @Test
    void isItsOwnNormalForm() {
        var once = NormalForm.of("Straße ﬁne İstanbul Ｘ e\u0301 pаypal");
        assertThat(NormalForm.of(once)).isEqualTo(once);
    }

    @Test
    void survivesHalfASurrogatePair() {
        assertThat(NormalForm.of("a\uD83Db")).startsWith("a");
    }
}
