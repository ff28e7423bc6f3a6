package org.alongside.cohort;

import java.util.List;
import org.alongside.identity.People;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where the members of a cohort find help at once. Members read it; coordinators and administrators keep it.
@Service
public class HelpLines {

    /// Help lines of one cohort: more would not be read by somebody in need.
    public static final int MOST = 12;

    private static final int ASIDE = 0;

    private final CohortAccess access;
    private final People people;
    private final CohortSetup setup;
    private final JdbcClient jdbc;

    HelpLines(CohortAccess access, People people, CohortSetup setup, JdbcClient jdbc) {
        this.access = access;
        this.people = people;
        this.setup = setup;
        this.jdbc = jdbc;
    }

    /// The help lines of a cohort.
    ///
    /// @param member whether the viewer belongs to it
    /// @param mayKeep whether she may change them
    /// @param lines in their order
    public record Shown(CohortId cohort, String name, boolean member, boolean mayKeep, List<HelpLine> lines) {}

    /// @return where to find help, in order
    /// @throws NotFoundException for who neither belongs to the cohort nor is an administrator
    @Transactional(readOnly = true)
    public List<HelpLine> of(PersonId viewer, CohortId cohort) {
        if (access.roleOf(viewer, cohort).isEmpty()) {
            people.requireAdministrator(viewer);
        }
        return lines(cohort);
    }

    /// @param slug of the cohort
    /// @return its help lines, and what the viewer may do with them
    /// @throws NotFoundException where there is no such cohort, and for who neither belongs to it nor is an
    ///     administrator
    @Transactional(readOnly = true)
    public Shown bySlug(PersonId viewer, String slug) {
        var cohort = setup.find(slug).orElseThrow(NotFoundException::new);
        var role = access.roleOf(viewer, cohort);
        var administrator = people.self(viewer).administrator();
        if (role.isEmpty() && !administrator) {
            throw new NotFoundException();
        }
        var name = jdbc.sql("SELECT name FROM cohort WHERE id = ?")
                .param(cohort.value())
                .query(String.class)
                .single();
        var mayKeep = administrator || role.map(CohortRole::coordinator).orElse(false);
        return new Shown(cohort, name, role.isPresent(), mayKeep, lines(cohort));
    }

    /// Adds a help line at the end.
    ///
    /// @throws NotFoundException for anyone but the cohort's coordinators and administrators
    /// @throws RefusedException `help.name`, `help.reach`, `help.about` or `help.many`
    @Transactional
    public void add(PersonId actor, CohortId cohort, String name, String reach, String about) {
        hold(actor, cohort);
        setup.addHelpLine(cohort, name, reach, about);
    }

    /// Changes the words of a help line.
    ///
    /// @param line [HelpLine#id]
    /// @throws NotFoundException for anyone but the cohort's coordinators and administrators, and where it
    ///     has no such line
    /// @throws RefusedException `help.name`, `help.reach` or `help.about`
    @Transactional
    public void change(PersonId actor, CohortId cohort, long line, String name, String reach, String about) {
        hold(actor, cohort);
        CohortSetup.requireHelpLine(name, reach, about);
        var changed = jdbc.sql(
                        "UPDATE cohort_help_line SET name = ?, reach = ?, about = ? WHERE id = ? AND cohort_id = ?")
                .params(name.strip(), reach.strip(), about.strip(), line, cohort.value())
                .update();
        if (changed == 0) {
            var _ = position(cohort, line);
        }
    }

    /// Takes a help line away.
    ///
    /// @throws NotFoundException for anyone but the cohort's coordinators and administrators
    @Transactional
    public void remove(PersonId actor, CohortId cohort, long line) {
        hold(actor, cohort);
        jdbc.sql("DELETE FROM cohort_help_line WHERE id = ? AND cohort_id = ?")
                .params(line, cohort.value())
                .update();
    }

    /// Lets a help line change places with the one before it; the first stays where it is.
    ///
    /// @throws NotFoundException for anyone but the cohort's coordinators and administrators, and where it
    ///     has no such line
    @Transactional
    public void moveUp(PersonId actor, CohortId cohort, long line) {
        hold(actor, cohort);
        var here = position(cohort, line);
        var before = jdbc.sql("SELECT MAX(position) FROM cohort_help_line WHERE cohort_id = ? AND position < ?")
                .params(cohort.value(), here)
                .query((row, _) -> row.getInt(1))
                .single();
        if (before > ASIDE) {
            place(cohort, here, ASIDE);
            place(cohort, before, here);
            place(cohort, ASIDE, before);
        }
    }

    private void place(CohortId cohort, int from, int to) {
        jdbc.sql("UPDATE cohort_help_line SET position = ? WHERE cohort_id = ? AND position = ?")
                .params(to, cohort.value(), from)
                .update();
    }

    private int position(CohortId cohort, long line) {
        return jdbc.sql("SELECT position FROM cohort_help_line WHERE id = ? AND cohort_id = ?")
                .params(line, cohort.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /// Two who change the order at once come one after the other.
    private void hold(PersonId actor, CohortId cohort) {
        if (!access.roleOf(actor, cohort).map(CohortRole::coordinator).orElse(false)) {
            people.requireAdministrator(actor);
        }
        var _ = jdbc.sql("SELECT id FROM cohort WHERE id = ? FOR UPDATE")
                .param(cohort.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private List<HelpLine> lines(CohortId cohort) {
        return jdbc.sql("SELECT id, name, reach, about FROM cohort_help_line WHERE cohort_id = ? ORDER BY position")
                .param(cohort.value())
                .query((row, _) -> new HelpLine(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
