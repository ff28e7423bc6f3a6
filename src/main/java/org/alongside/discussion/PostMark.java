package org.alongside.discussion;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a post stood at one moment, as far as a decision can change it. Numbers, names and codes, never a text: it
/// can be kept as JSON beside the decision.
///
/// @param decided key of the text the decision was about
/// @param state of the post
/// @param shown key of the text others read; null where they read none
/// @param latest key of the newest text
/// @param latestState what had become of the newest text
/// @param reason code beside the newest text, null for none
/// @param releaseAt when the newest text is published by itself; null where a moderator decides
/// @param editedAt since when others read another text than at first; null for never
/// @param note null for none
/// @param thread state of the thread; null for a post that does not open one
/// @param lesson what the decided text has taught the screening of its cohort: true for spam, false for fine, null
///     for nothing
/// @param lessonBy key of the person who taught it; null where nothing was taught
public record PostMark(
        long decided,
        ContentState state,
        @Nullable Long shown,
        long latest,
        RevisionState latestState,
        @Nullable String reason,
        @Nullable Instant releaseAt,
        @Nullable Instant editedAt,
        @Nullable ContentNote note,
        boolean noteByModerator,
        @Nullable ContentState thread,
        @Nullable Boolean lesson,
        @Nullable Long lessonBy)
        implements Serializable {

    /// @return whether the post stands as it did then; its thread, notes of the author and lessons do not count
    public boolean isStill(PostMark now) {
        return state == now.state
                && latest == now.latest
                && latestState == now.latestState
                && Objects.equals(shown, now.shown)
                && Objects.equals(reason, now.reason)
                && moderatorsNote() == now.moderatorsNote();
    }

    private @Nullable ContentNote moderatorsNote() {
        return noteByModerator ? note : null;
    }
}
