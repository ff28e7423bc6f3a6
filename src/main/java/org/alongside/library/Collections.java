package org.alongside.library;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.Restrictions;
import org.alongside.discussion.TextCheck;
import org.alongside.library.domain.CollectionReader;
import org.alongside.library.domain.CollectionStore;
import org.alongside.richtext.RichText;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Resources of a cohort in an order, such as "First month in a new town". Members read them; moderators and
/// coordinators keep them. Each reader sees what she may read and no trace of the rest.
@Service
public class Collections {

    /// Most resources of a collection; the database knows it, too.
    public static final int MOST = 100;

    /// Most collections of a cohort.
    public static final int MOST_OF_COHORT = 50;

    private final CohortAccess access;
    private final Restrictions restrictions;
    private final TextCheck check;
    private final CollectionReader reader;
    private final CollectionStore store;

    Collections(
            CohortAccess access,
            Restrictions restrictions,
            TextCheck check,
            CollectionReader reader,
            CollectionStore store) {
        this.access = access;
        this.restrictions = restrictions;
        this.check = check;
        this.reader = reader;
        this.store = store;
    }

    /// @param cohort of one cohort alone; null for all of the viewer's
    /// @return collections of her cohorts that hold something she may read, and the others for who keeps them, by
    ///     title
    @Transactional(readOnly = true)
    public List<CollectionSummary> list(PersonId viewer, @Nullable CohortId cohort) {
        return reader.list(viewer, cohort, null);
    }

    /// @return collections that hold a resource, as far as the viewer may see both
    @Transactional(readOnly = true)
    public List<CollectionSummary> with(PersonId viewer, ResourceId resource) {
        return reader.list(viewer, null, resource);
    }

    /// @throws NotFoundException where there is none or the viewer may not see it
    @Transactional(readOnly = true)
    public CollectionView open(PersonId viewer, CollectionId collection) {
        return reader.open(viewer, collection).orElseThrow(NotFoundException::new);
    }

    /// Makes a collection.
    ///
    /// @return its id; sending the same form again returns the first one
    /// @throws NotFoundException for who neither moderates nor coordinates the cohort
    /// @throws RefusedException `collection.title`, `resource.title-long`, `resource.description-long`,
    ///     `collection.many`, `restricted.posting` or `post.too-long`
    @Transactional
    public CollectionId make(PersonId keeper, CohortId cohort, CollectionDraft draft) {
        requireKeeper(keeper, cohort);
        return store.madeBefore(cohort, draft.key()).orElseGet(() -> {
            restrictions.requireWriting(keeper, cohort);
            // Screening takes its time: nobody of the cohort waits for it.
            var words = checked(keeper, cohort, draft);
            store.hold(cohort);
            return store.madeBefore(cohort, draft.key()).orElseGet(() -> {
                if (store.count(cohort) >= MOST_OF_COHORT) {
                    throw new RefusedException("collection.many");
                }
                return store.add(keeper, cohort, words);
            });
        });
    }

    /// Changes its words. Where screening doubts them, members do not see it until another keeper has looked.
    ///
    /// @param basedOn [CollectionView#version]
    /// @throws NotFoundException for who may not change it
    /// @throws RefusedException `collection.changed-meanwhile`, `collection.title`, `resource.title-long`,
    ///     `resource.description-long`, `restricted.posting` or `post.too-long`
    @Transactional
    public void change(PersonId keeper, CollectionId collection, CollectionDraft draft, int basedOn) {
        var row = take(keeper, collection, basedOn);
        restrictions.requireWriting(keeper, row.cohort());
        store.change(row, keeper, checked(keeper, row.cohort(), draft));
    }

    /// Lets members see a collection whose words were doubted: somebody else than who wrote them.
    ///
    /// @throws NotFoundException for who may not change it
    /// @throws RefusedException `moderation.own` for who wrote its words; `collection.changed-meanwhile`
    @Transactional
    public void release(PersonId keeper, CollectionId collection, int basedOn) {
        var row = take(keeper, collection, basedOn);
        if (row.writtenBy().equals(keeper)) {
            throw new RefusedException("moderation.own");
        }
        store.release(row);
    }

