package org.alongside.discussion;

import org.alongside.shared.CohortId;
import org.alongside.shared.PostId;

/// A member has just published a text with a word that is to be reported. Told within the transaction that stores
/// the text, once for each such word.
///
/// @param revisionKey of that text
/// @param pattern [WatchedWord#id] of the word
public record TextWatched(CohortId cohort, PostId post, long revisionKey, String pattern) {}
