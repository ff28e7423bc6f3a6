package org.alongside.moderation;

import java.io.Serializable;

/// Texts that came into a cohort from elsewhere and wait for a moderator.
///
/// @param slug the cohort's name in addresses
/// @param held how many
public record WaitingImport(String slug, String cohortName, int held) implements Serializable {}
