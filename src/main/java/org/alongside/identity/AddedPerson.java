package org.alongside.identity;

import org.alongside.shared.PersonId;

/// A person who can now be told how to sign in.
///
/// @param setUpPath path of her one-time set-up link, such as `/welcome/…`
public record AddedPerson(PersonId id, String setUpPath) {}
