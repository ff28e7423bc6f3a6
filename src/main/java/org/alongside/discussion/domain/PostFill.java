package org.alongside.discussion.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.search.Terms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes posts findable that were written before there was searching, or are kept in an older form. It works a little
/// at a time, begins anew after a restart with what is left, and does nothing twice.
@Component
public class PostFill {

    private static final Logger LOG = LoggerFactory.getLogger(PostFill.class);

    private static final int AT_ONCE = 500;

    /// After so many batches it is looked whether slices are full.
    private static final int BATCHES = 4;

    /// Other things are done now and then, too, and wait meanwhile.
    private static final Duration AT_A_STRETCH = Duration.ofSeconds(3);

    private static final Duration REST = Duration.ofHours(6);

    private final PostTerms terms;
    private final SliceKeeper keeper;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private long after;
    private int batches;
    private Instant next = Instant.EPOCH;

    PostFill(
            PostTerms terms,
            SliceKeeper keeper,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.terms = terms;
        this.keeper = keeper;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT10S")
    void aLittle() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        try {
            if (!fill(AT_A_STRETCH)) {
                next = clock.instant().plus(REST);
            }
        } catch (RuntimeException e) {
            LOG.warn("Posts could not be made findable: {}", e.getClass().getName());
            next = clock.instant().plus(Duration.ofMinutes(1));
        }
    }

    /// Works for about as long.
    ///
    /// @return whether there may be more
    public synchronized boolean fill(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        do {
            var posts = missing();
            if (posts.isEmpty()) {
                after = 0;
                return false;
            }
            transaction.executeWithoutResult(_ -> {
                terms.hold(posts);
                terms.write(posts);
            });
            after = posts.getLast();
            batches++;
            if (batches % BATCHES == 0) {
                keeper.growNewest();
            }
        } while (System.nanoTime() < end);
        return true;
    }

    private List<Long> missing() {
        return jdbc.sql("""
                        SELECT p.id FROM post p LEFT JOIN post_terms x ON x.post_id = p.id AND x.form = ?
                        WHERE p.id > ? AND p.state = 'PUBLISHED' AND x.post_id IS NULL ORDER BY p.id LIMIT ?""")
                .params(Terms.FORM, after, AT_ONCE)
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
