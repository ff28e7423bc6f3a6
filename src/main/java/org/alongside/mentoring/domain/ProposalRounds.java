package org.alongside.mentoring.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reminds of proposals nobody has answered, and lets them lapse. Several servers may do this at once: each change
/// asks whether it is still to be made.
@Component
public class ProposalRounds {

    /// After how long who has not answered is reminded.
    public static final Duration REMIND = Duration.ofDays(3);

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalRounds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void everyFewMinutes() {
        round(clock.instant());
    }

    /// @return how many were changed here
    public int round(Instant now) {
        return lapse(now) + remind(now);
    }

    // One by one: who answers meanwhile holds one of them, and nobody waits for all.
    private int lapse(Instant now) {
        var due = keys("SELECT id FROM pair_proposal WHERE state = 'OPEN' AND lapses_at <= ? LIMIT ?", now);
        return due.stream()
                .mapToInt(key -> jdbc.sql("""
                                UPDATE pair_proposal SET state = 'LAPSED', closed_at = ?, version = version + 1
                                WHERE id = ? AND state = 'OPEN'""").params(now, key).update())
                .sum();
    }

    private int remind(Instant now) {
        var due = keys("""
                        SELECT id FROM pair_proposal
                        WHERE state = 'OPEN' AND reminded_at IS NULL AND proposed_at <= ? LIMIT ?""", now.minus(REMIND));
        return due.stream()
                .mapToInt(key -> jdbc.sql("""
                                UPDATE pair_proposal SET reminded_at = ?
                                WHERE id = ? AND state = 'OPEN' AND reminded_at IS NULL""").params(now, key).update())
                .sum();
    }

    private List<Long> keys(String select, Instant until) {
        return jdbc.sql(select)
                .params(until, AT_ONCE)
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
