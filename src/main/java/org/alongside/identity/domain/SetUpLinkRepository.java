package org.alongside.identity.domain;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface SetUpLinkRepository extends Repository<SetUpLink, Long> {

    SetUpLink save(SetUpLink link);

    Optional<SetUpLink> findByTokenHash(byte[] tokenHash);

    /// Locked, so that a link followed twice at once is used once.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from SetUpLink l where l.tokenHash = :tokenHash")
    Optional<SetUpLink> takeByTokenHash(byte[] tokenHash);

    /// A newer link closes the older ones of the same person (or of the first administrator).
    @Modifying
    @Query("""
            update SetUpLink l set l.usedAt = :now
            where l.usedAt is null
              and (l.personId = :person or (:person is null and l.personId is null))""")
    void closeAllOf(@org.jspecify.annotations.Nullable Long person, Instant now);
}
