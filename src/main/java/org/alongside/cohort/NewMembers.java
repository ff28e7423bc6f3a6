package org.alongside.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is new in a cohort, and what it asks of her.
@Service
public class NewMembers {

    private final JdbcClient jdbc;
    private final Clock clock;

    NewMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A member who is new.
    ///
    /// @param version of the limits: grows when the cohort changes them
    public record NewMember(PostingLimits limits, long version, Instant joinedAt) {

        /// When her first day is over.
        public Instant firstDayEnds() {
            return joinedAt.plus(PostingLimits.FIRST_DAY);
        }
    }

    /// @return what the person is limited to; empty for who is not new, not there, or moderates or coordinates
    @Transactional(readOnly = true)
    public Optional<NewMember> find(PersonId person, CohortId cohort) {
        return jdbc.sql("""
                        SELECT m.joined_at, l.version, l.spacing_seconds, l.first_day_threads, l.first_day_posts,
                            l.links, l.new_member_days
                        FROM cohort_member m LEFT JOIN cohort_posting_limits l ON l.cohort_id = m.cohort_id
                        WHERE m.cohort_id = ? AND m.person_id = ? AND NOT m.moderator AND NOT m.coordinator""")
                .params(cohort.value(), person.value())
                .query((row, _) -> new NewMember(limits(row, 3), row.getLong(2), row.getObject(1, Instant.class)))
                .optional()
                .filter(member ->
                        member.joinedAt().plus(member.limits().newness()).isAfter(clock.instant()));
    }

    /// @param first column of the first of the five numbers, which are all null where the cohort has chosen nothing
    static PostingLimits limits(ResultSet row, int first) throws SQLException {
        if (row.getObject(first, Integer.class) == null) {
            return PostingLimits.USUAL;
        }
        return new PostingLimits(
                row.getInt(first),
                row.getInt(first + 1),
                row.getInt(first + 2),
                row.getInt(first + 3),
                row.getInt(first + 4));
    }
}
