package org.alongside.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpokenLanguagesTest {

    @Test
    void everyLanguageIsNamedAsItsSpeakersWriteIt() {
        assertThat(SpokenLanguages.ownName("da")).isEqualTo("Dansk");
        assertThat(SpokenLanguages.ownName("ar")).isEqualTo("العربية");
        assertThat(SpokenLanguages.ALL)
                .doesNotHaveDuplicates()
                .allSatisfy(tag -> assertThat(SpokenLanguages.ownName(tag)).isNotEqualToIgnoringCase(tag));
    }

    @Test
    void noTwoLanguagesLookTheSame() {
        assertThat(SpokenLanguages.ALL.stream().map(SpokenLanguages::ownName)).doesNotHaveDuplicates();
    }

    @Test
    void whatNobodyOffersHereIsUnknown() {
        assertThat(SpokenLanguages.known("tlh")).isFalse();
    }
}
