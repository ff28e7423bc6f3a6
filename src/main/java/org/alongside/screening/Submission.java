package org.alongside.screening;

import org.jspecify.annotations.Nullable;

/// A text that somebody wants others to read.
///
/// @param subject its subject line, or null
/// @param body plain text or the allowed HTML; which of the two is seen from its tags
/// @param lang BCP 47 tag of its language, or null when nobody said
/// @param place the thread it answers, or null when it stands alone
/// @param author how its author stands, or null when nothing is known; then no author signal is given
public record Submission(
        @Nullable String subject,
        String body,
        @Nullable String lang,
        @Nullable Place place,
        @Nullable AuthorStanding author) {

    /// A text with nothing known about it.
    ///
    /// @param body plain text or the allowed HTML
    /// @return the submission
    public static Submission of(String body) {
        return new Submission(null, body, null, null, null);
    }
}
