package org.alongside.mentoring.domain;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does work in a transaction, and once more where the database gave it up for another one's sake. Nobody has to
/// know that two came at once.
@Component
public class Attempts {

    private static final int MOST = 5;
    private static final long PAUSE_NANOS = 30_000_000;

    private final TransactionTemplate transaction;

    Attempts(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @param work may run several times; nothing of a run that failed remains
    /// @return what it returns
    public <T> T of(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // The whole of it would have to be done again, which is for who began it.
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(_ -> work.get());
            } catch (PessimisticLockingFailureException failure) {
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
