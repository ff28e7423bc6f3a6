package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ZonesTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Zones zones;

    @Test
    void theBrowserSaysTheZoneUntilSheChoosesOne() {
        var person = fixtures.person();
        assertThat(zones.of(person)).isEqualTo(ZoneOffset.UTC);

        zones.noticed(person, "Europe/Copenhagen");
        assertThat(zones.of(person)).isEqualTo(ZoneId.of("Europe/Copenhagen"));

        zones.choose(person, "Europe/Kyiv");
        zones.noticed(person, "Europe/Copenhagen");
        assertThat(zones.of(person)).isEqualTo(KYIV);
        assertThat(zones.chosenBy(person)).hasValue(KYIV);
    }

    @Test
    void whoLeavesItToHerBrowserAgainIsAskedNoMore() {
        var person = fixtures.person();
        zones.choose(person, "Europe/Kyiv");
        zones.choose(person, null);

        assertThat(zones.chosenBy(person)).isEmpty();
        zones.noticed(person, "Asia/Tehran");
        assertThat(zones.of(person)).isEqualTo(ZoneId.of("Asia/Tehran"));
    }

    @Test
    void wordsThatAreNoZonePassBy() {
        var person = fixtures.person();

        zones.noticed(person, "'; DROP TABLE person; --");
        zones.noticed(person, "x".repeat(10_000));
        assertThat(zones.of(person)).isEqualTo(ZoneOffset.UTC);
        assertThatThrownBy(() -> zones.choose(person, "Mars/Olympus"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo("zone.unknown"));
    }

    @Test
    void whatCanBeChosenCanBeKept() {
        assertThat(Zones.choices())
                .contains("Europe/Copenhagen", "Asia/Kabul", "Africa/Mogadishu")
                .allMatch(zone -> zone.length() <= 50);
    }
}
