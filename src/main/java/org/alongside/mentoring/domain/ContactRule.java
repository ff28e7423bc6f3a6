package org.alongside.mentoring.domain;

import java.util.ArrayList;
import java.util.List;
import org.alongside.discussion.StoredSignals;
import org.alongside.discussion.TextCheck;
import org.alongside.screening.Kind;
import org.alongside.screening.Signal;
import org.alongside.shared.CohortId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What becomes of contact data, money and ways off the site in a message of a pair: as the cohort decides it
/// waits for a moderator, or is delivered with a plain word to both.
@Component
public class ContactRule {

    /// There is nothing of the kind in a text.
    static final Found NOTHING = new Found(null, false);

    /// Says to moderators why a text waits. It stands in front of the others and is no part of the score.
    private static final Signal RULE = new Signal("contact.rule", 2, null);

    private static final List<String> OFF_SITE = List.of("lure.messenger", "lure.own-site");

    private final JdbcClient jdbc;

    ContactRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was found.
    ///
    /// @param note `MONEY`, `OFF_SITE` or `CONTACT`, the gravest alone; null for none
    /// @param holds whether it waits for a moderator
    record Found(@Nullable String note, boolean holds) {

        /// @return what moderators are told of it
        String signals(TextCheck.Checked checked) {
            var all = new ArrayList<>(List.of(RULE));
            all.addAll(StoredSignals.read(checked.signals()));
            return StoredSignals.write(all);
        }
    }

    /// Nobody who may be in danger waits for it.
    Found apply(CohortId cohort, TextCheck.Checked checked) {
        var note = note(checked);
        if (note == null) {
            return NOTHING;
        }
        return new Found(note, !checked.held() && !checked.kinds().contains(Kind.DANGER) && holds(cohort));
    }

    private static @Nullable String note(TextCheck.Checked checked) {
        var names = StoredSignals.read(checked.signals()).stream()
                .filter(signal -> signal.weight() >= 0)
                .map(Signal::name)
                .toList();
        if (names.stream().anyMatch(name -> name.startsWith("scam."))) {
            return "MONEY";
        }
        if (names.stream().anyMatch(OFF_SITE::contains)) {
            return "OFF_SITE";
        }
        return checked.kinds().contains(Kind.CONTACT) ? "CONTACT" : null;
    }

    /// @return whether such a message waits for a moderator in the cohort
    public boolean holds(CohortId cohort) {
        return jdbc.sql("SELECT contact_rule = 'HOLD' FROM mentoring_settings WHERE cohort_id = ?")
                .param(cohort.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
