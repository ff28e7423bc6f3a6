package org.alongside.moderation;

import java.io.Serializable;
import java.time.Instant;
import org.alongside.discussion.ContentNote;
import org.alongside.mentoring.TextKind;
import org.jspecify.annotations.Nullable;

/// A decision as the person concerned sees it: never by whom, and never who reported it.
///
/// @param about title of the thread, or of the resource; null where it is not about a text of one
/// @param text what it is a part of, for a text of mentoring; null for anything else
/// @param resource whether it is about a resource
/// @param excerpt the beginning of her text, plain; null where it is not about a text
/// @param address her text's page, without a leading slash; null where there is none, or she may not read there
/// @param change where she changes the text that she got back; null where there is nothing to change
/// @param word for her; null for none
/// @param note set above her text; null for none
/// @param until when a measure ends; null where it has no end or there is none
/// @param undoneAt when it was taken back; null where it stands
/// @param appeal what has become of her appeal
/// @param answer a word with the answer to it; null for none
/// @param unread whether it, or the answer to her appeal, is new to her
public record OwnDecision(
        DecisionId id,
        String cohortName,
        @Nullable String about,
        @Nullable TextKind text,
        boolean resource,
        @Nullable String excerpt,
        @Nullable String address,
        @Nullable String change,
        Act act,
        Reason reason,
        @Nullable String word,
        @Nullable ContentNote note,
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
