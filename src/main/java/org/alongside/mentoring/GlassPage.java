package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a pair wrote, as somebody responsible reads it in an emergency: messages alone, none left out.
///
/// @param messages the oldest first
/// @param next what the page after it begins after; null where there is none
/// @param until when reading ends
public record GlassPage(List<Line> messages, @Nullable Long next, Instant until) implements Serializable {

    /// A message.
    ///
    /// @param author display name
    /// @param body sanitized HTML, also of what was not delivered
    public record Line(
            TextId id,
            String author,
            String body,
            @Nullable String lang,
            TextState state,
            Instant sentAt,
            boolean takenBack)
            implements Serializable {}
}
