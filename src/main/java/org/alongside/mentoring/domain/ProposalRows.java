package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alongside.mentoring.PairRole;
import org.alongside.mentoring.ProposalId;
import org.alongside.mentoring.ProposalView;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Proposals as the two see them.
@Component
public class ProposalRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A part of the score below this says nothing: a half.
    private static final double COUNTS = 0.5;

    private static final int OFFER = 16;
    private static final int REQUEST = 20;
    private static final int EXPERIENCE = 24;
    private static final int WORD = EXPERIENCE + Writings.WIDTH;

    /// An ask whose word waits for a moderator is nothing to the mentor yet; what has become impossible is nothing to
    /// either.
    private static final String OPEN = """
            FROM pair_proposal q
            JOIN mentor_offer o ON o.cohort_id = q.cohort_id AND o.mentor_id = q.mentor_id
            JOIN newcomer_request r ON r.cohort_id = q.cohort_id AND r.mentee_id = q.mentee_id
            JOIN cohort c ON c.id = q.cohort_id
            JOIN person p ON p.id = IF(q.mentor_id = :viewer, q.mentee_id, q.mentor_id)
            LEFT JOIN mentoring_settings s ON s.cohort_id = q.cohort_id
            LEFT JOIN mentoring_text x ON x.id = r.experience_text
            LEFT JOIN mentoring_text y ON y.id = q.ask_text
            WHERE :viewer IN (q.mentor_id, q.mentee_id) AND q.state = 'OPEN' AND q.lapses_at > :now
              AND (q.mentee_id = :viewer OR y.id IS NULL OR y.state = 'PUBLISHED') AND
            """ + Fit.NOTHING_BETWEEN;

    private static final String VIEW = "SELECT " + MentoringCohorts.COLUMNS + """
            , q.public_id, q.mentor_id = :viewer, q.origin = 'ASK', q.mentor_answer <=> 'ACCEPTED',
            q.mentee_answer <=> 'ACCEPTED', q.reminded_at IS NOT NULL, p.display_name, p.public_id, q.reasons,
            q.proposed_at, q.lapses_at,
            """ + TermsRows.OF_OFFER + ", "
            + TermsRows.OF_REQUEST + ", " + Writings.COLUMNS + ", "
            + Writings.COLUMNS.replace("x.", "y.") + " " + OPEN;

    private final JdbcClient jdbc;

    ProposalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return what is open between her and somebody, what waits for her first, then the oldest
    public List<ProposalView> open(PersonId viewer, Instant now) {
        return jdbc
                .sql(VIEW + "ORDER BY q.proposed_at, q.id")
                .param("viewer", viewer.value())
                .param("now", now)
                .query((row, _) -> view(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(ProposalView::answered))
                .toList();
    }

    /// @return one of those
    public Optional<ProposalView> open(PersonId viewer, ProposalId id, Instant now) {
        return jdbc.sql(VIEW + "AND q.public_id = :id")
                .param("viewer", viewer.value())
                .param("now", now)
                .param("id", id.value())
                .query((row, _) -> view(row))
                .optional();
    }

    /// @return whose cohort a proposal of hers is of, open or not
    public Optional<CohortId> cohortOf(PersonId person, ProposalId id) {
        return jdbc.sql("""
                        SELECT cohort_id FROM pair_proposal
                        WHERE public_id = :id AND :person IN (mentor_id, mentee_id)""")
                .param("id", id.value())
                .param("person", person.value())
                .query((row, _) -> new CohortId(row.getLong(1)))
                .optional();
    }

    private static ProposalView view(ResultSet row) throws SQLException {
        var mentor = row.getBoolean(6);
        var offered = TermsRows.read(row, OFFER);
        var wanted = TermsRows.read(row, REQUEST);
        return new ProposalView(
                new ProposalId(row.getString(5)),
                MentoringCohorts.read(row, 1),
                mentor ? PairRole.MENTOR : PairRole.MENTEE,
                row.getBoolean(7),
                row.getBoolean(mentor ? 8 : 9),
                row.getBoolean(10),
                row.getString(11),
                new MemberId(row.getString(12)),
                mentor ? wanted : offered,
                both(offered.topics(), wanted.topics()),
                both(offered.languages(), wanted.languages()),
                reasons(row.getString(13)),
                mentor ? Writings.view(row, EXPERIENCE) : null,
                Writings.view(row, WORD),
                row.getObject(14, Instant.class),
                row.getObject(15, Instant.class));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return one.stream().filter(other::contains).toList();
    }

    /// The names of the parts that speak for it, the weightiest first.
    static List<String> reasons(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return JSON.readTree(json)
                    .path("parts")
                    .valueStream()
                    .filter(part -> part.path("value").asDouble(0) >= COUNTS)
                    .sorted(Comparator.comparingDouble(ProposalRows::weight).reversed())
                    .map(part -> part.path("name").asString(""))
                    .filter(List.of("topics", "language", "hours", "format", "waiting")::contains)
                    .toList();
        } catch (JacksonException _) {
            return List.of();
        }
    }

    private static double weight(JsonNode part) {
        return part.path("weight").asDouble(0) * part.path("value").asDouble(0);
    }
}
