package org.alongside.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RareLanguageTest {

    private static final String RARE = "place.rare-language";
    private static final String RUSSIAN =
            "Это очень хорошая лампа и мы её купили на рынке, она не такая дорогая как в магазине.";

    @Test
    void findsALanguageThatNobodyWritesHere() {
        var assessment = Assessments.after(community(60, "We all met at the library and it was good for us"), RUSSIAN);

        assertThat(Assessments.names(assessment)).contains(RARE);
        assertThat(assessment.held()).isFalse();
    }

    @Test
    void findsAScriptThatNobodyWritesHere() {
        var community = community(60, "We all met at the library and it was good for us");

        assertThat(Assessments.names(Assessments.after(community, "ጤና ይስጥልኝ እንዴት ናችሁ ሁላችሁም")))
                .contains(RARE);
    }

    @Test
    void whatSomeWriteHereIsNotRare() {
        var community = community(60, "We all met at the library and it was good for us");
        community.remember(Submission.of(RUSSIAN + " Мы были там и не видели."));

        assertThat(Assessments.names(Assessments.after(community, RUSSIAN))).doesNotContain(RARE);
    }

    @Test
    void aCommunityThatHasHardlyBegunHasNoUsualLanguage() {
        var community = community(10, "We all met at the library and it was good for us");

        assertThat(Assessments.names(Assessments.after(community, RUSSIAN))).doesNotContain(RARE);
    }

    @Test
    void theLanguageOfTheThreadIsNeverRare() {
        var community = community(60, "We all met at the library and it was good for us");
        var place = new Place("Лампы", "", List.of(), "ru");
        var assessment = new Screening(0.5, Model.judged(), null)
                .assess(new Submission(null, RUSSIAN, null, place, null), community);

        assertThat(Assessments.names(assessment)).doesNotContain(RARE);
    }

    @Test
    void aTextTooShortToTellIsNotRare() {
        var community = community(60, "We all met at the library and it was good for us");

        assertThat(Assessments.names(Assessments.after(community, "Спасибо большое!")))
                .doesNotContain(RARE);
    }

    @Test
    void forgottenTextsDoNotCount() {
        var community = new RecentTexts(60);
        community.remember(Submission.of(RUSSIAN));
        for (int i = 0; i < 60; i++) {
            community.remember(Submission.of("We all met at the library and it was good for us, time " + i));
        }

        assertThat(Assessments.names(Assessments.after(community, RUSSIAN))).contains(RARE);
    }

    private static RecentTexts community(int texts, String text) {
        var community = new RecentTexts();
        for (int i = 0; i < texts; i++) {
            community.remember(Submission.of(text + ", time " + i));
        }
        return community;
    }
}
