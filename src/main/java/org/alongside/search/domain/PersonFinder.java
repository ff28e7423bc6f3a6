package org.alongside.search.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.alongside.cohort.CohortRoutes;
import org.alongside.search.Found;
import org.alongside.search.Kind;
import org.alongside.search.Position;
import org.alongside.search.Query;
import org.alongside.search.Request;
import org.alongside.search.SearchSource;
import org.alongside.search.Suggestion;
import org.alongside.search.Typed;
import org.alongside.shared.CohortId;
import org.alongside.shared.MemberId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds members of the viewer's cohorts by display name: the beginning of any word of it. Those who joined last come
/// first. Never by address, and nobody from whom a block parts her.
@Component
class PersonFinder implements SearchSource {

    private static final String COLUMNS = """
            SELECT p.id, p.display_name, p.public_id, MAX(her.joined_at) AS joined,
                   GROUP_CONCAT(DISTINCT c.name ORDER BY c.name SEPARATOR ', ')
            """ + PersonNames.MEMBERS;

    private static final String WITHOUT =
            "AND NOT EXISTS (SELECT 1 FROM person_word o WHERE o.person_id = p.id AND o.word IN (:without)) ";

    private final JdbcClient jdbc;

    PersonFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Kind kind() {
        return Kind.PERSON;
    }

    @Override
    public List<Found> find(Request request) {
        var query = request.query();
        if (!isAboutPeople(query)) {
            return List.of();
        }
        var words =
                query.all().stream().flatMap(phrase -> phrase.words().stream()).toList();
        var without =
                query.none().stream().flatMap(phrase -> phrase.words().stream()).toList();
        var select = jdbc.sql(COLUMNS + "WHERE " + PersonNames.named(words.size()) + "AND " + PersonNames.IN_SIGHT
                        + (without.isEmpty() ? "" : WITHOUT) + """
                        GROUP BY p.id HAVING (joined, p.id) < (:high, :key)
                        ORDER BY joined DESC, p.id DESC LIMIT :limit""")
                .params(PersonNames.parameters(request.viewer(), request.cohorts(), words))
                .param("high", request.after().at())
                .param("key", request.after().key())
                .param("limit", request.limit());
        return (without.isEmpty() ? select : select.param("without", without))
                .query((row, _) -> new Found(
                        new Position(row.getObject(4, Instant.class), row.getLong(1)),
                        row.getString(2),
                        null,
                        row.getString(5),
                        null,
                        "",
                        false,
                        false,
                        CohortRoutes.person(new MemberId(row.getString(3)))))
                .list();
    }

    @Override
    public List<Suggestion> suggest(PersonId viewer, List<CohortId> cohorts, Typed typed, int most) {
        var words = new ArrayList<>(List.of(typed.begun()));
        words.addAll(typed.whole());
        return jdbc.sql(COLUMNS + "WHERE " + PersonNames.begun(words.size()) + "AND " + PersonNames.IN_SIGHT
                        + "GROUP BY p.id ORDER BY p.display_name, p.id LIMIT :limit")
                .params(PersonNames.parameters(viewer, cohorts, words))
                .param("bare", typed.bare() + "%")
                .param("limit", most)
                .query((row, _) -> new Suggestion(
                        Kind.PERSON,
                        row.getString(2),
                        null,
                        row.getString(5),
                        CohortRoutes.person(new MemberId(row.getString(3)))))
                .list();
    }

    /// Nobody is written in a language, by somebody, or on a day.
    private static boolean isAboutPeople(Query query) {
        return !query.all().isEmpty()
                && query.by().isEmpty()
                && query.lang() == null
                && !query.file()
                && query.before() == null
                && query.after() == null;
    }
}
