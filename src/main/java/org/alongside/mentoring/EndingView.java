package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a pair comes to its end, as one of the two sees it.
///
/// @param branch null while nobody has begun
/// @param begunByMe whether she began
/// @param agreed whether both want it
/// @param declined whether the other said "not yet"
/// @param sessionOn when the closing session was; null for none
/// @param noSession why there was none; null for none given
/// @param mine her own reflection; null before she has written it
/// @param others the other's; null until both have written
/// @param nextSteps the mentee's own plan, sanitized HTML, for herself; empty for none and for her mentor
/// @param exitAnswered whether she has answered the questions at the end
/// @param contact whether she wants to stay in touch; null before she has said
/// @param contactBoth whether both do
/// @param thanks what she wrote to the other; null for nothing
/// @param mayThank whether she may write one
/// @param rematch whether she wants somebody new; null before she has said
public record EndingView(
        @Nullable EndingBranch branch,
        boolean begunByMe,
        boolean agreed,
        boolean declined,
        @Nullable LocalDate sessionOn,
        @Nullable NoSessionReason noSession,
        boolean confirmed,
        boolean otherConfirmed,
        @Nullable Reflection mine,
        boolean otherHasReflected,
        @Nullable Reflection others,
        String nextSteps,
        @Nullable Instant endedAt,
        boolean exitAnswered,
        @Nullable Boolean contact,
        boolean contactBoth,
        @Nullable TextView thanks,
        boolean mayThank,
        @Nullable Boolean rematch)
        implements Serializable {

    /// @return whether it has begun, is not over, and nobody said "not yet"
    public boolean closing() {
        return branch != null && endedAt == null && !declined;
    }

    /// What one of the two says at the closing session (P47).
    ///
    /// @param helped what helped; null for nothing said
    /// @param change what she would change; null for nothing said
    public record Reflection(
            @Nullable TextView helped, @Nullable TextView change) implements Serializable {}
}
