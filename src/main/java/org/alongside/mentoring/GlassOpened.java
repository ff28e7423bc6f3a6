package org.alongside.mentoring;

import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;

/// Somebody responsible opened a pair's conversation. Published in the transaction that wrote it down; heard in
/// the same one, so that neither is there without the other.
///
/// @param opening public id of the opening
public record GlassOpened(String opening, PairId pair, CohortId cohort, PersonId reader) {}
