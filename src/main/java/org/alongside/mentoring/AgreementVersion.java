package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A version of a pair's agreement as one of the two sees it.
///
/// @param number what names it within the pair
/// @param mine whether the viewer proposed it
/// @param acceptedAt when the other said yes; null where she did not
/// @param sections what it says, in order; a section that says nothing is not in it
public record AgreementVersion(
        int number,
        AgreementState state,
        boolean mine,
        Instant proposedAt,
        @Nullable Instant acceptedAt,
        Map<AgreementSection, Part> sections)
        implements Serializable {

    /// A section.
    ///
    /// @param text empty where the viewer may not read it
    /// @param changes safe HTML with `ins` and `del` against what was in force when it was written; null where
    ///     nothing changed or there was nothing before
    public record Part(TextView text, @Nullable String changes) implements Serializable {}

    /// @return whether a section of it is not there for both: it waits for a moderator, or was not let through
    public boolean waits() {
        return sections.values().stream().anyMatch(part -> part.text().state() != TextState.PUBLISHED);
    }
}
