package org.alongside.mentoring;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.discussion.Glances;
import org.alongside.library.ResourceChoices;
import org.alongside.library.ResourceId;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.meeting.ShelfStore;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.ThreadId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/// What a pair keeps at hand (P08): threads, posts and resources of their cohort, and links. A thing is shown
/// to each only
/// as far as she may see it where it is; what is gone there is gone here.
@Service
public class Shelf {

    /// Most things on a shelf.
    public static final int MOST = 50;

    /// Longest title of a link and longest word beside a thing, in characters.
    public static final int MAX_WORDS = 300;

    private static final int MAX_ADDRESS = 1_000;

    private final PairAccess access;
    private final ShelfStore store;
    private final Writings writings;
    private final Glances glances;
    private final ResourceChoices resources;

    Shelf(PairAccess access, ShelfStore store, Writings writings, Glances glances, ResourceChoices resources) {
        this.access = access;
        this.store = store;
        this.writings = writings;
        this.glances = glances;
        this.resources = resources;
    }

    /// @return the person's pairs of a cohort in which the two write now
    @Transactional(readOnly = true)
    public List<LivePair> livePairs(PersonId person, CohortId cohort) {
        return store.livePairs(person, cohort).stream()
                .map(ShelfStore.Live::pair)
                .toList();
    }

    /// @return the person's pairs that could keep something of a thread
    /// @throws NotFoundException where she may not see the thread, or the post
    @Transactional(readOnly = true)
    public List<LivePair> livePairsFor(PersonId person, ThreadId thread, @Nullable PostId post) {
        var cohort = glances.cohortOf(person, thread)
                .orElseThrow(NotFoundException::new)
                .id();
        if (!visible(person, cohort, thread, post)) {
            throw new NotFoundException();
        }
        return livePairs(person, cohort);
    }

    /// @return what lies on the shelf, newest first
    /// @throws NotFoundException for who is not one of the two
    @Transactional(readOnly = true)
    public List<ShelfEntry> list(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        var rows = store.list(side);
        var threads = glances.threads(
                person,
                side.cohort(),
                rows.stream()
                        .filter(row -> row.post() == null)
                        .flatMap(row -> Optional.ofNullable(row.thread()).stream())
                        .toList());
        var posts = glances.posts(
                person,
                side.cohort(),
                rows.stream()
                        .flatMap(row -> Optional.ofNullable(row.post()).stream())
                        .toList());
        var things = resources.glances(
                person,
                side.cohort(),
                rows.stream()
                        .flatMap(row -> Optional.ofNullable(row.resource()).stream())
                        .toList());
        return rows.stream()
                .map(row -> new ShelfEntry(
                        row.id(),
                        row.post() == null ? of(threads, row.thread()) : of(posts, row.post()),
                        of(things, row.resource()),
                        row.link(),
                        row.word(),
                        row.mine(),
                        row.addedAt()))
                .toList();
    }

    /// Puts a thread or a post on the shelf; what lies there already stays.
    ///
    /// @param post null for the thread as a whole
    /// @param word beside it, may be empty
    /// @throws NotFoundException for who is not one of the two, and where she may not read it in the pair's
    ///     cohort
    /// @throws RefusedException `shelf.full`, `shelf.word-long`, `pair.paused` or `pair.ended`
    @Transactional
    public SavedTexts keep(
            PersonId person, PairId pair, ThreadId thread, @Nullable PostId post, String word, @Nullable String lang) {
        var side = access.requireActive(person, pair);
        if (!visible(person, side.cohort(), thread, post)) {
            throw new NotFoundException();
        }
        if (store.has(side, thread, post)) {
            return SavedTexts.PLAIN;
        }
        requireRoom(side);
        var text = word(side, word, lang);
        store.addThing(side, thread, post, text.map(Writings.Stored::key).orElse(null));
        return written(text);
    }

    /// @return the person's pairs that could keep a resource: those in cohorts that have it
    @Transactional(readOnly = true)
    public List<LivePair> livePairsFor(PersonId person, ResourceId resource) {
        var pairs = store.livePairs(person, null);
        var cohorts = pairs.stream().map(ShelfStore.Live::cohort).distinct().toList();
        var having = resources.having(person, resource, cohorts);
        return pairs.stream()
                .filter(pair -> having.contains(pair.cohort()))
                .map(ShelfStore.Live::pair)
                .toList();
    }

