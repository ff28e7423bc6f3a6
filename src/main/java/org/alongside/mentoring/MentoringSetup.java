package org.alongside.mentoring;

import java.time.Instant;
import java.util.Objects;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pairs of a made-up past, for who has the machine itself: demo data, benchmarks and tests. No acting person, no
/// questions. Never for views.
@Service
public class MentoringSetup {

    private static final int HOURS = 4;

    private final JdbcClient jdbc;

    MentoringSetup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes two members of a cohort a pair. The mentor gets an offer where she has none, and a place where none is
    /// free, five at the most.
    @Transactional
    public PairId pair(CohortId cohort, PersonId mentor, PersonId mentee, Instant since) {
        var place = freePlace(cohort, mentor, since);
        var id = PublicIds.next();
        jdbc.sql("""
                        INSERT INTO mentoring_pair (public_id, cohort_id, mentor_id, mentee_id, started_at, place_id)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(id, cohort.value(), mentor.value(), mentee.value(), since, place)
                .update();
        return new PairId(id);
    }

    private long freePlace(CohortId cohort, PersonId mentor, Instant since) {
        jdbc.sql("""
                        INSERT IGNORE INTO mentor_offer (cohort_id, mentor_id, hours_month, format, state, created_at)
                        VALUES (?, ?, ?, 'BOTH', 'OPEN', ?)""").params(cohort.value(), mentor.value(), HOURS, since).update();
        return jdbc.sql("""
                        SELECT l.id FROM mentor_place l WHERE l.cohort_id = ? AND l.mentor_id = ?
                          AND NOT EXISTS (SELECT 1 FROM mentoring_pair p WHERE p.place_id = l.id)
                        ORDER BY l.number LIMIT 1""")
                .params(cohort.value(), mentor.value())
                .query(Long.class)
                .optional()
                .orElseGet(() -> addPlace(cohort, mentor));
    }

    private long addPlace(CohortId cohort, PersonId mentor) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO mentor_place (offer_id, cohort_id, mentor_id, number)
                        SELECT o.id, o.cohort_id, o.mentor_id,
                               1 + (SELECT COUNT(*) FROM mentor_place l WHERE l.offer_id = o.id)
                        FROM mentor_offer o WHERE o.cohort_id = ? AND o.mentor_id = ?""").params(cohort.value(), mentor.value()).update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }
}
