package org.alongside.cohort;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.cohort.domain.Cohort;
import org.alongside.cohort.domain.CohortRepository;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Cohorts for who has the machine itself: the command line and the demo data. No acting person. Never for views.
@Service
public class CohortSetup {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    /// Longest name in addresses, in characters.
    public static final int MAX_SLUG = 60;

    /// Longest name, in characters.
    public static final int MAX_NAME = 120;

    /// Longest description, in characters.
    public static final int MAX_DESCRIPTION = 1000;

    private final CohortRepository cohorts;
    private final JdbcClient jdbc;
    private final Clock clock;

    CohortSetup(CohortRepository cohorts, JdbcClient jdbc, Clock clock) {
        this.cohorts = cohorts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return the cohort of that slug
    @Transactional(readOnly = true)
    public Optional<CohortId> find(String slug) {
        return cohorts.findBySlug(slug).map(Cohort::id);
    }

    /// Makes a cohort.
    ///
    /// @throws RefusedException `cohort.slug`, `cohort.name`, `cohort.description` or `cohort.exists`
    @Transactional
    public CohortId create(String slug, String name, String description) {
        var address = slug.strip().toLowerCase(Locale.ROOT);
        if (address.length() > MAX_SLUG || !SLUG.matcher(address).matches()) {
            throw new RefusedException("cohort.slug");
        }
        if (name.isBlank() || name.strip().length() > MAX_NAME) {
            throw new RefusedException("cohort.name");
        }
        if (description.strip().length() > MAX_DESCRIPTION) {
            throw new RefusedException("cohort.description");
        }
        if (cohorts.findBySlug(address).isPresent()) {
            throw new RefusedException("cohort.exists");
        }
        try {
            return cohorts.save(new Cohort(address, name.strip(), description.strip(), clock.instant()))
                    .id();
        } catch (DataIntegrityViolationException _) {
            throw new RefusedException("cohort.exists");
        }
    }

    /// Adds a help line at the end.
    ///
    /// @param reach a number or a link
    /// @throws RefusedException `help.name`, `help.reach`, `help.about` or `help.many`
    @Transactional
    public void addHelpLine(CohortId cohort, String name, String reach, String about) {
        requireHelpLine(name, reach, about);
        var added = jdbc.sql("""
                        INSERT INTO cohort_help_line (cohort_id, position, name, reach, about)
                        SELECT ?, COALESCE(MAX(position), 0) + 1, ?, ?, ? FROM cohort_help_line
                        WHERE cohort_id = ? HAVING COUNT(*) < ?""")
                .params(cohort.value(), name.strip(), reach.strip(), about.strip(), cohort.value(), HelpLines.MOST)
                .update();
        if (added == 0) {
            throw new RefusedException("help.many");
        }
    }

    static void requireHelpLine(String name, String reach, String about) {
        if (name.isBlank() || name.strip().length() > HelpLine.MAX_NAME) {
            throw new RefusedException("help.name");
        }
        if (reach.isBlank() || reach.strip().length() > HelpLine.MAX_TEXT) {
            throw new RefusedException("help.reach");
        }
        if (about.strip().length() > HelpLine.MAX_TEXT) {
            throw new RefusedException("help.about");
        }
    }

    /// Adds a person, or changes what she is in the cohort.
    ///
    /// @throws NotFoundException for unknown people and cohorts
    @Transactional
    public void put(CohortId cohort, PersonId person, CohortRole role) {
        put(cohort, person, role, clock.instant());
    }

    /// Adds a person who joined at a time of the past, or changes what she is in the cohort.
    ///
    /// @throws NotFoundException for unknown people and cohorts
    @Transactional
    public void put(CohortId cohort, PersonId person, CohortRole role, Instant joinedAt) {
        try {
            jdbc.sql("""
                            INSERT INTO cohort_member (cohort_id, person_id, moderator, coordinator, joined_at)
                            VALUES (?, ?, ?, ?, ?)
                            ON DUPLICATE KEY UPDATE moderator = VALUES(moderator), coordinator = VALUES(coordinator)""")
                    .params(cohort.value(), person.value(), role.moderator(), role.coordinator(), joinedAt)
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw new NotFoundException();
        }
        // Whoever adds her means it.
        jdbc.sql("DELETE FROM cohort_expelled WHERE cohort_id = ? AND person_id = ?")
                .params(cohort.value(), person.value())
                .update();
    }
}
