package org.alongside.mentoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.meeting.MeetingRow;
import org.alongside.mentoring.domain.meeting.MeetingStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PublicIds;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the two want to talk about at a meeting. Each adds to it. That they begin with what happened since they
/// last met (P33) and leave room at the end (P34) is no part of the list: nothing comes before the one or after
/// the other.
@Service
public class Agendas {

    /// Most things on an agenda: more is no conversation.
    public static final int MOST = 12;

    /// Longest words of one, in characters.
    public static final int LONGEST = 300;

    private final PairAccess access;
    private final MeetingStore store;
    private final Writings writings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Agendas(PairAccess access, MeetingStore store, Writings writings, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.store = store;
        this.writings = writings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return what the two have added, in order; what the other wrote and nobody may read yet is not in it
    /// @throws NotFoundException for who is not one of the two
    @Transactional(readOnly = true)
    public List<AgendaItem> of(PersonId person, PairId pair, MeetingId meeting) {
        var side = access.require(person, pair);
        return jdbc.sql("""
                        SELECT i.public_id, %s
                        FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id
                        JOIN mentoring_text x ON x.id = i.text_id
                        WHERE m.pair_id = :pair AND m.public_id = :meeting AND i.removed_at IS NULL
                          AND (x.state = 'PUBLISHED' OR x.author_id = :viewer)
                        ORDER BY i.position, i.id""".formatted(Writings.COLUMNS))
                .param("viewer", person.value())
                .param("pair", side.key())
                .param("meeting", meeting.value())
                .query((row, _) -> new AgendaItem(
                        new AgendaItemId(row.getString(1)), Objects.requireNonNull(Writings.view(row, 2))))
                .list();
    }

    /// Adds something at the end, before the room at the end.
    ///
    /// @throws NotFoundException for who is not one of the two, and where there is no such meeting
    /// @throws RefusedException `meeting.item-many`, `meeting.item-long`, `post.empty`, `meeting.changed` for a
    ///     meeting that is over, `pair.paused` or `pair.ended`
    @Transactional
    public SavedTexts add(PersonId person, PairId pair, MeetingId meeting, String words, @Nullable String lang) {
        var side = access.requireActive(person, pair);
        var held = open(side, meeting);
        if (words.strip().length() > LONGEST) {
            throw new RefusedException("meeting.item-long");
        }
        var last = jdbc.sql("""
                        SELECT COUNT(IF(removed_at IS NULL, 1, NULL)), COALESCE(MAX(position), 0)
                        FROM meeting_item WHERE meeting_id = ?""")
                .param(held.key())
                .query((row, _) -> new int[] {row.getInt(1), row.getInt(2)})
                .single();
        if (last[0] >= MOST) {
            throw new RefusedException("meeting.item-many");
        }
        var text = writings.write(
                new Writings.New(person, side.cohort(), side.key(), TextKind.MEETING, words.strip(), lang));
        jdbc.sql("INSERT INTO meeting_item (public_id, meeting_id, position, text_id) VALUES (?, ?, ?, ?)")
                .params(PublicIds.next(), held.key(), last[1] + 1, text.key())
                .update();
        return new SavedTexts(text.held(), text.danger());
    }

    /// Lets one change places with the one before it; the first stays where it is.
    ///
    /// @throws NotFoundException for who is not one of the two, and where there is none
    /// @throws RefusedException `meeting.changed`, `pair.paused` or `pair.ended`
    @Transactional
    public void moveUp(PersonId person, PairId pair, MeetingId meeting, AgendaItemId item) {
        var side = access.requireActive(person, pair);
        var held = open(side, meeting);
        var here = position(held, item, null);
        // The one before it among those that she sees: nothing seems to happen otherwise.
        jdbc.sql("""
                        SELECT i.id, i.position FROM meeting_item i JOIN mentoring_text x ON x.id = i.text_id
                        WHERE i.meeting_id = ? AND i.position < ? AND i.removed_at IS NULL
                          AND (x.state = 'PUBLISHED' OR x.author_id = ?)
                        ORDER BY i.position DESC LIMIT 1""")
                .params(held.key(), here.position(), person.value())
                .query((row, _) -> new Place(row.getLong(1), row.getInt(2)))
                .optional()
                .ifPresent(before -> {
                    put(before.key(), here.position());
                    put(here.key(), before.position());
                });
    }

    /// Takes away what she added herself.
    ///
    /// @throws NotFoundException for who is not one of the two, and where there is none of hers
    /// @throws RefusedException `meeting.changed`, `pair.paused` or `pair.ended`
    @Transactional
    public void remove(PersonId person, PairId pair, MeetingId meeting, AgendaItemId item) {
        var side = access.requireActive(person, pair);
        var place = position(open(side, meeting), item, person);
        jdbc.sql("UPDATE meeting_item SET removed_at = ? WHERE id = ?")
                .params(clock.instant().truncatedTo(ChronoUnit.MICROS), place.key())
                .update();
    }

    private MeetingRow open(PairSide side, MeetingId meeting) {
        var held = store.hold(side.key(), meeting);
        if (held.state() != MeetingState.PROPOSED && held.state() != MeetingState.CONFIRMED) {
            throw new RefusedException("meeting.changed");
        }
        return held;
    }

    private Place position(MeetingRow meeting, AgendaItemId item, @Nullable PersonId author) {
        return jdbc.sql("""
                        SELECT i.id, i.position FROM meeting_item i JOIN mentoring_text x ON x.id = i.text_id
                        WHERE i.public_id = :item AND i.meeting_id = :meeting AND i.removed_at IS NULL
                          AND (:author IS NULL OR x.author_id = :author)""")
                .param("item", item.value())
                .param("meeting", meeting.key())
                .param("author", author == null ? null : author.value())
                .query((row, _) -> new Place(row.getLong(1), row.getInt(2)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    private void put(long key, int position) {
        jdbc.sql("UPDATE meeting_item SET position = ? WHERE id = ?")
                .params(position, key)
                .update();
    }

    private record Place(long key, int position) {}
}
