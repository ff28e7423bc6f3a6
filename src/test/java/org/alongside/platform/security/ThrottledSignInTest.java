package org.alongside.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

class ThrottledSignInTest {

    @Test
    void unknownAccountCostsAsMuchWorkAsAKnownOne() {
        var passwords = new Watched();
        var signIn = new ThrottledSignIn(
                new SignInThrottle(),
                name -> {
                    throw new UsernameNotFoundException(name);
                },
                passwords);
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated("nobody@example.org", "a password");
        assertThatThrownBy(() -> signIn.authenticate(attempt)).isInstanceOf(BadCredentialsException.class);
        assertThat(passwords.compared).containsExactly("a password");
    }

    private static final class Watched implements PasswordEncoder {

        private final List<String> compared = new ArrayList<>();

        @Override
        public String encode(@Nullable CharSequence raw) {
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String hash) {
            compared.add(String.valueOf(raw));
            return false;
        }
    }
}
