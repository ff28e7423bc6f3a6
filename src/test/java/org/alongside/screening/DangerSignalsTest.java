package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DangerSignalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My husband beats me every night.",
                "He said he will kill me.",
                "He wrote \"I will find you and kill you\" to my phone.",
                "They want to force me to marry my cousin.",
                "My boss took my passport and I cannot leave the house.",
                "He found my new address, he is standing outside my door.",
                "Yesterday he hit me.",
                "Min mand slår mig",
                "Min mand har låst mig inde",
                "زوجي يضربني كل يوم",
                "شوهرم مرا کتک می‌زند",
                "شوهرم مرا تهدید می‌کند",
                "من به مرگ تهدید شده‌ام",
                "Чоловік б'є мене",
                "Он забрал мой паспорт и не выпускает из дома",
                "Mi marido me pega cada noche",
                "Kocam beni dövüyor",
                "Chồng tôi đánh tôi",
                "Mon mari me frappe",
                "Ninkaygu wuu i garaacaa",
                "میرا شوہر مجھے مارتا ہے",
                "پاسپورٹ الماری میں رکھ کر مجھے مارتا ہے",
                "Anh ấy không để tôi giữ hộ chiếu, đánh tôi",
                "El tipo me sigue desde el trabajo",
                "Me tiene encerrada en casa",
                "Me obliga a acostarme con él",
                "Ayer me rompió la nariz",
                "Il attend devant ma porte",
                "Han tog mit pas",
                "Jeg er så bange for min far",
                "Kocam bu gece gelecek, korkuyorum",
                "Waxaan ka baqayaa ninkayga",
            })
    void findsViolenceOfToday(String body) {
        assertThat(Assessments.signals(body)).contains("danger.violence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I do not want to live any more.",
                "I do not want to live any longer and nobody sees it",
                "I want to end it all tonight",
                "Sometimes I want to die",
                "I cut myself again.",
                "Everyone would be better off without me",
                "Jeg vil ikke leve mere",
                "Em muốn kết liễu đời mình",
                "Em chỉ muốn kết thúc",
                "وداعا يا أحبائي",
                "وداعا لكم جميعا",
                "لا أريد أن أعيش",
                "می‌خواهم بمیرم",
                "Я не хочу жити",
                "Я больше не хочу жить",
                "Quiero morirme",
                "Artık yaşamak istemiyorum",
                "Tôi không muốn sống nữa",
                "Je veux mourir",
                "Waxaan rabaa inaan dhinto",
                "میں مرنا چاہتی ہوں",
                "A veces me corto",
                "Me hago daño cuando nadie mira",
                "I cut my arms again",
                "Je pense au suicide",
                "يا ريت أموت",
            })
    void findsDespair(String body) {
        assertThat(Assessments.signals(body)).contains("danger.despair");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If your husband hits you, call the police.",
                "When I was a child my father hit me.",
                "This bus kills me every morning.",
                "In the film he beats me, no, her, and then they marry.",
                "He never hit me.",
                "Women who are locked in can call this number.",
                "Hvis din mand slår dig, så ring til os",
                "إذا كان زوجك يضربك اتصلي بالشرطة",
                "اگر شوهرت تو را می‌زند با پلیس تماس بگیر",
                "Якщо чоловік вас б'є, телефонуйте",
                "Если муж вас бьет, звоните",
                "Si tu marido te pega, llama",
                "Eğer kocan seni dövüyorsa polisi ara",
                "Nếu chồng bạn đánh bạn, hãy gọi cảnh sát",
                "Si votre mari vous frappe, appelez",
                "Haddii ninkaagu ku garaaco, wac booliska",
                "اگر آپ کا شوہر آپ کو مارتا ہے تو کال کریں",
            })
    void leavesThePastTheNewsAndOffersOfHelpAlone(String body) {
        assertThat(Assessments.signals(body)).doesNotContain("danger.violence", "danger.despair");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "رح نلتقي بكرا عند الباب",
                "Aap khud aa ke dekh lo, cycle achi hai",
                "Простите за ошибки, все написала с телефона",
                "Chị nhớ giữ giấy biên nhận nhé",
                "Aniga sidaas oo kale ayaan sameeyay",
                "Wuu i weydiistay biyo",
                "خودم حرف می‌زنم، تو فقط بنشین",
                "I took the tablets with breakfast, as my doctor said",
                "As I wrote in my last letter, we meet on Monday",
                "Er du bange for at gå til tandlæge?",
                "پاسپورٹ پہنچ کر ہم رکھ لیتے ہیں حفاظت کے لیے",
                "Ucuz ölüm sigortası yapıyorum",
                "Min kusine bor hos en mand der har kontor inde i byen",
                "Ai muốn học thêm thì kết bạn với em nhé",
                "Chị giữ giấy tờ thì chị nhớ mang theo",
                "وداعا لآلام الظهر والركب",
                "ما نامه تهدید را نشان دادیم و پذیرفته شد",
                "Me corto el pelo yo misma",
                "No me hago rica pero me da para la compra",
                "Se me rompió la campera",
                "Esta receta me tiene enamorada",
                "Me sigue doliendo la espalda con el frío",
                "Me enfermé de los nervios",
                "I cut my hair myself",
                "In our village the bread has the cut on the side",
                "My grammar is fine, writing is killing me",
                "Je suis au marché couvert",
                "On m'a volé mon sac",
                "Chez nous à Liège il pleut",
                "Det gør ondt i mit hjerte at læse",
                "Han har mit nummer",
                "الكحك وحشني موت يا حبايب قلبي",
                "Vergiden korkuyorum",
                "Waxaan ka baqayaa xisaabta",
            })
    void takesNoEverydayWordForDanger(String body) {
        assertThat(Assessments.signals(body)).doesNotContain("danger.violence", "danger.despair");
    }

    @Test
    void neverHoldsATextInDanger() {
        var assessment = Assessments.by(
                new AuthorStanding(null, 0, 0, 0),
                "He beats me every night. You are all parasites! Earn $500 weekly from home, write me on WhatsApp");
        assertThat(assessment.held()).isFalse();
        assertThat(assessment.kinds()).contains(Kind.DANGER);
    }
}
