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

    /// What was found.
    ///
    /// @param entries how many entries there are
    /// @param broken number of the first entry that is missing or was changed; null where all is well
    /// @param hash of the last entry, 64 hexadecimal digits: kept elsewhere, it shows later that the end was not cut
    ///     off
    public record Result(long entries, @Nullable Long broken, String hash) {}

    /// Goes over the whole trail.
    public Result check() {
        var checked = trail.check();
        return new Result(
                checked.entries(), checked.broken(), checked.hash());
    }
}
