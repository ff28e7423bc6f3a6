package org.alongside.mentoring.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alongside.discussion.TextCheck;
import org.alongside.mentoring.TextCallsForHelp;
import org.alongside.mentoring.TextHeld;
import org.alongside.mentoring.TextId;
import org.alongside.mentoring.TextKind;
import org.alongside.mentoring.TextState;
import org.alongside.mentoring.TextView;
import org.alongside.richtext.RichText;
import org.alongside.screening.Kind;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one way in for every text of mentoring that somebody else will read: sanitized, screened, stored for
/// good. Who may write was asked before.
@Component
public class Writings {

    /// The columns [#view] reads, of a `mentoring_text` that is called `x` and may be missing.
    ///
    /// @see #view
    public static final String COLUMNS = """
            x.public_id, IF(x.state = 'PUBLISHED' OR x.author_id = :viewer, x.body, ''), x.lang,
            IF(x.let_through_at IS NOT NULL AND x.author_id = :viewer, 'PUBLISHED', x.state), x.note,
            IF(x.author_id = :viewer, x.reason, NULL), x.author_id = :viewer, x.written_at""";

    /// How many columns that is.
    public static final int WIDTH = 8;

    private final TextCheck check;
    private final ContactRule contact;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Writings(TextCheck check, ContactRule contact, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.check = check;
        this.contact = contact;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// What is to be written.
    ///
    /// @param pair key of the pair it belongs to; null for a text of one person
    /// @param body plain text or the allowed HTML, as it was typed
    /// @param lang BCP 47 tag; null where nobody said
    /// @param near whom it is for or about where it has no pair: they never judge it
    public record New(
            PersonId author,
            CohortId cohort,
            @Nullable Long pair,
            TextKind kind,
            String body,
            @Nullable String lang,
            List<PersonId> near) {

        /// A text that nobody is near but the two of its pair, if it has one.
        public New(
                PersonId author,
                CohortId cohort,
                @Nullable Long pair,
                TextKind kind,
                String body,
                @Nullable String lang) {
            this(author, cohort, pair, kind, body, lang, List.of());
        }
    }

    /// A stored text.
    ///
    /// @param key what refers to it
    /// @param danger whether its author may be in danger: she is to be shown the help lines
    public record Stored(long key, TextId id, boolean held, boolean danger) {}

    /// Stores a text.
    ///
    /// @throws RefusedException `post.empty` or `post.too-long`
    @Transactional(propagation = Propagation.MANDATORY)
    public Stored write(New text) {
        var checked = check.check(text.author(), text.cohort(), text.body(), text.lang(), null);
        var danger = checked.kinds().contains(Kind.DANGER);
        var found = text.kind() == TextKind.MESSAGE ? contact.apply(text.cohort(), checked) : ContactRule.NOTHING;
        var held = checked.held() || found.holds();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = new TextId(PublicIds.next());
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO mentoring_text (public_id, cohort_id, pair_id, author_id, kind, body,
                            policy_version, lang, words, state, score, signals, note, written_at, published_at)
                        VALUES (:id, :cohort, :pair, :author, :kind, :body, :policy, :lang, :words, :state, :score,
                            :signals, :note, :now, IF(:state = 'PUBLISHED', :now, NULL))""")
                .param("id", id.value())
                .param("cohort", text.cohort().value())
                .param("pair", text.pair())
                .param("author", text.author().value())
                .param("kind", text.kind().name())
                .param("body", checked.body())
                .param("policy", checked.policyVersion())
                .param("lang", text.lang())
                .param("words", RichText.wordCount(checked.body()))
                .param("state", (held ? TextState.HELD : TextState.PUBLISHED).name())
                .param("score", checked.score())
                .param("signals", found.holds() ? found.signals(checked) : checked.signals())
                .param("note", found.note())
                .param("now", now)
                .update(key, "id");
        var stored = new Stored(Objects.requireNonNull(key.getKey()).longValue(), id, held, danger);
        text.near()
                .forEach(person -> jdbc.sql("INSERT INTO mentoring_text_near (text_id, person_id) VALUES (?, ?)")
                        .params(stored.key(), person.value())
                        .update());
        if (held) {
            events.publishEvent(new TextHeld(id));
        }
        if (danger) {
            events.publishEvent(new TextCallsForHelp(id));
        }
        return stored;
    }

    /// The same for a field that may stay empty.
    ///
    /// @return the stored text; empty where nothing was typed
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Stored> writeIfAny(New text) {
        return RichText.isBlank(RichText.fromEither(text.body())) ? Optional.empty() : Optional.of(write(text));
    }

    /// Reads a text out of a row whose columns from `first` on are [#COLUMNS].
    ///
    /// @return null where the row has none
    public static @Nullable TextView view(ResultSet row, int first) throws SQLException {
        var id = row.getString(first);
        if (id == null) {
            return null;
        }
        return new TextView(
                new TextId(id),
                row.getString(first + 1),
                row.getString(first + 2),
                TextState.valueOf(row.getString(first + 3)),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getBoolean(first + 6),
                row.getObject(first + 7, Instant.class));
    }
}
