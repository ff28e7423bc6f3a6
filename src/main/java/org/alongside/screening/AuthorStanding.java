package org.alongside.screening;

import org.jspecify.annotations.Nullable;

/// What is known about an author; counts are those before this text.
///
/// @param name shown name, or null
/// @param daysMember whole days since joining, 0 or more
/// @param published texts published, 0 or more
/// @param removed texts a moderator removed, 0 or more
public record AuthorStanding(@Nullable String name, int daysMember, int published, int removed) {}
