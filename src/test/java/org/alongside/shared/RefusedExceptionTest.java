package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedExceptionTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 1, seconds",
        "PT11.2S, 12, seconds",
        "PT119S, 119, seconds",
        "PT2M1S, 3, minutes",
        "PT90M, 90, minutes",
        "PT23H1M, 24, hours",
        "P6DT1S, 7, days",
    })
    void whatIsLeftIsRoundedUp(Duration left, long amount, String unit) {
        assertThat(RefusedException.passing("restricted.posting", left).arguments())
                .containsEntry("amount", amount)
                .containsEntry("unit", unit);
    }
}
