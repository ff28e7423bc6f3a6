package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/// Who walked with somebody, and whom she walked with (P39). For her own page alone.
///
/// @param before who walked with her, the first first
/// @param after whom she walked with, the first first
/// @param invited whether she is asked to walk along with somebody herself
public record Lineage(List<Companion> before, List<Companion> after, boolean invited) implements Serializable {

    /// Somebody she was a pair with.
    ///
    /// @param name display name
    /// @param endedAt when it was over
    /// @param further how many others that one has walked with since, or before; none is named
    public record Companion(String name, Instant endedAt, int further) implements Serializable {}
}
