package org.alongside.moderation;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Texts that have something in common, as they stand now: what was decided meanwhile is not counted.
///
/// @param label the site or the name they share, or the name of the signal that speaks most against them; null
///     for those of the same words
/// @param held how many wait for a moderator
/// @param published how many others read
/// @param score mean probability, 0 to 1, that a moderator would remove one of them
/// @param sites some sites they link to, at most [CleanUp#SITES]
/// @param examples at most [CleanUp#EXAMPLES] of them, held ones first
public record Cluster(
        ClusterId id,
        ClusterKind kind,
        @Nullable String label,
        int held,
        int published,
        double score,
        List<String> sites,
        List<ClusterText> examples)
        implements Serializable {

    /// @return how many there are
    public int size() {
        return held + published;
    }
}
