package org.alongside.library;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.Restrictions;
import org.alongside.library.domain.DraftCheck;
import org.alongside.library.domain.ResourceStore;
import org.alongside.library.domain.ResourceStore.Sent;
import org.alongside.screening.Kind;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Proposing resources and changing them. Whatever is written waits for a moderator; what others read meanwhile
/// stays. A form that was changed after it was sent is another text, and never lost without a word.
@Service
public class Resources {

    /// Longest title, audience and source in characters.
    public static final int MAX_LINE = 200;

    /// Longest description in characters of plain text.
    public static final int MAX_DESCRIPTION = 2_000;

    /// Longest address in characters.
    public static final int MAX_LINK = 1_000;

    /// Most proposals of one person that nobody has decided about.
    public static final int MOST_WAITING = 10;

    private final CohortAccess access;
    private final Restrictions restrictions;
    private final DraftCheck check;
    private final ResourceStore store;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Resources(
            CohortAccess access,
            Restrictions restrictions,
            DraftCheck check,
            ResourceStore store,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.access = access;
        this.restrictions = restrictions;
        this.check = check;
        this.store = store;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Proposes a resource to a cohort. Its moderators decide.
    ///
    /// @return what became of it; sending the same form again returns the first one
    /// @throws NotFoundException for who does not belong to the cohort
    /// @throws RefusedException `restricted.posting`, `resource.many-waiting`, `resource.title`,
    ///     `resource.title-long`, `resource.audience-long`, `resource.source-long`, `resource.description-long`,
    ///     `resource.link`, `resource.file`, `resource.body`, `post.too-long`, `post.key` for one of no or more
    ///     than 36 characters, or `resource.sent-before` where the same form was sent with other words
    public ResourceSent propose(PersonId author, CohortId cohort, ResourceKind kind, ResourceDraft draft) {
        Predicate<Sent> same = sent -> sent.cohort().equals(cohort) && check.isSame(sent, kind, draft);
        return once(author, draft.key(), same, "resource.sent-before", () -> {
            access.requireMember(author, cohort);
            restrictions.requireWriting(author, cohort);
            if (store.waiting(author) >= MOST_WAITING) {
                throw new RefusedException("resource.many-waiting");
            }
            var result = check.check(author, cohort, kind, draft, null);
            return tell(store.add(author, cohort, kind, result.draft(), result.checked(), clock.instant()), result);
        });
    }

    /// Changes a resource: its owner does, and who moderates or coordinates its cohort.
    ///
    /// @param basedOn [ResourceView#version] of what was changed
    /// @return what became of it; sending the same form again returns the first one
    /// @throws NotFoundException for anybody else, and where there is no such resource
    /// @throws RefusedException `restricted.posting`, `resource.closed` for one that was taken out,
    ///     `resource.changed-meanwhile`, also where the same form was sent with other words, and what [#propose]
    ///     refuses of the text
    public ResourceSent change(PersonId editor, ResourceId id, ResourceDraft draft, int basedOn) {
        Predicate<Sent> same = sent -> sent.id().equals(id) && check.isSame(sent, sent.kind(), draft);
        return once(editor, draft.key(), same, "resource.changed-meanwhile", () -> {
            var row = store.require(id);
            requireKeeper(editor, row);
            restrictions.requireWriting(editor, row.cohort());
            if (row.state() == ResourceState.REMOVED || row.state() == ResourceState.WITHDRAWN) {
                throw new RefusedException("resource.closed");
            }
            if (row.version() != basedOn) {
                throw new RefusedException("resource.changed-meanwhile");
            }
            var result = check.check(editor, row.cohort(), row.kind(), draft, row.key());
            store.change(row, editor, result.draft(), result.checked());
            return tell(id, result);
        });
    }

    /// Looks, before a draft is sent, whether it shows how a person can be reached. Nothing is stored.
    ///
    /// @return what was found, as it stands there: she is asked whether others may see it
    /// @throws NotFoundException for who does not belong to the cohort
    /// @throws RefusedException `post.too-long`
    @Transactional(readOnly = true)
    public List<String> contactData(PersonId author, CohortId cohort, ResourceDraft draft) {
        access.requireMember(author, cohort);
        return check.contactData(author, cohort, draft);
    }

    /// Its owner takes a resource back: nobody reads it any more. What was written is kept until its retention date.
    ///
    /// @throws NotFoundException for anybody else, and where there is no such resource
    /// @throws RefusedException `resource.closed` where it is gone already
    @Transactional
    public void withdraw(PersonId owner, ResourceId id) {
        var row = store.require(id);
        access.requireMember(owner, row.cohort());
        if (!row.owner().equals(owner)) {
            throw new NotFoundException();
        }
        if (row.state() == ResourceState.REMOVED || row.state() == ResourceState.WITHDRAWN) {
            throw new RefusedException("resource.closed");
        }
        store.withdraw(row, id);
    }

    private void requireKeeper(PersonId person, ResourceStore.Row row) {
        if (!access.requireMember(person, row.cohort()).answers()
                && !row.owner().equals(person)) {
            throw new NotFoundException();
        }
    }

    private ResourceSent tell(ResourceId id, DraftCheck.Result result) {
        events.publishEvent(new ResourceHeld(id));
        var danger = result.kinds().contains(Kind.DANGER);
        if (danger) {
            events.publishEvent(new ResourceCallsForHelp(id));
        }
        return new ResourceSent(id, danger);
    }

    /// @param same whether what is sent now is what was sent with that key
    /// @param other said where it is not
    private ResourceSent once(
            PersonId author, String key, Predicate<Sent> same, String other, Supplier<ResourceSent> write) {
        if (key.isBlank() || key.length() > 36) {
            throw new RefusedException("post.key");
        }
        try {
            return transaction.execute(_ -> before(author, key, same, other).orElseGet(write));
        } catch (DataIntegrityViolationException e) {
            // The same form, faster by a moment.
            return transaction.execute(_ -> before(author, key, same, other).orElseThrow(() -> e));
        }
    }

    private Optional<ResourceSent> before(PersonId author, String key, Predicate<Sent> same, String other) {
        return store.sentBefore(author, key).map(sent -> {
            if (!same.test(sent)) {
                throw new RefusedException(other);
            }
            return new ResourceSent(sent.id(), sent.danger());
        });
    }
}
