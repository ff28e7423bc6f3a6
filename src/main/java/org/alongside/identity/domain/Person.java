package org.alongside.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Someone with an account, or with a set-up link to one.
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are written here and read in SQL only.
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = PublicIds.LENGTH)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String publicId;

    private String email;
    private String displayName;
    private @Nullable String passwordHash;
    private boolean administrator;
    private @Nullable String language;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    public Person(String email, String displayName, Instant createdAt) {
        this.publicId = PublicIds.next();
        this.email = email;
        this.displayName = displayName;
        this.createdAt = createdAt;
    }

    public PersonId id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return new PersonId(id);
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public boolean administrator() {
        return administrator;
    }

    public @Nullable String language() {
        return language;
    }

    public void makeAdministrator() {
        administrator = true;
    }

    public void choosePassword(String hash) {
        passwordHash = hash;
    }

    public void rename(String newName) {
        displayName = newName;
    }

    public void chooseLanguage(@Nullable String tag) {
        language = tag;
    }
}
