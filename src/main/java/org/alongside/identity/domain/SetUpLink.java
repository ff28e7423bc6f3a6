package org.alongside.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.alongside.shared.PersonId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A link that lets one person choose her password, once.
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are written here and read in SQL only.
public class SetUpLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(length = 32)
    @JdbcTypeCode(SqlTypes.BINARY)
    private byte[] tokenHash;

    private @Nullable Long personId;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected SetUpLink() {}

    public SetUpLink(byte[] tokenHash, @Nullable PersonId person, Instant createdAt, Instant expiresAt) {
        this.tokenHash = tokenHash.clone();
        this.personId = person == null ? null : person.value();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /// @return whose password it sets; null makes the first administrator
    public @Nullable PersonId person() {
        return personId == null ? null : new PersonId(personId);
    }

    public boolean openAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        usedAt = now;
    }
}
