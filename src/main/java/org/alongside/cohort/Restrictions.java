package org.alongside.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What members may not do for a time. A restriction ends by itself, as everybody who asks compares with the clock.
/// Several of one kind can hold at once; each is lifted by itself.
@Service
public class Restrictions {

    /// Shortest restriction.
    public static final Duration SHORTEST = Duration.ofHours(1);

    /// Longest restriction.
    public static final Duration LONGEST = Duration.ofDays(365);

    private static final String VIEW = """
            SELECT r.id, r.cohort_id, c.name, r.person_id, r.kind, r.starts_at, r.ends_at, r.lifted_at
            FROM restriction r JOIN cohort c ON c.id = r.cohort_id
            """;

    private final CohortAccess access;
    private final JdbcClient jdbc;
    private final Clock clock;

    Restrictions(CohortAccess access, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Restricts a member from now on. To be called in the transaction that writes down why.
    ///
    /// @param howLong [#SHORTEST] to [#LONGEST]
    /// @return [Restriction#id]
    /// @throws NotFoundException where the moderator neither moderates nor coordinates the cohort nor is an
    ///     administrator, and where the person does not belong to it
    /// @throws RefusedException `restriction.duration`, or `moderation.own` for herself
    @Transactional(propagation = Propagation.MANDATORY)
    public long impose(PersonId moderator, PersonId person, CohortId cohort, RestrictionKind kind, Duration howLong) {
        var _ = access.requireKeeper(moderator, cohort);
        var _ = access.requireMember(person, cohort);
        if (moderator.equals(person)) {
            throw new RefusedException("moderation.own");
        }
        if (howLong.compareTo(SHORTEST) < 0 || howLong.compareTo(LONGEST) > 0) {
            throw new RefusedException("restriction.duration");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO restriction (cohort_id, person_id, kind, imposed_by, starts_at, ends_at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(cohort.value(), person.value(), kind.name(), moderator.value(), now, now.plus(howLong))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /// Ends a restriction sooner. To be called in the transaction that writes down why.
    ///
    /// @param id [Restriction#id]
    /// @return false where it had ended or been lifted before; then nothing is changed
    /// @throws NotFoundException where there is none, or the moderator may not
    /// @throws RefusedException `moderation.own` for one of her own
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lift(PersonId moderator, long id) {
        var restriction = jdbc.sql(VIEW + "WHERE r.id = ? FOR UPDATE")
                .param(id)
                .query((row, _) -> restriction(row))
                .optional()
                .orElseThrow(NotFoundException::new);
        var _ = access.requireKeeper(moderator, restriction.cohort());
        if (moderator.equals(restriction.person())) {
            throw new RefusedException("moderation.own");
        }
        var now = clock.instant();
        return jdbc.sql("""
                        UPDATE restriction SET lifted_by = :by, lifted_at = :now, ended_told_at = :now
                        WHERE id = :id AND lifted_at IS NULL AND ended_told_at IS NULL AND ends_at > :now""")
                        .param("by", moderator.value())
                        .param("now", now)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// @return what keeps the person from something now; of several the one that ends last
    @Transactional(readOnly = true)
    public Optional<Restriction> active(PersonId person, CohortId cohort, RestrictionKind kind) {
        return jdbc.sql(VIEW + """
                        WHERE r.person_id = ? AND r.cohort_id = ? AND r.ends_at > ? AND r.kind = ?
                          AND r.lifted_at IS NULL
                        ORDER BY r.ends_at DESC, r.id DESC LIMIT 1""")
                .params(person.value(), cohort.value(), clock.instant(), kind.name())
                .query((row, _) -> restriction(row))
                .optional();
    }

    /// @throws RefusedException `restricted.posting` while the person may write nothing there, with how long yet
    @Transactional(readOnly = true)
    public void requireWriting(PersonId person, CohortId cohort) {
        active(person, cohort, RestrictionKind.NO_POSTING)
                .map(Restriction::endsAt)
                .ifPresent(end -> {
                    throw RefusedException.passing("restricted.posting", Duration.between(clock.instant(), end));
                });
    }

    /// @return the person's own restrictions in all cohorts, past ones too, the newest first
    @Transactional(readOnly = true)
    public List<Restriction> of(PersonId person) {
        return jdbc.sql(VIEW + "WHERE r.person_id = ? ORDER BY r.id DESC")
                .param(person.value())
                .query((row, _) -> restriction(row))
                .list();
    }

    private static Restriction restriction(ResultSet row) throws SQLException {
        return new Restriction(
                row.getLong(1),
                new CohortId(row.getLong(2)),
                row.getString(3),
                new PersonId(row.getLong(4)),
                RestrictionKind.valueOf(row.getString(5)),
                row.getObject(6, Instant.class),
                row.getObject(7, Instant.class),
                row.getObject(8, Instant.class));
    }
}
