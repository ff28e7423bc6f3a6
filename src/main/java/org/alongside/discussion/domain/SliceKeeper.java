package org.alongside.discussion.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the slices that posts are looked for in small: begins a new one when the newest is full, and parts one that
/// has grown, as by an import of old posts. Several servers may do this at once.
@Component
public class SliceKeeper {

    /// Posts in a slice that is full. Looking for a word that is in every third post takes about 15 ms then, see
    /// docs/decisions; a word that is nowhere takes about 20 µs for each slice.
    public static final int FULL = 4096;

    private static final Logger LOG = LoggerFactory.getLogger(SliceKeeper.class);

    private static final int AT_ONCE = 200;

    private static final String SIZES = """
            SELECT s.id, s.cohort_id, s.since, COUNT(x.post_id), MAX(x.at),
                   (SELECT MIN(n.since) FROM post_slice n WHERE n.cohort_id = s.cohort_id AND n.since > s.since)
            FROM post_slice s LEFT JOIN post_terms x ON x.slice_id = s.id
            """;

    private static final String NEWEST = """
            WHERE NOT EXISTS (SELECT 1 FROM post_slice n WHERE n.cohort_id = s.cohort_id AND n.since > s.since)
            """;

    private final PostSlices slices;
    private final PostTerms terms;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SliceKeeper(PostSlices slices, PostTerms terms, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.slices = slices;
        this.terms = terms;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void everyMinute() {
        carefully(this::growNewest);
        carefully(this::settle);
    }

    /// Posts of long ago come seldom, and counting all slices reads an index of all posts.
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void everyHour() {
        carefully(() -> part(FULL));
    }

    /// Cuts the newest slice of each cohort where it is full.
    public void growNewest() {
        cut(sizes(NEWEST, FULL), FULL);
    }

    /// Parts every slice that is twice as large as a full one.
    void part(int full) {
        cut(sizes("", full), full);
    }

    /// Puts posts where they belong, and says of slices that all are.
    public void settle() {
        for (var late : unsettled()) {
            while (moveSome(late)) {
                // As long as there are some.
            }
            jdbc.sql("UPDATE post_slice SET settled = TRUE WHERE id = ?")
                    .param(late.key())
                    .update();
        }
    }

    private void cut(List<Size> sizes, int full) {
        for (var size : sizes) {
            var starts = size.posts() >= 2 * full
                    ? cuts(size, full)
                    : size.next() == null
                            // Nothing has to be moved, but for what is being published at this moment.
                            ? List.of(size.last().plusNanos(1000))
                            : List.<Instant>of();
            if (!starts.isEmpty()) {
                // Where somebody writes in one cohort for long, the others are not kept waiting.
                carefully(() -> transaction.executeWithoutResult(_ -> slices.cut(size.cohort(), starts)));
            }
        }
    }

    /// Posts of the very same moment stay together, however many.
    private List<Instant> cuts(Size size, int full) {
        var cuts = jdbc.sql("""
                        SELECT at FROM (SELECT at, ROW_NUMBER() OVER (ORDER BY at, post_id) AS place
                            FROM post_terms WHERE slice_id = ?) numbered
                        WHERE MOD(place, ?) = 0 ORDER BY at""")
                .params(size.key(), full)
                .query((row, _) -> row.getObject(1, Instant.class))
                .list();
        var next = size.next();
        return cuts.stream()
                .distinct()
                .filter(cut -> cut.isAfter(size.since()) && (next == null || cut.isBefore(next)))
                .toList();
    }

    /// @return whether there may be more
    private boolean moveSome(Late late) {
        var posts = jdbc.sql("""
                        SELECT x.post_id FROM post_terms x JOIN post_slice s ON s.id = x.slice_id
                        WHERE s.cohort_id = :cohort AND s.since < :since AND x.at >= :since
                        ORDER BY x.at LIMIT :limit""")
                .param("cohort", late.cohort())
                .param("since", late.since())
                .param("limit", AT_ONCE)
                .query((row, _) -> row.getLong(1))
                .list();
        if (!posts.isEmpty()) {
            transaction.executeWithoutResult(_ -> {
                terms.hold(posts);
                terms.write(posts);
            });
        }
        return posts.size() == AT_ONCE;
    }

    private List<Late> unsettled() {
        return jdbc.sql("SELECT id, cohort_id, since FROM post_slice WHERE NOT settled ORDER BY since, id")
                .query((row, _) -> new Late(row.getLong(1), row.getLong(2), row.getObject(3, Instant.class)))
                .list();
    }

    private List<Size> sizes(String which, int full) {
        return jdbc.sql(SIZES + which + " GROUP BY s.id, s.cohort_id, s.since HAVING COUNT(x.post_id) >= ?")
                .param(full)
                .query((row, _) -> new Size(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, Instant.class),
                        row.getInt(4),
                        row.getObject(5, Instant.class),
                        row.getObject(6, Instant.class)))
                .list();
    }

    private static void carefully(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // It is tried again; until then searching is slower and misses nothing.
            LOG.warn("Slices of posts could not be kept: {}", e.getClass().getName());
        }
    }

    private record Size(
            long key,
            long cohort,
            Instant since,
            int posts,
            Instant last,
            @Nullable Instant next) {}

    private record Late(long key, long cohort, Instant since) {}
}
