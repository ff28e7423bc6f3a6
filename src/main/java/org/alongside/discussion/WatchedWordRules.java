package org.alongside.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.Cohorts;
import org.alongside.discussion.domain.Watch;
import org.alongside.discussion.domain.WatchTrials;
import org.alongside.identity.People;
import org.alongside.screening.WatchedWords;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Words that cohorts and the whole site watch. Moderators and coordinators keep those of their cohort,
/// administrators those of the site. A new word does nothing before it is switched on.
@Service
public class WatchedWordRules {

    /// Words of one cohort, and of the site.
    public static final int MOST = 2_000;

    /// Texts that a trial looks at.
    public static final int TRIED = 20_000;

    private static final int LONGEST_FORM = 200;

    private static final String SELECT = """
            SELECT w.id, w.cohort_id IS NULL, w.pattern, w.action, w.state, p.display_name, w.changed_at, w.version
            FROM watched_word w JOIN person p ON p.id = w.created_by
            """;

    private final CohortAccess access;
    private final Cohorts cohorts;
    private final People people;
    private final Watch watch;
    private final WatchTrials trials;
    private final JdbcClient jdbc;
    private final Clock clock;

    WatchedWordRules(
            CohortAccess access,
            Cohorts cohorts,
            People people,
            Watch watch,
            WatchTrials trials,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.cohorts = cohorts;
        this.people = people;
        this.watch = watch;
        this.trials = trials;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The words that count in a cohort.
    ///
    /// @param words its own, the newest first
    /// @param site those of the whole site that are switched on, the newest first
    public record Shown(CohortId cohort, String name, List<WatchedWord> words, List<WatchedWord> site) {}

    /// @param slug of the cohort
    /// @throws NotFoundException where there is no such cohort, or the person neither moderates nor coordinates it
    @Transactional(readOnly = true)
    public Shown inCohort(PersonId actor, String slug) {
        var cohort = cohorts.bySlug(actor, slug);
        requireKeeper(actor, cohort.id());
        var site = words(null).stream()
                .filter(word -> word.state() == WatchedWord.State.ON)
                .toList();
        return new Shown(cohort.id(), cohort.name(), words(cohort.id()), site);
    }

    /// @return the words of the whole site, the newest first
    /// @throws NotFoundException for who is no administrator and looks after no cohort
    @Transactional(readOnly = true)
    public List<WatchedWord> ofSite(PersonId viewer) {
        if (!access.looksAfterSomewhere(viewer)) {
            people.requireAdministrator(viewer);
        }
        return words(null);
    }

    /// Adds a word on trial: nothing happens yet.
    ///
    /// @param cohort null for the whole site
    /// @throws NotFoundException for who may not keep the words there
    /// @throws RefusedException `words.pattern`, `words.exists` or `words.many`
    @Transactional
    public WatchedWord add(PersonId actor, @Nullable CohortId cohort, String pattern, WatchAction action) {
        requireKeeper(actor, cohort);
        var written = pattern.strip();
        var form = form(written);
        if (count(cohort) >= MOST) {
            throw new RefusedException("words.many");
        }
        try {
            jdbc.sql("""
                            INSERT INTO watched_word
                                (cohort_id, pattern, normal_form, action, created_by, created_at, changed_at)
                            VALUES (:cohort, :pattern, :form, :action, :actor, :now, :now)""")
                    .param("cohort", cohort == null ? null : cohort.value())
                    .param("pattern", written)
                    .param("form", form)
                    .param("action", action.name())
                    .param("actor", actor.value())
                    .param("now", clock.instant())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new RefusedException("words.exists");
        }
        return jdbc.sql(SELECT + "WHERE w.scope = ? AND w.normal_form = ? AND w.action = ?")
                .params(scope(cohort), form, action.name())
                .query((row, _) -> word(row))
                .single();
    }

    /// Switches a word on or off.
    ///
    /// @throws NotFoundException where there is no such word, or the person may not keep it
    /// @throws RefusedException `words.changed` where somebody else changed it meanwhile
    @Transactional
    public void turn(PersonId actor, WatchedWord word, boolean on) {
        var cohort = keep(actor, word);
        var state = on ? WatchedWord.State.ON : WatchedWord.State.OFF;
        int changed = jdbc.sql("""
                        UPDATE watched_word SET state = ?, changed_at = ?, version = version + 1
                        WHERE id = ? AND version = ?""")
                .params(state.name(), clock.instant(), word.id(), word.version())
                .update();
        requireUnchanged(changed);
        watch.changed(cohort);
    }

    /// Deletes a word. What it has done stays done.
    ///
    /// @throws NotFoundException where there is no such word, or the person may not keep it
    /// @throws RefusedException `words.changed` where somebody else changed it meanwhile
    @Transactional
    public void delete(PersonId actor, WatchedWord word) {
        var cohort = keep(actor, word);
        requireUnchanged(jdbc.sql("DELETE FROM watched_word WHERE id = ? AND version = ?")
                .params(word.id(), word.version())
                .update());
        watch.changed(cohort);
    }

    /// What a pattern would have caught of what was published in the last 30 days, in the newest [#TRIED] texts.
    ///
    /// @param cohort null for the whole site: then only how many in each cohort, since administrators do not read
    ///     in them
    /// @throws NotFoundException for who may not keep the words there
    /// @throws RefusedException `words.pattern`
    public WatchTrial tryOut(PersonId actor, @Nullable CohortId cohort, String pattern) {
        requireKeeper(actor, cohort);
        var written = pattern.strip();
        var _ = form(written);
        return trials.run(WatchedWords.of(List.of(written)), cohort, clock.instant(), TRIED);
    }

    private List<WatchedWord> words(@Nullable CohortId cohort) {
        return jdbc.sql(SELECT + "WHERE w.scope = ? ORDER BY w.id DESC")
                .param(scope(cohort))
                .query((row, _) -> word(row))
                .list();
    }

    /// Two who add at once come one after the other.
    private int count(@Nullable CohortId cohort) {
        if (cohort != null) {
            var _ = jdbc.sql("SELECT id FROM cohort WHERE id = ? FOR UPDATE")
                    .param(cohort.value())
                    .query(Long.class)
                    .single();
        }
        return jdbc.sql("SELECT COUNT(*) FROM watched_word WHERE scope = ?")
                .param(scope(cohort))
                .query(Integer.class)
                .single();
    }

    private void requireKeeper(PersonId actor, @Nullable CohortId cohort) {
        if (cohort == null) {
            people.requireAdministrator(actor);
            return;
        }
        var role = access.requireMember(actor, cohort);
        if (!role.moderator() && !role.coordinator()) {
            throw new NotFoundException();
        }
    }

    /// @return the cohort of a word, null for one of the site
    private @Nullable CohortId keep(PersonId actor, WatchedWord word) {
        var scope = jdbc.sql("SELECT scope FROM watched_word WHERE id = ? FOR UPDATE")
                .param(word.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        var cohort = scope == 0 ? null : new CohortId(scope);
        requireKeeper(actor, cohort);
        return cohort;
    }

    private static void requireUnchanged(int changed) {
        if (changed == 0) {
            throw new RefusedException("words.changed");
        }
    }

    private static String form(String pattern) {
        try {
            var form = WatchedWords.normal(pattern);
            if (form.length() <= LONGEST_FORM) {
                return form;
            }
        } catch (IllegalArgumentException _) {
            // Said below, in words for who wrote it.
        }
        throw new RefusedException("words.pattern");
    }

    private static long scope(@Nullable CohortId cohort) {
        return cohort == null ? 0 : cohort.value();
    }

    private static WatchedWord word(ResultSet row) throws SQLException {
        return new WatchedWord(
                row.getLong(1),
                row.getBoolean(2),
                row.getString(3),
                WatchAction.valueOf(row.getString(4)),
                WatchedWord.State.valueOf(row.getString(5)),
                row.getString(6),
                row.getObject(7, Instant.class),
                row.getInt(8));
    }
}
