package org.alongside.discussion;

import java.io.Serializable;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// A thread that is about something elsewhere.
///
/// @param lang BCP 47 tag of its title; null where nobody said
/// @param cohort name of its cohort
public record DiscussingThread(
        ThreadId id, String title, @Nullable String lang, String cohort) implements Serializable {}
