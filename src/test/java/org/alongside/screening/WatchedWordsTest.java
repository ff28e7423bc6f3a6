package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.alongside.screening.WatchedWords.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "landlord, Ask your LANDLORD about it",
        "landlord, 'He said: ''landlord'', and left'",
        "udlejer, Spørg din udlejer først",
        "køb*, Købte du den brugte cykel?",
        "المالك, اسألي المالك غدا",
        "*مالك*, والمالكون هنا",
        "مالك, سألت ومالك البيت",
        "أحمد, رأيت احمد أمس",
        "صاحب‌خانه, با صاحبخانه صحبت کن",
        "كتاب, این کتاب را ببین",
        "господар*, Запитай господаря про це",
        "п'ять, Мені пʼять років",
        "casero, ¿Hablaste con el CASERO?",
        "señor*, Los senores del piso",
        "argent, Il veut de l'argent tout de suite",
        "kira*, Kiracı mısın?",
        "ışık, IŞIK nerede",
        "İstanbul, istanbul güzel",
        "chủ nhà, Hỏi Chủ Nhà đi",
        "kireeye, Weydii KIREEYE",
        "مکان مالک, میرے مکان مالک نے کہا",
        "ዋና*, ዋናው ሰው",
        "*房东*, 我的房东很好",
        "4chan, I read it on 4chan yesterday",
        "1234, My code is ١٢٣٤",
    })
    void isFoundInEveryScript(String pattern, String text) {
        assertThat(found(pattern, text)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "rent, My parents are here",
        "rent*, My parents are here",
        "*rent, He rents a room",
        "rent room, I rent a room",
        "مالك, الممالك القديمة",
        "господар, господарями",
    })
    void isNotFoundInOtherWords(String pattern, String text) {
        assertThat(found(pattern, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rent*, He rents a room, rents",
        "*rent, My parent is here, parent",
        "*rent*, My Parents are here, Parents",
        "pay* cash, She paid. Paying CASH is fine, Paying CASH",
        "go * home, x, ",
    })
    void starsStandForAnyBeginningAndAnyEnding(String pattern, String text, String evidence) {
        if (evidence == null) {
            assertThatIllegalArgumentException().isThrownBy(() -> WatchedWords.normal(pattern));
        } else {
            assertThat(found(pattern, text)).containsExactly(new Match(0, evidence));
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"SPELLED_ADDRESS"})
    void aDisguisedWordIsFound(Disguise disguise) {
        var random = new Random(7);
        var words = WatchedWords.of(List.of("exposed*"));
        for (int i = 0; i < 20; i++) {
            var text = disguise.of("Somebody was exposedly here yesterday evening", random);
            if (!text.contains("exposedly")) {
                assertThat(words.find(null, text)).as(text).isNotEmpty();
            }
        }
    }

    @Test
    void isFoundInSubjectBodyQuotationAndLinkOnceEach() {
        var words = WatchedWords.of(List.of("landlord"));

        assertThat(words.find("Landlord", "<p>nothing</p>")).containsExactly(new Match(0, "Landlord"));
        assertThat(words.find(null, "<p>land<b>lord</b>, landlord and LANDLORD</p>"))
                .containsExactly(new Match(0, "landlord"), new Match(0, "LANDLORD"));
        assertThat(words.find(null, "<blockquote>my landlord</blockquote><p>yes</p>"))
                .hasSize(1);
        assertThat(words.find(null, "<a href=\"https://landlord.example/\">here</a>"))
                .hasSize(1);
    }

    @Test
    void everyPatternOfAPlaceIsTold() {
        var words = WatchedWords.of(List.of("pay*", "paying cash", "cash", "*in*"));

        assertThat(words.find(null, "paying cash")).extracting(Match::pattern).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void aFigureForALetterIsReadBothWays() {
        assertThat(found("money", "easy m0n3y here")).hasSize(1);
        assertThat(found("m0n3y", "easy money here")).hasSize(1);
        assertThat(found("b1tc0in", "fr33 m0n3y and 4chan with b1tc0in")).hasSize(1);
        assertThat(found("4chan", "fr33 m0n3y and 4chan")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "*", "**", "a*", "*a*", "f*ck", "!!", "a * b", "‌‌x"})
    void whatIsNoPatternIsRefused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> WatchedWords.normal(pattern));
        assertThatIllegalArgumentException().isThrownBy(() -> WatchedWords.of(List.of(pattern)));
    }

    @Test
    void aPatternHasAtMostAHundredCharacters() {
        assertThat(WatchedWords.normal("a".repeat(100))).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> WatchedWords.normal("a".repeat(101)));
    }

    @ParameterizedTest
    @CsvSource({"Landlord, landlord", "l a n d l o r d, landlord", "Señor*, senor*", "don't pay, don t pay"})
    void patternsThatFindTheSameHaveOneForm(String pattern, String form) {
        assertThat(WatchedWords.normal(pattern)).isEqualTo(form);
    }

    @Test
    void aHostileTextWithManyPatternsIsRead() {
        var patterns =
                IntStream.range(2, 98).mapToObj(n -> "*" + "a".repeat(n) + "*").toList();

        assertThat(WatchedWords.of(patterns).find(null, "a".repeat(100_000))).hasSize(50);
        assertThat(WatchedWords.of(patterns).find(null, "a ".repeat(50_000))).isNotNull();
    }

    private static List<Match> found(String pattern, String text) {
        return WatchedWords.of(List.of(pattern)).find(null, text);
    }
}
