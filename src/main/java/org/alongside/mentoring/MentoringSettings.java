package org.alongside.mentoring;

import java.io.Serializable;
import java.util.Locale;
import org.alongside.mentoring.domain.MentoringCohorts;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How a cohort wants mentoring done. Its coordinators and the administrators decide.
@Service
public class MentoringSettings {

    private final MentoringCohorts cohorts;
    private final JdbcClient jdbc;

    MentoringSettings(MentoringCohorts cohorts, JdbcClient jdbc) {
        this.cohorts = cohorts;
        this.jdbc = jdbc;
    }

    /// What becomes of contact data, talk of money and ways off the platform in what a pair writes.
    public enum ContactRule {
        /// It waits for a moderator.
        HOLD,
        /// It goes through, with a note for both.
        NOTE;

        /// @return the message key of its name
        public String key() {
            return "option.contactRule." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a cohort has chosen.
    ///
    /// @param version to be handed back with a change; -1 where nothing has been chosen yet
    public record Chosen(CohortInMentoring cohort, ContactRule contact, int version) implements Serializable {}

    /// @throws NotFoundException where there is no such cohort, or the person neither coordinates it nor is an
    ///     administrator
    @Transactional(readOnly = true)
    public Chosen of(PersonId keeper, String slug) {
        var cohort = cohorts.ofKeeper(keeper, slug);
        return jdbc.sql("SELECT contact_rule, version FROM mentoring_settings WHERE cohort_id = ?")
                .param(cohort.cohort().value())
                .query((row, _) -> new Chosen(cohort, ContactRule.valueOf(row.getString(1)), row.getInt(2)))
                .optional()
                .orElseGet(() -> new Chosen(cohort, ContactRule.NOTE, OwnOffer.NONE));
    }

    /// @param version [Chosen#version] of what was changed
    /// @throws NotFoundException where the person neither coordinates the cohort nor is an administrator
    /// @throws RefusedException `mentoring.changed` where it was changed meanwhile
    @Transactional
    public void choose(PersonId keeper, CohortId cohort, Wording wording, ContactRule contact, int version) {
        cohorts.requireKeeper(keeper, cohort);
        if (version == OwnOffer.NONE) {
            try {
                jdbc.sql("INSERT INTO mentoring_settings (cohort_id, wording, contact_rule) VALUES (?, ?, ?)")
                        .params(cohort.value(), wording.name(), contact.name())
                        .update();
                return;
            } catch (DuplicateKeyException _) {
                throw new RefusedException("mentoring.changed");
            }
        }
        var changed = jdbc.sql("""
                        UPDATE mentoring_settings SET wording = ?, contact_rule = ?, version = version + 1
                        WHERE cohort_id = ? AND version = ?""")
                .params(wording.name(), contact.name(), cohort.value(), version)
                .update();
        if (changed == 0) {
            throw new RefusedException("mentoring.changed");
        }
    }
}
