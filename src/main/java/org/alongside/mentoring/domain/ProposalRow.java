package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.alongside.mentoring.PairRole;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;

/// A proposal as it stands, for who decides about it.
///
/// @param role what the person would be in the pair who asks for it
/// @param mine her answer; empty for none yet
/// @param other the other's
/// @param shown false for an ask whose word the mentor may not read yet
record ProposalRow(
        long key,
        CohortId cohort,
        PersonId mentor,
        PersonId mentee,
        PairRole role,
        String state,
        String mine,
        String other,
        boolean asked,
        boolean shown,
        Instant lapsesAt) {

    /// Of a proposal `q` and the text `a` of its ask, which may be missing; `:me` is one of the two.
    static final String SELECT = """
            SELECT q.id, q.cohort_id, q.mentor_id, q.mentee_id, q.state, COALESCE(q.mentor_answer, ''),
                   COALESCE(q.mentee_answer, ''), q.origin = 'ASK', a.id IS NULL OR a.state = 'PUBLISHED', q.lapses_at
            FROM pair_proposal q LEFT JOIN mentoring_text a ON a.id = q.ask_text
            WHERE q.public_id = :id AND :me IN (q.mentor_id, q.mentee_id)
            """;

    static ProposalRow read(ResultSet row, PersonId me) throws SQLException {
        var mentor = new PersonId(row.getLong(3));
        var role = mentor.equals(me) ? PairRole.MENTOR : PairRole.MENTEE;
        var mentors = row.getString(6);
        var mentees = row.getString(7);
        return new ProposalRow(
                row.getLong(1),
                new CohortId(row.getLong(2)),
                mentor,
                new PersonId(row.getLong(4)),
                role,
                row.getString(5),
                role == PairRole.MENTOR ? mentors : mentees,
                role == PairRole.MENTOR ? mentees : mentors,
                row.getBoolean(8),
                row.getBoolean(9),
                row.getObject(10, Instant.class));
    }

    /// @return whether the person may know of it
    boolean visible() {
        return role == PairRole.MENTEE || shown;
    }

    boolean openAt(Instant now) {
        return "OPEN".equals(state) && lapsesAt.isAfter(now);
    }
}
