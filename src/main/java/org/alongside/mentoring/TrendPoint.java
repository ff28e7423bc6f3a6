package org.alongside.mentoring;

import java.io.Serializable;

/// How even it felt to each of the two in a review that is open, 1 to 5. For the two alone.
public record TrendPoint(ReviewOccasion occasion, int mine, int theirs) implements Serializable {}
