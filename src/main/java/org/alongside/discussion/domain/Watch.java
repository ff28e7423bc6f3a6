package org.alongside.discussion.domain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.alongside.discussion.WatchAction;
import org.alongside.screening.WatchedWords;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The watched words that are switched on in each cohort, those of the whole site among them. A change here counts
/// once it is stored for good, one made in another process within a minute.
@Component
public class Watch {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int COHORTS = 200;

    private final JdbcClient jdbc;
    private final LoadingCache<CohortId, Words> cohorts;

    Watch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = Caffeine.newBuilder()
                .maximumSize(COHORTS)
                .expireAfterWrite(FRESH)
                .ticker(() -> nanos(clock))
                .build(this::read);
    }

    /// @param body plain text or HTML
    /// @return what a text has of them, in its order
    List<Watched> find(CohortId cohort, @Nullable String subject, String body) {
        var words = cohorts.get(cohort);
        return words.compiled().find(subject, body).stream()
                .map(match -> words.rules().get(match.pattern()).found(match.evidence()))
                .distinct()
                .toList();
    }

    /// To be called in the transaction of a change.
    ///
    /// @param cohort null for a word of the whole site
    public void changed(@Nullable CohortId cohort) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (cohort == null) {
                    cohorts.invalidateAll();
                } else {
                    cohorts.invalidate(cohort);
                }
            }
        });
    }

    private Words read(CohortId cohort) {
        var rules = jdbc.sql("""
                        SELECT id, pattern, action FROM watched_word
                        WHERE scope IN (0, ?) AND state = 'ON' ORDER BY id""")
                .param(cohort.value())
                .query((row, _) -> new Rule(row.getLong(1), row.getString(2), WatchAction.valueOf(row.getString(3))))
                .list();
        return new Words(WatchedWords.of(rules.stream().map(Rule::pattern).toList()), rules);
    }

    private static long nanos(Clock clock) {
        var now = clock.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    private record Words(WatchedWords compiled, List<Rule> rules) {}

    private record Rule(long id, String pattern, WatchAction action) {
        Watched found(String evidence) {
            return new Watched(id, action, evidence);
        }
    }
}
