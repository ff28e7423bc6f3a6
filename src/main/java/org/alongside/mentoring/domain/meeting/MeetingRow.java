package org.alongside.mentoring.domain.meeting;

import java.time.Instant;
import org.alongside.mentoring.MeetingFormat;
import org.alongside.mentoring.MeetingId;
import org.alongside.mentoring.MeetingState;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;

/// A meeting about to be changed, held until the transaction ends.
///
/// @param startsAt null until it is chosen
/// @param placeText key of what was said about the place; null for nothing
/// @param placePublished whether both read that
/// @param calendarAt when its calendar file was last changed; null where there was never one
public record MeetingRow(
        long key,
        MeetingId id,
        MeetingState state,
        MeetingFormat format,
        int minutes,
        PersonId proposedBy,
        @Nullable Instant startsAt,
        @Nullable Long placeText,
        boolean placePublished,
        boolean placeConfirmed,
        @Nullable Long summaryText,
        @Nullable Instant calendarAt,
        int calendarSequence) {}
