package org.alongside.mentoring.domain.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.mentoring.CommitmentId;
import org.alongside.mentoring.CommitmentState;
import org.alongside.mentoring.CommitmentView;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.domain.Writings;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where commitments are kept. Who may, and what may follow what, is asked before.
@Component
public class CommitmentStore {

    private static final int CLOSED_SHOWN = 50;

    /// What is asked of somebody she sees once it may be read; what was not taken on or was taken back nobody
    /// sees any more.
    private static final String LIST = """
            SELECT c.public_id, c.owner_id = :viewer, c.asked_by IS NOT NULL, c.state, c.by_day, c.first_day,
                c.closed_at, c.version,
            """ + Writings.COLUMNS + """

            FROM pair_commitment c JOIN mentoring_text x ON x.id = c.text_id
            WHERE c.pair_id = :pair AND (c.state <> 'ASKED' OR c.asked_by = :viewer OR x.state = 'PUBLISHED')
              AND c.state NOT IN ('WITHDRAWN') AND (c.state <> 'DECLINED' OR c.asked_by = :viewer)
            ORDER BY c.closed_at IS NOT NULL, IF(c.closed_at IS NULL, c.by_day, NULL), c.closed_at DESC, c.id
            LIMIT :most""";

    private static final int FIRST_OF_TEXT = 9;

    private final JdbcClient jdbc;

    CommitmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A commitment as it stands in the database.
    ///
    /// @param readable whether both read it
    public record Row(
            long key,
            PersonId owner,
            @Nullable PersonId askedBy,
            CommitmentState state,
            LocalDate by,
            int version,
            boolean readable) {}

    /// @param most how many that are not closed there can be
    /// @return what she may see: what is ahead, the next day first; then what was closed last
    public List<CommitmentView> list(PairSide side, LocalDate today, int most) {
        return jdbc.sql(LIST)
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .param("most", most + CLOSED_SHOWN)
                .query((row, _) -> view(row, today))
                .list();
    }

    private static CommitmentView view(ResultSet row, LocalDate today) throws SQLException {
        var state = CommitmentState.valueOf(row.getString(4));
        var by = row.getObject(5, LocalDate.class);
        return new CommitmentView(
                new CommitmentId(row.getString(1)),
                row.getBoolean(2),
                row.getBoolean(3),
                state,
                Objects.requireNonNull(Writings.view(row, FIRST_OF_TEXT)),
                by,
                row.getObject(6, LocalDate.class),
                state == CommitmentState.OPEN && by.isBefore(today),
                row.getObject(7, Instant.class),
                row.getInt(8));
    }

    /// Reads what is true now, and keeps it so until the transaction ends.
    public Optional<Row> hold(long pair, CommitmentId id) {
        return jdbc.sql("""
                        SELECT c.id, c.owner_id, c.asked_by, c.state, c.by_day, c.version, x.state = 'PUBLISHED'
                        FROM pair_commitment c JOIN mentoring_text x ON x.id = c.text_id
                        WHERE c.public_id = ? AND c.pair_id = ? FOR UPDATE""")
                .params(id.value(), pair)
                .query((row, _) -> {
                    var askedBy = row.getObject(3, Long.class);
                    return new Row(
                            row.getLong(1),
                            new PersonId(row.getLong(2)),
                            askedBy == null ? null : new PersonId(askedBy),
                            CommitmentState.valueOf(row.getString(4)),
                            row.getObject(5, LocalDate.class),
                            row.getInt(6),
                            row.getBoolean(7));
                })
                .optional();
    }

    /// @return how many of the pair are not closed
    public int living(long pair) {
        return jdbc.sql("SELECT COUNT(*) FROM pair_commitment WHERE pair_id = ? AND state IN ('ASKED', 'OPEN')")
                .param(pair)
                .query(Integer.class)
                .single();
    }

    /// @param askedBy null where she promises by herself
    public CommitmentId add(
            long pair, PersonId owner, @Nullable PersonId askedBy, long text, LocalDate by, Instant now) {
        var id = new CommitmentId(PublicIds.next());
        jdbc.sql("""
                        INSERT INTO pair_commitment (public_id, pair_id, owner_id, asked_by, text_id, by_day, first_day,
                            state, created_at)
                        VALUES (:id, :pair, :owner, :asked, :text, :by, :by, :state, :now)""")
                .param("id", id.value())
                .param("pair", pair)
                .param("owner", owner.value())
                .param("asked", askedBy == null ? null : askedBy.value())
                .param("text", text)
                .param("by", by)
                .param("state", (askedBy == null ? CommitmentState.OPEN : CommitmentState.ASKED).name())
                .param("now", now)
                .update();
        return id;
    }

    public void become(long key, CommitmentState state, Instant now) {
        jdbc.sql("UPDATE pair_commitment SET state = ?, closed_at = ?, version = version + 1 WHERE id = ?")
                .param(state.name())
                .param(state == CommitmentState.OPEN ? null : now)
                .param(key)
                .update();
    }

    public void putOff(long key, LocalDate by) {
        jdbc.sql("UPDATE pair_commitment SET by_day = ?, version = version + 1 WHERE id = ?")
                .params(by, key)
                .update();
    }
}
