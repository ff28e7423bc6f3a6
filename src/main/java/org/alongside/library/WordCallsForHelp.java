package org.alongside.library;

import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;

/// Who told a private word may be in danger. Published in the transaction that stored it.
///
/// @param word key of it
/// @param cohort of hers
/// @param keeper who it is for
public record WordCallsForHelp(long word, CohortId cohort, PersonId author, PersonId keeper) {

    /// What such a word is called where a case is opened about it.
    public static final String KIND = "resource-word";
}
