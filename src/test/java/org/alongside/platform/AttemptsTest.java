package org.alongside.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class AttemptsTest {

    private final Log log = new Log();
    private final Attempts attempts = new Attempts(log);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void whatMetOthersIsDoneAgainInATransactionOfItsOwn() {
        var done = attempts.of(() -> {
            switch (runs.incrementAndGet()) {
                case 1 -> throw new CannotAcquireLockException("deadlock");
                case 2 -> throw new OptimisticLockingFailureException("changed meanwhile");
                default -> {
                    return "done";
                }
            }
        });

        assertThat(done).isEqualTo("done");
        assertThat(log.rolledBack).isEqualTo(2);
        assertThat(log.committed).isEqualTo(1);
    }

    @Test
    void whatMeetsOthersAgainAndAgainFails() {
        assertThatThrownBy(() -> attempts.of(_ -> meet())).isInstanceOf(CannotAcquireLockException.class);

        assertThat(runs).hasValue(Attempts.MOST);
        assertThat(log.committed).isZero();
    }

    @Test
    void whatFailsForAnotherReasonIsDoneOnce() {
        assertThatThrownBy(() -> attempts.run(() -> {
                    runs.incrementAndGet();
                    throw new DuplicateKeyException("there already");
                }))
                .isInstanceOf(DuplicateKeyException.class);

        assertThat(runs).hasValue(1);
    }

    @Test
    void withinATransactionItIsForWhoBeganThatToDoItAgain() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> attempts.of(_ -> meet())).isInstanceOf(CannotAcquireLockException.class);
            assertThatThrownBy(() -> attempts.of(this::meet)).isInstanceOf(CannotAcquireLockException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }

        assertThat(runs).hasValue(2);
    }

    private String meet() {
        throw new CannotAcquireLockException("deadlock " + runs.incrementAndGet());
    }

    /// Takes down what becomes of transactions.
    private static final class Log implements PlatformTransactionManager {

        private int committed;
        private int rolledBack;

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            committed++;
        }

        @Override
        public void rollback(TransactionStatus status) {
            rolledBack++;
        }
    }
}
