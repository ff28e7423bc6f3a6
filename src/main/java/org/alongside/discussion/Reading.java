package org.alongside.discussion;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.cohort.CohortAccess;
import org.alongside.discussion.domain.NewsReader;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is new for a person since she was here, in all her cohorts. Nobody else learns what she has read.
@Service
public class Reading {

    /// Threads with something new that are named of one cohort.
    public static final int NEWEST = 5;

    /// Threads that are named of a cohort in which nothing is new.
    public static final int LATELY = 3;

    private final CohortAccess access;
    private final NewsReader reader;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reading(CohortAccess access, NewsReader reader, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.reader = reader;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return the viewer's cohorts by name, with what is new in each
    @Transactional(readOnly = true)
    public List<CohortNews> news(PersonId viewer) {
        return reader.news(viewer, NEWEST, LATELY);
    }

    /// Marks everything in these cohorts as read that came up to a moment each: what came since stays new. Doing it
    /// again changes nothing, and a moment before the one there is does not bring anything back.
    ///
    /// @param upTo by cohort: [CohortNews#upTo] of what was on her screen; a moment to come counts as now
    /// @return what it changed
    /// @throws NotFoundException where the viewer does not belong to one of them; then nothing is marked
    @Transactional
    public MarkedRead markRead(PersonId viewer, Map<CohortId, Instant> upTo) {
        var now = clock.instant();
        var marks = new ArrayList<MarkedRead.Mark>();
        // Always in the same order: the same click in two tabs must not have each wait for the other.
        inOrder(upTo).forEach((cohort, moment) -> {
            access.requireMember(viewer, cohort);
            // As the database keeps it, or it would not be known again.
            var to = (moment.isAfter(now) ? now : moment).truncatedTo(ChronoUnit.MICROS);
            var before = jdbc.sql("SELECT read_to FROM cohort_read WHERE person_id = ? AND cohort_id = ? FOR UPDATE")
                    .params(viewer.value(), cohort.value())
                    .query(Instant.class)
                    .optional()
                    .orElse(null);
            if (before == null || to.isAfter(before)) {
                jdbc.sql("""
                                INSERT INTO cohort_read (person_id, cohort_id, read_to) VALUES (?, ?, ?)
                                ON DUPLICATE KEY UPDATE read_to = GREATEST(read_to, VALUES(read_to))""").params(viewer.value(), cohort.value(), to).update();
                marks.add(new MarkedRead.Mark(cohort, before, to));
            }
        });
        return new MarkedRead(marks);
    }

    private static Map<CohortId, Instant> inOrder(Map<CohortId, Instant> upTo) {
        var inOrder = new TreeMap<CohortId, Instant>(Comparator.comparingLong(CohortId::value));
        inOrder.putAll(upTo);
        return inOrder;
    }

    /// Takes back what [#markRead] did, where she has not marked more since. What she has had on her screen meanwhile
    /// stays read.
    @Transactional
    public void takeBack(PersonId viewer, MarkedRead marked) {
        for (var mark : marked.cohorts()) {
            if (mark.before() == null) {
                jdbc.sql("DELETE FROM cohort_read WHERE person_id = ? AND cohort_id = ? AND read_to = ?")
                        .params(viewer.value(), mark.cohort().value(), mark.upTo())
                        .update();
            } else {
                jdbc.sql("UPDATE cohort_read SET read_to = ? WHERE person_id = ? AND cohort_id = ? AND read_to = ?")
                        .params(mark.before(), viewer.value(), mark.cohort().value(), mark.upTo())
                        .update();
            }
        }
    }
}
