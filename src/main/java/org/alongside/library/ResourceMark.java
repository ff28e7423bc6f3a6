package org.alongside.library;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a resource and the version that is judged stood at one moment, as far as a decision can change it:
/// codes and keys, never words.
///
/// @param decided key of the version that is judged
/// @param shown key of the version that others read; null for none
/// @param shownAt when others could last read something new of it; null where they never could
/// @param reviewOn when somebody should look whether it is still true; null where nobody said
/// @param version what has become of the version that is judged
/// @param reason code beside it, null for none
/// @param latest key of the newest version
/// @param latestState what has become of that
/// @param latestReason code beside that, null for none
public record ResourceMark(
        long decided,
        ResourceState state,
        @Nullable Long shown,
        @Nullable Instant shownAt,
        @Nullable LocalDate reviewOn,
        VersionState version,
        @Nullable String reason,
        long latest,
        VersionState latestState,
        @Nullable String latestReason)
        implements Serializable {

    /// @return whether all stands as it did then; when to look again may be another day
    public boolean isStill(ResourceMark now) {
        return equals(now.reviewedOn(reviewOn));
    }

    /// The same, to be looked at on another day.
    ResourceMark reviewedOn(@Nullable LocalDate day) {
        return new ResourceMark(
                decided, state, shown, shownAt, day, version, reason, latest, latestState, latestReason);
    }

    /// @return whether something can be decided about it: it waits, or is read
    public boolean open() {
        return version == VersionState.HELD || read();
    }

    /// @return whether others read the version that is judged
    public boolean read() {
        return Objects.equals(shown, decided);
    }

    /// Others read the version that is judged. Where they do already, it stays. What is new is to be looked at
    /// again in a year, unless somebody said when.
    ///
    /// @param now in microseconds
    /// @param today the day that is then
    public ResourceMark accepted(Instant now, LocalDate today) {
        if (read()) {
            return judged(ResourceState.ACCEPTED, decided, shownAt, VersionState.PUBLISHED, null, false);
        }
        var due = reviewOn == null || !reviewOn.isAfter(today);
        return judged(ResourceState.ACCEPTED, decided, now, VersionState.PUBLISHED, null, false)
                .reviewedOn(due ? today.plusYears(1) : reviewOn);
    }

    /// They do not. What they read of another version, they go on reading; where they read this one, a newer
    /// one that waits goes along with it.
    public ResourceMark declined(ResourceState to, VersionState verdict, String why) {
        return shown == null || read()
                ? judged(to, null, shownAt, verdict, why, latestState == VersionState.HELD)
                : judged(state, shown, shownAt, verdict, why, false);
    }

    private ResourceMark judged(
            ResourceState to,
            @Nullable Long read,
            @Nullable Instant since,
            VersionState verdict,
            @Nullable String why,
            boolean along) {
        var newest = latest == decided || along;
        return new ResourceMark(
                decided,
                to,
                read,
                since,
                reviewOn,
                verdict,
                why,
                latest,
                newest ? verdict : latestState,
                newest ? why : latestReason);
    }
}
