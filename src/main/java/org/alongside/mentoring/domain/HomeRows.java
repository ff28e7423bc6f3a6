package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alongside.mentoring.MentoringHome.OwnCohort;
import org.alongside.mentoring.MentoringHome.OwnPair;
import org.alongside.mentoring.MentoringHome.Standing;
import org.alongside.mentoring.OfferState;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.RequestState;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What stands on a person's own page of mentoring.
@Component
public class HomeRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    HomeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Each part is one look at an index, and the first that finds something ends it.
    public Standing standing(PersonId person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM cohort_member WHERE person_id = :me),
                            EXISTS (SELECT 1 FROM mentoring_pair WHERE mentor_id = :me)
                            OR EXISTS (SELECT 1 FROM mentoring_pair WHERE mentee_id = :me)
                            OR EXISTS (SELECT 1 FROM newcomer_request WHERE mentee_id = :me)
                            OR EXISTS (SELECT 1 FROM mentor_offer WHERE mentor_id = :me)
                            OR EXISTS (SELECT 1 FROM pair_proposal WHERE mentor_id = :me)
                            OR EXISTS (SELECT 1 FROM pair_proposal WHERE mentee_id = :me)
                            OR EXISTS (SELECT 1 FROM cohort_member WHERE person_id = :me AND coordinator)""")
                .param("me", person.value())
                .query((row, _) -> new Standing(row.getBoolean(1), row.getBoolean(2)))
                .single();
    }

    /// Where the other has left the cohort, or one of the two is kept from mentoring, it is paused, as on the
    /// pair's own page.
    public List<OwnPair> pairs(PersonId person) {
        return jdbc.sql("SELECT " + MentoringCohorts.COLUMNS + """
                        , p.public_id, p.mentor_id = :me, o.display_name,
                        IF(p.state = 'ACTIVE' AND (NOT EXISTS (SELECT 1 FROM cohort_member om
                            WHERE om.cohort_id = p.cohort_id AND om.person_id = o.id)
                          OR EXISTS (SELECT 1 FROM restriction x WHERE x.cohort_id = p.cohort_id
                            AND x.person_id IN (p.mentor_id, p.mentee_id) AND x.kind = 'NO_MENTORING'
                            AND x.lifted_at IS NULL AND x.ends_at > :now)), 'PAUSED', p.state),
                        p.started_at
                        FROM mentoring_pair p
                        JOIN cohort c ON c.id = p.cohort_id
                        JOIN cohort_member m ON m.cohort_id = p.cohort_id AND m.person_id = :me
                        JOIN person o ON o.id = IF(p.mentor_id = :me, p.mentee_id, p.mentor_id)
                        LEFT JOIN mentoring_settings s ON s.cohort_id = c.id
                        WHERE :me IN (p.mentor_id, p.mentee_id)
                        ORDER BY p.state = 'ENDED', p.started_at DESC, p.id DESC""")
                .param("me", person.value())
                .param("now", clock.instant())
                .query((row, _) -> new OwnPair(
                        new PairId(row.getString(5)),
                        MentoringCohorts.read(row, 1),
                        row.getBoolean(6) ? PairRole.MENTOR : PairRole.MENTEE,
                        row.getString(7),
                        PairState.valueOf(row.getString(8)),
                        row.getObject(9, Instant.class)))
                .list();
    }

    /// All of hers in one look.
    public List<OwnCohort> cohorts(PersonId person) {
        return jdbc.sql("SELECT " + MentoringCohorts.COLUMNS + """
                        , m.coordinator, o.state,
                        (SELECT COUNT(*) FROM mentor_place l WHERE l.offer_id = o.id),
                        (SELECT COUNT(*) FROM mentor_place l JOIN mentoring_pair p ON p.place_id = l.id
                         WHERE l.offer_id = o.id),
                        """ + RequestRows.STATE + """
                        , r.waiting_since,
                        EXISTS (SELECT 1 FROM mentoring_orientation_done d
                            WHERE d.cohort_id = c.id AND d.person_id = :me AND d.role = 'MENTOR'),
                        EXISTS (SELECT 1 FROM mentoring_orientation_done d
                            WHERE d.cohort_id = c.id AND d.person_id = :me AND d.role = 'MENTEE')
                        FROM cohort_member m JOIN cohort c ON c.id = m.cohort_id
                        LEFT JOIN mentoring_settings s ON s.cohort_id = c.id
                        LEFT JOIN mentor_offer o ON o.cohort_id = c.id AND o.mentor_id = :me
                        LEFT JOIN newcomer_request r ON r.cohort_id = c.id AND r.mentee_id = :me
                        WHERE m.person_id = :me ORDER BY c.name, c.id""")
                .param("me", person.value())
                .query((row, _) -> cohort(row))
                .list();
    }

    private static OwnCohort cohort(ResultSet row) throws SQLException {
        var offer = row.getString(6);
        var request = row.getString(9);
        return new OwnCohort(
                MentoringCohorts.read(row, 1),
                row.getBoolean(5),
                offer == null ? null : OfferState.valueOf(offer),
                row.getInt(7),
                row.getInt(8),
                request == null ? null : RequestState.valueOf(request),
                row.getObject(10, Instant.class),
                row.getBoolean(11),
                row.getBoolean(12));
    }
}
