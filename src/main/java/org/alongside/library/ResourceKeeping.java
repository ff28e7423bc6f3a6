package org.alongside.library;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// How a resource is looked after, for who may do something about it.
///
/// @param ownerHere whether its owner still belongs to the cohort it comes from
/// @param otherCohorts how many cohorts besides that one have it
/// @param offeredTo who has been asked to look after it; null for nobody, and for who may not know
/// @param offeredBy who asks the viewer to look after it; null where nobody does
public record ResourceKeeping(
        boolean ownerHere,
        int otherCohorts,
        @Nullable String offeredTo,
        @Nullable String offeredBy) implements Serializable {}
