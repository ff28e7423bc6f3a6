package org.alongside.shared;

import java.io.Serializable;

/// A cohort's key. Addresses use the cohort's slug instead.
public record CohortId(long value) implements Serializable {}
