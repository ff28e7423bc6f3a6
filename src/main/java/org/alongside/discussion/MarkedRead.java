package org.alongside.discussion;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;

/// What marking as read changed, so that it can be taken back.
///
/// @param cohorts those in which it changed anything
public record MarkedRead(List<Mark> cohorts) implements Serializable {

    public MarkedRead {
        cohorts = List.copyOf(cohorts);
    }

    /// @param before up to when she had marked everything as read; null where she never had
    /// @param upTo up to when she has now
    public record Mark(CohortId cohort, @Nullable Instant before, Instant upTo) implements Serializable {}
}
