package org.alongside.mentoring.domain.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.mentoring.AgreementSection;
import org.alongside.mentoring.AgreementState;
import org.alongside.mentoring.TextState;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// Where the versions of agreements are kept. Who may, and what may follow what, is asked before.
@Component
public class AgreementStore {

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A version as it stands in the database.
    ///
    /// @param texts what each section says
    public record Row(long id, int number, AgreementState state, PersonId by, Map<AgreementSection, Said> texts) {

        /// @return whether one of the two may see it: her own, what was agreed, and what is there for both
        public boolean visibleTo(PersonId person) {
            return by.equals(person)
                    || state == AgreementState.IN_FORCE
                    || state == AgreementState.REPLACED
                    || texts.values().stream().allMatch(Said::published);
        }
    }

    /// What a section says.
    ///
    /// @param key of the text
    /// @param body sanitized HTML
    public record Said(long key, String body, TextState state, PersonId author) {

        /// @return whether both read it
        public boolean published() {
            return state == TextState.PUBLISHED;
        }

        /// @return whether who writes the same words again means this text
        public boolean usableBy(PersonId person) {
            return published() || state == TextState.HELD && author.equals(person);
        }
    }

    /// Reads what is true now, and keeps it so until the transaction ends. The pair is held already.
    ///
    /// @return all versions, the oldest first
    public List<Row> hold(long pair) {
        var rows = new LinkedHashMap<Integer, Row>();
        jdbc.sql("""
                        SELECT a.id, a.number, a.state, a.proposed_by, s.section, x.id, x.body, x.state, x.author_id
                        FROM pair_agreement a
                        JOIN pair_agreement_section s ON s.agreement_id = a.id
                        JOIN mentoring_text x ON x.id = s.text_id
                        WHERE a.pair_id = ? ORDER BY a.number FOR UPDATE""").param(pair).query((row, _) -> read(row, rows)).list();
        return new ArrayList<>(rows.values());
    }

    private static int read(ResultSet row, Map<Integer, Row> rows) throws SQLException {
        var number = row.getInt(2);
        var found = rows.get(number);
        if (found == null) {
            found = new Row(
                    row.getLong(1),
                    number,
                    AgreementState.valueOf(row.getString(3)),
                    new PersonId(row.getLong(4)),
                    new EnumMap<>(AgreementSection.class));
            rows.put(number, found);
        }
        var said = new Said(
                row.getLong(6), row.getString(7), TextState.valueOf(row.getString(8)), new PersonId(row.getLong(9)));
        found.texts().put(AgreementSection.valueOf(row.getString(5)), said);
        return number;
    }

    /// Adds a proposal.
    ///
    /// @param base key of the version in force; null for none
    public void add(
            long pair, int number, @Nullable Long base, PersonId by, Map<AgreementSection, Long> texts, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO pair_agreement (pair_id, number, base_id, proposed_by, proposed_at)
                        VALUES (:pair, :number, :base, :by, :now)""")
                .param("pair", pair)
                .param("number", number)
                .param("base", base)
                .param("by", by.value())
                .param("now", now)
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKey()).longValue();
        texts.forEach((section, text) -> jdbc.sql(
                        "INSERT INTO pair_agreement_section (agreement_id, section, text_id) VALUES (?, ?, ?)")
                .params(id, section.name(), text)
                .update());
    }

    /// Closes a proposal that was not accepted, or a version that was in force.
    public void close(long id, AgreementState state) {
        jdbc.sql("UPDATE pair_agreement SET state = ? WHERE id = ?")
                .params(state.name(), id)
                .update();
    }

    public void accept(long id, PersonId by, Instant now) {
        jdbc.sql("UPDATE pair_agreement SET state = 'IN_FORCE', accepted_by = ?, accepted_at = ? WHERE id = ?")
                .params(by.value(), now, id)
                .update();
    }

    /// @return what she was writing; empty where she was not
    public Map<AgreementSection, String> draft(long pair, PersonId person) {
        var words = new EnumMap<AgreementSection, String>(AgreementSection.class);
        jdbc.sql("SELECT section, body FROM pair_agreement_draft WHERE pair_id = ? AND person_id = ?")
                .params(pair, person.value())
                .query((row, _) ->
                        Optional.ofNullable(words.put(AgreementSection.valueOf(row.getString(1)), row.getString(2))))
                .list();
        return words;
    }

    public void keepDraft(long pair, PersonId person, AgreementSection section, String words, Instant now) {
        jdbc.sql("""
                        INSERT INTO pair_agreement_draft (pair_id, person_id, section, body, saved_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE body = VALUES(body), saved_at = VALUES(saved_at)""").params(pair, person.value(), section.name(), words, now).update();
    }

    public void discardDraft(long pair, PersonId person) {
        jdbc.sql("DELETE FROM pair_agreement_draft WHERE pair_id = ? AND person_id = ?")
                .params(pair, person.value())
                .update();
    }
}
