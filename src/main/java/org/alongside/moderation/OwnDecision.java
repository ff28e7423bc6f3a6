package org.alongside.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A decision as the person concerned sees it: never by whom, and never who reported it.
///
/// @param about title of the thread; null where it is not about a text
/// @param excerpt the beginning of her text, plain; null where it is not about a text
/// @param address her text's page, without a leading slash; null where there is none
/// @param word for her; null for none
/// @param until when a measure ends; null where it has no end or there is none
/// @param undoneAt when it was taken back; null where it stands
/// @param appeal what has become of her appeal
/// @param answer the answer to it; null for none
public record OwnDecision(
        DecisionId id,
        String cohortName,
        @Nullable String about,
        @Nullable String excerpt,
        @Nullable String address,
        Act act,
        Reason reason,
        @Nullable String word,
        @Nullable Measure measure,
        Instant at,
        @Nullable Instant until,
        @Nullable Instant undoneAt,
        Appeal appeal,
        @Nullable String answer,
        boolean unread)
        implements Serializable {

    /// What has become of an appeal.
    public enum Appeal {
        /// There is nothing to appeal against, or no longer.
        NONE,
        /// She can ask for another look.
        POSSIBLE,
        WAITING,
        GRANTED,
        UPHELD
    }
}
