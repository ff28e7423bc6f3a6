package org.alongside.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.alongside.cohort.Safeguarding;
import org.alongside.mentoring.domain.MessageStore;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reading a pair's conversation in an emergency: by who is responsible for safeguarding in its cohort and has
/// nothing to do with the two, for a written reason, for [#OPEN], with an entry in the trail; the two are told
/// afterwards.
@Service
public class BreakGlass {

    /// How long one reason opens a conversation.
    public static final Duration OPEN = Duration.ofHours(24);

    /// Shortest reason, and shortest word for the two, in characters.
    public static final int SHORTEST = 20;

    /// Longest reason in characters.
    public static final int MAX_REASON = 2000;

    /// Longest word for the two in characters.
    public static final int MAX_TOLD = 1000;

    private static final int PAGE = 100;

    private final Safeguarding safeguarding;
    private final PairAccess access;
    private final MessageStore messages;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreakGlass(
            Safeguarding safeguarding,
            PairAccess access,
            MessageStore messages,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.safeguarding = safeguarding;
        this.access = access;
        this.messages = messages;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// @return whether the person may open the conversation of a pair, and there is such a pair
    @Transactional(readOnly = true)
    public boolean mayOpen(PersonId reader, PairId pair) {
        return find(reader, pair).isPresent();
    }

    /// Opens a conversation, from now on for [#OPEN]. Opening it once more while it is open changes nothing.
    ///
    /// @param reason why, for who goes over it later; plain text, [#SHORTEST] to [#MAX_REASON] characters
    /// @param told why, in words for the two, who read them once it is closed; [#SHORTEST] to [#MAX_TOLD]
    ///     characters
    /// @return until when
    /// @throws NotFoundException where there is no such pair or she may not open it
    /// @throws RefusedException `glass.reason` or `glass.told`
    @Transactional
    public Instant open(PersonId reader, PairId pair, String reason, String told) {
        var at = find(reader, pair).orElseThrow(NotFoundException::new);
        require(reason, MAX_REASON, "glass.reason");
        require(told, MAX_TOLD, "glass.told");
        // Two tabs come one after the other.
        var _ = jdbc.sql("SELECT id FROM mentoring_pair WHERE id = ? FOR UPDATE")
                .param(at.key())
                .query(Long.class)
                .single();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var open = openUntil(reader, at, now);
        if (open.isPresent()) {
            return open.get();
        }
        var id = PublicIds.next();
        jdbc.sql("""
                        INSERT INTO break_glass (public_id, pair_id, reader_id, reason, told, opens_at, closes_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, at.key(), reader.value(), reason.strip(), told.strip(), now, now.plus(OPEN))
                .update();
        events.publishEvent(new GlassOpened(id, pair, at.cohort(), reader));
        return now.plus(OPEN);
    }

    /// @return until when the person has a conversation open; empty where she has not
    /// @throws NotFoundException where there is no such pair or she may not open it
    @Transactional(readOnly = true)
    public Optional<Instant> openUntil(PersonId reader, PairId pair) {
        var at = find(reader, pair).orElseThrow(NotFoundException::new);
        return openUntil(reader, at, clock.instant());
    }

    /// What the two wrote to each other, and nothing else of theirs.
    ///
    /// @param after `next` of the page before; 0 for the beginning
    /// @throws NotFoundException where there is no such pair or she may not open it
    /// @throws RefusedException `glass.closed` where she has not opened it, or her time is over
    @Transactional(readOnly = true)
    public GlassPage read(PersonId reader, PairId pair, long after) {
        var at = find(reader, pair).orElseThrow(NotFoundException::new);
        var until = openUntil(reader, at, clock.instant()).orElseThrow(() -> new RefusedException("glass.closed"));
        var found = messages.all(at.key(), after, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new GlassPage(
                shown.stream().map(BreakGlass::line).toList(),
                found.size() > PAGE ? Long.valueOf(shown.getLast().key()) : null,
                until);
    }

    /// @return the times that somebody responsible could read the conversation of a pair and that are over, the
    ///     newest first
    /// @throws NotFoundException where there is no such pair or the person is not one of the two
    @Transactional(readOnly = true)
    public List<GlassOpening> shownTo(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        return jdbc.sql("""
                        SELECT opens_at, closes_at, told FROM break_glass
                        WHERE pair_id = ? AND closes_at <= ? ORDER BY id DESC""")
                .params(side.key(), clock.instant())
                .query((row, _) -> new GlassOpening(
                        row.getObject(1, Instant.class), row.getObject(2, Instant.class), row.getString(3)))
                .list();
    }

    private Optional<At> find(PersonId reader, PairId pair) {
        return jdbc.sql("""
                        SELECT p.id, p.cohort_id FROM mentoring_pair p
                        WHERE p.public_id = :id AND :me NOT IN (p.mentor_id, p.mentee_id)
                          AND NOT EXISTS (SELECT 1 FROM person_block b
                            WHERE (b.person_id = :me AND b.blocked_id IN (p.mentor_id, p.mentee_id))
                               OR (b.blocked_id = :me AND b.person_id IN (p.mentor_id, p.mentee_id)))""")
                .param("id", pair.value())
                .param("me", reader.value())
                .query((row, _) -> new At(row.getLong(1), new CohortId(row.getLong(2))))
                .optional()
                .filter(at -> safeguarding.has(reader, at.cohort()));
    }

    private Optional<Instant> openUntil(PersonId reader, At at, Instant now) {
        return jdbc.sql("""
                        SELECT closes_at FROM break_glass
                        WHERE reader_id = ? AND pair_id = ? AND closes_at > ? ORDER BY closes_at DESC LIMIT 1""")
                .params(reader.value(), at.key(), now)
                .query(Instant.class)
                .optional();
    }

    private static void require(String words, int most, String refusal) {
        var length = words.strip().length();
        if (length < SHORTEST || length > most) {
            throw new RefusedException(refusal);
        }
    }

    private static GlassPage.Line line(MessageStore.Spoken spoken) {
        return new GlassPage.Line(
                spoken.id(),
                spoken.author(),
                spoken.body(),
                spoken.lang(),
                spoken.state(),
                spoken.sentAt(),
                spoken.takenBack());
    }

    private record At(long key, CohortId cohort) {}
}
