package org.alongside.mentoring;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.alongside.mentoring.domain.Proposed;
import org.alongside.platform.Attempts;
import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whom a person must not be brought together with. She alone ever reads it; matching keeps to it and says
/// nothing.
@Service
public class MustNots {

    /// Most people one can name.
    public static final int MOST = 50;

    /// Names shown at once to choose from.
    public static final int SHOWN = 12;

    /// Of `o`, whom she shares a cohort with and who has not hidden from her.
    private static final String AROUND = """
            o.id <> :me AND EXISTS (SELECT 1 FROM cohort_member a JOIN cohort_member b ON b.cohort_id = a.cohort_id
                WHERE a.person_id = o.id AND b.person_id = :me)
            AND NOT EXISTS (SELECT 1 FROM person_block k WHERE k.person_id = o.id AND k.blocked_id = :me)
            """;

    /// Of `o`, that she has shown herself in a cohort of the searcher's, by a post or an offer. Who only reads is
    /// nobody's to come upon: somebody may be looking for her.
    private static final String SHOWN_HERSELF = """
            (EXISTS (SELECT 1 FROM post q JOIN thread h ON h.id = q.thread_id
                JOIN cohort_member v ON v.cohort_id = h.cohort_id AND v.person_id = :me
                WHERE q.author_id = o.id AND q.state = 'PUBLISHED' AND h.state = 'PUBLISHED')
             OR EXISTS (SELECT 1 FROM mentor_offer f
                JOIN cohort_member v ON v.cohort_id = f.cohort_id AND v.person_id = :me
                WHERE f.mentor_id = o.id AND f.state = 'OPEN'))
            """;

    private final Proposed proposed;
    private final Attempts attempts;
    private final JdbcClient jdbc;
    private final Clock clock;

    MustNots(Proposed proposed, Attempts attempts, JdbcClient jdbc, Clock clock) {
        this.proposed = proposed;
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Somebody by name.
    public record Named(MemberId id, String name) implements Serializable {}

    /// @return whom she has named, by name
    @Transactional(readOnly = true)
    public List<Named> mine(PersonId me) {
        return jdbc.sql("""
                        SELECT o.public_id, o.display_name FROM mentoring_must_not n JOIN person o ON o.id = n.other_id
                        WHERE n.person_id = ? ORDER BY o.display_name, o.id""").param(me.value()).query((row, _) -> named(row)).list();
    }

    /// @param words a name, or a part of the name of somebody who has shown herself by a post or an offer; blank
    ///     finds nobody
    /// @return up to [#SHOWN] members of her cohorts of that name whom she has not named
    @Transactional(readOnly = true)
    public List<Named> find(PersonId me, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        return jdbc.sql("SELECT o.public_id, o.display_name FROM person o WHERE " + AROUND + """
                        AND NOT EXISTS (SELECT 1 FROM mentoring_must_not n WHERE n.person_id = :me AND n.other_id = o.id)
                        AND (o.display_name = :words OR (LOCATE(:words, o.display_name) > 0 AND
                        """ + SHOWN_HERSELF + """
                        ))
                        ORDER BY o.display_name, o.id LIMIT :most""")
                .param("me", me.value())
                .param("words", words.strip().toLowerCase(Locale.ROOT))
                .param("most", SHOWN)
                .query((row, _) -> named(row))
                .list();
    }

    /// Names somebody. What is proposed for the two is withdrawn; once more changes nothing.
    ///
    /// @throws NotFoundException where there is nobody like that in her cohorts
    /// @throws RefusedException `apart.many` for more than [#MOST]
    public void add(PersonId me, MemberId other) {
        attempts.run(() -> {
            var found = jdbc.sql("SELECT o.id FROM person o WHERE o.public_id = :other AND " + AROUND)
                    .param("me", me.value())
                    .param("other", other.value())
                    .query(Long.class)
                    .optional()
                    .orElseThrow(NotFoundException::new);
            var added = jdbc.sql("""
                            INSERT INTO mentoring_must_not (person_id, other_id, created_at)
                            SELECT :me, :other, :now FROM mentoring_must_not WHERE person_id = :me
                            HAVING COUNT(*) < :most
                            ON DUPLICATE KEY UPDATE created_at = mentoring_must_not.created_at""")
                    .param("me", me.value())
                    .param("other", found)
                    .param("now", clock.instant())
                    .param("most", MOST)
                    .update();
            if (added == 0 && mine(me).stream().noneMatch(named -> named.id().equals(other))) {
                throw new RefusedException("apart.many");
            }
            proposed.withdrawBetween(me, new PersonId(found));
        });
    }

    /// Takes somebody off again; does nothing where she was not named.
    @Transactional
    public void remove(PersonId me, MemberId other) {
        jdbc.sql("""
                        DELETE FROM mentoring_must_not
                        WHERE person_id = ? AND other_id = (SELECT id FROM person WHERE public_id = ?)""").params(me.value(), other.value()).update();
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(new MemberId(row.getString(1)), row.getString(2));
    }
}
