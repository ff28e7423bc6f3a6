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

    @Test
    void readsFiguresThatStandForLettersWithinWords() {
        assertThat(NormalForm.of("m4ke m0ney")).isEqualTo("make money");
    }

    @Test
    void leavesNumbersLevelsAndOrdinalsAlone() {
        var text = "24h 2nd 3rd b1 c1 b12 mp3 co2 covid19 100kr 10am room3 a1c";
        assertThat(NormalForm.of(text)).isEqualTo(text);
    }

    @Test
    void joinsLettersThatWerePulledApart() {
        assertThat(NormalForm.of("please v i s i t and c.l.i.c.k. now")).isEqualTo("please visit and click. now");
    }

    @Test
    void leavesInitialsAndAddressesAlone() {
        var text = "e.g. j. k. r. in the u.s.a. at a.b.c.d.example.org";
        assertThat(NormalForm.of(text)).isEqualTo(text);
    }

    @Test
    void dropsAccentsThatGoWithNoAlphabet() {
        assertThat(NormalForm.of("m\u0306o\u0308n\u0301e\u0300y\u030A")).isEqualTo("money");
    }

    @Test
    void keepsAccentsOfLanguages() {
        var text = "xin chào, tiếng việt; señor, čeština, türkçe, łódź, ærø";
        assertThat(NormalForm.of(text)).isEqualTo(text);
    }
}
