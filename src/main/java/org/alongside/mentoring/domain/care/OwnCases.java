package org.alongside.mentoring.domain.care;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alongside.mentoring.CareCaseId;
import org.alongside.mentoring.CareKind;
import org.alongside.mentoring.OwnCase;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.TextView;
import org.alongside.mentoring.domain.Writings;
import org.alongside.shared.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Cases as one of the two sees them: what she raised, and mediations she is invited to. Who stopped contact hears
/// nothing of a mediation the other asks for, and reads nothing of hers.
@Component
public class OwnCases {

    /// Whether `:me` sees a case `c`.
    static final String MINE = """
            (c.raised_by = :me OR (c.kind = 'MEDIATION' AND NOT EXISTS (SELECT 1 FROM pair_pause q
                WHERE q.pair_id = c.pair_id AND q.person_id = :me AND q.kind = 'STOP' AND q.ended_at IS NULL)))
            """;

    private final JdbcClient jdbc;
    private final Stops stops;

    OwnCases(JdbcClient jdbc, Stops stops) {
        this.jdbc = jdbc;
        this.stops = stops;
    }

    /// What a service needs to know of a case of hers.
    public record Own(
            long key,
            CareKind kind,
            boolean open,
            boolean raisedByMe,
            @Nullable Boolean otherAnswer) {}

    /// @throws NotFoundException where she has none of that id in the pair
    public Own hold(PairSide side, CareCaseId id) {
        return jdbc.sql("""
                        SELECT c.id, c.kind, c.state = 'OPEN', c.raised_by = :me, c.other_answer FROM care_case c
                        WHERE c.public_id = :id AND c.pair_id = :pair AND
                        """ + MINE + " FOR UPDATE")
                .param("me", side.me().value())
                .param("id", id.value())
                .param("pair", side.key())
                .query((row, _) -> new Own(
                        row.getLong(1),
                        CareKind.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        answer(row.getString(5))))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /// @return hers, the open ones first, of equals the newest
    public List<OwnCase> of(PairSide side) {
        var words = words(side);
        var statements = statements(side);
        var steps = steps(side);
        var silent = stops.from(side.key(), side.me());
        return jdbc.sql("""
                        SELECT c.public_id, c.kind, c.state = 'OPEN', c.raised_by = :me, c.opened_at, c.due_at,
                               c.other_answer, c.meet_at, c.follow_up_on, c.id
                        FROM care_case c WHERE c.pair_id = :pair AND
                        """ + MINE + """
                        ORDER BY c.state = 'CLOSED', c.id DESC LIMIT 20""")
                .param("me", side.me().value())
                .param("pair", side.key())
                .query((row, _) -> {
                    var key = row.getLong(10);
                    var two = statements.getOrDefault(key, new Two(null, null));
                    return one(row, words.getOrDefault(key, List.of()), two, steps.get(key), silent);
                })
                .list();
    }

    /// She has read what the team wrote to her so far.
    public void read(PairSide side) {
        jdbc.sql("""
                        INSERT INTO care_read (case_id, person_id, entry_id)
                        SELECT c.id, :me, MAX(n.id) FROM care_case c JOIN care_entry n ON n.case_id = c.id
                        WHERE c.pair_id = :pair AND n.kind = 'TEAM' AND (n.to_id IS NULL OR n.to_id = :me) AND
                        """ + MINE + """
                        GROUP BY c.id
                        ON DUPLICATE KEY UPDATE entry_id = VALUES(entry_id)""")
                .param("me", side.me().value())
                .param("pair", side.key())
                .update();
    }

    private static OwnCase one(
            ResultSet row, List<OwnCase.Word> words, Two two, OwnCase.@Nullable OwnSteps steps, boolean silent)
            throws SQLException {
        var sealed = two.mine() == null || silent;
        return new OwnCase(
                new CareCaseId(row.getString(1)),
                CareKind.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getObject(5, Instant.class),
                row.getObject(6, Instant.class),
                answer(row.getString(7)),
                row.getObject(8, Instant.class),
                row.getObject(9, LocalDate.class),
                words,
                two.mine(),
                two.other() != null && !silent,
                sealed ? null : two.other(),
                steps);
    }

    private Map<Long, List<OwnCase.Word>> words(PairSide side) {
        var all = new HashMap<Long, List<OwnCase.Word>>();
        jdbc.sql("""
                        SELECT n.case_id, n.kind = 'TEAM', COALESCE(n.body, x.body), n.written_at
                        FROM care_entry n JOIN care_case c ON c.id = n.case_id
                        LEFT JOIN mentoring_text x ON x.id = n.text_id
                        WHERE c.pair_id = :pair AND ((n.kind = 'ASKED' AND n.author_id = :me)
                            OR (n.kind = 'TEAM' AND x.state = 'PUBLISHED'
                                AND (n.to_id = :me OR (n.to_id IS NULL AND c.kind = 'MEDIATION')))) AND
                        """ + MINE + "ORDER BY n.id")
                .param("me", side.me().value())
                .param("pair", side.key())
                .query(row -> {
                    all.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(new OwnCase.Word(
                                    row.getBoolean(2), row.getString(3), row.getObject(4, Instant.class)));
                });
        return all;
    }

    private record Two(@Nullable TextView mine, @Nullable TextView other) {}

    private Map<Long, Two> statements(PairSide side) {
        var all = new HashMap<Long, Two>();
        jdbc.sql("SELECT t.case_id, t.person_id = :viewer, " + Writings.COLUMNS + """

                        FROM care_statement t JOIN care_case c ON c.id = t.case_id
                        JOIN mentoring_text x ON x.id = t.text_id WHERE c.pair_id = :pair""")
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .query(row -> {
                    var view = Objects.requireNonNull(Writings.view(row, 3));
                    var before = all.getOrDefault(row.getLong(1), new Two(null, null));
                    all.put(
                            row.getLong(1),
                            row.getBoolean(2) ? new Two(view, before.other()) : new Two(before.mine(), view));
                });
        return all;
    }

    private Map<Long, OwnCase.OwnSteps> steps(PairSide side) {
        var all = new HashMap<Long, OwnCase.OwnSteps>();
        jdbc.sql("""
                        SELECT s.case_id, s.id, x.body, s.mentor_agreed_at IS NOT NULL, s.mentee_agreed_at IS NOT NULL
                        FROM care_steps s JOIN care_case c ON c.id = s.case_id
                        JOIN mentoring_text x ON x.id = s.text_id
                        WHERE c.pair_id = ? AND s.replaced_at IS NULL AND x.state = 'PUBLISHED'""").param(side.key()).query(row -> {
            var mentor = row.getBoolean(4);
            var mentee = row.getBoolean(5);
            all.put(
                    row.getLong(1),
                    new OwnCase.OwnSteps(
                            row.getLong(2),
                            row.getString(3),
                            side.mentor() ? mentor : mentee,
                            side.mentor() ? mentee : mentor));
        });
        return all;
    }

    private static @Nullable Boolean answer(@Nullable String answer) {
        return Optional.ofNullable(answer).map("ACCEPTED"::equals).orElse(null);
    }
}
