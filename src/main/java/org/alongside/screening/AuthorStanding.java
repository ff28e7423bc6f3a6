package org.alongside.screening;

import org.jspecify.annotations.Nullable;

/// What is known about an author; counts are those before this text.
///
/// @param name shown name, or null
/// @param daysMember whole days since joining, 0 or more
/// @param published texts published, 0 or more
/// @param removed texts a moderator removed, 0 or more
/// @param lastHour texts sent within the last hour, 0 or more
/// @param typingSeconds how long the composer was open before the text was sent, 0 or more; null when unknown
public record AuthorStanding(
        @Nullable String name,
        int daysMember,
        int published,
        int removed,
        int lastHour,
        @Nullable Integer typingSeconds) {

    /// An author of whose writing just now nothing is known.
    ///
    /// @param name shown name, or null
    /// @param daysMember whole days since joining, 0 or more
    /// @param published texts published, 0 or more
    /// @param removed texts a moderator removed, 0 or more
    public AuthorStanding(@Nullable String name, int daysMember, int published, int removed) {
        this(name, daysMember, published, removed, 0, null);
    }
}
