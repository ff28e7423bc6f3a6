package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceSignalsTest {

    private static final String LONG =
            "My aunt sells lamps at the market on Sundays, ask her for the warm ones, they last.";

    @Test
    void findsATextWithNoWordOfTheTopic() {
        var assessment =
                Assessments.in(Assessments.WINTER, null, "Modern printers need less toner and cost little money.");
        assertThat(Assessments.names(assessment)).contains("place.off-topic");
    }

    @Test
    void findsTheTopicInAnAnswer() {
        var assessment =
                Assessments.in(Assessments.WINTER, null, "Lamps helped my children most when it was dark outside.");
        assertThat(Assessments.names(assessment)).doesNotContain("place.off-topic");
    }

    @Test
    void doesNotAskForTheTopicInAnotherLanguage() {
        var assessment =
                Assessments.in(Assessments.WINTER, null, "Ми купили лампу, діти сплять краще, сусідка порадила.");
        assertThat(Assessments.names(assessment)).isEmpty();
    }

    @Test
    void findsAnEchoOfTheOpening() {
        var assessment = Assessments.in(
                Assessments.WINTER,
                null,
                "I agree. My children ask when the sun comes back, and I know few neighbours.");
        assertThat(Assessments.names(assessment)).contains("place.echo");
    }

    @Test
    void allowsQuotingTheOpening() {
        var assessment = Assessments.in(
                Assessments.WINTER,
                null,
                "<blockquote>My children ask when the sun comes back, and I know few neighbours.</blockquote><p>Mine too.</p>");
        assertThat(Assessments.names(assessment)).doesNotContain("place.echo");
    }

    @Test
    void findsASubjectThatBelongsToNothing() {
        var assessment = Assessments.in(Assessments.WINTER, "garden sheds", "I liked the winter market.");
        assertThat(Assessments.names(assessment)).contains("text.stray-subject");
    }

    @Test
    void findsTheSameWordsAgainBehindAnotherAddress() {
        var community = new RecentTexts();
        community.remember(Submission.of(LONG + " http://a.example.com"));
        assertThat(Assessments.names(Assessments.after(community, LONG + " http://b.example.net")))
                .contains("place.duplicate");
    }

    @Test
    void findsNearlyTheSameWordsAgain() {
        var community = new RecentTexts();
        community.remember(Submission.of(LONG + LONG.replace("lamps", "lights")));
        assertThat(Assessments.names(Assessments.after(community, "Hello. " + LONG + LONG.replace("lamps", "lights"))))
                .contains("place.near-duplicate");
    }

    @Test
    void allowsTheSameShortThanksFromMany() {
        var community = new RecentTexts();
        for (int i = 0; i < 50; i++) {
            community.remember(Submission.of("Tusind tak for hjælpen!"));
        }
        assertThat(Assessments.after(community, "Tusind tak for hjælpen!").signals())
                .isEmpty();
    }

    @Test
    void findsAHostSeenBefore() {
        var community = new RecentTexts();
        community.remember(Submission.of("One. http://shop.example.com/1"));
        community.remember(Submission.of("Two. http://shop.example.com/2"));
        assertThat(Assessments.names(Assessments.after(community, "Three. http://shop.example.com/3")))
                .contains("place.repeated-host");
    }

    @Test
    void forgetsTheOldestTextWhenFull() {
        var community = new RecentTexts(2);
        community.remember(Submission.of(LONG));
        community.remember(Submission.of("one"));
        community.remember(Submission.of("two"));
        assertThat(community.timesSeen(Fingerprint.of(Submission.of(LONG)))).isZero();
        assertThat(community.closest(Fingerprint.of(Submission.of(LONG)))).isZero();
    }

    @Test
    void assessingRemembersNothing() {
        var community = new RecentTexts();
        Assessments.after(community, LONG);
        assertThat(community.timesSeen(Fingerprint.of(Submission.of(LONG)))).isZero();
    }

    @Test
    void noticesAnotherLanguageOnlyBesideALink() {
        var danish = new Place(
                "Vores første vinter", "Hvordan var det for jer, da I kom hertil?", java.util.List.of(), "da");
        var text = "Thank you for telling us how this was with your family.";
        assertThat(Assessments.names(Assessments.in(danish, null, text))).doesNotContain("text.other-language");
        assertThat(Assessments.names(Assessments.in(danish, null, text + " http://shop.example.com/")))
                .contains("text.other-language");
    }
}
