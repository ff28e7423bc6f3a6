package org.alongside.mentoring;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What one says in a review.
///
/// @param comfort to "When has each of you felt most and least comfortable in the conversations?" (P37)
/// @param power to "When you felt uncomfortable, where was the power?" (P38)
/// @param difference to "How might privilege or difference be shaping your dynamic?" (P02)
/// @param evenness how even it feels, 1 to 5; null where she has not chosen
/// @param version of the answer she changes; null for her first
public record ReviewAnswer(
        String comfort,
        String power,
        String difference,
        @Nullable Integer evenness,
        @Nullable Integer version) implements Serializable {}
