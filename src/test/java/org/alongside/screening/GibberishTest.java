package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GibberishTest {

    private static final String GIBBERISH = "text.gibberish";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "سسشيسكططمش ضصثقغف ظزوةىئ",
                "йуиимсяьлпп фывждлор щшгйцк",
                "θρπςοπδ ζχψξκφγ δσφγξλκ",
                "מהצקםפאיגע שדגכךלח זסבטצת",
                "टचोचहदब ौैाीूबह डजदगहब",
                "ቀወእየኡኢኦ ሽቸቨኢኦጰ ዘሽቀጰኡኦ"
            })
    void findsKeysStruckAtRandomInEachScript(String body) {
        assertThat(Assessments.signals(body)).contains(GIBBERISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "هل تعرفين أين يمكنني أن أتعلم اللغة مساءً؟ عندي طفلان ولا أستطيع المجيء صباحًا.",
                "کلاس زبان فارسی روزهای پنجشنبه در کتابخانه برگزار می‌شود و چای هم هست.",
                "میں نے لائبریری میں درخواست لکھنے میں مدد لی، سب لوگ بہت اچھے تھے۔",
                "Хто знає, як записати дитину до школи посеред року? Ми щойно переїхали сюди.",
                "Здравствуйте, подскажите хорошего стоматолога, который принимает по субботам.",
                "Πού μπορώ να βρω μαθήματα γλώσσας το βράδυ; Έχω δύο παιδιά και δουλεύω το πρωί.",
                "איפה אפשר ללמוד את השפה בערב? יש לי שני ילדים ואני עובדת בבוקר בבית החולים.",
                "शाम को भाषा कहाँ सीख सकते हैं? मेरे दो बच्चे हैं और मैं सुबह अस्पताल में काम करती हूँ।",
                "ማታ ቋንቋ የት መማር እችላለሁ? ሁለት ልጆች አሉኝ ጠዋት በሆስፒታል እሠራለሁ።"
            })
    void takesNoSentenceOfALanguageForGibberish(String body) {
        assertThat(Assessments.signals(body)).doesNotContain(GIBBERISH);
    }

    @Test
    void oneStrangeNameInASentenceIsNone() {
        assertThat(Assessments.signals("Мою сусідку звати Щшгйцк, вона живе поруч і добре малює"))
                .doesNotContain(GIBBERISH);
    }

    @Test
    void learnsWhichLettersFollowEachOther() {
        var lines = LetterPairs.learn(Map.of(UnicodeScript.GREEK, "και και να να λέμε λέμε καλά"));

        assertThat(lines.getFirst()).startsWith("[GREEK ");
        assertThat(lines.stream().filter(line -> line.startsWith("=κ")).toList())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.charAt(line.indexOf('α') + 1)).isLessThan(line.charAt(2)));
    }

    @Test
    void theSameTextTeachesTheSame() {
        var texts = Map.of(UnicodeScript.HEBREW, "איפה אפשר ללמוד את השפה בערב");

        assertThat(LetterPairs.learn(texts)).isEqualTo(List.copyOf(LetterPairs.learn(texts)));
    }
}
