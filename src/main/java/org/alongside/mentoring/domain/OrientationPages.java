package org.alongside.mentoring.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.alongside.mentoring.CohortInMentoring;
import org.alongside.mentoring.Orientation.Course;
import org.alongside.mentoring.Orientation.Sheet;
import org.alongside.mentoring.PairRole;
import org.alongside.platform.Messages;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Pages of orientation, an edition at a time. Who may was asked before.
@Component
public class OrientationPages {

    /// Pages of each role that come with the program.
    private static final int USUAL = 6;

    private final Messages messages;
    private final JdbcClient jdbc;

    OrientationPages(Messages messages, JdbcClient jdbc) {
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /// @return the pages of a role that hold now
    public Course course(PersonId reader, CohortInMentoring cohort, PairRole role, Locale language) {
        var edition = edition(cohort.cohort(), role);
        var doneAt = jdbc.sql("""
                        SELECT done_at FROM mentoring_orientation_done
                        WHERE cohort_id = ? AND person_id = ? AND role = ?""")
                .params(cohort.cohort().value(), reader.value(), role.name())
                .query(Instant.class)
                .optional()
                .orElse(null);
        return new Course(cohort, role, edition, sheets(cohort.cohort(), role, edition, language), doneAt);
    }

    /// @return which edition holds; 0 for the usual pages
    public int edition(CohortId cohort, PairRole role) {
        return jdbc.sql("SELECT edition FROM mentoring_orientation WHERE cohort_id = ? AND role = ?")
                .params(cohort.value(), role.name())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// The same, held until the transaction ends.
    public int hold(CohortId cohort, PairRole role) {
        var _ = jdbc.sql("SELECT id FROM cohort WHERE id = ? FOR UPDATE")
                .param(cohort.value())
                .query(Long.class)
                .optional();
        return edition(cohort, role);
    }

    /// @return the pages of an edition; those that come with the program where it has none
    public List<Sheet> sheets(CohortId cohort, PairRole role, int edition, Locale language) {
        var own = jdbc.sql("""
                        SELECT title, body, lang FROM mentoring_orientation_page
                        WHERE cohort_id = ? AND role = ? AND edition = ? ORDER BY position""")
                .params(cohort.value(), role.name(), edition)
                .query((row, _) -> new Sheet(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        return own.isEmpty() ? usual(role, language) : own;
    }

    private List<Sheet> usual(PairRole role, Locale language) {
        var lang = Messages.nearest(language);
        var family = "option.orientation." + role.name().toLowerCase(Locale.ROOT) + ".";
        return IntStream.rangeClosed(1, USUAL)
                .mapToObj(number -> new Sheet(
                        messages.text(lang, family + number + ".title"),
                        RichText.fromPlain(messages.text(lang, family + number + ".body")),
                        lang.toLanguageTag()))
                .toList();
    }

    /// Stores a new edition as a whole.
    public void write(PersonId keeper, CohortId cohort, PairRole role, int edition, List<Sheet> sheets, Instant now) {
        jdbc.sql("""
                        INSERT INTO mentoring_orientation (cohort_id, role, edition, changed_by, changed_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE edition = VALUES(edition), changed_by = VALUES(changed_by),
                            changed_at = VALUES(changed_at)""")
                .params(cohort.value(), role.name(), edition, keeper.value(), now)
                .update();
        int position = 0;
        for (var sheet : sheets) {
            jdbc.sql("""
                            INSERT INTO mentoring_orientation_page (cohort_id, role, edition, position, title, body,
                                policy_version, lang)
                            VALUES (:cohort, :role, :edition, :position, :title, :body, :policy, :lang)""")
                    .param("cohort", cohort.value())
                    .param("role", role.name())
                    .param("edition", edition)
                    .param("position", ++position)
                    .param("title", sheet.title())
                    .param("body", sheet.body())
                    .param("policy", RichText.POLICY_VERSION)
                    .param("lang", sheet.lang())
                    .update();
        }
    }

    /// @return whether she has confirmed that she read them
    public boolean done(PersonId reader, CohortId cohort, PairRole role) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM mentoring_orientation_done
                        WHERE cohort_id = ? AND person_id = ? AND role = ?)""")
                .params(cohort.value(), reader.value(), role.name())
                .query(Boolean.class)
                .single();
    }

    /// Remembers it; the first time counts for an edition, a later edition is noted.
    public void confirm(PersonId reader, CohortId cohort, PairRole role, int edition, Instant now) {
        jdbc.sql("""
                        INSERT INTO mentoring_orientation_done (cohort_id, person_id, role, edition, done_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE done_at = IF(edition = VALUES(edition), done_at, VALUES(done_at)),
                            edition = VALUES(edition)""")
                .params(cohort.value(), reader.value(), role.name(), edition, now)
                .update();
    }
}
