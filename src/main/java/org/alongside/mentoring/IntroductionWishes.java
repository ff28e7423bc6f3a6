package org.alongside.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.alongside.mentoring.domain.Writings;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A mentee asks to be introduced to somebody: her mentor, or the coordinators, so that not all doors hang on one
/// person (P19).
@Service
public class IntroductionWishes {

    private static final int MOST_OPEN = 5;

    private static final String SELECT = """
            SELECT w.public_id, w.to_team, %s, %s, w.answered_at IS NOT NULL, w.created_at, %s
            FROM introduction_wish w
            JOIN mentoring_pair p ON p.id = w.pair_id
            JOIN mentoring_text x ON x.id = w.text_id
            """;

    private static final String OF_PAIR = SELECT.formatted("NULL", "NULL", Writings.COLUMNS);

    private static final String OF_TEAM = SELECT.formatted("e.display_name", "c.name", Writings.COLUMNS) + """
            JOIN person e ON e.id = p.mentee_id
            JOIN cohort c ON c.id = p.cohort_id
            JOIN cohort_member m ON m.cohort_id = p.cohort_id AND m.person_id = :viewer AND m.coordinator
                AND m.person_id <> p.mentor_id
            """;

    private final PairAccess access;
    private final Writings writings;
    private final JdbcClient jdbc;
    private final Clock clock;

    IntroductionWishes(PairAccess access, Writings writings, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.writings = writings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Asks to be introduced.
    ///
    /// @param toTeam whether the coordinators are asked, and the mentor is not told; else the mentor
    /// @throws NotFoundException for anyone but the mentee
    /// @throws RefusedException `introduction.many`, `post.empty`, `post.too-long`, `pair.paused` or `pair.ended`
    @Transactional
    public SavedTexts ask(PersonId person, PairId pair, String words, @Nullable String lang, boolean toTeam) {
        var side = access.requireActive(person, pair);
        if (!side.mentee()) {
            throw new NotFoundException();
        }
        var open = jdbc.sql("SELECT COUNT(*) FROM introduction_wish WHERE pair_id = ? AND answered_at IS NULL")
                .param(side.key())
                .query(Integer.class)
                .single();
        if (open >= MOST_OPEN) {
            throw new RefusedException("introduction.many");
        }
        // What goes to the coordinators is no text of the pair: those they never read.
        var text = writings.write(new Writings.New(
                person,
                side.cohort(),
                toTeam ? null : side.key(),
                TextKind.INTRODUCTION,
                words,
                lang,
                List.of(side.other())));
        jdbc.sql("""
                        INSERT INTO introduction_wish (public_id, pair_id, to_team, text_id, created_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .params(PublicIds.next(), side.key(), toTeam, text.key(), now())
                .update();
        return new SavedTexts(text.held(), text.danger());
    }

    /// @return the mentee's wishes, newest first; for the mentor only those that were told her
    /// @throws NotFoundException for who is not one of the two
    @Transactional(readOnly = true)
    public List<IntroductionWish> of(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        return jdbc.sql(OF_PAIR + """
                        WHERE w.pair_id = :pair AND (:mentee OR (NOT w.to_team AND x.state = 'PUBLISHED'))
                        ORDER BY w.id DESC LIMIT 20""")
                .param("viewer", person.value())
                .param("pair", side.key())
                .param("mentee", side.mentee())
                .query((row, _) -> wish(row))
                .list();
    }

    /// Says that a wish is taken care of: the mentor one that was told her, the mentee any of hers.
    ///
    /// @throws NotFoundException for anyone else, and where there is none
    @Transactional
    public void answered(PersonId person, PairId pair, WishId wish) {
        var side = access.requireActive(person, pair);
        var done = jdbc.sql("""
                        UPDATE introduction_wish SET answered_at = COALESCE(answered_at, :now)
                        WHERE public_id = :wish AND pair_id = :pair AND (:mentee OR NOT to_team)""")
                .param("now", now())
                .param("wish", wish.value())
                .param("pair", side.key())
                .param("mentee", side.mentee())
                .update();
        if (done == 0 && !known(side, wish)) {
            throw new NotFoundException();
        }
    }

    /// @return what waits for a coordinator, in all her cohorts, oldest first; nothing of her own mentees, who did
    ///     not want to tell their mentor
    @Transactional(readOnly = true)
    public List<IntroductionWish> forTeam(PersonId coordinator) {
        return jdbc.sql(OF_TEAM + """
                        WHERE w.to_team AND w.answered_at IS NULL AND x.state = 'PUBLISHED'
                        ORDER BY w.id LIMIT 100""")
                .param("viewer", coordinator.value())
                .query((row, _) -> wish(row))
                .list();
    }

    /// Says that a wish told to the coordinators is taken care of.
    ///
    /// @throws NotFoundException for who does not coordinate its cohort or is the mentor, and where there is none
    @Transactional
    public void answeredByTeam(PersonId coordinator, WishId wish) {
        var key = jdbc.sql("""
                        SELECT w.id FROM introduction_wish w
                        JOIN mentoring_pair p ON p.id = w.pair_id
                        JOIN mentoring_text x ON x.id = w.text_id AND x.state = 'PUBLISHED'
                        JOIN cohort_member m ON m.cohort_id = p.cohort_id AND m.person_id = ? AND m.coordinator
                          AND m.person_id <> p.mentor_id
                        WHERE w.public_id = ? AND w.to_team""")
                .params(coordinator.value(), wish.value())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFoundException::new);
        jdbc.sql("UPDATE introduction_wish SET answered_at = COALESCE(answered_at, ?) WHERE id = ?")
                .params(now(), key)
                .update();
    }

    private boolean known(PairSide side, WishId wish) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM introduction_wish
                        WHERE public_id = ? AND pair_id = ? AND (? OR NOT to_team))""")
                .params(wish.value(), side.key(), side.mentee())
                .query(Boolean.class)
                .single();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static IntroductionWish wish(ResultSet row) throws SQLException {
        return new IntroductionWish(
                new WishId(row.getString(1)),
                row.getBoolean(2),
                row.getString(3),
                row.getString(4),
                Objects.requireNonNull(Writings.view(row, 7)),
                row.getBoolean(5),
                row.getObject(6, Instant.class));
    }
}
