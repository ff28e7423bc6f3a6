package org.alongside.moderation;

import org.alongside.moderation.domain.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whether the trail of the desk is whole, for who has the machine itself. Never for views.
@Service
public class AuditCheck {

    private final AuditTrail trail;

    AuditCheck(AuditTrail trail) {
        this.trail = trail;
    }

    /// An entry as it was noted earlier, somewhere else.
    ///
    /// @param number of the entry, 0 for the beginning
    /// @param hash 64 hexadecimal digits
    public record Noted(long number, String hash) {}

    /// What was found.
    ///
    /// @param entries how many entries there are
    /// @param broken number of the first entry that is missing, was changed or does not belong there; null where
    ///     all is well
    /// @param hash of the last entry, 64 hexadecimal digits: kept elsewhere, it shows later that the end was not
    ///     cut off
    /// @param asNoted whether the noted entry is there with that hash
    public record Result(long entries, @Nullable Long broken, String hash, boolean asNoted) {

        /// @return whether all is well
        public boolean whole() {
            return broken == null && asNoted;
        }
    }

    /// Goes over the whole trail.
    public Result check() {
        return check(null);
    }

    /// Goes over the whole trail.
    ///
    /// @param noted an entry that has to be in it as it was; null for none
    public Result check(@Nullable Noted noted) {
        var checked = trail.check(noted == null ? 0 : noted.number());
        var asNoted = noted == null || noted.hash().equalsIgnoreCase(checked.noted());
        return new Result(checked.entries(), checked.broken(), checked.hash(), asNoted);
    }
}
