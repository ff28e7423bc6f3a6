package org.alongside.discussion.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Into which slices of time the posts of a cohort are cut for searching.
@Component
class PostSlices {

    /// The first slice of a cohort begins before every post.
    static final Instant BEGINNING = Instant.EPOCH;

    private final JdbcClient jdbc;

    PostSlices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A slice.
    ///
    /// @param settled whether no post of its time is in the slice before it any more
    record Slice(long key, long cohort, Instant since, boolean settled) {}

    /// @return slices of the cohorts, the newest first
    List<Slice> of(Collection<Long> cohorts) {
        if (cohorts.isEmpty()) {
            return List.of();
        }
        return jdbc
                .sql("SELECT id, cohort_id, since, settled FROM post_slice WHERE cohort_id IN (:cohorts)")
                .param("cohorts", cohorts)
                .query((row, _) ->
                        new Slice(row.getLong(1), row.getLong(2), row.getObject(3, Instant.class), row.getBoolean(4)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Slice::since)
                        .thenComparingLong(Slice::key)
                        .reversed())
                .toList();
    }

    /// To be called in the transaction that writes, which shares the first slice of each cohort until it ends: so no
    /// slice is cut between this and what is written then.
    ///
    /// @return by cohort and beginning, the slice a post of a time belongs to; each cohort has one
    Map<Long, NavigableMap<Instant, Long>> forWriting(Collection<Long> cohorts) {
        for (var cohort : cohorts) {
            if (!holds(cohort, "LOCK IN SHARE MODE")) {
                jdbc.sql("INSERT IGNORE INTO post_slice (cohort_id, since, settled) VALUES (?, ?, TRUE)")
                        .params(cohort, BEGINNING)
                        .update();
                var _ = holds(cohort, "LOCK IN SHARE MODE");
            }
        }
        var found = new HashMap<Long, NavigableMap<Instant, Long>>();
        of(cohorts)
                .forEach(slice -> found.computeIfAbsent(slice.cohort(), _ -> new TreeMap<>())
                        .put(slice.since(), slice.key()));
        return found;
    }

    /// Begins slices. To be called in a transaction, which waits for those that write in the cohort; whoever writes
    /// afterwards knows of them. It waits a second at most, since those who come meanwhile wait for it: where
    /// somebody takes longer, such as an import, it fails and is to be tried again. Two servers at once make one.
    void cut(long cohort, Collection<Instant> starts) {
        if (holds(cohort, "FOR UPDATE WAIT 1")) {
            starts.forEach(since -> jdbc.sql("""
                            INSERT IGNORE INTO post_slice (cohort_id, since, settled) VALUES (?, ?, FALSE)""").params(cohort, since).update());
        }
    }

    private boolean holds(long cohort, String how) {
        return jdbc.sql("SELECT id FROM post_slice WHERE cohort_id = ? AND since = ? " + how)
                .params(cohort, BEGINNING)
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
