package org.alongside.platform.buckets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.alongside.platform.Buckets.Allowance;
import org.alongside.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class SharedBucketsTest {

    private static final Allowance THREE_A_DAY = new Allowance(3, Duration.ofDays(1), false, 1);
    private static final Allowance ONE_A_MINUTE = new Allowance(1, Duration.ofMinutes(1), true, 1);

    @Autowired
    private SharedBuckets buckets;

    @Autowired
    private DataSource source;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String key = "test:" + UUID.randomUUID();

    @Test
    void asManyAreTakenAsThereAre() {
        assertThat(taken(5, THREE_A_DAY)).isEqualTo(3);
    }

    @Test
    void itIsToldWhenTheNextIsThere() {
        assertThat(buckets.take(key, ONE_A_MINUTE)).isZero();

        assertThat(buckets.take(key, ONE_A_MINUTE)).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        taken(3, THREE_A_DAY);
        buckets.giveBack(key, THREE_A_DAY);

        assertThat(taken(2, THREE_A_DAY)).isEqualTo(1);
    }

    @Test
    void nothingIsGivenBackThatWasNotTaken() {
        buckets.giveBack(key, THREE_A_DAY);

        assertThat(taken(5, THREE_A_DAY)).isEqualTo(3);
    }

    @Test
    void bucketsOfOthersAreTheirs() {
        taken(3, THREE_A_DAY);

        assertThat(buckets.take(key + "-another", THREE_A_DAY)).isZero();
    }

    @Test
    void anotherNumberKeepsWhatWasUsed() {
        taken(2, THREE_A_DAY);

        assertThat(taken(5, new Allowance(4, Duration.ofDays(1), false, 2))).isEqualTo(2);
    }

    @Test
    void overTwoServersNoMoreAreTakenThanThereAre() throws Exception {
        var other = new SharedBuckets(source, jdbc, clock);
        var start = new CountDownLatch(1);
        var taken = 0;
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                var server = i % 2 == 0 ? buckets : other;
                tries.add(people.submit(() -> {
                    start.await();
                    return server.take(key, THREE_A_DAY).isZero();
                }));
            }
            start.countDown();
            for (var each : tries) {
                taken += each.get() ? 1 : 0;
            }
        }

        assertThat(taken).isEqualTo(3);
    }

    @Test
    void whatIsFullAgainIsForgottenAndNothingElse() {
        taken(1, ONE_A_MINUTE);
        buckets.clean(clock.instant());
        assertThat(rows()).isEqualTo(1);

        buckets.clean(clock.instant().plus(Duration.ofMinutes(3)));

        assertThat(rows()).isZero();
    }

    private int taken(int tries, Allowance allowance) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += buckets.take(key, allowance).isZero() ? 1 : 0;
        }
        return taken;
    }

    private int rows() {
        return jdbc.sql("SELECT COUNT(*) FROM rate_bucket WHERE id = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }
}
