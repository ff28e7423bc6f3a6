package org.alongside.mentoring.domain.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.MatchWeights;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the draft of each cohort. Whoever changes one holds its row first.
@Component
public class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param workedOutAt null before the first time
    public record Head(int version, @Nullable Instant workedOutAt) {}

    /// A row of the draft.
    ///
    /// @param newcomer page and name of the newcomer, who may not wait any more
    /// @param reasons the score with its parts as JSON, see [Reasons]
    public record Stored(
            Two two, CohortPeople.Named newcomer, int score, String reasons, boolean pinned, boolean byHand) {}

    /// What a cohort's parts weigh.
    ///
    /// @param version of its settings
    public record Weighed(MatchWeights weights, int version) {}

    /// Holds the draft until the transaction ends and makes it one newer.
    ///
    /// @param version the one that was looked at
    /// @throws RefusedException `matching.changed` where it is not the newest
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CohortId cohort, int version) {
        // Not INSERT IGNORE: that would only share the row, and two who share it cannot both go on.
        jdbc.sql("INSERT INTO matching_draft (cohort_id) VALUES (?) ON DUPLICATE KEY UPDATE version = version")
                .param(cohort.value())
                .update();
        var newest = jdbc.sql("SELECT version FROM matching_draft WHERE cohort_id = ? FOR UPDATE")
                .param(cohort.value())
                .query(Integer.class)
                .single();
        if (newest != version) {
            throw new RefusedException("matching.changed");
        }
        jdbc.sql("UPDATE matching_draft SET version = version + 1 WHERE cohort_id = ?")
                .param(cohort.value())
                .update();
    }

    public Head head(CohortId cohort) {
        return jdbc.sql("SELECT version, worked_out_at FROM matching_draft WHERE cohort_id = ?")
                .param(cohort.value())
                .query((row, _) -> new Head(row.getInt(1), row.getObject(2, Instant.class)))
                .optional()
                .orElse(new Head(0, null));
    }

    /// @return all rows, by the newcomers' keys
    public List<Stored> rows(CohortId cohort) {
        return jdbc.sql("""
                        SELECT r.mentor_id, r.mentee_id, p.public_id, p.display_name, r.score, r.reasons, r.pinned,
                            r.by_hand
                        FROM matching_row r JOIN person p ON p.id = r.mentee_id
                        WHERE r.cohort_id = ? ORDER BY r.mentee_id""")
                .param(cohort.value())
                .query((row, _) -> new Stored(
                        new Two(new PersonId(row.getLong(1)), new PersonId(row.getLong(2))),
                        new CohortPeople.Named(new MemberId(row.getString(3)), row.getString(4)),
                        row.getInt(5),
                        row.getString(6),
                        row.getBoolean(7),
                        row.getBoolean(8)))
                .list();
    }

    /// @return the row of a newcomer
    public Optional<Stored> row(CohortId cohort, PersonId newcomer) {
        return rows(cohort).stream()
                .filter(row -> row.two().newcomer().equals(newcomer))
                .findFirst();
    }

    /// Puts another draft in place of the one that was; those chosen by hand and pinned stay so.
    public void replace(CohortId cohort, List<Match> matches, List<Stored> before, PersonId by, Instant at) {
        jdbc.sql("DELETE FROM matching_row WHERE cohort_id = ?")
                .param(cohort.value())
                .update();
        for (var match : matches) {
            var byHand =
                    match.pinned() && before.stream().anyMatch(row -> row.two().equals(match.two()) && row.byHand());
            put(cohort, match, byHand);
        }
        jdbc.sql("UPDATE matching_draft SET worked_out_at = ?, worked_out_by = ? WHERE cohort_id = ?")
                .params(at, by.value(), cohort.value())
                .update();
    }

    /// Gives a newcomer a mentor, in place of the one she had in the draft.
    public void put(CohortId cohort, Match match, boolean byHand) {
        jdbc.sql("""
                        INSERT INTO matching_row (cohort_id, mentee_id, mentor_id, score, reasons, pinned, by_hand)
                        VALUES (:cohort, :mentee, :mentor, :score, :reasons, :pinned, :hand)
                        ON DUPLICATE KEY UPDATE mentor_id = VALUES(mentor_id), score = VALUES(score),
                            reasons = VALUES(reasons), pinned = VALUES(pinned), by_hand = VALUES(by_hand)""")
                .param("cohort", cohort.value())
                .param("mentee", match.two().newcomer().value())
                .param("mentor", match.two().mentor().value())
                .param("score", match.score().points())
                .param("reasons", Reasons.write(match.score()))
                .param("pinned", match.pinned())
                .param("hand", byHand)
                .update();
    }

    /// @return false where the two are not in the draft
    public boolean pin(CohortId cohort, Two two, boolean pinned) {
        return jdbc.sql("""
                        UPDATE matching_row SET pinned = ? WHERE cohort_id = ? AND mentee_id = ? AND mentor_id = ?""")
                        .params(
                                pinned,
                                cohort.value(),
                                two.newcomer().value(),
                                two.mentor().value())
                        .update()
                == 1;
    }

    /// Takes a newcomer out of the draft.
    public void remove(CohortId cohort, PersonId newcomer) {
        jdbc.sql("DELETE FROM matching_row WHERE cohort_id = ? AND mentee_id = ?")
                .params(cohort.value(), newcomer.value())
                .update();
    }

    /// Takes two out of the draft if they are in it.
    public void remove(CohortId cohort, Two two) {
        jdbc.sql("DELETE FROM matching_row WHERE cohort_id = ? AND mentee_id = ? AND mentor_id = ?")
                .params(cohort.value(), two.newcomer().value(), two.mentor().value())
                .update();
    }

    public Weighed weights(CohortId cohort) {
        return jdbc.sql("""
                        SELECT weight_language, weight_topics, weight_hours, weight_format, weight_waiting, version
                        FROM mentoring_settings WHERE cohort_id = ?""")
                .param(cohort.value())
                .query((row, _) -> new Weighed(
                        new MatchWeights(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                        row.getInt(6)))
                .optional()
                .orElse(new Weighed(MatchWeights.USUAL, 0));
    }

    /// @param version of the settings that was looked at
    /// @throws RefusedException `matching.changed` where it is not the newest
    public void weigh(CohortId cohort, MatchWeights weights, int version) {
        jdbc.sql("INSERT INTO mentoring_settings (cohort_id) VALUES (?) ON DUPLICATE KEY UPDATE version = version")
                .param(cohort.value())
                .update();
        int changed = jdbc.sql("""
                        UPDATE mentoring_settings SET weight_language = :language, weight_topics = :topics,
                            weight_hours = :hours, weight_format = :format, weight_waiting = :waiting,
                            version = version + 1
                        WHERE cohort_id = :cohort AND version = :version""")
                .param("language", weights.language())
                .param("topics", weights.topics())
                .param("hours", weights.hours())
                .param("format", weights.format())
                .param("waiting", weights.waiting())
                .param("cohort", cohort.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new RefusedException("matching.changed");
        }
    }
}
