package org.alongside.platform.buckets;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Token buckets as rows of `rate_bucket`, locked while they are changed. bucket4j has a module for MariaDB, but
/// none of this version can be had.
class BucketRows extends AbstractSelectForUpdateBasedProxyManager<String> {

    private static final int PATIENCE_SECONDS = 5;

    private final DataSource source;
    private final Clock clock;

    BucketRows(DataSource source, Clock clock) {
        super(ClientSideConfig.getDefault().withClientClock(meter(clock)));
        this.source = source;
        this.clock = clock;
    }

    @Override
    protected SelectForUpdateBasedTransaction allocateTransaction(String key, Optional<Long> timeoutNanos) {
        try {
            return new Row(key, source.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void removeProxy(String key) {
        throw new UnsupportedOperationException("rows go when they have expired");
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    private final class Row implements SelectForUpdateBasedTransaction {

        private final String key;
        private final Connection connection;

        Row(String key, Connection connection) {
            this.key = key;
            this.connection = connection;
        }

        @Override
        public void begin(Optional<Long> timeoutNanos) {
            run(() -> {
                connection.setAutoCommit(false);
                // Locks the row and no gap beside it: two who begin a bucket at once do not block each other.
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                return true;
            });
        }

        @Override
        public LockAndGetResult tryLockAndGet(Optional<Long> timeoutNanos) {
            return run(() -> {
                try (var select =
                        connection.prepareStatement("SELECT state FROM rate_bucket WHERE id = ? FOR UPDATE")) {
                    select.setQueryTimeout(PATIENCE_SECONDS);
                    select.setString(1, key);
                    try (var rows = select.executeQuery()) {
                        return rows.next() ? LockAndGetResult.locked(rows.getBytes(1)) : LockAndGetResult.notLocked();
                    }
                }
            });
        }

        @Override
        public boolean tryInsertEmptyData(Optional<Long> timeoutNanos) {
            return run(() -> {
                try (var insert = connection.prepareStatement(
                        "INSERT IGNORE INTO rate_bucket (id, state, expires_at) VALUES (?, NULL, ?)")) {
                    insert.setQueryTimeout(PATIENCE_SECONDS);
                    insert.setString(1, key);
                    insert.setObject(2, utc(clock.instant().plusSeconds(60)));
                    return insert.executeUpdate() == 1;
                } catch (SQLTransactionRollbackException e) {
                    // Another was first; it is tried again with hers.
                    return false;
                }
            });
        }

        @Override
        public void update(byte[] data, RemoteBucketState state, Optional<Long> timeoutNanos) {
            run(() -> {
                var now = clock.instant();
                var full = state.calculateFullRefillingTime(TimeUnit.MILLISECONDS.toNanos(now.toEpochMilli()));
                try (var update =
                        connection.prepareStatement("UPDATE rate_bucket SET state = ?, expires_at = ? WHERE id = ?")) {
                    update.setBytes(1, data);
                    update.setObject(2, utc(now.plusNanos(Math.max(0, full)).plusSeconds(60)));
                    update.setString(3, key);
                    return update.executeUpdate();
                }
            });
        }

        @Override
        public void commit(Optional<Long> timeoutNanos) {
            run(() -> {
                connection.commit();
                return true;
            });
        }

        @Override
        public void rollback() {
            run(() -> {
                connection.rollback();
                return true;
            });
        }

        @Override
        public void release() {
            // The pool resets what begin() changed.
            run(() -> {
                connection.close();
                return true;
            });
        }

        private static LocalDateTime utc(Instant at) {
            return at.atOffset(ZoneOffset.UTC).toLocalDateTime();
        }

        private static <T> T run(Step<T> step) {
            try {
                return step.run();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @FunctionalInterface
    private interface Step<T extends @Nullable Object> {
        T run() throws SQLException;
    }
}
