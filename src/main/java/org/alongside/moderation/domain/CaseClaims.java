package org.alongside.moderation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is at a case, always inside the transaction of who calls.
@Component
public class CaseClaims {

    /// How long a claim keeps others off.
    public static final Duration CLAIM = Duration.ofMinutes(30);

    private final JdbcClient jdbc;

    CaseClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param name display name
    public record ClaimRow(PersonId person, String name, Instant at) {

        boolean holds(Instant now) {
            return at.plus(CLAIM).isAfter(now);
        }
    }

    /// @return false where another holds it, or it is closed
    public boolean claim(CaseRow row, PersonId person, Instant now) {
        return jdbc.sql("""
                        UPDATE moderation_case SET claimed_by = :me, claimed_at = :now
                        WHERE id = :key AND state = 'OPEN'
                          AND (claimed_by IS NULL OR claimed_by = :me OR claimed_at <= :lapsed)""")
                        .param("me", person.value())
                        .param("now", now)
                        .param("key", row.key())
                        .param("lapsed", now.minus(CLAIM))
                        .update()
                == 1;
    }

    /// Gives up her claim, or hands it to somebody else.
    ///
    /// @return false where it is not hers
    public boolean pass(CaseRow row, PersonId from, @Nullable PersonId to, Instant now) {
        return jdbc.sql("UPDATE moderation_case SET claimed_by = ?, claimed_at = ? WHERE id = ? AND claimed_by = ?")
                        .params(Arrays.asList(
                                to == null ? null : to.value(), to == null ? null : now, row.key(), from.value()))
                        .update()
                == 1;
    }
}
