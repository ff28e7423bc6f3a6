package org.alongside.mentoring.domain.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.AskedIntroduction;
import org.alongside.mentoring.IntroductionId;
import org.alongside.mentoring.IntroductionState;
import org.alongside.mentoring.IntroductionView;
import org.alongside.mentoring.Introductions.Candidate;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.domain.Writings;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads introductions, each person only what she is to know yet.
@Component
public class IntroductionReader {

    /// No block stands between a person and either of the pair `p`, and neither she nor the mentee said that
    /// the two
    /// must not be brought together.
    static final String NOT_PARTED = """
            NOT EXISTS (SELECT 1 FROM person_block b
              WHERE (b.person_id = %1$s AND b.blocked_id IN (p.mentor_id, p.mentee_id))
                 OR (b.blocked_id = %1$s AND b.person_id IN (p.mentor_id, p.mentee_id)))
            AND NOT EXISTS (SELECT 1 FROM mentoring_must_not n
              WHERE (n.person_id = %1$s AND n.other_id = p.mentee_id)
                 OR (n.person_id = p.mentee_id AND n.other_id = %1$s))""";

    private static final String CANDIDATE = """
            SELECT t.public_id, t.display_name, t.id
            FROM mentoring_pair p
            JOIN cohort_member c ON c.cohort_id = p.cohort_id
            JOIN person t ON t.id = c.person_id
            WHERE p.id = :pair AND t.id NOT IN (p.mentor_id, p.mentee_id)
              AND (EXISTS (SELECT 1 FROM post o JOIN thread h ON h.id = o.thread_id
                     WHERE o.author_id = t.id AND o.state = 'PUBLISHED' AND h.cohort_id = p.cohort_id
                       AND h.state = 'PUBLISHED')
                OR EXISTS (SELECT 1 FROM mentor_offer f
                     WHERE f.mentor_id = t.id AND f.cohort_id = p.cohort_id AND f.state = 'OPEN'))
              AND %s
            """.formatted(NOT_PARTED.formatted("t.id"));

    private static final String LIST =
            """
            SELECT i.public_id, i.state, i.proposed_by = :viewer, i.third_id IS NULL, i.created_at,
                   IF(i.state IN ('AGREED', 'MADE') OR i.proposed_by = :viewer, t.display_name, NULL),
                   IF(i.state IN ('AGREED', 'MADE') OR i.proposed_by = :viewer, t.public_id, NULL),
                   %s, %s
            FROM introduction i
            JOIN mentoring_pair p ON p.id = i.pair_id
            JOIN mentoring_text x ON x.id = i.word_text
            LEFT JOIN mentoring_text s ON s.id = i.who_text
            LEFT JOIN person t ON t.id = i.third_id AND %s
            WHERE i.pair_id = :pair AND (i.proposed_by = :viewer
                OR (x.state = 'PUBLISHED' AND COALESCE(s.state = 'PUBLISHED', TRUE)))
            ORDER BY i.created_at DESC, i.id DESC LIMIT 50
            """.formatted(Writings.COLUMNS, Writings.COLUMNS.replace("x.", "s."), NOT_PARTED.formatted("i.third_id"));

    private static final int WORD = 8;
    private static final int WHO = WORD + Writings.WIDTH;

    private final JdbcClient jdbc;

    IntroductionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody whom the mentee can be introduced to.
    public record Found(long key, String name) {}

    public List<IntroductionView> list(PairSide side) {
        return jdbc.sql(LIST)
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .query((row, _) -> view(row, side))
                .list();
    }

    public int happened(PairSide side) {
        return jdbc.sql("SELECT COUNT(*) FROM introduction WHERE pair_id = ? AND state = 'MADE'")
                .param(side.key())
                .query(Integer.class)
                .single();
    }

    public List<Candidate> candidates(PairSide side, String beginning, int most) {
        var like = beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return jdbc.sql(CANDIDATE
                        + "AND t.display_name LIKE :like ESCAPE '!' ORDER BY t.display_name, t.id LIMIT :most")
                .param("pair", side.key())
                .param("like", like)
                .param("most", most)
                .query((row, _) -> new Candidate(new MemberId(row.getString(1)), row.getString(2)))
                .list();
    }

    /// @return the member, where the mentee can be introduced to her
    public Optional<Found> candidate(PairSide side, MemberId member) {
        return jdbc.sql(CANDIDATE + "AND t.public_id = :member")
                .param("pair", side.key())
                .param("member", member.value())
                .query((row, _) -> new Found(row.getLong(3), row.getString(2)))
                .optional();
    }

    public String menteeName(PairSide side) {
        return jdbc.sql("SELECT display_name FROM person WHERE id = ?")
                .param(side.menteeId().value())
                .query(String.class)
                .single();
    }

    /// @return what the third sees of it; empty where she is not to see anything
    public Optional<AskedIntroduction> asked(PersonId third, IntroductionId introduction) {
        return jdbc.sql("""
                        SELECT x.body, x.lang, i.state <> 'ASKED',
                               IF(i.state = 'ASKED', NULL, e.display_name), IF(i.state = 'ASKED', NULL, e.public_id),
                               IF(i.state = 'ASKED', NULL, r.display_name)
                        FROM introduction i
                        JOIN mentoring_pair p ON p.id = i.pair_id
                        JOIN cohort_member c ON c.cohort_id = p.cohort_id AND c.person_id = i.third_id
                        JOIN mentoring_text x ON x.id = i.word_text AND x.state = 'PUBLISHED'
                        JOIN person e ON e.id = p.mentee_id
                        JOIN person r ON r.id = i.proposed_by
                        WHERE i.public_id = :id AND i.third_id = :third
                          AND (i.state IN ('AGREED', 'MADE') OR (i.state = 'ASKED' AND p.state = 'ACTIVE'
                               AND 2 = (SELECT COUNT(*) FROM cohort_member m WHERE m.cohort_id = p.cohort_id
                                        AND m.person_id IN (p.mentor_id, p.mentee_id))))
                          AND %s""".formatted(NOT_PARTED.formatted("i.third_id")))
                .param("id", introduction.value())
                .param("third", third.value())
                .query((row, _) -> new AskedIntroduction(
                        introduction,
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4),
                        member(row.getString(5)),
                        row.getString(6)))
                .optional();
    }

    private static IntroductionView view(ResultSet row, PairSide side) throws SQLException {
        var kept = row.getString(2);
        var mine = row.getBoolean(3);
        var outside = row.getBoolean(4);
        var tellsForOutside = outside && mine && kept.equals("ASKED");
        return new IntroductionView(
                new IntroductionId(row.getString(1)),
                state(kept, side.mentee() && kept.equals("PROPOSED") || tellsForOutside),
                outside,
                mine,
                row.getString(6),
                member(row.getString(7)),
                Writings.view(row, WHO),
                Writings.view(row, WORD),
                tellsForOutside,
                row.getObject(5, Instant.class));
    }

    private static IntroductionState state(String kept, boolean asksMe) {
        return switch (kept) {
            case "PROPOSED", "ASKED" -> asksMe ? IntroductionState.ASKS_ME : IntroductionState.WAITING;
            case "AGREED" -> IntroductionState.AGREED;
            case "MADE" -> IntroductionState.MADE;
            default -> IntroductionState.NOT_NOW;
        };
    }

    private static @Nullable MemberId member(@Nullable String id) {
        return id == null ? null : new MemberId(id);
    }
}
