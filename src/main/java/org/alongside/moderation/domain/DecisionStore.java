package org.alongside.moderation.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.moderation.Act;
import org.alongside.moderation.Decision;
import org.alongside.moderation.DecisionId;
import org.alongside.moderation.Measure;
import org.alongside.moderation.Outcome;
import org.alongside.moderation.Reason;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who decided what, when and why. Rows are added and never changed: the database refuses it.
@Component
public class DecisionStore {

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A decision as it is stored.
    ///
    /// @param caseKey null for the whole of many at once
    /// @param undone whether it was taken back
    public record Stored(
            long key,
            DecisionId id,
            @Nullable Long caseKey,
            CohortId cohort,
            PersonId by,
            Act act,
            Reason reason,
            @Nullable Measure measure,
            @Nullable PersonId concerned,
            @Nullable Changed changed,
            @Nullable Long parent,
            Instant at,
            boolean undone,
            @Nullable JudgedText text) {}

    /// A decision that is to be stored.
    ///
    /// @param closes whether it closes the round its case is in
    public record New(
            CaseRow about,
            PersonId by,
            Role role,
            Decision decision,
            boolean closes,
            Changed changed,
            @Nullable Long undoes,
            @Nullable Long parent,
            Instant at) {}

    /// @return its key and id
    public Added add(New row) {
        var decision = row.decision();
        var measure = decision.measure();
        var about = row.about();
        var text = about.text();
        var id = PublicIds.next();
        jdbc.sql("""
                        INSERT INTO moderation_decision (public_id, case_id, round, cohort_id, decided_by, as_role, act,
                            reason, word, content_note, measure, measure_days, concerned_id, post_id, revision_id,
                            text_id, resource_version_id, changed, undoes_id, parent_id, decided_at)
                        VALUES (:id, :case, :round, :cohort, :by, :role, :act, :reason, :word, :note, :measure, :days,
                            :concerned, :post, :revision, :text, :resource, :changed, :undoes, :parent, :at)""")
                .param("id", id)
                .param("case", about.key())
                .param("round", row.closes() ? about.round() : null)
                .param("cohort", about.cohort().value())
                .param("by", row.by().value())
                .param("role", row.role().name())
                .param("act", decision.act().name())
                .param("reason", decision.reason().code())
                .param("word", decision.word())
                .param("note", decision.note() == null ? null : decision.note().name())
                .param("measure", measure == null ? null : measure.kind().name())
                .param("days", measure == null || !measure.kind().timed() ? null : measure.days())
                .param(
                        "concerned",
                        about.concerned() == null ? null : about.concerned().value())
                .param("post", text == null ? null : text.postKey())
                .param("revision", decided(row))
                .param("text", text == null ? null : text.textKey())
                .param("resource", version(row))
                .param("changed", row.changed().write())
                .param("undoes", row.undoes())
                .param("parent", row.parent())
                .param("at", row.at())
                .update();
        return new Added(key(id), new DecisionId(id));
    }

    /// A reported text may have changed before somebody decided about it.
    private static @Nullable Long decided(New row) {
        var before = row.changed().before();
        var text = row.about().text();
        if (before != null) {
            return before.decided();
        }
        return text == null ? null : text.revisionKey();
    }

    /// What others read may be decided about where a newer version waits.
    private static @Nullable Long version(New row) {
        var resource = row.changed().resource();
        var text = row.about().text();
        if (resource != null) {
            return resource.before().decided();
        }
        return text == null ? null : text.versionKey();
    }

    /// Notes that the same is decided about many.
    ///
    /// @param undoes key of the whole that is taken back; null where it is decided
    public Added addMany(CohortId cohort, PersonId by, Role role, Reason reason, @Nullable Long undoes, Instant at) {
        var id = PublicIds.next();
        jdbc.sql("""
                        INSERT INTO moderation_decision (public_id, cohort_id, decided_by, as_role, act, reason,
                            undoes_id, decided_at)
                        VALUES (:id, :cohort, :by, :role, :act, :reason, :undoes, :at)""")
                .param("id", id)
                .param("cohort", cohort.value())
                .param("by", by.value())
                .param("role", role.name())
                .param("act", (undoes == null ? Act.MANY : Act.UNDO).name())
                .param("reason", reason.code())
                .param("undoes", undoes)
                .param("at", at)
                .update();
        return new Added(key(id), new DecisionId(id));
    }

