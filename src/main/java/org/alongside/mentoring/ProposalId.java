package org.alongside.mentoring;

import java.io.Serializable;

/// Public id of a proposal: 20 characters that cannot be guessed.
public record ProposalId(String value) implements Serializable {}
