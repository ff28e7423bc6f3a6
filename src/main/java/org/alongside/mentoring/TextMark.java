package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a text stood at one moment, as far as a decision can change it: codes and a time, never its words.
///
/// @param reason code beside it, null for none
/// @param publishedAt when those it is meant for could first read it; null where they could not
public record TextMark(
        TextState state, @Nullable String reason, @Nullable Instant publishedAt) implements Serializable {

    /// @return whether the text stands as it did then
    public boolean isStill(TextMark now) {
        return state == now.state && Objects.equals(reason, now.reason);
    }

    /// @return whether something can be decided about it: it waits, or is read
    public boolean open() {
        return state == TextState.HELD || state == TextState.PUBLISHED;
    }
}
