package org.alongside.moderation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a look has found, as far as it is still to be dealt with.
///
/// @param asOf when it was looked
/// @param kind of the groups that are shown
/// @param groups how many groups there are of each kind
/// @param shown the groups that were asked for: those with most that waits first, then the largest, then those
///     most likely to be removed
/// @param more whether there are more of that kind
public record ClusterList(
        Instant asOf, ClusterKind kind, Map<ClusterKind, Integer> groups, List<Cluster> shown, boolean more)
        implements Serializable {}
