package org.alongside.mentoring;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A thread for the cohort that grows out of a pair's talk.
///
/// @param mine whether who looks drafted it
/// @param taken whether one of the two has taken it to the cohort's page
/// @param takenByMe whether that was who looks
public record LinkedDraft(
        LinkedDraftId id,
        boolean mine,
        TextView title,
        TextView body,
        boolean taken,
        boolean takenByMe,
        List<Quote> quotes,
        Instant createdAt)
        implements Serializable {

    /// A passage of their conversation that one of the two would like to quote.
    ///
    /// @param passage plain text, word for word
    /// @param writtenByMe whether who looks wrote it
    /// @param named whether its author wants her name beside it
    /// @param releasedByMe whether who looks has released it
    /// @param releasedByOther whether the other has
    public record Quote(
            LinkedQuoteId id,
            String passage,
            @Nullable String lang,
            boolean writtenByMe,
            boolean named,
            boolean releasedByMe,
            boolean releasedByOther)
            implements Serializable {

        /// @return whether it can be in the thread
        public boolean released() {
            return releasedByMe && releasedByOther;
        }
    }
}
