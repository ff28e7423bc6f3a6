package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LureSignalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We can get you a guaranteed visa without exam, small fee 500 euro. Contact me on WhatsApp +45 00 00 00 00",
                "Jeg skaffer opholdstilladelse garanteret, uden prøve, gebyr 900 euro. Skriv på WhatsApp +45 00 00 00 00",
                "نوفر لك إقامة وتأشيرة مضمونة بدون امتحان مقابل رسوم. تواصل معنا على واتساب 0000000000",
                "Оформимо посвідку гарантовано без документів. Передоплата 300 євро. Пишіть в телеграм",
                "Tramitamos permiso de residencia garantizado sin examen, pago 400 euros, escríbeme al whatsapp",
            })
    void holdsAPromiseOfPapersForAFee(String body) {
        assertThat(Assessments.held(Assessments.of(body))).isTrue();
    }

    @Test
    void holdsARequestForMoneyFromAnEstablishedAccount() {
        var body = "Sisters, I lost my phone and wallet. Send me 300 euro in gift cards, I pay you back tomorrow. "
                + "Write to me on WhatsApp, new number +45 00 00 00 00";
        assertThat(Assessments.held(Assessments.by(new AuthorStanding("Leila", 400, 120, 0), body)))
                .isTrue();
    }

    @Test
    void findsAnOfferOfEasyMoney() {
        assertThat(Assessments.signals("Earn $500 weekly from home with our investment platform"))
                .contains("scam.easy-money");
    }

    @Test
    void findsALureToAMessenger() {
        assertThat(Assessments.signals("Please pm me for more")).contains("lure.messenger");
    }

    @Test
    void doesNotHoldAnOfferToTalkInPrivate() {
        assertThat(Assessments.held(Assessments.of("Write to me in a PM if you want to talk, I have been there too.")))
                .isFalse();
    }

    @Test
    void findsAnInvitationToAPageOfOnesOwn() {
        assertThat(Assessments.signals("Please visit my website")).contains("lure.own-site");
    }

    @Test
    void findsALinkThatIsNotThere() {
        assertThat(Assessments.signals("Click on the link")).contains("lure.missing-link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I need a job but I have no permit. Must I pay a fee for the visa?",
                "A man told me guaranteed visa for 2000 euro on telegram. Is this real? I am afraid.",
                "هل يمكنني العمل بدون تصريح؟ كم رسوم الإقامة؟",
                "احذروا، شخص وعدني بتأشيرة مضمونة مقابل 2000 يورو وطلب مني الدفع على واتساب",
                "Скільки коштує віза? Мені обіцяли роботу без документів, чи це правда?",
                "¿Cuánto cuesta la tasa del permiso de residencia? A mi prima le pidieron 300 euros.",
                "Hvad koster et visum, og skal man betale depositum?",
                "I am so happy! My visa was approved in 7 days and no exam",
                "He called me a whore and a dirty refugee in front of my kids.",
                "Mi marido me pegaba y me decía puta inmigrante. Ahora estoy en una casa de acogida.",
            })
    void publishesQuestionsWarningsAndWhatWasDoneToSomeone(String body) {
        assertThat(Assessments.held(Assessments.by(new AuthorStanding(null, 0, 0, 0), body)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tusind tak!",
                "شكرا جزيلا لكن جميعا، هذا ساعدني كثيرا",
                "Дуже дякую, мені це допомогло!",
                "Muchas gracias a todas",
                "thank you sister it help me very much",
                "Cảm ơn chị rất nhiều",
                "Mahadsanid walaal",
                "Ось сторінка, де можна записатися: https://diia.gov.ua/services",
                "La información está en https://extranjeros.inclusion.gob.es/ y es gratis",
                "التقديم مجاني على هذا الموقع https://www.nyidanmark.dk/da لا تدفعي لأحد",
                "Man kan ansøge gratis på https://www.borger.dk/",
            })
    void publishesShortThanksAndLinksToPublicServices(String body) {
        assertThat(Assessments.held(Assessments.by(new AuthorStanding(null, 0, 0, 0), body)))
                .isFalse();
    }
}
