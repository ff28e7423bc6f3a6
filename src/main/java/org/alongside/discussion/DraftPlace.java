package org.alongside.discussion;

import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;

/// Where a draft will be posted. One person has one draft in one place.
///
/// @param key at most 60 characters
public record DraftPlace(String key) {

    /// A new thread of a cohort.
    public static DraftPlace newThread(CohortId cohort) {
        return new DraftPlace("new:" + cohort.value());
    }

    /// A new thread of a cohort about something.
    ///
    /// @param about public id of what it is about; null for nothing
    public static DraftPlace newThread(CohortId cohort, @Nullable String about) {
        var place = newThread(cohort);
        return about == null ? place : new DraftPlace(place.key() + ":" + about);
    }

    /// An answer in a thread.
    public static DraftPlace reply(ThreadId thread) {
        return new DraftPlace("reply:" + thread.value());
    }

    /// A change to a post.
    public static DraftPlace edit(PostId post) {
        return new DraftPlace("edit:" + post.value());
    }

    /// A message of a pair.
    public static DraftPlace pair(PairId pair) {
        return new DraftPlace("pair:" + pair.value());
    }

    /// Other words for a message of a pair.
    ///
    /// @param message its id
    public static DraftPlace pair(PairId pair, String message) {
        return new DraftPlace("pair:" + pair.value() + ":" + message);
    }
}