    /// Puts a resource of the cohort at the end.
    ///
    /// @throws NotFoundException for who may not change the collection, and where the cohort has no such resource
    /// @throws RefusedException `collection.has` where it is there already, and stays where it is;
    ///     `collection.full`
    @Transactional
    public void add(PersonId keeper, CollectionId collection, ResourceId resource) {
        var row = take(keeper, collection, null);
        var key = reader.ofCohort(keeper, row.cohort(), resource).orElseThrow(NotFoundException::new);
        store.takeOutWithdrawn(row);
        var items = store.items(row);
        if (items.stream().anyMatch(item -> item.id().equals(resource))) {
            throw new RefusedException("collection.has");
        }
        if (items.size() >= MOST) {
            throw new RefusedException("collection.full");
        }
        store.append(row, key, keeper);
    }

    /// Takes a resource out; those after it move up.
    ///
    /// @param basedOn [CollectionView#version]
    /// @throws NotFoundException for who may not change the collection, and where it has no such resource that she
    ///     may read
    /// @throws RefusedException `collection.changed-meanwhile`
    @Transactional
    public void remove(PersonId keeper, CollectionId collection, ResourceId resource, int basedOn) {
        var row = take(keeper, collection, basedOn);
        var seen = seen(keeper, row);
        store.takeOut(row, seen.get(place(seen, resource)));
    }

    /// Moves a resource one place up among those she may read; the first one stays.
    ///
    /// @param basedOn [CollectionView#version]
    /// @throws NotFoundException for who may not change the collection, and where it has no such resource that she
    ///     may read
    /// @throws RefusedException `collection.changed-meanwhile`
    @Transactional
    public void moveUp(PersonId keeper, CollectionId collection, ResourceId resource, int basedOn) {
        move(keeper, collection, resource, basedOn, place -> place - 1);
    }

    /// Moves a resource one place down among those she may read; the last one stays.
    ///
    /// @param basedOn [CollectionView#version]
    /// @throws NotFoundException for who may not change the collection, and where it has no such resource that she
    ///     may read
    /// @throws RefusedException `collection.changed-meanwhile`
    @Transactional
    public void moveDown(PersonId keeper, CollectionId collection, ResourceId resource, int basedOn) {
        move(keeper, collection, resource, basedOn, place -> place + 1);
    }

    /// Gives a collection up. Its resources stay.
    ///
    /// @param basedOn [CollectionView#version]
    /// @throws NotFoundException for who may not change it
    /// @throws RefusedException `collection.changed-meanwhile`
    @Transactional
    public void discard(PersonId keeper, CollectionId collection, int basedOn) {
        store.discard(take(keeper, collection, basedOn));
    }

    private void move(PersonId keeper, CollectionId collection, ResourceId resource, int basedOn, IntUnaryOperator to) {
        var row = take(keeper, collection, basedOn);
        var seen = seen(keeper, row);
        int from = place(seen, resource);
        int target = to.applyAsInt(from);
        if (target >= 0 && target < seen.size()) {
            store.move(row, seen.get(from), seen.get(target).position());
        }
    }

    private List<CollectionStore.Item> seen(PersonId keeper, CollectionStore.Row row) {
        var readable = reader.readable(keeper, row.key());
        return store.items(row).stream()
                .filter(item -> readable.contains(item.id()))
                .toList();
    }

    private static int place(List<CollectionStore.Item> items, ResourceId resource) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(resource)) {
                return i;
            }
        }
        throw new NotFoundException();
    }

    private CollectionStore.Words checked(PersonId keeper, CohortId cohort, CollectionDraft draft) {
        var title = draft.title().strip();
        if (title.isEmpty()) {
            throw new RefusedException("collection.title");
        }
        if (title.length() > Resources.MAX_LINE) {
            throw new RefusedException("resource.title-long");
        }
        var description = RichText.fromEither(draft.description());
        if (RichText.plainText(description).length() > Resources.MAX_DESCRIPTION) {
            throw new RefusedException("resource.description-long");
        }
        var words = check.check(keeper, cohort, RichText.fromPlain(title) + description, draft.lang(), null);
        return new CollectionStore.Words(
                title,
                RichText.isBlank(description) ? "" : description,
                draft.lang(),
                draft.key(),
                words.policyVersion(),
                words.held());
    }

    private CollectionStore.Row take(PersonId keeper, CollectionId collection, @Nullable Integer basedOn) {
        var row = store.take(collection).orElseThrow(NotFoundException::new);
        requireKeeper(keeper, row.cohort());
        if (basedOn != null && row.version() != basedOn) {
            throw new RefusedException("collection.changed-meanwhile");
        }
        return row;
    }

    private void requireKeeper(PersonId keeper, CohortId cohort) {
        if (!access.requireMember(keeper, cohort).answers()) {
            throw new NotFoundException();
        }
    }
}
