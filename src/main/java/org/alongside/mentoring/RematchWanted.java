package org.alongside.mentoring;

import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;

/// A newcomer whose pair is over wishes for somebody else: her request opens again, and the time she had waited
/// before that pair counts. Published in the transaction that stored her wish.
public record RematchWanted(PairId pair, PersonId mentee) {}
