package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.TextId;
import org.alongside.search.Found;
import org.alongside.search.Kind;
import org.alongside.search.Match;
import org.alongside.search.Position;
import org.alongside.search.Request;
import org.alongside.search.SearchSource;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what a person and the other of a pair of hers wrote to each other, as their conversation shows it to her:
/// not to moderators, coordinators or administrators, and only as long as she is in the cohort. Stricter than the
/// conversation in one point: who blocked the other finds her own words only. For the other nothing changes, or what
/// she finds would tell her of it.
@Component
class MessageFinder implements SearchSource {

    private static final String PAIRS = """
            SELECT p.id FROM mentoring_pair p
            JOIN cohort_member m ON m.cohort_id = p.cohort_id AND m.person_id = :viewer
            WHERE :viewer IN (p.mentor_id, p.mentee_id) AND p.cohort_id IN (:cohorts)
            """;

    private static final String FIND = """
            SELECT STRAIGHT_JOIN s.at, s.text_id, x.lang, a.display_name, x.body, p.public_id, o.display_name, x.public_id
            FROM message_terms s
            JOIN mentoring_text x ON x.id = s.text_id AND x.kind = 'MESSAGE'
            JOIN pair_message g ON g.text_id = x.id
            JOIN mentoring_pair p ON p.id = x.pair_id AND :viewer IN (p.mentor_id, p.mentee_id)
            JOIN cohort_member m ON m.cohort_id = p.cohort_id AND m.person_id = :viewer
            JOIN person a ON a.id = x.author_id
            JOIN person o ON o.id = IF(p.mentor_id = :viewer, p.mentee_id, p.mentor_id)
            WHERE MATCH (s.tokens) AGAINST (:match IN BOOLEAN MODE)
              AND (s.at, s.text_id) < (:high, :key) AND s.at >= :low AND p.cohort_id IN (:cohorts)
              AND (x.state = 'PUBLISHED' OR (x.author_id = :viewer
                   AND NOT EXISTS (SELECT 1 FROM pair_message n WHERE n.replaces_id = g.id)))
              AND (x.author_id = :viewer OR NOT EXISTS (SELECT 1 FROM person_block b
                   WHERE b.person_id = :viewer AND b.blocked_id = x.author_id))
            ORDER BY s.at DESC, s.text_id DESC LIMIT :limit
            """;

    private final JdbcClient jdbc;

    MessageFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.MESSAGE;
    }

    @Override
    public List<Found> find(Request request) {
        if (request.query().file()) {
            // No message has one.
            return List.of();
        }
        var cohorts = request.cohorts().stream().map(CohortId::value).toList();
        var pairs = jdbc.sql(PAIRS)
                .param("viewer", request.viewer().value())
                .param("cohorts", cohorts)
                .query((row, _) -> row.getLong(1))
                .list();
        if (pairs.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(FIND)
                .param("viewer", request.viewer().value())
                .param("cohorts", cohorts)
                .param("match", Match.of(pairs, request.query(), request.authors()))
                .param("high", request.after().at())
                .param("key", request.after().key())
                .param("low", request.since() == null ? Instant.EPOCH : request.since())
                .param("limit", request.limit())
                .query((row, _) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new Position(row.getObject(1, Instant.class), row.getLong(2)),
                row.getString(7),
                row.getString(3),
                null,
                row.getString(4),
                row.getString(5),
                false,
                false,
                MentoringRoutes.talk(new PairId(row.getString(6)), new TextId(row.getString(8))));
    }
}
