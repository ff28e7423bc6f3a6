package org.alongside.cohort;

import org.alongside.identity.People;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a cohort wants things done. Its coordinators and the administrators decide.
@Service
public class CohortSettings {

    /// Longest wait of a newcomer's first texts, in hours: a week.
    public static final int MAX_WAIT = 168;

    private final CohortAccess access;
    private final People people;
    private final JdbcClient jdbc;

    CohortSettings(CohortAccess access, People people, JdbcClient jdbc) {
        this.access = access;
        this.people = people;
        this.jdbc = jdbc;
    }

    /// What a cohort has chosen.
    ///
    /// @param slug its name in addresses
    /// @param member whether the viewer belongs to it and can open its page
    /// @param newcomerWaitHours how long the first two texts of a newcomer wait although nothing was found in them;
    ///     null where they do not
    /// @param limits what new members are asked
    public record Settings(
            CohortId cohort,
            String slug,
            String name,
            boolean member,
            @Nullable Integer newcomerWaitHours,
            PostingLimits limits) {}

    /// @throws NotFoundException where there is no such cohort, or the person neither coordinates it nor is an
    ///     administrator
    @Transactional(readOnly = true)
    public Settings of(PersonId actor, String slug) {
        var settings = jdbc.sql("""
                        SELECT c.id, c.slug, c.name, c.newcomer_wait_hours, m.person_id IS NOT NULL,
                            l.spacing_seconds, l.first_day_threads, l.first_day_posts, l.links, l.new_member_days
                        FROM cohort c LEFT JOIN cohort_member m ON m.cohort_id = c.id AND m.person_id = ?
                        LEFT JOIN cohort_posting_limits l ON l.cohort_id = c.id
                        WHERE c.slug = ?""")
                .params(actor.value(), slug)
                .query((row, _) -> new Settings(
                        new CohortId(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(5),
                        row.getObject(4, Integer.class),
                        NewMembers.limits(row, 6)))
                .optional()
                .orElseThrow(NotFoundException::new);
        requireRight(actor, settings.cohort());
        return settings;
    }

    /// Makes the first texts of newcomers wait, or no longer. Texts that wait already keep their time.
    ///
    /// @param hours 1 to [#MAX_WAIT], or null for no wait
    /// @throws NotFoundException where the person neither coordinates the cohort nor is an administrator
    /// @throws RefusedException `cohort.wait`
    @Transactional
    public void letNewcomersWait(PersonId actor, CohortId cohort, @Nullable Integer hours) {
        requireRight(actor, cohort);
        if (hours != null && (hours < 1 || hours > MAX_WAIT)) {
            throw new RefusedException("cohort.wait");
        }
        jdbc.sql("UPDATE cohort SET newcomer_wait_hours = :hours WHERE id = :cohort")
                .param("hours", hours)
                .param("cohort", cohort.value())
                .update();
    }

    /// Chooses what new members are asked. It holds at once, for who is new already too.
    ///
    /// @throws NotFoundException where the person neither coordinates the cohort nor is an administrator
    /// @throws RefusedException `cohort.limit-days`, `cohort.limit-spacing`, `cohort.limit-threads`,
    ///     `cohort.limit-posts` or `cohort.limit-links`
    @Transactional
    public void limitNewMembers(PersonId actor, CohortId cohort, PostingLimits limits) {
        requireRight(actor, cohort);
        requireWithin(limits.newMemberDays(), 0, PostingLimits.MAX_DAYS, "cohort.limit-days");
        requireWithin(limits.spacingSeconds(), 0, PostingLimits.MAX_SPACING, "cohort.limit-spacing");
        requireWithin(limits.firstDayThreads(), 1, PostingLimits.MAX_THREADS, "cohort.limit-threads");
        requireWithin(limits.firstDayPosts(), 1, PostingLimits.MAX_POSTS, "cohort.limit-posts");
        requireWithin(limits.links(), 0, PostingLimits.MAX_LINKS, "cohort.limit-links");
        jdbc.sql("""
                        INSERT INTO cohort_posting_limits (cohort_id, spacing_seconds, first_day_threads,
                            first_day_posts, links, new_member_days)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE spacing_seconds = VALUES(spacing_seconds),
                            first_day_threads = VALUES(first_day_threads), first_day_posts = VALUES(first_day_posts),
                            links = VALUES(links), new_member_days = VALUES(new_member_days), version = version + 1""")
                .params(
                        cohort.value(),
                        limits.spacingSeconds(),
                        limits.firstDayThreads(),
                        limits.firstDayPosts(),
                        limits.links(),
                        limits.newMemberDays())
                .update();
    }

    private static void requireWithin(int value, int least, int most, String reason) {
        if (value < least || value > most) {
            throw new RefusedException(reason);
        }
    }

    private void requireRight(PersonId actor, CohortId cohort) {
        var coordinates =
                access.roleOf(actor, cohort).map(CohortRole::coordinator).orElse(false);
        if (!coordinates) {
            people.requireAdministrator(actor);
        }
    }
}