    /// A decision that was added.
    public record Added(long key, DecisionId id) {}

    /// @return what takes back a decision about many, where somebody has begun to
    public Optional<Added> wholeUndoing(long key) {
        return jdbc.sql("SELECT id, public_id FROM moderation_decision WHERE undoes_id = ?")
                .param(key)
                .query((row, _) -> new Added(row.getLong(1), new DecisionId(row.getString(2))))
                .optional();
    }

    /// @return the decision, whoever asks
    public Optional<Stored> find(DecisionId id) {
        return jdbc.sql(SELECT + "WHERE d.public_id = ?")
                .param(id.value())
                .query((row, _) -> stored(row))
                .optional();
    }

    /// @return the decision of that key
    public Stored get(long key) {
        return jdbc.sql(SELECT + "WHERE d.id = ?")
                .param(key)
                .query((row, _) -> stored(row))
                .single();
    }

    /// @return the parts of a decision about many that stand, oldest first
    public List<Stored> parts(long parent) {
        return jdbc.sql(SELECT + "WHERE d.parent_id = ? AND u.id IS NULL AND d.act <> 'UNDO' ORDER BY d.id")
                .param(parent)
                .query((row, _) -> stored(row))
                .list();
    }

    /// @return who decided last about a case
    public Optional<Outcome.AlreadyDecided> last(long caseKey) {
        return jdbc.sql("""
                        SELECT p.display_name, d.decided_at, d.act, d.reason
                        FROM moderation_decision d JOIN person p ON p.id = d.decided_by
                        WHERE d.case_id = ? AND d.round IS NOT NULL ORDER BY d.id DESC LIMIT 1""").param(caseKey).query((row, _) -> already(row)).optional();
    }

    /// @return who has decided anything about a case
    public List<PersonId> deciders(long caseKey) {
        return jdbc.sql("SELECT DISTINCT decided_by FROM moderation_decision WHERE case_id = ?")
                .param(caseKey)
                .query((row, _) -> new PersonId(row.getLong(1)))
                .list();
    }

    /// @return who took a decision back
    public Optional<Outcome.AlreadyDecided> undoing(long key) {
        return jdbc.sql("""
                        SELECT p.display_name, d.decided_at, d.act, d.reason
                        FROM moderation_decision d JOIN person p ON p.id = d.decided_by WHERE d.undoes_id = ?""").param(key).query((row, _) -> already(row)).optional();
    }

    private static final String SELECT = """
            SELECT d.id, d.public_id, d.case_id, d.cohort_id, d.decided_by, d.act, d.reason, d.measure, d.measure_days,
                   d.concerned_id, d.changed, d.parent_id, d.decided_at, u.id IS NOT NULL, %s
            FROM moderation_decision d LEFT JOIN moderation_decision u ON u.undoes_id = d.id
            """.formatted(JudgedText.COLUMNS.formatted("d"));

    private long key(String id) {
        return jdbc.sql("SELECT id FROM moderation_decision WHERE public_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static Outcome.AlreadyDecided already(ResultSet row) throws SQLException {
        return new Outcome.AlreadyDecided(
                row.getString(1),
                row.getObject(2, Instant.class),
                Act.valueOf(row.getString(3)),
                Reason.of(row.getString(4)));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var measure = row.getString(8);
        var concerned = row.getObject(10, Long.class);
        var changed = row.getString(11);
        return new Stored(
                row.getLong(1),
                new DecisionId(row.getString(2)),
                row.getObject(3, Long.class),
                new CohortId(row.getLong(4)),
                new PersonId(row.getLong(5)),
                Act.valueOf(row.getString(6)),
                Reason.of(row.getString(7)),
                measure == null ? null : new Measure(Measure.Kind.valueOf(measure), row.getInt(9)),
                concerned == null ? null : new PersonId(concerned),
                changed == null ? null : Changed.read(changed),
                row.getObject(12, Long.class),
                row.getObject(13, Instant.class),
                row.getBoolean(14),
                JudgedText.read(row, 15));
    }
}
