package org.alongside.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final SignInThrottle throttle = new SignInThrottle();

    @Test
    void accountTriedFromManyPlacesIsGuarded() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.tryOnce("lien@example.org", "place " + i)).isTrue();
        }
        assertThat(throttle.tryOnce("lien@example.org", "one more place")).isFalse();
    }

    @Test
    void oneAddressTryingManyAccountsIsStopped() {
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.tryOnce("person " + i, "192.0.2.1")).isTrue();
        }
        assertThat(throttle.tryOnce("one more person", "192.0.2.1")).isFalse();
    }

    @Test
    void successForgetsHerOwnTries() {
        for (int i = 0; i < 4; i++) {
            throttle.tryOnce("lien@example.org", "192.0.2.1");
        }
        throttle.succeeded("lien@example.org", "192.0.2.1");
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.tryOnce("lien@example.org", "192.0.2.1")).isTrue();
        }
    }

    @Test
    void spellingOfTheAddressGivesNoFurtherTries() {
        for (int i = 0; i < 5; i++) {
            throttle.tryOnce("lien@example.org", "192.0.2.1");
        }
        assertThat(throttle.tryOnce(" LIEN@example.org ", "192.0.2.1")).isFalse();
    }
}
