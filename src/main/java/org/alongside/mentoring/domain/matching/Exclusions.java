package org.alongside.mentoring.domain.matching;

import java.time.Instant;
import java.util.List;
import org.alongside.mentoring.MatchingBoard;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is not to be brought together because a coordinator said so.
@Component
public class Exclusions {

    private final JdbcClient jdbc;

    Exclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps two apart from now on. Once more changes the note.
    public void add(CohortId cohort, Two two, String note, PersonId by, Instant at) {
        jdbc.sql("""
                        INSERT INTO matching_exclusion (cohort_id, mentor_id, mentee_id, note, excluded_by, excluded_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE note = VALUES(note), excluded_by = VALUES(excluded_by),
                            excluded_at = VALUES(excluded_at)""")
                .params(cohort.value(), two.mentor().value(), two.newcomer().value(), note, by.value(), at)
                .update();
    }

    /// Takes it back, for two named by their pages. What is about the viewer herself is not hers to take back.
    public void remove(CohortId cohort, MemberId mentor, MemberId newcomer, PersonId viewer) {
        jdbc.sql("""
                        DELETE e FROM matching_exclusion e
                        JOIN person m ON m.id = e.mentor_id JOIN person n ON n.id = e.mentee_id
                        WHERE e.cohort_id = ? AND m.public_id = ? AND n.public_id = ? AND ? NOT IN (m.id, n.id)""")
                .params(cohort.value(), mentor.value(), newcomer.value(), viewer.value())
                .update();
    }

    /// @return all of a cohort but what is about the viewer, by the newcomers' names
    public List<MatchingBoard.Apart> list(CohortId cohort, PersonId viewer) {
        return jdbc.sql("""
                        SELECT n.public_id, n.display_name, m.public_id, m.display_name, e.note, b.display_name,
                            e.excluded_at
                        FROM matching_exclusion e JOIN person n ON n.id = e.mentee_id
                        JOIN person m ON m.id = e.mentor_id JOIN person b ON b.id = e.excluded_by
                        WHERE e.cohort_id = ? AND ? NOT IN (m.id, n.id)
                        ORDER BY n.display_name, m.display_name, n.id, m.id""")
                .params(cohort.value(), viewer.value())
                .query((row, _) -> new MatchingBoard.Apart(
                        new MatchingBoard.Who(new MemberId(row.getString(1)), row.getString(2)),
                        new MatchingBoard.Who(new MemberId(row.getString(3)), row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, Instant.class)))
                .list();
    }
}
