package org.alongside.mentoring;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reviews of a pair at a glance, as one of the two sees them.
///
/// @param now the newest that has begun; null before the first
/// @param nextOn when the next begins; null where none is planned
/// @param trend reviews that are open, in order
public record ReviewStanding(
        @Nullable ReviewAt now, @Nullable LocalDate nextOn, List<TrendPoint> trend) implements Serializable {

    public ReviewStanding {
        trend = List.copyOf(trend);
    }
}
