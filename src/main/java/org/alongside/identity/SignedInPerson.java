package org.alongside.identity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Who is signed in in this session. Roles in cohorts are not here: they are read when they are needed.
public final class SignedInPerson implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    /// The role that opens `/admin`.
    public static final String ADMIN = "ADMIN";

    private final long id;
    private final boolean administrator;
    private @Nullable String passwordHash;
    private volatile @Nullable Locale language;

    SignedInPerson(PersonId id, boolean administrator, @Nullable String passwordHash, @Nullable Locale language) {
        this.id = id.value();
        this.administrator = administrator;
        this.passwordHash = passwordHash;
        this.language = language;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public boolean administrator() {
        return administrator;
    }

    /// @return the interface language she chose; empty follows her browser
    public Optional<Locale> language() {
        return Optional.ofNullable(language);
    }

    void speak(@Nullable Locale chosen) {
        language = chosen;
    }

    /// @return what her authentication is called
    static String name(PersonId person) {
        return Long.toString(person.value());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        var member = new SimpleGrantedAuthority("ROLE_MEMBER");
        return administrator ? List.of(member, new SimpleGrantedAuthority("ROLE_" + ADMIN)) : List.of(member);
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    /// @return the key, not the address: what frameworks log of a user name must not be personal
    @Override
    public String getUsername() {
        return name(id());
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInPerson that && that.id == id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
