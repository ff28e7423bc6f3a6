package org.alongside.mentoring.domain.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.PairSide;
import org.alongside.mentoring.ReviewOccasion;
import org.alongside.mentoring.ReviewWords;
import org.alongside.mentoring.TextView;
import org.alongside.mentoring.TrendPoint;
import org.alongside.mentoring.domain.Writings;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reviews and the answers in them. The only place that reads answers: somebody's own by her id, the other's only
/// through [#OPENED], which the database makes true by both answers and nothing else
/// (docs/decisions/2026-11-28-sealed-reviews.md).
@Component
public class ReviewStore {

    /// The answers of reviews that are not sealed.
    private static final String OPENED = """
             FROM power_review r JOIN power_review_answer a ON a.review_id = r.id AND r.sealed = FALSE
            """;

    private static final String TEXTS = """
            CASE x.id WHEN a.comfort_text THEN 'COMFORT' WHEN a.power_text THEN 'POWER' ELSE 'DIFFERENCE' END,
            a.evenness, a.version,
            """;

    private static final String JOIN_TEXTS =
            " JOIN mentoring_text x ON x.id IN (a.comfort_text, a.power_text, a.difference_text) ";

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A review that has begun, and what the two want with it.
    public record Begun(
            long key,
            ReviewOccasion occasion,
            boolean opened,
            boolean answered,
            boolean otherAnswered,
            boolean skipped,
            boolean otherSkipped,
            boolean seen,
            @Nullable LocalDate laterUntil) {}

    /// What waits for somebody in a review.
    ///
    /// @param toRead whether both have answered and she has not read it
    public record Waiting(PairId pair, ReviewOccasion occasion, boolean toRead, Instant since) {}

    /// Keys of the texts of an answer; null where a question was left out.
    public record Texts(
            @Nullable Long comfort,
            @Nullable Long power,
            @Nullable Long difference) {}

