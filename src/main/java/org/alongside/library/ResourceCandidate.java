package org.alongside.library;

import java.io.Serializable;
import org.alongside.shared.MemberId;

/// Somebody who could look after a resource.
public record ResourceCandidate(MemberId id, String name) implements Serializable {}
