package org.alongside.platform.buckets;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.BucketProxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.alongside.platform.Buckets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Buckets in the database.
@Component
class SharedBuckets implements Buckets {

    private static final int AT_ONCE = 1000;

    private final BucketRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    SharedBuckets(DataSource source, JdbcClient jdbc, Clock clock) {
        this.rows = new BucketRows(source, clock);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Duration take(String key, Allowance allowance) {
        var probe = bucket(key, allowance).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    @Override
    public void giveBack(String key, Allowance allowance) {
        bucket(key, allowance).addTokens(1);
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void everyTenMinutes() {
        clean(clock.instant());
    }

    /// Forgets buckets that are full again at that time.
    ///
    /// @return how many
    int clean(Instant now) {
        return jdbc.sql("DELETE FROM rate_bucket WHERE expires_at < ? ORDER BY expires_at LIMIT ?")
                .params(now, AT_ONCE)
                .update();
    }

    private BucketProxy bucket(String key, Allowance allowance) {
        return rows.builder()
                .withImplicitConfigurationReplacement(allowance.version(), TokensInheritanceStrategy.ADDITIVE)
                .build(key, () -> configuration(allowance));
    }

    private static BucketConfiguration configuration(Allowance allowance) {
        return BucketConfiguration.builder()
                .addLimit(limit -> {
                    var filling = limit.capacity(allowance.most());
                    return allowance.gradual()
                            ? filling.refillGreedy(allowance.most(), allowance.per())
                            : filling.refillIntervally(allowance.most(), allowance.per());
                })
                .build();
    }
}
