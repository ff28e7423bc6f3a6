package org.alongside.platform;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does work in a transaction, and once more where the database gave it up for another one's sake. Nobody has to
/// know that two came at once.
@Component
public class Attempts {

    /// How often it is done at most.
    public static final int MOST = 5;

    private static final long PAUSE_NANOS = 30_000_000;

    private final TransactionTemplate transaction;

    Attempts(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param work may run several times; nothing of a run that failed remains
    /// @return what it returns
    /// @throws ConcurrencyFailureException where the last of [#MOST] runs failed too
    public <T> T of(Supplier<T> work) {
        // Within a transaction all of it would have to be done again, which is for who began it.
        return isWithin() ? work.get() : again(_ -> work.get());
    }

    /// The same for work that may give its transaction up, so that nothing of it remains.
    public <T> T of(TransactionCallback<T> work) {
        return isWithin() ? transaction.execute(work) : again(work);
    }

    private static boolean isWithin() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    private <T> T again(TransactionCallback<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(work);
            } catch (ConcurrencyFailureException failure) {
                if (attempt == MOST) {
                    throw failure;
                }
                LockSupport.parkNanos(attempt * ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
            }
        }
    }

    /// The same for work that returns nothing.
    public void run(Runnable work) {
        var _ = of(() -> {
            work.run();
            return true;
        });
    }
}
