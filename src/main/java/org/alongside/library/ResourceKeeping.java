package org.alongside.library;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// How a resource is looked after, for who may do something about it.
///
/// @param ownerHere whether its owner still belongs to the cohort it comes from
/// @param mayHandOver whether the viewer may ask another to look after it: its owner may, and a coordinator once the
///     owner has left
/// @param otherCohorts how many cohorts besides that one have it
/// @param offeredTo who has been asked to look after it; null for nobody, and for who may not know
/// @param asked that the viewer is asked to look after it; null where she is not
public record ResourceKeeping(
        boolean ownerHere,
        boolean mayHandOver,
        int otherCohorts,
        @Nullable String offeredTo,
        @Nullable Asked asked) implements Serializable {

    /// That the viewer is asked to look after it.
    ///
    /// @param by who asks; null for who brought it without her name
    public record Asked(@Nullable String by) implements Serializable {}
}
