package org.alongside.cohort.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.RestrictionEnded;
import org.alongside.cohort.RestrictionKind;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes known that a restriction has ended. Several servers may do this at once: whoever notes that it was told
/// tells it, in the same transaction, and the others pass it by.
@Component
public class RestrictionEnds {

    private static final Logger LOG = LoggerFactory.getLogger(RestrictionEnds.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RestrictionEnds(
            JdbcClient jdbc, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void everyMinute() {
        tell(clock.instant());
    }

    /// Tells what has ended at that time.
    ///
    /// @return how many were told here
    public int tell(Instant now) {
        int told = 0;
        for (var ended : ended(now)) {
            try {
                told += transaction.execute(_ -> tell(ended, now)) ? 1 : 0;
            } catch (RuntimeException e) {
                // The others are not to wait for this one; it is tried again in a minute.
                LOG.warn(
                        "The end of a restriction could not be told: {}",
                        e.getClass().getName());
            }
        }
        return told;
    }

    private List<RestrictionEnded> ended(Instant now) {
        return jdbc.sql("""
                        SELECT id, cohort_id, person_id, kind FROM restriction
                        WHERE ended_told_at IS NULL AND ends_at <= ? ORDER BY ends_at LIMIT ?""")
                .params(now, AT_ONCE)
                .query((row, _) -> new RestrictionEnded(
                        row.getLong(1),
                        new CohortId(row.getLong(2)),
                        new PersonId(row.getLong(3)),
                        RestrictionKind.valueOf(row.getString(4))))
                .list();
    }

    private boolean tell(RestrictionEnded ended, Instant now) {
        var mine = jdbc.sql("UPDATE restriction SET ended_told_at = ? WHERE id = ? AND ended_told_at IS NULL")
                        .params(now, ended.id())
                        .update()
                == 1;
        if (mine) {
            events.publishEvent(ended);
        }
        return mine;
    }
}
