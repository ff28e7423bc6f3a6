package org.alongside.mentoring.domain.matching;

import org.alongside.shared.PersonId;

/// A mentor and a newcomer.
public record Two(PersonId mentor, PersonId newcomer) {}
