package org.alongside.cohort.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource({
        "Autumn 2026, autumn-2026",
        "Kvinder på Nørrebro, kvinder-pa-norrebro",
        "Women's circle!, womens-circle",
        "'  -- ', ''",
        "Жінки, zinki"
    })
    void nameBecomesAnAddress(String name, String slug) {
        assertThat(Slugs.propose(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"مجموعة الخريف", "Осінь 2026", "ქალები", "秋の会"})
    void nameInAnyScriptGivesAnAddressThatIsAccepted(String name) {
        assertThat(Slugs.propose(name)).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void longNameIsCut() {
        assertThat(Slugs.propose("a".repeat(59) + " and more")).isEqualTo("a".repeat(59));
    }
}
