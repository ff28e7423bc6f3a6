package org.alongside.library;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a resource and the version that is judged stood at one moment, as far as a decision can change it: codes and
/// keys, never words.
///
/// @param decided key of the version that is judged
/// @param shown key of the version that others read; null for none
/// @param shownAt when others could last read something new of it; null where they never could
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
        VersionState version,
        @Nullable String reason,
        long latest,
        VersionState latestState,
        @Nullable String latestReason)
        implements Serializable {

    /// @return whether all stands as it did then
    public boolean isStill(ResourceMark now) {
        return equals(now);
    }

    /// @return whether something can be decided about it: it waits, or is read
    public boolean open() {
        return version == VersionState.HELD || read();
    }

    /// @return whether others read the version that is judged
    public boolean read() {
        return Objects.equals(shown, decided);
    }

    /// Others read the version that is judged. Where they do already, it stays.
    ///
    /// @param now in microseconds
    public ResourceMark accepted(Instant now) {
        return judged(ResourceState.ACCEPTED, decided, read() ? shownAt : now, VersionState.PUBLISHED, null, false);
    }

    /// They do not. What they read of another version, they go on reading; where they read this one, a newer one that
    /// waits goes along with it.
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
                verdict,
                why,
                latest,
                newest ? verdict : latestState,
                newest ? why : latestReason);
    }
}
