package org.alongside.discussion.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Into which slices of time the posts of a cohort are cut for searching.
@Component
class PostSlices {

    /// The first slice of a cohort begins before every post.
    static final Instant BEGINNING = Instant.EPOCH;

    private final JdbcClient jdbc;
    private final Clock clock;

    PostSlices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
        return jdbc.sql("SELECT id, cohort_id, since, settled FROM post_slice WHERE cohort_id IN (:cohorts)")
                .param("cohorts", cohorts)
                .query((row, _) -> new Slice(
                        row.getLong(1), row.getLong(2), row.getObject(3, Instant.class), row.getBoolean(4)))
                .list()
                .stream()
                .sorted(Comparator.comparing(Slice::since).thenComparing(Slice::key).reversed())
                .toList();
    }

    /// To be called in the transaction that writes.
    ///
    /// @return by cohort and beginning, the slice a post of a time belongs to; each cohort has one
    Map<Long, TreeMap<Instant, Long>> forWriting(Collection<Long> cohorts) {
        var found = read(cohorts);
        for (var cohort : cohorts) {
            if (!found.containsKey(cohort)) {
                add(cohort, BEGINNING, true);
                found.putAll(read(List.of(cohort)));
            }
        }
        return found;
    }

    /// Two at once make one.
    void add(long cohort, Instant since, boolean settled) {
        jdbc.sql("""
                        INSERT IGNORE INTO post_slice (cohort_id, since, settled, made_at)
                        VALUES (?, ?, ?, ?)""").params(cohort, since, settled, clock.instant()).update();
    }

    private Map<Long, TreeMap<Instant, Long>> read(Collection<Long> cohorts) {
        var found = new HashMap<Long, TreeMap<Instant, Long>>();
        of(cohorts).forEach(slice -> found.computeIfAbsent(slice.cohort(), _ -> new TreeMap<>())
                .put(slice.since(), slice.key()));
        return found;
    }
}
