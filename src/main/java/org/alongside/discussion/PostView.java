package org.alongside.discussion;

import java.time.Instant;
import java.util.List;
import org.alongside.cohort.CohortRole;
import org.alongside.shared.MemberId;
import org.alongside.shared.PostId;
import org.jspecify.annotations.Nullable;

/// A post as one viewer reads it: its author reads her newest text, everybody else the published one.
///
/// @param author display name; null where an imported post does not say, and for the stub of a removed one
/// @param member the author's page; null for an imported post, and for who is no longer in the cohort
/// @param role what the author is in the cohort
/// @param mine whether the viewer wrote it
/// @param writtenAt null where an imported post does not say
/// @param body sanitized HTML; empty for a stub
/// @param edited whether others have read an earlier text
/// @param revision number of the text shown, to be given back with an edit
/// @param revisionState of the text shown: HELD, RETURNED or REMOVED on a published post is an edit that others do
///     not read
/// @param reason code of the decision that did not publish it
/// @param whyHeld why her own text waits, as far as it helps her to know; null where nothing is said
/// @param publishedAt when others could first read it; null where they never could
/// @param unread whether it is new for the viewer
/// @param releaseAt when a text that waits only because its author is new is published by itself; else null
/// @param note what is said of it before one opens it; null for nothing
/// @param noteByModerator whether that was a moderator; then its author cannot change it
/// @param folded whether its readers open it themselves, for a word that its community watches
/// @param named members who are named in it after an `@`, as they were called then; only those the viewer may see
public record PostView(
        PostId id,
        boolean opening,
        @Nullable String author,
        @Nullable MemberId member,
        CohortRole role,
        boolean mine,
        ContentState state,
        @Nullable Instant writtenAt,
        boolean edited,
        @Nullable String subject,
        String body,
        @Nullable String lang,
        int revision,
        RevisionState revisionState,
        @Nullable String reason,
        @Nullable WhyHeld whyHeld,
        @Nullable Instant publishedAt,
        boolean unread,
        @Nullable Instant releaseAt,
        @Nullable ContentNote note,
        boolean noteByModerator,
        boolean folded,
        List<String> named) {}
