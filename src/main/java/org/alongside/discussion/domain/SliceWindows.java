package org.alongside.discussion.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.discussion.domain.PostSlices.Slice;
import org.alongside.search.Position;
import org.jspecify.annotations.Nullable;

/// The order in which slices are looked through: the newest first, then two, four, eight… of those before at once.
/// So a common word is looked for in few posts, and a rare one with few statements.
final class SliceWindows {

    private final List<Span> spans;
    private final List<Instant> starts;
    private final @Nullable Instant since;
    private Position high;
    private int done;
    private int width = 1;

    /// @param slices the newest first, as from [PostSlices#of]
    /// @param after where to begin
    /// @param since where to end; null for the beginning
    SliceWindows(List<Slice> slices, Position after, @Nullable Instant since) {
        this.spans = spans(slices);
        this.starts = slices.stream()
                .map(Slice::since)
                .distinct()
                .filter(start -> reaches(start, after))
                .sorted(Comparator.reverseOrder())
                .toList();
        this.since = since;
        this.high = after;
    }

    /// A stretch of time.
    ///
    /// @param slices keys of all slices that may have posts of it
    /// @param low its first moment
    /// @param high what it ends before
    record Window(List<Long> slices, Instant low, Position high) {}

    /// @return the next stretch; null where there is none any more
    @Nullable
    Window next() {
        if (done >= starts.size() || since != null && !high.at().isAfter(since)) {
            return null;
        }
        done = Math.min(starts.size(), done + width);
        width *= 2;
        var start = starts.get(done - 1);
        var low = since != null && since.isAfter(start) ? since : start;
        var last = high;
        var within = spans.stream()
                .filter(span -> reaches(span.slice().since(), last) && span.end().isAfter(low))
                .map(span -> span.slice().key())
                .toList();
        high = new Position(low, 0);
        return new Window(within, low, last);
    }

    /// Whether what begins at a moment may have something before a position.
    private static boolean reaches(Instant start, Position before) {
        return start.isBefore(before.at()) || start.equals(before.at()) && before.key() > 0;
    }

    /// A slice reaches up to the next one of its cohort that is settled: until then it may have posts of that.
    private static List<Span> spans(List<Slice> slices) {
        Map<Long, Instant> ends = new HashMap<>();
        var spans = new ArrayList<Span>(slices.size());
        for (var slice : slices) {
            spans.add(new Span(slice, ends.getOrDefault(slice.cohort(), Instant.MAX)));
            if (slice.settled()) {
                ends.put(slice.cohort(), slice.since());
            }
        }
        return spans;
    }

    private record Span(Slice slice, Instant end) {}
}
