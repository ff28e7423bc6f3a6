package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.CohortRole;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.identity.People;
import org.alongside.mentoring.CohortInMentoring;
import org.alongside.mentoring.Wording;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which cohort an address means, and what somebody may do there.
@Component
public class MentoringCohorts {

    /// The columns [#read] reads, of a cohort `c` with its settings `s`, which may be missing.
    static final String COLUMNS = "c.id, c.slug, c.name, COALESCE(s.wording, 'PEER')";

    private final CohortAccess access;
    private final Restrictions restrictions;
    private final People people;
    private final JdbcClient jdbc;

    MentoringCohorts(CohortAccess access, Restrictions restrictions, People people, JdbcClient jdbc) {
        this.access = access;
        this.restrictions = restrictions;
        this.people = people;
        this.jdbc = jdbc;
    }

    /// @return the cohort
    /// @throws NotFoundException where there is none or she does not belong to it
    public CohortInMentoring ofMember(PersonId person, String slug) {
        var cohort = find(slug);
        var _ = access.requireMember(person, cohort.cohort());
        return cohort;
    }

    /// @return the cohort
    /// @throws NotFoundException where there is none, or she neither coordinates it nor is an administrator
    public CohortInMentoring ofKeeper(PersonId person, String slug) {
        var cohort = find(slug);
        requireKeeper(person, cohort.cohort());
        return cohort;
    }

    /// @throws NotFoundException for who neither coordinates the cohort nor is an administrator
    public void requireKeeper(PersonId person, CohortId cohort) {
        if (!access.roleOf(person, cohort).map(CohortRole::coordinator).orElse(false)) {
            people.requireAdministrator(person);
        }
    }

    /// @throws NotFoundException for who does not belong to the cohort
    public void requireMember(PersonId person, CohortId cohort) {
        var _ = access.requireMember(person, cohort);
    }

    /// @throws NotFoundException for who does not belong to the cohort
    /// @throws RefusedException `mentoring.restricted` for who may not mentor or be mentored for a time
    public void requireFree(PersonId person, CohortId cohort) {
        requireMember(person, cohort);
        if (restrictions.active(person, cohort, RestrictionKind.NO_MENTORING).isPresent()) {
            throw new RefusedException("mentoring.restricted");
        }
    }

    private CohortInMentoring find(String slug) {
        return jdbc.sql("SELECT " + COLUMNS + """
                         FROM cohort c LEFT JOIN mentoring_settings s ON s.cohort_id = c.id WHERE c.slug = ?""")
                .param(slug)
                .query((row, _) -> read(row, 1))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    static CohortInMentoring read(ResultSet row, int first) throws SQLException {
        return new CohortInMentoring(
                new CohortId(row.getLong(first)),
                row.getString(first + 1),
                row.getString(first + 2),
                Wording.valueOf(row.getString(first + 3)));
    }
}
