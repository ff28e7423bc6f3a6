package org.alongside.mentoring.domain.balance;

import java.time.Clock;
import java.time.LocalDate;
import org.alongside.mentoring.ClosingBegun;
import org.alongside.mentoring.PairPaused;
import org.alongside.mentoring.PairResumed;
import org.alongside.mentoring.PairStarted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps the calendar of each pair: as something happens to the pair, and once an hour for what nobody told.
/// Several servers may do this at once.
@Component
public class RhythmRounds {

    private static final Logger LOG = LoggerFactory.getLogger(RhythmRounds.class);
    private static final int AT_ONCE = 200;

    private final RhythmStore rhythms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RhythmRounds(RhythmStore rhythms, PlatformTransactionManager transactions, Clock clock) {
        this.rhythms = rhythms;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void everyHour() {
        round(today());
    }

    /// Makes what is to come of every pair.
    ///
    /// @return how many pairs were looked at
    public int round(LocalDate today) {
        int looked = 0;
        long after = 0;
        for (var keys = rhythms.waiting(today, after, AT_ONCE);
                !keys.isEmpty();
                keys = rhythms.waiting(today, after, AT_ONCE)) {
            for (var key : keys) {
                after = key;
                looked++;
                prepare(key, today);
            }
        }
        return looked;
    }

    private void prepare(long key, LocalDate today) {
        try {
            transaction.executeWithoutResult(_ -> rhythms.prepare(key, today));
        } catch (RuntimeException e) {
            // The others are not to wait for this one; it is tried again in an hour.
            LOG.warn(
                    "The calendar of a pair could not be made: {}", e.getClass().getName());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void on(PairStarted event) {
        rhythms.prepare(rhythms.key(event.pair()), today());
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void on(PairPaused event) {
        rhythms.rest(rhythms.key(event.pair()), today());
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void on(PairResumed event) {
        rhythms.goOn(rhythms.key(event.pair()), today());
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRED)
    public void on(ClosingBegun event) {
        rhythms.close(rhythms.key(event.pair()), today());
    }

    private LocalDate today() {
        return RhythmStore.day(clock.instant());
    }
}
