package org.alongside.moderation;

import java.time.Clock;
import java.util.Optional;
import org.alongside.cohort.CohortAccess;
import org.alongside.discussion.ContentState;
import org.alongside.discussion.HeldPost;
import org.alongside.discussion.HeldPosts;
import org.alongside.discussion.RevisionState;
import org.alongside.discussion.Settled;
import org.alongside.moderation.domain.DecisionLog;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What waits for a moderator, and her decisions. Each one is carried out and logged in one transaction, and only
/// once.
@Service
public class ModerationQueue {

    private final HeldPosts held;
    private final CohortAccess access;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModerationQueue(
            HeldPosts held, CohortAccess access, DecisionLog log, ApplicationEventPublisher events, Clock clock) {
        this.held = held;
        this.access = access;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /// What waits in the cohorts the person moderates, the oldest first, [HeldPosts#PAGE] on a page.
    ///
    /// @param cursor `next` of the page before, null for the first page
    /// @throws NotFoundException for who moderates and coordinates nowhere; for who only coordinates nothing waits
    @Transactional(readOnly = true)
    public Slice<HeldPost> waiting(PersonId moderator, @Nullable String cursor) {
        var slice = held.waiting(moderator, cursor);
        // Who has something waiting moderates; only an empty page leaves the question open.
        if (slice.items().isEmpty() && !access.looksAfterSomewhere(moderator)) {
            throw new NotFoundException();
        }
        return slice;
    }

    /// @return how many texts wait in the cohorts the person moderates; 0 for who moderates nowhere
    @Transactional(readOnly = true)
    public int count(PersonId moderator) {
        return held.count(moderator);
    }

    /// Decides about a held text.
    ///
    /// @param revision number of the text the moderator has read
    /// @return what came of it; the second of two moderators learns what the first one decided
    /// @throws NotFoundException where there is no such post, the person does not moderate its cohort, or the text
    ///     never waited
    /// @throws RefusedException `moderation.own` where she wrote it herself
    @Transactional
    public Outcome decide(PersonId moderator, PostId post, int revision, Decision decision) {
        // First of all, since it takes the post's lock: what is read before would be older than what it waited for.
        var settled = switch (decision) {
            case Decision.Publish _ -> held.publish(moderator, post, revision);
            case Decision.Remove remove ->
                held.remove(
                        moderator,
                        post,
                        revision,
                        remove.reason(),
                        remove.because().isSpam());
        };
        return switch (settled) {
            case Settled.Done done -> {
                log.add(done.revisionKey(), done.cohort(), moderator, decision, clock.instant());
                events.publishEvent(new PostDecided(done.cohort(), post));
                yield new Outcome.Done();
            }
            case Settled.NoLongerWaiting gone -> missed(moderator, post, revision, gone);
        };
    }

    /// @return who decided about a text, and what; empty where nobody did or the person does not moderate its
    ///     cohort
    @Transactional(readOnly = true)
    public Optional<Outcome.AlreadyDecided> decided(PersonId moderator, PostId post, int revision) {
        return log.find(moderator, post, revision);
    }

    private Outcome missed(PersonId moderator, PostId post, int revision, Settled.NoLongerWaiting gone) {
        if (gone.state() == RevisionState.REPLACED) {
            return gone.post() == ContentState.DELETED ? new Outcome.Withdrawn() : new Outcome.Superseded();
        }
        return log.find(moderator, post, revision).orElseThrow(NotFoundException::new);
    }
}
