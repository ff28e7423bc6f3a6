package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmSignalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are nothing but a dirty parasite.",
                "Go back to your own country, nobody wants you here.",
                "Refugees are all filthy animals",
                "Du er en ulækker luder",
                "أنتم كلكم حثالة",
                "شما همه انگل هستید",
                "Ти просто тупа шльондра",
                "Вы все паразиты, убирайтесь домой",
                "Eres una zorra asquerosa",
                "Sen tam bir aptalsın",
                "Mày là đồ chó",
                "Tu es vraiment une grosse truie",
                "Waxaad tahay dameer",
                "تم سب گھٹیا لوگ ہو",
            })
    void holdsAnInsultInTheAuthorsOwnVoice(String body) {
        assertThat(Assessments.of(body).kinds()).contains(Kind.INSULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He called me a whore and a dirty refugee in front of my kids.",
                "They wrote \"you are parasites\" on our door.",
                "<blockquote>You are nothing but a dirty parasite.</blockquote><p>Who writes such a thing?</p>",
                "Is it an insult to say that somebody is a cow?",
                "This shit country is driving me crazy, I feel like a stupid cow.",
                "You are not stupid, it is the form that is badly written.",
                "Naboen kaldte mig luder, og jeg græd hele vejen hjem",
                "قالت لي المعلمة إني غبية",
                "او به من گفت احمق",
                "Сусідка сказала, що я тупа",
                "Соседка назвала меня дурой, обидно",
                "Me llamó puta delante de todos",
                "Komşum bana aptal dedi",
                "Bà ấy gọi tôi là đồ ngu",
                "Elle m'a traitée de conne au guichet",
                "Wuxuu igu yiri nacas",
                "اس نے مجھے جاہل کہا",
                "us ne phir gali di aur kaha tum log jahilo ho",
                "ostad goft ahmagh, hame khandidan",
                "начальник орав на всю кухню, шо ми тупі понаїхали",
                "Hoş buldum, sağ olun hepiniz",
                "a mi siempre me disen puta de mierda, yo no les contesto",
                "Мой брат писал: ты шлюха, домой не приходи",
                "Дядько писав мені: ти шлюха, не повертайся",
                "Min eksmand har skrevet at jeg er en luder",
                "Il m'écrivait chaque soir : tu es une salope",
                "Eski kocam yazıyordu: sen bir orospusun",
                "Kartoonku waa fool xun, laakiin daawadu way fiican tahay, sanduuq ka fool xun",
            })
    void leavesQuotedAndReportedInsultsAlone(String body) {
        assertThat(Assessments.signals(body)).doesNotContain("harm.insult", "harm.threat");
    }

    @Test
    void doesNotHoldAMildWord() {
        var assessment = Assessments.of("You are so naive.");
        assertThat(Assessments.names(assessment)).contains("harm.insult");
        assertThat(assessment.held()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will kill you and your children.",
                "I will find you.",
                "I know where you live. You will see.",
                "I will tell your husband everything if you do not pay",
                "Jeg skal nok finde dig",
                "سأنشر صورك إذا لم تدفعي",
                "می‌کشمت",
                "Я знайду тебе і твоїх дітей",
                "Я тебя найду и убью",
                "Te voy a matar",
                "Seni bulacağım, pişman olacaksın",
                "Tao sẽ giết mày",
                "Je vais te retrouver",
                "Waan ku dilayaa",
                "میں تمہیں جان سے مار دوں گا",
                "Watch your back.",
                "We are coming for you.",
                "Withdraw the complaint or we burn your house",
                "Seni öldürürüm, bunu bil",
            })
    void holdsAThreat(String body) {
        assertThat(Assessments.of(body).kinds()).contains(Kind.THREAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I will find you a seat next to me.",
                "I know where you live, we are neighbours! I bring the cake on Sunday.",
                "He said he will kill me.",
                "I can take your children to school tomorrow.",
                "Jeg finder en bog til dig",
                "سأرسل لك العنوان غدا",
                "برایت پیدا می‌کنم",
                "Я знайду тобі адресу лікаря",
                "Я найду тебе хорошего врача",
                "Voy a buscar el libro para ti",
                "Sana bir avukat bulurum",
                "Tôi sẽ tìm cho bạn một luật sư",
                "Je vais te donner le numéro",
                "Waan ku caawinayaa",
                "میں آپ کو نمبر دوں گی",
                "I will send the photos tomorrow, they came out so nice.",
                "Send a photo to your mother, she will be happy.",
                "I am outside your door, the bell does not work.",
                "Sleep well while you can, the baby comes soon!",
                "Watch your back when you lift the boxes, ask your brothers to help.",
                "Pas på din datter, vejen er glat i dag",
                "Je te retrouve devant la mairie, je sais où tu habites",
                "Te mando las fotos de tus hijos esta noche",
            })
    void leavesKindPromisesAlone(String body) {
        assertThat(Assessments.signals(body)).doesNotContain("harm.insult", "harm.threat");
    }

    @Test
    void givesTheWordsAsTheyStandInTheText() {
        assertThat(Assessments.of("Well. YOU ARE a Dirty  Parasite!").signals())
                .anySatisfy(signal -> assertThat(signal.evidence()).isEqualTo("YOU ARE a Dirty Parasite"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"you are a ", "\"„", "i want i will i am ", "he will kill ", "1 2 3 ", "a@", "I know where "})
    void readsAHundredThousandLettersAtOnce(String part) {
        var body = part.repeat(100_000 / part.length());
        assertThat(org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(20), () -> Assessments.of(body)))
                .isNotNull();
    }
}
