package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.mentoring.MentoringText;
import org.alongside.mentoring.TextChanged;
import org.alongside.mentoring.TextId;
import org.alongside.mentoring.TextKind;
import org.alongside.mentoring.TextMark;
import org.alongside.mentoring.TextState;
import org.alongside.shared.CohortId;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of texts of mentoring. Who may change one was asked before.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TextStore {

    private static final String SELECT = """
            SELECT x.id, x.public_id, x.cohort_id, x.author_id, p.mentor_id, p.mentee_id,
                   (SELECT GROUP_CONCAT(n.person_id) FROM mentoring_text_near n WHERE n.text_id = x.id), x.kind, x.lang, x.signals, x.state,
                   x.reason, x.published_at
            FROM mentoring_text x LEFT JOIN mentoring_pair p ON p.id = x.pair_id
            WHERE x.public_id = ?
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TextStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    public Optional<MentoringText> find(TextId id) {
        return jdbc.sql(SELECT).param(id.value()).query((row, _) -> text(row)).optional();
    }

    /// Holds a text until the transaction ends; its pair first, as everybody does who writes in one.
    public Optional<MentoringText> hold(TextId id) {
        var _ = jdbc.sql("""
                        SELECT p.id FROM mentoring_pair p
                        WHERE p.id = (SELECT x.pair_id FROM mentoring_text x WHERE x.public_id = ?) FOR UPDATE""").param(id.value()).query(Long.class).optional();
        return jdbc.sql("SELECT id FROM mentoring_text WHERE public_id = ? FOR UPDATE")
                .param(id.value())
                .query(Long.class)
                .optional()
                .flatMap(_ -> find(id));
    }

    /// Sets what has become of a text that is held.
    public void put(MentoringText text, TextMark mark) {
        jdbc.sql("""
                        UPDATE mentoring_text SET state = :state, reason = :reason, published_at = :published,
                            let_through_at = NULL, version = version + 1 WHERE id = :key""")
                .param("state", mark.state().name())
                .param("reason", mark.reason())
                .param("published", mark.publishedAt())
                .param("key", text.key())
                .update();
        tell(text.id());
    }

    /// Tells that something has become of a text.
    public void tell(TextId text) {
        events.publishEvent(jdbc.sql("""
                        SELECT x.kind, p.public_id FROM mentoring_text x
                        LEFT JOIN mentoring_pair p ON p.id = x.pair_id WHERE x.public_id = ?""")
                .param(text.value())
                .query((row, _) -> new TextChanged(text, TextKind.valueOf(row.getString(1)), pair(row.getString(2))))
                .single());
    }

    private static @Nullable PairId pair(@Nullable String id) {
        return id == null ? null : new PairId(id);
    }

    private static MentoringText text(ResultSet row) throws SQLException {
        return new MentoringText(
                row.getLong(1),
                new TextId(row.getString(2)),
                new CohortId(row.getLong(3)),
                new PersonId(row.getLong(4)),
                near(row),
                TextKind.valueOf(row.getString(8)),
                row.getString(9),
                row.getString(10),
                new TextMark(
                        TextState.valueOf(row.getString(11)), row.getString(12), row.getObject(13, Instant.class)));
    }

    private static List<PersonId> near(ResultSet row) throws SQLException {
        var author = row.getLong(4);
        var others = row.getString(7);
        return Stream.concat(
                        Stream.of(row.getLong(5), row.getLong(6)).filter(person -> person != 0),
                        Stream.ofNullable(others)
                                .flatMap(list -> Stream.of(list.split(",")))
                                .map(Long::valueOf))
                .filter(person -> person != author)
                .distinct()
                .map(PersonId::new)
                .toList();
    }
}
