package org.alongside.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.alongside.cohort.CohortAccess;
import org.alongside.moderation.domain.ConcernStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.PostId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Texts that say somebody may be in danger: shown at once to the moderators and coordinators of the cohort, until
/// one of them takes care. Nobody is asked to look after herself: one's own texts are not among them.
@Service
public class Attention {

    /// How long the others still see who takes care.
    static final Duration SHOWN = Duration.ofDays(7);

    private final ConcernStore store;
    private final CohortAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attention(ConcernStore store, CohortAccess access, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /// What nobody takes care of yet, the oldest first; after it what somebody has taken on in the last seven days.
    ///
    /// @throws NotFoundException for who looks after no cohort
    @Transactional(readOnly = true)
    public List<Concern> concerns(PersonId person) {
        if (!access.looksAfterSomewhere(person)) {
            throw new NotFoundException();
        }
        return store.list(person, clock.instant().minus(SHOWN));
    }

    /// @return how many texts nobody takes care of yet, in the cohorts the person looks after; 0 for everybody else
    @Transactional(readOnly = true)
    public int count(PersonId person) {
        return store.count(person);
    }

    /// Takes care of what a post said, up to a text of it; if nobody was first.
    ///
    /// @param revision number of the text she has read
    /// @return who takes care
    /// @throws NotFoundException where there is nothing of that kind for the person to see
    // Each statement sees what is stored now: who was first may have been so while this one waited.
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Concern.Care takeCare(PersonId person, PostId post, int revision) {
        var key = store.find(person, post, revision).orElseThrow(NotFoundException::new);
        if (store.take(key, person, clock.instant())) {
            events.publishEvent(new CareTaken(post));
        }
        return store.care(key, person).orElseThrow(NotFoundException::new);
    }
}
