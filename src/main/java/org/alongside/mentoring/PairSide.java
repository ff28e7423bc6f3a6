package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;

/// A pair as one of its two people sees it.
///
/// @param key in the database, for services
/// @param cohortSlug the cohort's name in addresses
/// @param wording which words the cohort uses for the two
/// @param role what she is in it
/// @param otherName display name of the other
/// @param otherPage of the other
/// @param state as she is to see it
public record PairSide(
        long key,
        PairId id,
        CohortId cohort,
        String cohortSlug,
        Wording wording,
        PersonId me,
        PairRole role,
        PersonId other,
        String otherName,
        MemberId otherPage,
        PairState state,
        Instant startedAt)
        implements Serializable {

    /// @return whether she is the mentor
    public boolean mentor() {
        return role == PairRole.MENTOR;
    }

    /// @return whether she is the mentee
    public boolean mentee() {
        return role == PairRole.MENTEE;
    }

    /// @return who is the mentee
    public PersonId menteeId() {
        return mentee() ? me : other;
    }

    /// @return who is the mentor
    public PersonId mentorId() {
        return mentor() ? me : other;
    }

    /// @return whether the two can write
    public boolean active() {
        return state == PairState.ACTIVE;
    }
}
