package org.alongside.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.alongside.screening.Signal;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// A text that says somebody may be in danger, as those who look after its cohort see it.
///
/// @param revision number of the text
/// @param author display name; null where it is not known
/// @param body sanitized HTML; null where its author has taken the post back since
/// @param lang BCP 47 tag of its language, null where nobody said
/// @param reasons what it was recognised by
/// @param care who takes care of it, null as long as nobody does
public record Concern(
        PostId post,
        int revision,
        ThreadId thread,
        String threadTitle,
        String cohortName,
        @Nullable String author,
        @Nullable String subject,
        @Nullable String body,
        @Nullable String lang,
        Instant raisedAt,
        List<Signal> reasons,
        @Nullable Care care)
        implements Serializable {

    /// Who takes care of it.
    ///
    /// @param byName display name
    /// @param mine whether the viewer does
    public record Care(String byName, boolean mine, Instant at) implements Serializable {}
}
