package org.alongside.mentoring.domain.ending;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.mentoring.NoSessionReason;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// What may be done at which point of an ending (EEPM 6; P46, P47). Each returns the reason why not.
public final class EndingRules {

    private EndingRules() {}

    /// What becomes of it when somebody begins to close.
    public enum Begin {
        /// Nobody has begun, or the other said "not yet" the last time.
        ASK,
        /// The other has begun: it is a yes.
        AGREE,
        /// It has begun, or is agreed.
        NOTHING
    }

    /// @param row null where nobody has begun
    public static Begin begin(PersonId person, @Nullable EndingRow row) {
        if (row == null || row.declined()) {
            return Begin.ASK;
        }
        return row.asked() && !row.begunBy().equals(person) ? Begin.AGREE : Begin.NOTHING;
    }

    /// Whether she may say yes or "not yet".
    public static Optional<String> answer(PersonId person, @Nullable EndingRow row) {
        if (row == null || !row.asked() || row.begunBy().equals(person)) {
            return Optional.of("ending.none");
        }
        return Optional.empty();
    }

    /// Whether the two are closing.
    public static Optional<String> closing(@Nullable EndingRow row) {
        return row == null || !row.agreed() ? Optional.of("ending.not-agreed") : Optional.empty();
    }

    /// Whether that can be kept as the closing session: one that was, or a reason.
    ///
    /// @param today the latest day it can be anywhere
    public static Optional<String> session(
            @Nullable LocalDate on, @Nullable NoSessionReason why, LocalDate started, LocalDate today) {
        if ((on == null) == (why == null)) {
            return Optional.of("ending.session");
        }
        return on != null && (on.isAfter(today) || on.isBefore(started))
                ? Optional.of("ending.session-day")
                : Optional.empty();
    }

    /// Whether she may confirm: there was a session and she has written what she takes from it, or it is said why
    /// there was none.
    public static Optional<String> confirm(@Nullable EndingRow row) {
        var open = closing(row);
        if (open.isPresent() || row == null) {
            return open;
        }
        if (row.sessionOn() == null && row.noSession() == null) {
            return Optional.of("ending.session");
        }
        return row.sessionOn() != null && !row.reflected() ? Optional.of("ending.reflection") : Optional.empty();
    }
}
