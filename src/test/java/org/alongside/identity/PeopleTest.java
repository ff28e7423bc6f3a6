package org.alongside.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.testing.ApplicationTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetailsService;

@ApplicationTest
class PeopleTest {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private People people;

    @Autowired
    private UserDetailsService accounts;

    @Test
    void nobodyButAnAdministratorAddsPeople() {
        var member = fixtures.person();
        assertThatThrownBy(() -> people.add(member, Fixtures.address(), "Lien")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyButAnAdministratorLearnsWhetherAnAddressIsKnown() {
        var email = Fixtures.address();
        var member = fixtures.person(email);
        assertThatThrownBy(() -> people.byEmail(member, email)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.renewLink(member, email)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.renewLink(member, member)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void oneAddressIsOneAccount() {
        var email = Fixtures.address();
        fixtures.person(email);
        var upper = email.toUpperCase(Locale.ROOT);
        assertThatThrownBy(() -> people.add(fixtures.administrator(), upper, "Lien"))
                .hasMessage("person.exists");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lien", "@example.org", "lien@", "li en@example.org", "a@b@c", "lien@exa\nmple.org"})
    void whatIsNoAddressIsRefused(String email) {
        assertThatThrownBy(() -> people.add(fixtures.administrator(), email, "Lien"))
                .isInstanceOf(RefusedException.class)
                .hasMessage("person.email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "\u200b"})
    void nameThatNobodyCanReadIsRefused(String name) {
        var person = fixtures.person();
        assertThatThrownBy(() -> people.rename(person, name)).hasMessage("person.name");
    }

    @Test
    void nameInAnyScriptIsKept() {
        var person = fixtures.person();
        people.rename(person, " أمينة ");
        assertThat(people.self(person).name()).isEqualTo("أمينة");
    }

    @Test
    void passwordIsNotChangedWithoutTheCurrentOne() {
        var email = Fixtures.address();
        var person = fixtures.person(email);
        var before = accounts.loadUserByUsername(email).getPassword();
        assertThatThrownBy(() -> people.changePassword(person, "a guess", "another long password", null))
                .hasMessage("password.current");
        assertThat(accounts.loadUserByUsername(email).getPassword()).isEqualTo(before);
    }

    @Test
    void passwordIsCountedInCharactersAsPeopleSeeThem() {
        var person = fixtures.person();
        assertThatThrownBy(() -> people.changePassword(person, Fixtures.PASSWORD, "🌷".repeat(11), null))
                .hasMessage("password.short");
        people.changePassword(person, Fixtures.PASSWORD, "🌷".repeat(12), null);
    }

    @Test
    void languageIsKnownFromSignInOn() {
        var email = Fixtures.address();
        people.chooseLanguage(fixtures.person(email), Locale.forLanguageTag("ar"));
        var person = (SignedInPerson) accounts.loadUserByUsername(email);
        assertThat(person.language()).hasValue(Locale.forLanguageTag("ar"));
    }
}
