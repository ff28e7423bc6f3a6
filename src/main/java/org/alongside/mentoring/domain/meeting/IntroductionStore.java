package org.alongside.mentoring.domain.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.alongside.mentoring.IntroductionId;
import org.alongside.mentoring.PairSide;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Changes introductions. Who may was asked before; that none crosses a block the database keeps as well.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class IntroductionStore {

    private static final String OWN_STATE = "45000";

    private static final String SELECT = """
            SELECT i.id, i.pair_id, i.proposed_by, i.third_id, i.state,
                   w.state = 'PUBLISHED' AND COALESCE(o.state = 'PUBLISHED', TRUE)
            FROM introduction i
            JOIN mentoring_text w ON w.id = i.word_text
            LEFT JOIN mentoring_text o ON o.id = i.who_text
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    IntroductionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// An introduction about to be changed.
    ///
    /// @param third null for somebody outside
    /// @param readable whether its words are published
    public record Row(
            long key,
            long pair,
            PersonId proposedBy,
            @Nullable PersonId third,
            String state,
            boolean readable) {

        public boolean is(String expected) {
            return state.equals(expected);
        }
    }

    /// @return how many of a pair's wait
    public int open(long pair) {
        return jdbc.sql("SELECT COUNT(*) FROM introduction WHERE pair_id = ? AND state IN ('PROPOSED', 'ASKED')")
                .param(pair)
                .query(Integer.class)
                .single();
    }

    /// @throws RefusedException `introduction.again` where she was proposed before
    /// @throws NotFoundException where a block or a must-not parts them
    public void addMember(PairSide side, PersonId third, long word) {
        try {
            add(side, "MEMBER", third.value(), null, word);
        } catch (DuplicateKeyException _) {
            throw new RefusedException("introduction.again");
        } catch (UncategorizedSQLException failure) {
            var cause = failure.getSQLException();
            if (cause != null && OWN_STATE.equals(cause.getSQLState())) {
                throw new NotFoundException();
            }
            throw failure;
        }
    }

    public void addOutside(PairSide side, long who, long word) {
        add(side, "OUTSIDE", null, who, word);
    }

    private void add(PairSide side, String kind, @Nullable Long third, @Nullable Long who, long word) {
        jdbc.sql("""
                        INSERT INTO introduction (public_id, pair_id, proposed_by, kind, third_id, who_text, word_text,
                            state, mentee_at, created_at)
                        VALUES (:id, :pair, :by, :kind, :third, :who, :word, :state, :mentee, :now)""")
                .param("id", PublicIds.next())
                .param("pair", side.key())
                .param("by", side.me().value())
                .param("kind", kind)
                .param("third", third)
                .param("who", who)
                .param("word", word)
                .param("state", side.mentee() ? "ASKED" : "PROPOSED")
                .param("mentee", side.mentee() ? now() : null)
                .param("now", now())
                .update();
    }

    /// @throws NotFoundException where the pair has none of that id
    public Row hold(long pair, IntroductionId introduction) {
        return jdbc.sql(SELECT + "WHERE i.public_id = ? AND i.pair_id = ? FOR UPDATE")
                .params(introduction.value(), pair)
                .query((row, _) -> row(row))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /// The same for the third, who is none of the pair: the pair is held first here, too.
    ///
    /// @throws NotFoundException where she is not the third of one of that id
    public Row holdForThird(PersonId third, IntroductionId introduction) {
        var pair = jdbc.sql("SELECT pair_id FROM introduction WHERE public_id = ? AND third_id = ?")
                .params(introduction.value(), third.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        jdbc.sql("SELECT id FROM mentoring_pair WHERE id = ? FOR UPDATE")
                .param(pair)
                .query(Long.class)
                .single();
        return hold(pair, introduction);
    }

    /// @return whether the third is still a member, and nothing parts her from the two
    public boolean possible(Row introduction) {
        if (introduction.third() == null) {
            return true;
        }
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM mentoring_pair p
                          JOIN cohort_member c ON c.cohort_id = p.cohort_id AND c.person_id = :third
                          WHERE p.id = :pair AND %s)""".formatted(IntroductionReader.NOT_PARTED.formatted("c.person_id")))
                .param("third", introduction.third().value())
                .param("pair", introduction.pair())
                .query(Boolean.class)
                .single();
    }

    public void menteeAgrees(Row introduction) {
        update(introduction, "state = 'ASKED', mentee_at = ?");
    }

    public void thirdAgrees(Row introduction) {
        update(introduction, "state = 'AGREED', third_at = ?");
    }

    public void made(Row introduction) {
        update(introduction, "state = 'MADE', made_at = ?");
    }

    /// @param state `NOT_NOW` or `WITHDRAWN`
    public void close(Row introduction, String state) {
        jdbc.sql("UPDATE introduction SET state = ?, version = version + 1 WHERE id = ?")
                .params(state, introduction.key())
                .update();
    }

    private void update(Row introduction, String what) {
        jdbc.sql("UPDATE introduction SET " + what + ", version = version + 1 WHERE id = ?")
                .params(now(), introduction.key())
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Row row(ResultSet row) throws SQLException {
        var third = row.getObject(4, Long.class);
        return new Row(
                row.getLong(1),
                row.getLong(2),
                new PersonId(row.getLong(3)),
                third == null ? null : new PersonId(third),
                row.getString(5),
                row.getBoolean(6));
    }
}
