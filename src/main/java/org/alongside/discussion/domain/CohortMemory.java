package org.alongside.discussion.domain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.alongside.screening.RecentTexts;
import org.alongside.screening.Submission;
import org.alongside.shared.CohortId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The last texts of each cohort, by which screening knows repetition. Read from the database when it is first
/// asked for, and anew now and then, because an import may run beside this process.
@Component
class CohortMemory {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int COHORTS = 50;

    private final JdbcClient jdbc;
    private final LoadingCache<CohortId, RecentTexts> cohorts;

    CohortMemory(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.cohorts = Caffeine.newBuilder()
                .maximumSize(COHORTS)
                .expireAfterWrite(FRESH)
                .build(this::read);
    }

    RecentTexts of(CohortId cohort) {
        return cohorts.get(cohort);
    }

    private RecentTexts read(CohortId cohort) {
        var texts = new RecentTexts();
        var newest = jdbc.sql("""
                        SELECT * FROM (
                            SELECT r.id, r.subject, r.body FROM post p
                            JOIN thread t ON t.id = p.thread_id
                            JOIN post_revision r ON r.id = p.latest_revision_id
                            WHERE t.cohort_id = ? AND p.state <> 'DELETED' ORDER BY p.id DESC LIMIT ?) newest
                        ORDER BY id""")
                .params(cohort.value(), RecentTexts.DEFAULT_CAPACITY)
                .query((row, _) -> new Submission(row.getString(2), row.getString(3), null, null, null));
        // An open stream keeps its connection.
        try (var each = newest.stream()) {
            each.forEach(texts::remember);
        }
        return texts;
    }
}
