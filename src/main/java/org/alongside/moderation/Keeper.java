package org.alongside.moderation;

import java.io.Serializable;
import org.alongside.shared.PersonId;

/// Somebody who could decide a case.
///
/// @param name display name
public record Keeper(PersonId id, String name) implements Serializable {}
