package org.alongside.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes findable what is not yet: things from before there was an index, or from another way of making tokens. What
/// is written now is made findable by who writes it, so this works a little at a time and rests once all is done.
public final class Filling {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);

    /// Other things are done now and then, too, and wait meanwhile.
    private static final Duration AT_A_STRETCH = Duration.ofSeconds(3);

    private static final Duration REST = Duration.ofHours(6);

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final String what;
    private final Clock clock;
    private final BooleanSupplier batch;
    private Instant next = Instant.EPOCH;

    /// @param what for the log, such as `messages`
    /// @param batch makes some findable in a transaction of its own, and says whether there may be more
    public Filling(String what, Clock clock, BooleanSupplier batch) {
        this.what = what;
        this.clock = clock;
        this.batch = batch;
    }

    /// The same where each batch says how much it made findable.
    ///
    /// @param most a batch makes findable
    /// @param some makes some findable in a transaction that is there, and says how many
    public static Filling of(
            String what, Clock clock, PlatformTransactionManager transactions, int most, IntSupplier some) {
        var transaction = new TransactionTemplate(transactions);
        return new Filling(
                what, clock, () -> most == Objects.requireNonNull(transaction.execute(_ -> some.getAsInt())));
    }

    /// To be called every few seconds; does nothing where all was done not long ago. A failure is told in the log.
    public void aLittle() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        try {
            if (!fill(AT_A_STRETCH)) {
                next = clock.instant().plus(REST);
            }
        } catch (RuntimeException e) {
            LOG.warn("Not all {} could be made findable: {}", what, e.getClass().getName());
            next = clock.instant().plus(AFTER_FAILURE);
        }
    }

    /// Works for about as long.
    ///
    /// @return whether there may be more
    public synchronized boolean fill(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        do {
            if (!batch.getAsBoolean()) {
                return false;
            }
        } while (System.nanoTime() < end);
        return true;
    }
}