    /// @return the reviews that have begun, the newest first
    public List<Begun> begun(PairSide side, LocalDate today) {
        return jdbc.sql("""
                        SELECT r.id, r.number, r.opened_at IS NOT NULL,
                               EXISTS (SELECT 1 FROM power_review_answer a WHERE a.review_id = r.id AND a.person_id = :me),
                               EXISTS (SELECT 1 FROM power_review_answer a WHERE a.review_id = r.id AND a.person_id = :other),
                               w.skipped_at IS NOT NULL, o.skipped_at IS NOT NULL, w.seen_at IS NOT NULL, w.later_until
                        FROM power_review r
                        LEFT JOIN power_review_wish w ON w.review_id = r.id AND w.person_id = :me
                        LEFT JOIN power_review_wish o ON o.review_id = r.id AND o.person_id = :other
                        WHERE r.pair_id = :pair AND r.opens_on <= :today ORDER BY r.number DESC""")
                .param("me", side.me().value())
                .param("other", side.other().value())
                .param("pair", side.key())
                .param("today", today)
                .query((row, _) -> new Begun(
                        row.getLong(1),
                        ReviewOccasion.of(row.getInt(2)),
                        row.getBoolean(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getBoolean(8),
                        row.getObject(9, LocalDate.class)))
                .list();
    }

    /// @return when the pair's next review begins
    public Optional<LocalDate> next(long pair, LocalDate today) {
        return jdbc.sql("""
                        SELECT opens_on FROM power_review WHERE pair_id = ? AND opens_on > ?
                        ORDER BY opens_on LIMIT 1""").params(pair, today).query(LocalDate.class).optional();
    }

    /// Holds a review until the transaction ends.
    public void hold(long review) {
        var _ = jdbc.sql("SELECT id FROM power_review WHERE id = ? FOR UPDATE")
                .param(review)
                .query(Long.class)
                .single();
    }

    /// @return what she said herself; null where she has not answered
    public @Nullable ReviewWords own(long review, PersonId person) {
        return words(jdbc.sql("SELECT " + TEXTS + Writings.COLUMNS + " FROM power_review_answer a" + JOIN_TEXTS
                        + "WHERE a.review_id = :review AND a.person_id = :viewer")
                .param("review", review)
                .param("viewer", person.value())
                .query((row, _) -> said(row))
                .list());
    }

    /// @return what the other said; null as long as the review is sealed
    public @Nullable ReviewWords theirs(long review, PersonId viewer, PersonId other) {
        return words(jdbc.sql("SELECT " + TEXTS + Writings.COLUMNS + OPENED + JOIN_TEXTS
                        + "WHERE r.id = :review AND a.person_id = :other")
                .param("review", review)
                .param("viewer", viewer.value())
                .param("other", other.value())
                .query((row, _) -> said(row))
                .list());
    }

    /// @return how even it felt to both, in the reviews that are open
    public List<TrendPoint> trend(PairSide side) {
        return jdbc.sql("SELECT r.number, MAX(IF(a.person_id = :me, a.evenness, 0)),"
                        + " MAX(IF(a.person_id = :other, a.evenness, 0))" + OPENED
                        + "WHERE r.pair_id = :pair GROUP BY r.number ORDER BY r.number")
                .param("me", side.me().value())
                .param("other", side.other().value())
                .param("pair", side.key())
                .query((row, _) -> new TrendPoint(ReviewOccasion.of(row.getInt(1)), row.getInt(2), row.getInt(3)))
                .list();
    }

    /// @return the keys of the texts of her own answer; all null where there is none
    public Texts keys(long review, PersonId person) {
        return jdbc.sql("""
                        SELECT comfort_text, power_text, difference_text FROM power_review_answer
                        WHERE review_id = ? AND person_id = ?""")
                .params(review, person.value())
                .query((row, _) -> new Texts(
                        row.getObject(1, Long.class), row.getObject(2, Long.class), row.getObject(3, Long.class)))
                .optional()
                .orElseGet(() -> new Texts(null, null, null));
    }

    /// Keeps her answer, her first or a changed one.
    ///
    /// @param version of the answer she changes; null for her first
    /// @return false where there is another one by now
    public boolean put(
            long review, PersonId person, int evenness, Texts texts, @Nullable Integer version, Instant now) {
        var sql = version == null ? """
                INSERT INTO power_review_answer
                    (review_id, person_id, answered_at, evenness, comfort_text, power_text, difference_text)
                SELECT :review, :person, :now, :evenness, :comfort, :power, :difference FROM DUAL
                WHERE NOT EXISTS (SELECT 1 FROM power_review_answer WHERE review_id = :review AND person_id = :person)""" : """
                UPDATE power_review_answer SET answered_at = :now, evenness = :evenness, comfort_text = :comfort,
                    power_text = :power, difference_text = :difference, version = version + 1
                WHERE review_id = :review AND person_id = :person AND version = :version""";
        var statement = jdbc.sql(sql)
                .param("review", review)
                .param("person", person.value())
                .param("now", now)
                .param("evenness", evenness)
                .param("comfort", texts.comfort())
                .param("power", texts.power())
                .param("difference", texts.difference());
        return (version == null ? statement : statement.param("version", version)).update() == 1;
    }

    /// Breaks the seal if both have answered. Who holds the review is the only one to try.
    ///
    /// @return whether it is open now
    public boolean openIfBothAnswered(long review, Instant now) {
        return jdbc.sql("""
                        UPDATE power_review SET opened_at = ? WHERE id = ? AND opened_at IS NULL
                          AND (SELECT COUNT(*) FROM power_review_answer a WHERE a.review_id = power_review.id) = 2""").params(now, review).update() == 1;
    }

    /// She will answer later.
    public void later(long review, PersonId person, LocalDate until) {
        jdbc.sql("""
                        INSERT INTO power_review_wish (review_id, person_id, later_until) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE later_until = VALUES(later_until), skipped_at = NULL""").params(review, person.value(), until).update();
    }

    /// She skips it.
    public void skip(long review, PersonId person, Instant now) {
        jdbc.sql("""
                        INSERT INTO power_review_wish (review_id, person_id, skipped_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE skipped_at = COALESCE(skipped_at, VALUES(skipped_at)),
                            later_until = NULL""").params(review, person.value(), now).update();
    }

    /// She neither skips it nor puts it off.
    public void takeUp(long review, PersonId person) {
        jdbc.sql("""
                        UPDATE power_review_wish SET skipped_at = NULL, later_until = NULL
                        WHERE review_id = ? AND person_id = ?""").params(review, person.value()).update();
    }

    /// She has read what both said.
    public void see(long review, PersonId person, Instant now) {
        jdbc.sql("""
                        INSERT INTO power_review_wish (review_id, person_id, seen_at) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE seen_at = COALESCE(seen_at, VALUES(seen_at))""").params(review, person.value(), now).update();
    }

    /// @return the newest reviews of her pairs, where she is to answer or to read
    public List<Waiting> waiting(PersonId person, LocalDate today) {
        return jdbc.sql("""
                        SELECT p.public_id, r.number, r.opened_at IS NOT NULL,
                               COALESCE(r.opened_at, GREATEST(r.opens_on, COALESCE(w.later_until, r.opens_on)))
                        FROM mentoring_pair p
                        JOIN power_review r ON r.id = (SELECT n.id FROM power_review n
                            WHERE n.pair_id = p.id AND n.opens_on <= :today ORDER BY n.number DESC LIMIT 1)
                        LEFT JOIN power_review_answer a ON a.review_id = r.id AND a.person_id = :me
                        LEFT JOIN power_review_wish w ON w.review_id = r.id AND w.person_id = :me
                        WHERE :me IN (p.mentor_id, p.mentee_id) AND p.state = 'ACTIVE'
                          AND IF(r.opened_at IS NULL,
                                 a.person_id IS NULL AND COALESCE(w.later_until <= :today, TRUE) AND NOT EXISTS (
                                     SELECT 1 FROM power_review_wish s WHERE s.review_id = r.id AND s.skipped_at IS NOT NULL),
                                 w.seen_at IS NULL)
                          AND (SELECT COUNT(*) FROM cohort_member m WHERE m.cohort_id = p.cohort_id
                               AND m.person_id IN (p.mentor_id, p.mentee_id)) = 2""")
                .param("me", person.value())
                .param("today", today)
                .query((row, _) -> new Waiting(
                        new PairId(row.getString(1)),
                        ReviewOccasion.of(row.getInt(2)),
                        row.getBoolean(3),
                        row.getObject(4, Instant.class)))
                .list();
    }

    private record Said(
            String question,
            int evenness,
            int version,
            @Nullable TextView text) {}

    private static Said said(ResultSet row) throws SQLException {
        return new Said(row.getString(1), row.getInt(2), row.getInt(3), Writings.view(row, 4));
    }

    /// Each answer has a text at least.
    private static @Nullable ReviewWords words(List<Said> said) {
        if (said.isEmpty()) {
            return null;
        }
        var first = said.getFirst();
        return new ReviewWords(
                text(said, "COMFORT"),
                text(said, "POWER"),
                text(said, "DIFFERENCE"),
                first.evenness(),
                first.version());
    }

    private static @Nullable TextView text(List<Said> said, String question) {
        return said.stream()
                .filter(one -> one.question().equals(question))
                .map(Said::text)
                .findAny()
                .orElse(null);
    }
}
