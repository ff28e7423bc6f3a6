package org.alongside.mentoring;

import java.io.Serializable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a newcomer wrote in her request. Her mentor reads all of it once they are a pair (P11).
///
/// @param experience what she brings from before (P24); null where she said nothing
/// @param goals what she wants to reach; null where she said nothing
/// @param wishes how she wishes it to be; null where she said nothing
public record Brought(
        @Nullable TextView experience,
        @Nullable TextView goals,
        @Nullable TextView wishes) implements Serializable {

    /// Most characters of each of these, and of each text of an offer.
    public static final int MAX_WORDS = 4000;

    /// @return whether there is nothing in it for its viewer
    public boolean blank() {
        return Stream.of(experience, goals, wishes).noneMatch(text -> text != null && text.readable());
    }
}
