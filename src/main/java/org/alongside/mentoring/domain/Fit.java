package org.alongside.mentoring.domain;

/// The hard rules of who can be brought together, as conditions of SQL. Parameters: `:now`.
final class Fit {

    /// Nothing stands between mentor `o.mentor_id` and mentee `r.mentee_id` of one cohort: both belong to it and may
    /// mentor and be mentored, neither has blocked the other or said that she must not meet her, they are no pair
    /// now, and none of theirs ended for cause.
    static final String NOTHING_BETWEEN = """
            o.mentor_id <> r.mentee_id AND o.cohort_id = r.cohort_id
            AND 2 = (SELECT COUNT(*) FROM cohort_member cm
                WHERE cm.cohort_id = o.cohort_id AND cm.person_id IN (o.mentor_id, r.mentee_id))
            AND NOT EXISTS (SELECT 1 FROM restriction x
                WHERE x.person_id IN (o.mentor_id, r.mentee_id) AND x.cohort_id = o.cohort_id
                  AND x.kind = 'NO_MENTORING' AND x.ends_at > :now AND x.lifted_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM person_block b
                WHERE b.person_id = o.mentor_id AND b.blocked_id = r.mentee_id)
            AND NOT EXISTS (SELECT 1 FROM person_block b
                WHERE b.person_id = r.mentee_id AND b.blocked_id = o.mentor_id)
            AND NOT EXISTS (SELECT 1 FROM mentoring_must_not n
                WHERE n.person_id = o.mentor_id AND n.other_id = r.mentee_id)
            AND NOT EXISTS (SELECT 1 FROM mentoring_must_not n
                WHERE n.person_id = r.mentee_id AND n.other_id = o.mentor_id)
            AND NOT EXISTS (SELECT 1 FROM mentoring_never_again n
                WHERE n.low_id = LEAST(o.mentor_id, r.mentee_id) AND n.high_id = GREATEST(o.mentor_id, r.mentee_id))
            AND NOT EXISTS (SELECT 1 FROM pair_ending e JOIN mentoring_pair p ON p.id = e.pair_id
                WHERE e.for_cause AND (p.mentor_id, p.mentee_id) IN
                    ((o.mentor_id, r.mentee_id), (r.mentee_id, o.mentor_id)))
            AND NOT EXISTS (SELECT 1 FROM mentoring_pair p WHERE p.live_pair =
                CONCAT(LEAST(o.mentor_id, r.mentee_id), ':', GREATEST(o.mentor_id, r.mentee_id)))
            """;

    /// Mentor `o` can be asked by newcomer `r` now: besides, her offer is open and has a place that neither a pair nor
    /// a proposal of the matching may take, they share a language, the way to meet is possible where it is a must,
    /// she has read her orientation, and nothing is open between the two.
    static final String CAN_BE_ASKED = NOTHING_BETWEEN + """
            AND o.state = 'OPEN'
            AND EXISTS (SELECT 1 FROM mentoring_orientation_done d
                WHERE d.cohort_id = o.cohort_id AND d.person_id = o.mentor_id AND d.role = 'MENTOR')
            AND EXISTS (SELECT 1 FROM mentor_offer_language ol
                JOIN newcomer_request_language rl ON rl.lang = ol.lang
                WHERE ol.offer_id = o.id AND rl.request_id = r.id)
            AND (NOT r.format_must OR r.format = 'BOTH' OR o.format IN ('BOTH', r.format))
            AND NOT EXISTS (SELECT 1 FROM pair_proposal q WHERE q.open_pair =
                CONCAT(LEAST(o.mentor_id, r.mentee_id), ':', GREATEST(o.mentor_id, r.mentee_id)))
            AND (SELECT COUNT(*) FROM mentor_place l
                   WHERE l.offer_id = o.id AND NOT EXISTS (SELECT 1 FROM mentoring_pair p WHERE p.place_id = l.id))
                > (SELECT COUNT(*) FROM pair_proposal q WHERE q.mentor_id = o.mentor_id AND q.cohort_id = o.cohort_id
                     AND q.state = 'OPEN' AND q.origin = 'MATCH' AND q.lapses_at > :now)
            """;

    private Fit() {}
}
