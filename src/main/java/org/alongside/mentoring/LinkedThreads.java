package org.alongside.mentoring;

import java.util.List;
import org.alongside.discussion.Draft;
import org.alongside.discussion.DraftPlace;
import org.alongside.discussion.Drafts;
import org.alongside.mentoring.domain.Writings;
import org.alongside.mentoring.domain.meeting.LinkedStore;
import org.alongside.mentoring.domain.meeting.LinkedStore.Row;
import org.alongside.richtext.RichText;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Threads for the cohort that grow out of a pair's talk. What is quoted of the talk is quoted word for word,
/// and only what both have released; whose words they are is said only where she wants it.
@Service
public class LinkedThreads {

    /// Longest title, in characters, as of every thread.
    public static final int MAX_TITLE = 200;

    /// Longest passage, in characters.
    public static final int MAX_PASSAGE = 2_000;

    private static final int MOST_OPEN = 5;
    private static final int MOST_QUOTES = 10;
    private static final int MESSAGES = 30;

    private final PairAccess access;
    private final LinkedStore store;
    private final Writings writings;
    private final Drafts drafts;

    LinkedThreads(PairAccess access, LinkedStore store, Writings writings, Drafts drafts) {
        this.access = access;
        this.store = store;
        this.writings = writings;
        this.drafts = drafts;
    }

    /// @return the pair's drafts that were not dropped, newest first
    /// @throws NotFoundException for who is not one of the two
    @Transactional(readOnly = true)
    public List<LinkedDraft> list(PersonId person, PairId pair) {
        return store.list(access.require(person, pair));
    }

    /// @return the newest messages both have read, from which passages can be quoted
    /// @throws NotFoundException for who is not one of the two
    @Transactional(readOnly = true)
    public List<QuotableMessage> messages(PersonId person, PairId pair) {
        return store.messages(access.require(person, pair), MESSAGES);
    }

    /// Drafts a thread.
    ///
    /// @throws NotFoundException for who is not one of the two
    /// @throws RefusedException `thread.title`, `linked.many`, `post.empty`, `post.too-long`, `pair.paused` or
    ///     `pair.ended`
    @Transactional
    public SavedTexts start(PersonId person, PairId pair, String title, String body, @Nullable String lang) {
        var side = access.requireActive(person, pair);
        var line = title.strip().replaceAll("\\s+", " ");
        if (line.isEmpty() || line.length() > MAX_TITLE) {
            throw new RefusedException("thread.title");
        }
        if (store.open(side) >= MOST_OPEN) {
            throw new RefusedException("linked.many");
        }
        var head = writings.write(
                new Writings.New(person, side.cohort(), side.key(), TextKind.SHELF, RichText.fromPlain(line), lang));
        var text = writings.write(new Writings.New(person, side.cohort(), side.key(), TextKind.SHELF, body, lang));
        store.add(side, head.key(), text.key());
        return new SavedTexts(head.held() || text.held(), head.danger() || text.danger());
    }

    /// Would like to quote a passage; with that she has released it herself.
    ///
    /// @param message one of [#messages]
    /// @param passage a part of it, word for word
    /// @param named whether her name is to stand beside it, where she wrote it
    /// @throws NotFoundException for who is not one of the two, and where there is no such draft or message
    /// @throws RefusedException `linked.passage` where it does not stand in the message so, `linked.quotes`,
    ///     `linked.taken`, `pair.paused` or `pair.ended`
    @Transactional
    public void quote(
            PersonId person, PairId pair, LinkedDraftId draft, TextId message, String passage, boolean named) {
        var side = access.requireActive(person, pair);
        var row = open(side, draft);
        var found = store.message(side, message).orElseThrow(NotFoundException::new);
        var words = plain(passage);
        if (words.isEmpty()
                || words.length() > MAX_PASSAGE
                || !plain(found.words()).contains(words)) {
            throw new RefusedException("linked.passage");
        }
        if (store.quotes(row) >= MOST_QUOTES) {
            throw new RefusedException("linked.quotes");
        }
        store.addQuote(side, row, found.key(), words, named && found.mine());
    }

