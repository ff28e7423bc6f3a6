package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSignalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My number is +45 12 34 56 78",
                "Ring til mig på 12345678",
                "رقمي ٠١٢٣٤٥٦٧٨٩",
                "شماره من ۰۹۱۲ ۳۴۵ ۶۷۸۹",
                "Мій номер +380 00 000 00 12",
                "Мой телефон 8 900 000 11 22",
                "Llámame al 600 11 22 33",
                "Numaram 0530 000 11 22",
                "Số của tôi 0900 111 222",
                "Appelle moi au 06 00 11 22 33",
                "Numberkayga waa 0612345678",
                "میرا نمبر 0300 1234567 ہے",
                "call me four five one two three four five six",
            })
    void findsAPhoneNumber(String body) {
        assertThat(Assessments.signals(body)).contains("contact.phone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In an emergency call 112 or 116 006.",
                "The helpline is 0808 200 02 47, day and night.",
                "Call the municipality on 33 66 33 66",
                "We came on 24.12.2019 and left 2021-03-04, from 2015-2019 I worked.",
                "The rent is 12 000 000 IRR",
                "My account is DK50 0040 0440 1162 43",
                "Biblioteket har telefon 12 34 56 78",
                "رقم البلدية 12345678",
                "شماره کتابخانه 12345678",
                "Телефон лікарні 044 000 00 00",
                "Телефон больницы 8 495 000 00 00",
                "El teléfono de la biblioteca es 910 00 00 00",
                "Belediyenin numarası 0212 000 00 00",
                "Số của thư viện 0900 111 222",
                "Le numéro de la mairie est 01 00 00 00 00",
                "Xafiiska dugsiga 0612345678",
                "لائبریری کا نمبر 12345678",
            })
    void leavesHelpLinesOfficesDatesAndSumsAlone(String body) {
        assertThat(Assessments.signals(body)).doesNotContain("contact.phone");
    }

    @Test
    void findsAnEmailAddress() {
        assertThat(Assessments.signals("write me at leyla.k@example.net please"))
                .contains("contact.email");
        assertThat(Assessments.signals("leyla at gmail dot com")).contains("contact.email");
    }

    @Test
    void leavesTheEmailOfAnOfficeAlone() {
        assertThat(Assessments.signals("Ask info@example.org or kontakt@example.net"))
                .doesNotContain("contact.email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jeg bor på Nørregade 12, kom forbi",
                "I live at 12 Station Road, come any afternoon",
                "أسكن في شارع الزيتون 5",
                "خانه ما خیابان آزادی ۱۲",
                "Я живу вул. Шевченка, 5",
                "Мой адрес: ул. Ленина, д. 5",
                "Vivo en la calle Mayor 12",
                "Adresim Lale Sokak 12",
                "Nhà tôi ở số 12 đường Lê Lợi",
                "J'habite 14 rue des Lilas",
                "میرا پتہ گلی نمبر 5",
            })
    void findsAHomeAddress(String body) {
        assertThat(Assessments.signals(body)).contains("contact.address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The library is in Nørregade 12.",
                "It is 5 minutes down the road.",
                "Mødet er på skolen, Skovvej 3",
                "المكتبة في شارع الزيتون 5",
                "کتابخانه در خیابان آزادی ۱۲ است",
                "Бібліотека: вул. Шевченка, 5",
                "Школа на ул. Ленина, д. 5",
                "La biblioteca está en la calle Mayor 12",
                "Belediye Lale Sokak 12",
                "Thư viện ở số 12 đường Lê Lợi",
                "La mairie, 14 rue des Lilas",
                "Xafiisku waa Nørregade 12",
                "لائبریری گلی نمبر 5 میں ہے",
            })
    void leavesTheAddressOfAnInstitutionAlone(String body) {
        assertThat(Assessments.signals(body)).doesNotContain("contact.address");
    }

    @Test
    void holdsNothingForContactData() {
        var assessment = Assessments.of("My number is +45 12 34 56 78");
        assertThat(assessment.held()).isFalse();
        assertThat(assessment.kinds()).containsExactly(Kind.CONTACT);
    }
}
