package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingSignalsTest {

    @Test
    void findsAParagraphOfKeywordsBehindAText() {
        assertThat(Assessments.signals("Winter is hard for all of us. We walk at noon.\n\ngarden sheds wholesale"))
                .contains("text.trailing-keywords");
    }

    @Test
    void findsThemInAScriptWithoutCapitals() {
        assertThat(Assessments.signals("سلام به همه شما عزیزان.\n\nخرید ارزان ویزا بلیط هواپیما تهران"))
                .contains("text.trailing-keywords");
    }

    @Test
    void findsALongListOfWares() {
        assertThat(Assessments.signals("We walk at noon, come along.\n\ncheap watches, buy a bag online, sale of shoes,"
                        + " discount garden chairs, warm blankets"))
                .contains("text.trailing-keywords");
    }

    @Test
    void takesNoShoppingListForWares() {
        assertThat(Assessments.signals("For Friday we still need some things.\n\nlentils, onions, two kilos of rice,"
                        + " fresh mint, flat bread, tea"))
                .doesNotContain("text.trailing-keywords");
    }

    @Test
    void findsKeywordsBehindPraiseOnTheSameLine() {
        assertThat(Assessments.signals("Great post. Very useful. garden furniture store"))
                .contains("text.trailing-keywords");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We meet on Thursday.\n\nAmina Hassan",
                "We meet on Thursday.\n\nkærlig hilsen fatima",
                "We meet on Thursday.\n\nbig hugs from oslo",
                "We meet on Thursday.\n\nsee you there",
                "Nos vemos el jueves.\n\nun abrazo muy fuerte",
                "Зустрінемось у четвер.\n\nз повагою оксана",
                "نلتقي يوم الخميس.\n\nمع تحياتي أمينة",
            })
    void takesNoSignatureForKeywords(String body) {
        assertThat(Assessments.signals(body)).doesNotContain("text.trailing-keywords");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "she came yesterday. fine girl, 3.1 kilo",
                "i took the bus. ticket shop station",
                "We went there together. warm feet, cold nose 🙂",
                "We went there together. warm feet, cold nose 👍🏽",
            })
    void takesNoHurriedLineForKeywords(String body) {
        assertThat(Assessments.signals(body)).doesNotContain("text.trailing-keywords");
    }

    @Test
    void takesNoRequestToCallForKeywords() {
        assertThat(Assessments.signals("أبحث عن مدرسة لغة قريبة من البيت.\n\nاتصلي بي على 20 12 34 56"))
                .doesNotContain("text.trailing-keywords");
        assertThat(Assessments.signals("We walk at noon, come along.\n\ngarden sheds wholesale 22 33 44 55"))
                .contains("text.trailing-keywords");
    }

    @Test
    void findsNamesOfWaresSplicedIntoSentences() {
        assertThat(
                        Assessments.signals(
                                "A calm mind needs Gardena online, rest and sleep. You must protect gardena sale bags and walk."))
                .contains("text.spliced-keywords");
    }

    @Test
    void findsMashedKeys() {
        assertThat(Assessments.held(Assessments.of("asdkjfhgk wrtzxcvb qwrtpsdf")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rindfleischetikettierungsgesetz",
                "Nguyễn Thị Ngọc",
                "angstskrig og knæskade",
                "Szczęśliwa jestem"
            })
    void takesNoForeignWordForGibberish(String body) {
        assertThat(Assessments.signals(body)).doesNotContain("text.gibberish");
    }

    @Test
    void findsPraiseThatFitsAnywhere() {
        assertThat(Assessments.signals("Very useful post, keep it up")).contains("text.generic-praise");
    }

    @Test
    void doesNotHoldPraiseAlone() {
        assertThat(Assessments.held(Assessments.in(Assessments.WINTER, null, "Great post, thank you for sharing!")))
                .isFalse();
    }

    @Test
    void weighsOneKindWordInALongAnswerAsNothing() {
        var answer = "I walked every day at noon with my neighbour and her dog. ".repeat(8);
        assertThat(Assessments.signals("Great post. " + answer)).doesNotContain("text.generic-praise");
    }

    @Test
    void findsTalkToTheOwnerOfASite() {
        assertThat(Assessments.held(Assessments.of(
                        "I love your website and bookmarked your blog. Your articles are on my rss feed.")))
                .isTrue();
    }

    @Test
    void findsInvisibleCharactersInsideLatinWords() {
        assertThat(Assessments.signals("ch\u200Beap lo\u200Bans")).contains("text.disguise");
    }

    @Test
    void leavesPersianJoinersAlone() {
        assertThat(Assessments.signals("می\u200Cخواهم زبان یاد بگیرم")).isEmpty();
    }

    @Test
    void leavesWordsOfTwoAlphabetsAlone() {
        assertThat(Assessments.signals("Я працюю в IT-компанії, пишу zoomом")).doesNotContain("text.disguise");
    }

    @Test
    void findsTheSameWordsBehindForeignLetters() {
        assertThat(Assessments.signals("Vеry usеful pоst, kеep it uр")).contains("text.generic-praise");
    }
}