    /// Releases a passage, or takes that back.
    ///
    /// @param named whether her name is to stand beside it, where she wrote it
    /// @throws NotFoundException for who is not one of the two, and where there is no such passage
    /// @throws RefusedException `linked.taken`, `pair.paused` or `pair.ended`
    @Transactional
    public void release(PersonId person, PairId pair, LinkedQuoteId quote, boolean released, boolean named) {
        var side = access.requireActive(person, pair);
        var row = openOf(side, quote);
        store.release(side, row, quote, released, named);
    }

    /// Takes a passage out again; either may.
    ///
    /// @throws NotFoundException for who is not one of the two, and where there is no such passage
    /// @throws RefusedException `linked.taken`, `pair.paused` or `pair.ended`
    @Transactional
    public void removeQuote(PersonId person, PairId pair, LinkedQuoteId quote) {
        var side = access.requireActive(person, pair);
        store.removeQuote(openOf(side, quote), quote);
    }

    /// Gives a draft up; either may.
    ///
    /// @throws NotFoundException for who is not one of the two, and where there is no such draft
    /// @throws RefusedException `linked.taken`, `pair.paused` or `pair.ended`
    @Transactional
    public void drop(PersonId person, PairId pair, LinkedDraftId draft) {
        var side = access.requireActive(person, pair);
        store.drop(open(side, draft));
    }

    /// Takes a draft to the cohort's page for a new thread, as a draft of her own: there she reads it once more
    /// and posts it in her name. Passages that not both have released stay behind.
    ///
    /// @return the cohort's name in addresses
    /// @throws NotFoundException for who is not one of the two, where there is no such draft, and where she may
    ///     not read all of it
    /// @throws RefusedException `linked.taken` where the other has, `linked.writing` where she is writing
    ///     another new thread, `pair.paused` or `pair.ended`
    @Transactional
    public String take(PersonId person, PairId pair, LinkedDraftId draft) {
        var side = access.requireActive(person, pair);
        var row = store.hold(side, draft).orElseThrow(NotFoundException::new);
        if (row.takenBy() != null && !row.takenBy().equals(person)) {
            throw new RefusedException("linked.taken");
        }
        var whole = store.list(side).stream()
                .filter(other -> other.id().equals(draft))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (!whole.title().readable() || !whole.body().readable()) {
            throw new NotFoundException();
        }
        var place = DraftPlace.newThread(side.cohort());
        if (drafts.find(person, place).isPresent()) {
            // What she is writing there is not to be lost.
            throw new RefusedException("linked.writing");
        }
        var blank = Draft.blank();
        var title = RichText.plainText(whole.title().body()).strip();
        drafts.save(person, place, new Draft(title, "", body(side, whole), blank.key()));
        store.take(side, row);
        return side.cohortSlug();
    }

    private String body(PairSide side, LinkedDraft draft) {
        var html = new StringBuilder(draft.body().body());
        for (var quote : store.releasedQuotes(side, draft.id())) {
            html.append("<blockquote>")
                    .append(RichText.fromPlain(quote.passage()))
                    .append("</blockquote>");
            if (quote.name() != null) {
                html.append(RichText.fromPlain("— " + quote.name()));
            }
        }
        return html.toString();
    }

    private Row open(PairSide side, LinkedDraftId draft) {
        return requireOpen(store.hold(side, draft).orElseThrow(NotFoundException::new));
    }

    private Row openOf(PairSide side, LinkedQuoteId quote) {
        return requireOpen(store.holdOf(side, quote).orElseThrow(NotFoundException::new));
    }

    private static Row requireOpen(Row row) {
        if (row.takenBy() != null) {
            throw new RefusedException("linked.taken");
        }
        return row;
    }

    /// The same words however the lines were broken.
    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
