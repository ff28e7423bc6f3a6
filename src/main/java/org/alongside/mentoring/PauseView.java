package org.alongside.mentoring;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// A pause as one of the two sees it: her own wish, and nothing of the other's.
///
/// @param paused whether nothing can be written now; whose wish that is she learns only where it is her own
/// @param mine whether she has paused it
/// @param stopped whether hers is a contact stop
/// @param reason her own note; null for none
/// @param teamMayEnd whether she lets the team end it
public record PauseView(
        boolean paused,
        boolean mine,
        boolean stopped,
        @Nullable PauseReason reason,
        boolean teamMayEnd) implements Serializable {}
