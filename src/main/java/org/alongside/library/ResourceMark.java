package org.alongside.library;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a resource and one of its versions stood at one moment, as far as a decision can change it: codes and keys,
/// never words.
///
/// @param shown key of the version that others read; null for none
/// @param version what has become of the version that is judged
/// @param reason code beside it, null for none
public record ResourceMark(
        ResourceState state,
        @Nullable Long shown,
        VersionState version,
        @Nullable String reason) implements Serializable {

    /// @return whether all stands as it did then
    public boolean isStill(ResourceMark now) {
        return equals(now);
    }

    /// @param judged key of the version that is judged
    /// @return whether something can be decided about it: it waits, or is read
    public boolean open(long judged) {
        return version == VersionState.HELD || Objects.equals(shown, judged);
    }
}
