package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.alongside.mentoring.Brought;
import org.alongside.mentoring.CohortInMentoring;
import org.alongside.mentoring.OwnOffer;
import org.alongside.mentoring.OwnRequest;
import org.alongside.mentoring.RequestState;
import org.alongside.mentoring.Requests;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// What requests say.
@Component
public class RequestRows {

    private static final int TERMS = 5;
    private static final int TEXTS = 9;
    private static final String THREE_TEXTS = Writings.COLUMNS + ", " + Writings.COLUMNS.replace("x.", "y.") + ", "
            + Writings.COLUMNS.replace("x.", "z.");
    private static final String FROM = """
             FROM newcomer_request r
            LEFT JOIN mentoring_text x ON x.id = r.experience_text
            LEFT JOIN mentoring_text y ON y.id = r.goals_text
            LEFT JOIN mentoring_text z ON z.id = r.wishes_text
            """;

    /// Of a request `r`: one whose pair is over waits for what she wants.
    static final String STATE = """
            IF(r.state = 'PAIRED' AND NOT EXISTS (SELECT 1 FROM mentoring_pair p
                WHERE p.mentee_id = r.mentee_id AND p.cohort_id = r.cohort_id AND p.state <> 'ENDED'),
                'PAUSED', r.state)""";

    private static final Fields.Old NOTHING = new Fields.Old(null, null);

    private final JdbcClient jdbc;
    private final RequestStore store;

    RequestRows(JdbcClient jdbc, RequestStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /// A request that is being written.
    public record Writing(long key, Fields.Old experience, Fields.Old goals, Fields.Old wishes) {}

    /// @return her request in the cohort
    public Optional<OwnRequest> own(PersonId mentee, CohortInMentoring cohort) {
        return jdbc.sql("SELECT " + STATE + ", r.version, r.format_must, r.waiting_since, " + TermsRows.OF_REQUEST
                        + ", " + THREE_TEXTS + FROM + "WHERE r.cohort_id = :cohort AND r.mentee_id = :viewer")
                .param("viewer", mentee.value())
                .param("cohort", cohort.cohort().value())
                .query((row, _) -> new OwnRequest(
                        cohort,
                        RequestState.valueOf(row.getString(1)),
                        TermsRows.read(row, TERMS),
                        row.getBoolean(3),
                        texts(row, TEXTS),
                        row.getObject(4, Instant.class),
                        row.getInt(2)))
                .optional();
    }

    /// @return what a newcomer wrote, as the viewer sees it
    public Optional<Brought> texts(PersonId viewer, CohortId cohort, PersonId mentee) {
        return jdbc.sql("SELECT " + THREE_TEXTS + FROM + "WHERE r.cohort_id = :cohort AND r.mentee_id = :mentee")
                .param("viewer", viewer.value())
                .param("cohort", cohort.value())
                .param("mentee", mentee.value())
                .query((row, _) -> texts(row, 1))
                .optional();
    }

    private static Brought texts(ResultSet row, int first) throws SQLException {
        return new Brought(
                Writings.view(row, first),
                Writings.view(row, first + Writings.WIDTH),
                Writings.view(row, first + 2 * Writings.WIDTH));
    }

    /// Holds her request until the transaction ends, opens it where it was withdrawn, or makes it.
    ///
    /// @throws RefusedException `mentoring.changed` where it is not what she changed
    public Writing holdOrMake(PersonId mentee, CohortId cohort, Requests.Draft draft, Instant now) {
        var held = store.hold(mentee, cohort);
        if (held.isEmpty()) {
            return new Writing(make(mentee, cohort, draft, now), NOTHING, NOTHING, NOTHING);
        }
        var changed = jdbc.sql("""
                        UPDATE newcomer_request SET hours_month = :hours, format = :format, format_must = :must,
                            waiting_since = IF(state = 'WITHDRAWN', :now, waiting_since),
                            state = IF(state = 'WITHDRAWN', 'OPEN', state), version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("hours", draft.terms().hours())
                .param("format", draft.terms().way().name())
                .param("must", draft.wayIsMust())
                .param("now", now)
                .param("id", held.get().key())
                .param("version", draft.version())
                .update();
        if (changed == 0) {
            throw new RefusedException("mentoring.changed");
        }
        return writing(mentee, held.get().key());
    }

    private Writing writing(PersonId mentee, long key) {
        return jdbc.sql("SELECT r.experience_text, r.goals_text, r.wishes_text, " + THREE_TEXTS + FROM
                        + "WHERE r.id = :id")
                .param("viewer", mentee.value())
                .param("id", key)
                .query((row, _) -> new Writing(
                        key,
                        new Fields.Old(row.getObject(1, Long.class), Writings.view(row, 4)),
                        new Fields.Old(row.getObject(2, Long.class), Writings.view(row, 4 + Writings.WIDTH)),
                        new Fields.Old(row.getObject(3, Long.class), Writings.view(row, 4 + 2 * Writings.WIDTH))))
                .single();
    }

    private long make(PersonId mentee, CohortId cohort, Requests.Draft draft, Instant now) {
        if (draft.version() != OwnOffer.NONE) {
            throw new RefusedException("mentoring.changed");
        }
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            INSERT INTO newcomer_request (cohort_id, mentee_id, hours_month, format, format_must, state,
                                waiting_since, created_at)
                            VALUES (:cohort, :mentee, :hours, :format, :must, 'OPEN', :now, :now)""")
                    .param("cohort", cohort.value())
                    .param("mentee", mentee.value())
                    .param("hours", draft.terms().hours())
                    .param("format", draft.terms().way().name())
                    .param("must", draft.wayIsMust())
                    .param("now", now)
                    .update(key, "id");
        } catch (DuplicateKeyException _) {
            throw new RefusedException("mentoring.changed");
        }
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /// Stores what she wrote, and its topics and languages.
    public void write(
            long key, Requests.Draft draft, @Nullable Long experience, @Nullable Long goals, @Nullable Long wishes) {
        TermsRows.writeOfRequest(jdbc, key, draft.terms());
        jdbc.sql("""
                        UPDATE newcomer_request SET experience_text = :experience, goals_text = :goals,
                            wishes_text = :wishes
                        WHERE id = :id""")
                .param("experience", experience)
                .param("goals", goals)
                .param("wishes", wishes)
                .param("id", key)
                .update();
    }
}
