package org.alongside.mentoring.domain.ending;

import java.time.LocalDate;
import org.alongside.mentoring.EndingBranch;
import org.alongside.mentoring.NoSessionReason;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What is kept of an ending.
///
/// @param reflected whether the person concerned has written her reflection
/// @param confirmed whether she has confirmed
public record EndingRow(
        EndingBranch branch,
        PersonId begunBy,
        boolean agreed,
        boolean declined,
        @Nullable LocalDate sessionOn,
        @Nullable NoSessionReason noSession,
        boolean reflected,
        boolean confirmed,
        boolean otherConfirmed) {

    /// @return whether it waits for the other's word
    public boolean asked() {
        return !agreed && !declined && branch != EndingBranch.ONE_SIDED;
    }
}
