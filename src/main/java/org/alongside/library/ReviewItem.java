package org.alongside.library;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A resource that somebody should look at, and why: at least one of the reasons is there.
///
/// @param lang BCP 47 tag of its title; null where nobody said
/// @param dueOn since when it should be looked at again; null where that is not due
/// @param outdated whether a reader says that it is out of date
/// @param noAnswer when its link did not answer last, several times in a row; null where it does
/// @param ownerLeft whether who keeps it has left the cohort
/// @param words whether a reader's word waits that who keeps it cannot get
public record ReviewItem(
        ResourceId id,
        String title,
        @Nullable String lang,
        @Nullable LocalDate dueOn,
        boolean outdated,
        @Nullable Instant noAnswer,
        boolean ownerLeft,
        boolean words)
        implements Serializable {}
