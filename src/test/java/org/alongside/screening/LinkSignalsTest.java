package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSignalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I liked it. http://shop.example.com/",
                "I liked it. www.shop-example.com",
                "I liked it. shop-example.com",
                "I liked it.http://shop.example.com",
                "I liked it. ｈｔｔｐ：／／shop.example.com",
                "I liked it. ht\u200Btp://shop.exam\u200Bple.com",
                "I liked it. nails-by-mia.live",
                "I liked it. MOVING-MAX.DE 👍",
                "I liked it. luckyspin.live/join",
                "I liked them, nails-by-mia.de is the best",
                "I liked it. luckyspin777.bet",
                "I liked it. pills24.to",
            })
    void findsAnAddressHoweverItIsWritten(String body) {
        assertThat(Assessments.signals(body)).contains("links.bare-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look at flowershop co uk",
                "look at flowershop . com",
                "look at flowershop (dot) com",
                "look at flowershop d o t com",
                "look at flowershop[.]com",
            })
    void findsAnAddressSpacedOut(String body) {
        assertThat(Assessments.signals(body)).contains("links.spaced-out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I was home.It was cold",
                "Ask for dr. Com, she is kind",
                "e.g. this",
                "We met at 10.30.Then home",
                "Vivo en la casa.de mi hermana",
                "She sang it.live",
                "Send it by e-mail.it was lost",
                "After covid-19.it was hard",
                "Vivía con mi ex-marido.es un hombre malo",
                "Vi mødes kl.13.de andre kommer",
                "Det kostede 200kr.de tog dem",
                "I waited--nothing.one day he came",
                "Thank you all so much.xxx",
                "Go to the page.click on the form",
            })
    void takesNoSentenceForAnAddress(String body) {
        assertThat(Assessments.signals(body)).isEmpty();
    }

    @Test
    void takesNoMailAddressForALink() {
        assertThat(Assessments.signals("Write to amina@example.com")).doesNotContain("links.bare-url");
    }

    @Test
    void showsTheAddressAsEvidence() {
        assertThat(Assessments.of("I liked it. http://shop.example.com/").signals())
                .first()
                .extracting(Signal::evidence)
                .isEqualTo("http://shop.example.com/");
    }

    @Test
    void weighsAnIntroducedPageLessThanADroppedFrontPage() {
        var introduced = Assessments.of("The form is on this page: https://club.example.com/forms/12");
        var dropped = Assessments.of("The form was long. https://club.example.com/");
        assertThat(introduced.score()).isLessThan(dropped.score());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ansøg gratis. https://www.borger.dk/",
                "Ahí hice la cita. www.registrocivil.gob.cl",
                "On y va demain. www.servicepublic.gouv.sn",
                "I asked there. www.health.go.ke",
                "Da slår jeg ordene op. https://ordnet.dk/",
            })
    void saysNothingAgainstAuthoritiesAndWhatEverybodyUses(String body) {
        assertThat(Assessments.signals(body)).noneMatch(signal -> signal.startsWith("links."));
    }

    @Test
    void isNotFooledByAnAuthoritysNameInFront() {
        assertThat(Assessments.signals("Apply. https://borger.dk.example.com/")).contains("links.bare-url");
    }

    @Test
    void findsTheTargetOfAnAnchor() {
        assertThat(Assessments.signals("<p>Read <a href=\"https://shop.example.com/\">this</a></p>"))
                .contains("links.bare-url");
    }

    @Test
    void findsALinkInTheSubject() {
        assertThat(Assessments.names(
                        Assessments.in(Assessments.WINTER, "http://shop.example.com", "The winter is long.")))
                .contains("links.in-subject");
    }

    @Test
    void findsAShortenedAddress() {
        assertThat(Assessments.signals("See https://bit.ly/abc")).contains("links.shortener");
    }

    @Test
    void findsKeywordsRepeatedBehindALink() {
        assertThat(Assessments.signals("Hello.\nhttp://a.example.com/#garden-sheds-cheap - garden sheds cheap"))
                .contains("links.keywords");
    }

    @Test
    void findsManyHosts() {
        assertThat(Assessments.signals("http://a.example.com http://b.example.net http://c.example.org"))
                .contains("links.many");
    }

    @Test
    void introducesAddressesInARowTogether() {
        assertThat(Assessments.of("Two good pages: www.first-example.org and www.second-example.org")
                        .signals())
                .extracting(Signal::weight)
                .containsExactly(0.6);
    }

    @Test
    void noticesALinkThatShowsAnotherAddress() {
        assertThat(Assessments.signals("<p>Apply at <a href=\"https://pay-here.example/\">www.borger.dk</a></p>"))
                .contains("links.disguised");
        assertThat(Assessments.signals("<p>Apply at <a href=\"https://www.borger.dk/x\">borger.dk</a></p>"))
                .doesNotContain("links.disguised");
    }

    @Test
    void noticesAddressesWithoutAnHonestName() {
        assertThat(Assessments.signals("See http://192.0.2.7/win")).contains("links.odd-host");
        assertThat(Assessments.signals("See https://xn--pypal-4ve.example/login"))
                .contains("links.odd-host");
        assertThat(Assessments.signals("See https://www.library.example/hours")).doesNotContain("links.odd-host");
    }
}
