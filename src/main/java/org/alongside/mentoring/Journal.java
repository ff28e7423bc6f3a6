package org.alongside.mentoring;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.plan.JournalStore;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A journal of each of the two, for herself (P44). She can share an entry with the other and take that back. That
/// there are others, the other never learns. Her journal is hers while the pair is paused, and to read when it is
/// over.
@Service
public class Journal {

    /// Entries on one page.
    public static final int PAGE = 20;

    private final PairAccess access;
    private final Writings writings;
    private final JournalStore store;
    private final Clock clock;

    Journal(PairAccess access, Writings writings, JournalStore store, Clock clock) {
        this.access = access;
        this.writings = writings;
        this.store = store;
        this.clock = clock;
    }

    /// An entry that was stored.
    public record Saved(JournalId id, int version) {}

    /// @param cursor [Slice#next] of the page before; null for the first
    /// @return her own entries and what the other shares with her, the newest first
    /// @throws NotFoundException where there is no such pair of hers, or no such page
    @Transactional(readOnly = true)
    public Slice<JournalEntry> list(PersonId person, PairId pair, @Nullable String cursor) {
        var side = access.require(person, pair);
        var from = cursor == null ? null : From.parse(cursor);
        var rows = store.list(
                side.key(), person, from == null ? null : from.at(), from == null ? 0 : from.key(), PAGE + 1);
        var page = Slice.of(rows, PAGE, last -> last.entry().at() + " " + last.key());
        return new Slice<>(page.items().stream().map(JournalStore.Placed::entry).toList(), page.next());
    }

    /// @return one of her own entries
    /// @throws NotFoundException where it is not hers
    @Transactional(readOnly = true)
    public JournalEntry own(PersonId person, PairId pair, JournalId id) {
        return store.own(access.require(person, pair).key(), person, id).orElseThrow(NotFoundException::new);
    }

    /// Begins an entry. It is for her alone.
    ///
    /// @param html as her editor makes it
    /// @throws NotFoundException where there is no such pair of hers
    /// @throws RefusedException `journal.empty`, `post.too-long`, or `pair.ended`
    @Transactional
    public Saved begin(PersonId person, PairId pair, String html) {
        var side = requireNotEnded(person, pair);
        var body = body(html);
        return new Saved(store.add(side.key(), person, body, RichText.POLICY_VERSION, now()), 0);
    }

    /// Changes an entry of hers, again and again while she writes. What she shared of it stays as it was.
    ///
    /// @param version of what she changes
    /// @throws NotFoundException where it is not hers
    /// @throws RefusedException `journal.stale` where it was changed in another window, or as [#begin]
    @Transactional
    public Saved change(PersonId person, PairId pair, JournalId id, String html, int version) {
        var side = requireNotEnded(person, pair);
        var body = body(html);
        var row = store.hold(side.key(), person, id).orElseThrow(NotFoundException::new);
        if (row.body().equals(body)) {
            return new Saved(id, row.version());
        }
        if (row.version() != version) {
            throw new RefusedException("journal.stale");
        }
        store.change(row.key(), body, RichText.POLICY_VERSION, now());
        return new Saved(id, version + 1);
    }

    /// Shares an entry of hers with the other, as it is now. Once more does nothing.
    ///
    /// @throws NotFoundException where it is not hers
    /// @throws RefusedException as of [PairAccess#requireActive]
    @Transactional
    public SavedTexts share(PersonId person, PairId pair, JournalId id) {
        var side = access.requireActive(person, pair);
        var row = store.hold(side.key(), person, id).orElseThrow(NotFoundException::new);
        if (row.current()) {
            return SavedTexts.of(List.of());
        }
        var stored =
                writings.write(new Writings.New(person, side.cohort(), side.key(), TextKind.JOURNAL, row.body(), null));
        store.share(row.key(), stored.key(), now());
        return SavedTexts.of(List.of(stored));
    }

    /// Takes an entry back: the other no longer reads it. At any time, also when the pair is paused or over. Once
    /// more does nothing.
    ///
    /// @throws NotFoundException where it is not hers
    @Transactional
    public void takeBack(PersonId person, PairId pair, JournalId id) {
        var side = access.require(person, pair);
        var row = store.hold(side.key(), person, id).orElseThrow(NotFoundException::new);
        if (row.shared()) {
            store.share(row.key(), null, null);
        }
    }

    /// Throws an entry of hers away, for good, at any time. Once more does nothing.
    ///
    /// @throws NotFoundException where there is no such pair of hers
    @Transactional
    public void delete(PersonId person, PairId pair, JournalId id) {
        var side = access.require(person, pair);
        store.hold(side.key(), person, id).ifPresent(row -> store.delete(row.key()));
    }

    private PairSide requireNotEnded(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        if (side.state() == PairState.ENDED) {
            throw new RefusedException("pair.ended");
        }
        return side;
    }

    private static String body(String html) {
        if (html.length() > RichText.MAX_CHARS) {
            throw new RefusedException("post.too-long");
        }
        var body = RichText.sanitize(html);
        if (RichText.isBlank(body)) {
            throw new RefusedException("journal.empty");
        }
        return body;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record From(Instant at, long key) {

        static From parse(String cursor) {
            var parts = cursor.split(" ", 2);
            try {
                return new From(Instant.parse(parts[0]), Long.parseLong(parts[parts.length - 1]));
            } catch (DateTimeException | NumberFormatException _) {
                throw new NotFoundException();
            }
        }
    }
}
