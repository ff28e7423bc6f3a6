package org.alongside.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.RestrictionKind;
import org.alongside.cohort.Restrictions;
import org.alongside.discussion.Glances;
import org.alongside.discussion.PublishedText;
import org.alongside.discussion.ThreadGlance;
import org.alongside.identity.Blocks;
import org.alongside.library.domain.SuggestionStore;
import org.alongside.library.domain.SuggestionStore.Row;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Posts that become resources, with their authors' consent. Nobody is asked twice, nobody is told who asked,
/// and who says no says only "not now". What an author takes back or a moderator removes is asked about no more.
@Service
public class PostSuggestions {

    /// Most questions of one person that wait, of those of the last 60 days that can still be answered.
    public static final int MOST_ASKED = 10;

    /// Most questions that wait for one author, counted in the same way: it is a word of praise and not a pile of
    /// work.
    public static final int MOST_WAITING = 5;

    private final Glances glances;
    private final CohortAccess access;
    private final Restrictions restrictions;
    private final Blocks blocks;
    private final Resources resources;
    private final Library library;
    private final SuggestionStore store;

    PostSuggestions(
            Glances glances,
            CohortAccess access,
            Restrictions restrictions,
            Blocks blocks,
            Resources resources,
            Library library,
            SuggestionStore store) {
        this.glances = glances;
        this.access = access;
        this.restrictions = restrictions;
        this.blocks = blocks;
        this.resources = resources;
        this.library = library;
        this.store = store;
    }

    /// Asks the author of a post whether it may become a resource.
    ///
    /// @throws NotFoundException where there is no such post or the person may not read it
    /// @throws RefusedException `suggest.asked` where she was asked before, `suggest.many` where too many
    ///     questions of hers wait, `suggest.not-possible` where she may write nothing now, nobody can be
    ///     asked, a block stands between the two or too many questions wait for the author: which of these is
    ///     not said
    @Transactional
    public void ask(PersonId asker, PostId post) {
        var text = text(asker, post);
        var author = text.author();
        restrictions
                .active(asker, text.cohort().id(), RestrictionKind.NO_POSTING)
                .ifPresent(_ -> {
                    throw new RefusedException("suggest.not-possible");
                });
        if (author == null
                || author.equals(asker)
                || access.roleOf(author, text.cohort().id()).isEmpty()
                || blocks.between(asker, author)) {
            throw new RefusedException("suggest.not-possible");
        }
        store.share(post);
        store.hold(asker, author);
        if (store.row(post).isPresent()) {
            throw new RefusedException("suggest.asked");
        }
        if (store.openBy(asker) >= MOST_ASKED) {
            throw new RefusedException("suggest.many");
        }
        if (store.openTo(author) >= MOST_WAITING) {
            throw new RefusedException("suggest.not-possible");
        }
        if (!store.ask(asker, post)) {
            throw new RefusedException("suggest.asked");
        }
    }

    /// @return posts of hers that wait for her answer, the longest first
    @Transactional(readOnly = true)
    public List<AskedPost> waiting(PersonId author) {
        var rows = store.waiting(author);
        var seen = glances.posts(
                author, rows.stream().map(SuggestionStore.Waiting::post).toList());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(seen.get(row.post())).map(post -> new AskedPost(post, row.since())))
                .toList();
    }

    /// Where an author wants no name said, whoever asked reads "not now": a yes would tell her whose the new
    /// resource is. It is the only answer that cannot be told apart from it: like a no it ends the waiting, and
    /// what was a no before stays one.
    ///
    /// @return posts that she asked about and may still read, the newest question first; at most 50
    @Transactional(readOnly = true)
    public List<OwnAsk> asked(PersonId asker) {
        var rows = store.askedBy(asker);
        var seen = glances.posts(asker, rows.stream().map(Row::post).toList());
        var became = library.glances(
                asker,
                rows.stream().flatMap(row -> Stream.ofNullable(row.named())).toList());
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(seen.get(row.post())).map(post -> ask(row, post, became)))
                .toList();
    }

    /// @return whether there is anything in [#asked]
    @Transactional(readOnly = true)
    public boolean hasAsked(PersonId asker) {
        var posts = store.askedBy(asker).stream().map(Row::post).toList();
        return !glances.readable(asker, posts).isEmpty();
    }

    /// What the page shows on which an author answers, or brings a post of her own without having been asked.
    ///
    /// @throws NotFoundException where there is no such post, others do not read it, or another wrote it
    @Transactional(readOnly = true)
    public OwnPost open(PersonId author, PostId post) {
        var text = own(author, post);
        var row = store.row(post);
        return new OwnPost(
                post,
                text.thread(),
                text.cohort(),
                text.title(),
                text.lang(),
                text.body(),
                row.filter(asked -> asked.open() && !asked.by().equals(author)).isPresent(),
                row.map(Row::resource).orElse(null));
    }

    /// Says "not now". A second time changes nothing.
    ///
    /// @throws NotFoundException where there is no such post, others do not read it, another wrote it, or
    ///     nobody asked
    @Transactional
    public void decline(PersonId author, PostId post) {
        own(author, post);
        var row = store.hold(post).orElseThrow(NotFoundException::new);
        if (row.open()) {
            store.decline(row);
        }
    }

    /// Says yes: a page of text is proposed to the post's cohort, screened and decided about as any other.
    /// Where nobody has asked, she brings it herself.
    ///
    /// @param draft with a body, as she wants it to be read
    /// @param named whether her name is said, and the post it began as; otherwise nobody is told
    /// @return what became of it; sending the same form again returns the first one
    /// @throws NotFoundException where there is no such post, others do not read it, or another wrote it
    /// @throws RefusedException `suggest.became` where it is in the library already, and what [Resources#propose]
    ///     refuses
    @Transactional
    public ResourceSent agree(PersonId author, PostId post, ResourceDraft draft, boolean named) {
        var text = own(author, post);
        // In the order in which who asks holds them.
        store.share(post);
        store.hold(author, author);
        store.claim(author, post);
        var row = store.hold(post).orElseThrow(NotFoundException::new);
        var before = row.resource();
        if (before != null && !store.wasSentAs(before, author, draft.key())) {
            throw new RefusedException("suggest.became");
        }
        var sent = resources.propose(author, text.cohort().id(), ResourceKind.TEXT, draft);
        if (before == null) {
            store.take(row, sent.id(), named);
        }
        return sent;
    }

    /// What is said below posts of a page: to their author that somebody asks, and to who may read it what one
    /// has become.
    ///
    /// @return by post; those with nothing to say are not in it
    @Transactional(readOnly = true)
    public Map<PostId, PostInLibrary> of(PersonId viewer, List<PostId> posts) {
        return posts.isEmpty() ? Map.of() : store.of(viewer, posts);
    }

    private PublishedText text(PersonId viewer, PostId post) {
        return glances.text(viewer, post).orElseThrow(NotFoundException::new);
    }

    private PublishedText own(PersonId author, PostId post) {
        var text = text(author, post);
        if (!author.equals(text.author())) {
            throw new NotFoundException();
        }
        return text;
    }

    private static OwnAsk ask(Row row, ThreadGlance post, Map<ResourceId, ResourceGlance> became) {
        var answer = row.open() ? AskAnswer.WAITING : row.named() == null ? AskAnswer.NOT_NOW : AskAnswer.YES;
        return new OwnAsk(
                post, answer, Optional.ofNullable(row.named()).map(became::get).orElse(null));
    }
}