    /// Puts a resource on the shelf; what lies there already stays.
    ///
    /// @param word beside it, may be empty
    /// @throws NotFoundException for who is not one of the two, and where the pair's cohort has it not or she
    ///     may not read it
    /// @throws RefusedException `shelf.full`, `shelf.word-long`, `pair.paused` or `pair.ended`
    @Transactional
    public SavedTexts keep(PersonId person, PairId pair, ResourceId resource, String word, @Nullable String lang) {
        var side = access.requireActive(person, pair);
        if (!visible(person, side.cohort(), resource)) {
            throw new NotFoundException();
        }
        if (store.has(side, resource)) {
            return SavedTexts.PLAIN;
        }
        requireRoom(side);
        var text = word(side, word, lang);
        store.addResource(side, resource, text.map(Writings.Stored::key).orElse(null));
        return written(text);
    }

    /// Puts a link on the shelf.
    ///
    /// @param address a whole https address
    /// @param title what it is; empty shows the address's host
    /// @param word beside it, may be empty
    /// @throws NotFoundException for who is not one of the two
    /// @throws RefusedException `shelf.link`, `shelf.title-long`, `shelf.word-long`, `shelf.full`, `pair.paused`
    ///     or `pair.ended`
    @Transactional
    public SavedTexts keepLink(
            PersonId person, PairId pair, String address, String title, String word, @Nullable String lang) {
        var side = access.requireActive(person, pair);
        var uri = https(address);
        if (title.strip().length() > MAX_WORDS) {
            throw new RefusedException("shelf.title-long");
        }
        requireRoom(side);
        var shown = title.isBlank() ? uri.getHost() : title.strip();
        var html = "<p><a href=\"" + HtmlUtils.htmlEscape(uri.toASCIIString()) + "\">" + HtmlUtils.htmlEscape(shown)
                + "</a></p>";
        var link = writings.write(new Writings.New(person, side.cohort(), side.key(), TextKind.SHELF, html, lang));
        var text = word(side, word, lang);
        store.addLink(side, link.key(), text.map(Writings.Stored::key).orElse(null));
        var beside = written(text);
        return new SavedTexts(link.held() || beside.held(), link.danger() || beside.danger());
    }

    /// Takes something off the shelf, whoever put it there.
    ///
    /// @throws NotFoundException for who is not one of the two, and where there is none
    /// @throws RefusedException `pair.paused` or `pair.ended`
    @Transactional
    public void remove(PersonId person, PairId pair, ShelfEntryId entry) {
        var side = access.requireActive(person, pair);
        if (!store.remove(side, entry)) {
            throw new NotFoundException();
        }
    }

    private boolean visible(PersonId person, CohortId cohort, ThreadId thread, @Nullable PostId post) {
        if (post == null) {
            return glances.threads(person, cohort, List.of(thread)).containsKey(thread);
        }
        var glance = glances.posts(person, cohort, List.of(post)).get(post);
        return glance != null && glance.thread().equals(thread);
    }

    private boolean visible(PersonId person, CohortId cohort, ResourceId resource) {
        return resources.glances(person, cohort, List.of(resource)).containsKey(resource);
    }

    private void requireRoom(PairSide side) {
        if (store.count(side) >= MOST) {
            throw new RefusedException("shelf.full");
        }
    }

    private Optional<Writings.Stored> word(PairSide side, String word, @Nullable String lang) {
        if (word.strip().length() > MAX_WORDS) {
            throw new RefusedException("shelf.word-long");
        }
        return writings.writeIfAny(
                new Writings.New(side.me(), side.cohort(), side.key(), TextKind.SHELF, word.strip(), lang));
    }

    private static SavedTexts written(Optional<Writings.Stored> text) {
        return text.map(stored -> new SavedTexts(stored.held(), stored.danger()))
                .orElse(SavedTexts.PLAIN);
    }

    private static URI https(String address) {
        try {
            var uri = new URI(address.strip());
            if (address.length() <= MAX_ADDRESS
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getHost().indexOf('.') > 0
                    && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // Said below.
        }
        throw new RefusedException("shelf.link");
    }

    private static <K, V> @Nullable V of(Map<K, V> map, @Nullable K key) {
        return key == null ? null : map.get(key);
    }
}
