package org.alongside.mentoring;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What somebody wrote in a check-in.
///
/// @param works what works, shared with the other; null for nothing
/// @param change what does not, shared; null for nothing
/// @param ownWorks the same for herself alone, sanitized HTML; null for nothing
/// @param ownChange the same
public record CheckInWords(
        @Nullable TextView works,
        @Nullable TextView change,
        @Nullable String ownWorks,
        @Nullable String ownChange) implements Serializable {

    /// @return whether there are no words at all
    public boolean none() {
        return works == null && change == null && ownWorks == null && ownChange == null;
    }
}
