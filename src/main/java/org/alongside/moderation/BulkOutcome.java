package org.alongside.moderation;

import org.jspecify.annotations.Nullable;

/// What came of deciding the same about many cases.
///
/// @param decision the entry for the whole, by which it can be taken back; null where nothing was decided
/// @param done how many were decided
/// @param missed how many were decided, changed or claimed by somebody else meanwhile
/// @param refused how many may not be decided like this
public record BulkOutcome(@Nullable DecisionId decision, int done, int missed, int refused) {}
