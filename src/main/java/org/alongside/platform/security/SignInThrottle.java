package org.alongside.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// How often one may try to sign in. Kept in memory: it guards one node, and a restart takes longer than it gives.
///
/// Three limits at once, so that neither guessing one password for all accounts nor all passwords for one works,
/// and so that a stranger who keeps guessing does not lock the owner out at home at once.
@Component
class SignInThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_ACCOUNT_AND_ADDRESS = 5;
    private static final int PER_ACCOUNT = 20;
    private static final int PER_ADDRESS = 50;

    // Bounded: an attacker who makes up names must not fill the memory.
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(WINDOW).build();

    /// Counts one try.
    ///
    /// @return false where this try comes too soon
    boolean tryOnce(String account, String address) {
        // Whoever is stopped already leaves no further traces: made-up names must not push real ones out.
        if (bucket("address " + address, PER_ADDRESS).getAvailableTokens() == 0) {
            return false;
        }
        return limits(account, address).stream().allMatch(bucket -> bucket.tryConsume(1));
    }

    /// After a success her own tries are forgotten. Wrong ones of others from the same address are not, but hers
    /// does not count among them: many people can sign in from one house.
    void succeeded(String account, String address) {
        var limits = limits(account, address);
        limits.subList(0, 2).forEach(Bucket::reset);
        limits.getLast().addTokens(1);
    }

    private List<Bucket> limits(String account, String address) {
        var name = account.strip().toLowerCase(Locale.ROOT);
        return List.of(
                bucket("both " + name + " " + address, PER_ACCOUNT_AND_ADDRESS),
                bucket("account " + name, PER_ACCOUNT),
                bucket("address " + address, PER_ADDRESS));
    }

    private Bucket bucket(String key, int tries) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, WINDOW))
                        .build());
    }
}
