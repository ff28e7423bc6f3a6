package org.alongside.mentoring.domain.ending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.mentoring.EndingBranch;
import org.alongside.mentoring.EndingView;
import org.alongside.mentoring.NoSessionReason;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.PairState;
import org.alongside.mentoring.TextView;
import org.alongside.mentoring.domain.Writings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads how a pair ends for one of the two.
@Component
public class EndingReader {

    private static final String ENDING = """
            SELECT e.branch, e.begun_by = :me, e.agreed_at IS NOT NULL, e.declined_at IS NOT NULL, e.session_on,
                   e.no_session_reason, e.mentor_confirmed_at IS NOT NULL, e.mentee_confirmed_at IS NOT NULL,
                   COALESCE(e.ended_at, p.ended_at), e.rematch,
                   EXISTS (SELECT 1 FROM exit_answer x WHERE x.pair_id = p.id AND x.person_id = :me),
                   (SELECT k.wants FROM contact_after k WHERE k.pair_id = p.id AND k.person_id = :me),
                   (SELECT COUNT(*) = 2 FROM contact_after k WHERE k.pair_id = p.id AND k.wants),
                   (SELECT r.next_steps FROM closing_reflection r WHERE r.pair_id = p.id AND r.person_id = :me)
            FROM mentoring_pair p LEFT JOIN pair_ending e ON e.pair_id = p.id
            WHERE p.id = :pair
            """;

    private final JdbcClient jdbc;

    EndingReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public EndingView of(PairSide side) {
        var mine = reflection(side, true);
        var others = reflection(side, false);
        var thanks = thanks(side);
        return jdbc.sql(ENDING)
                .param("me", side.me().value())
                .param("pair", side.key())
                .query((row, _) -> view(row, side, mine.orElse(null), others.orElse(null), thanks))
                .single();
    }

    private static EndingView view(
            ResultSet row,
            PairSide side,
            EndingView.@Nullable Reflection mine,
            EndingView.@Nullable Reflection others,
            @Nullable TextView thanks)
            throws SQLException {
        var branchName = row.getString(1);
        var branch = branchName == null ? null : EndingBranch.valueOf(branchName);
        var begunByMe = row.getBoolean(2);
        var agreed = row.getBoolean(3);
        var why = row.getString(6);
        var rematch = row.getString(10);
        var wants = row.getString(12);
        var next = row.getString(14);
        var over = side.state() == PairState.ENDED;
        return new EndingView(
                branch,
                begunByMe,
                agreed,
                row.getBoolean(4),
                row.getObject(5, LocalDate.class),
                why == null ? null : NoSessionReason.valueOf(why),
                row.getBoolean(side.mentor() ? 7 : 8),
                row.getBoolean(side.mentor() ? 8 : 7),
                mine,
                others != null,
                mine == null ? null : others,
                next == null ? "" : next,
                row.getObject(9, Instant.class),
                row.getBoolean(11),
                wants == null ? null : row.getBoolean(12),
                row.getBoolean(13),
                thanks,
                thanks == null && mayThank(branch, begunByMe, agreed, over, side),
                rematch == null ? null : rematch.equals("YES"));
    }

    /// Who was left without being asked writes no more to who left.
    private static boolean mayThank(
            @Nullable EndingBranch branch, boolean begunByMe, boolean agreed, boolean over, PairSide side) {
        if (over) {
            return branch != EndingBranch.ONE_SIDED || begunByMe;
        }
        return agreed && side.active();
    }

    private Optional<EndingView.Reflection> reflection(PairSide side, boolean own) {
        return jdbc.sql("SELECT " + Writings.COLUMNS + ", " + Writings.COLUMNS.replace("x.", "y.") + """

                        FROM closing_reflection r
                        LEFT JOIN mentoring_text x ON x.id = r.helped_text
                        LEFT JOIN mentoring_text y ON y.id = r.change_text
                        WHERE r.pair_id = :pair AND r.person_id = :whose
                          AND (r.helped_text IS NOT NULL OR r.change_text IS NOT NULL)""")
                .param("viewer", side.me().value())
                .param("pair", side.key())
                .param("whose", own ? side.me().value() : side.other().value())
                .query((row, _) ->
                        new EndingView.Reflection(Writings.view(row, 1), Writings.view(row, 1 + Writings.WIDTH)))
                .optional();
    }

    private @Nullable TextView thanks(PairSide side) {
        return jdbc.sql("SELECT " + Writings.COLUMNS + """

                        FROM thank_note n JOIN mentoring_text x ON x.id = n.text_id
                        WHERE n.pair_id = :pair AND n.from_id = :viewer""")
                .param("pair", side.key())
                .param("viewer", side.me().value())
                .query((row, _) -> Optional.ofNullable(Writings.view(row, 1)))
                .optional()
                .flatMap(view -> view)
                .orElse(null);
    }
}
