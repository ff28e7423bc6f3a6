package org.alongside.discussion.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.alongside.screening.Learning;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;

/// The lessons of one cohort, kept in step with what is stored. Reading and changing come one after another, so
/// that a lesson that comes while the others are read is neither lost nor learned twice.
final class Taught {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final CohortId cohort;
    private final LessonReader reader;
    private final Clock clock;
    private final Learning learning = new Learning();
    private final Map<Long, Long> known = new HashMap<>();
    private @Nullable Instant readAt;

    Taught(CohortId cohort, LessonReader reader, Clock clock) {
        this.cohort = cohort;
        this.reader = reader;
        this.clock = clock;
    }

    synchronized Learning upToDate() {
        var now = clock.instant();
        if (readAt == null || now.isAfter(readAt.plus(FRESH))) {
            readAt = now;
            read();
        }
        return learning;
    }

    /// Learns a lesson that has just been stored.
    synchronized void learn(LessonReader.Stored stored) {
        // Nothing was read yet: it comes with the others.
        if (readAt != null) {
            forget(stored.lesson().key());
            known.put(stored.id(), stored.lesson().key());
            learning.learn(stored.lesson());
        }
    }

    synchronized void forget(long revision) {
        known.values().remove(revision);
        learning.undo(revision);
    }

    /// @return the revisions that count as lessons now
    synchronized Set<Long> known() {
        return Set.copyOf(known.values());
    }

    private void read() {
        var stored = reader.newest(cohort);
        known.keySet().stream()
                .filter(id -> !stored.contains(id))
                .map(known::get)
                .toList()
                .forEach(this::forget);
        stored.removeAll(known.keySet());
        reader.lessons(stored).forEach(this::learn);
    }
}
