package org.alongside.library;

import java.time.Clock;
import java.util.List;
import org.alongside.cohort.CohortAccess;
import org.alongside.library.domain.ResourceStore;
import org.alongside.library.domain.SharingStore;
import org.alongside.shared.CohortId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who else has a resource: a moderator or coordinator of another cohort takes it in there, and a coordinator of
/// the cohort it comes from gives it to all. Nobody pushes anything into a cohort she does not answer for.
@Service
public class ResourceSharing {

    private final Library library;
    private final CohortAccess access;
    private final ResourceStore resources;
    private final SharingStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResourceSharing(
            Library library,
            CohortAccess access,
            ResourceStore resources,
            SharingStore store,
            ApplicationEventPublisher events,
            Clock clock) {
        this.library = library;
        this.access = access;
        this.resources = resources;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// @return the cohorts she answers for, but the one it comes from, by name
    /// @throws NotFoundException where there is no such resource or she may not see it
    @Transactional(readOnly = true)
    public List<ShareChoice> choices(PersonId keeper, ResourceId resource) {
        var choices = store.choices(keeper, resource);
        if (choices.isEmpty() && !store.sees(keeper, resource)) {
            throw new NotFoundException();
        }
        return choices;
    }

    /// Takes a resource that she may read into a cohort of hers. What is there already stays.
    ///
    /// @throws NotFoundException for who neither moderates nor coordinates the cohort, and where she may not read
    ///     the resource
    /// @throws RefusedException `resource.not-accepted` where others do not read it
    @Transactional
    public void share(PersonId keeper, ResourceId resource, CohortId cohort) {
        requireKeeper(keeper, cohort);
        var row = resources.require(resource);
        if (library.open(keeper, resource).state() != ResourceState.ACCEPTED) {
            throw new RefusedException("resource.not-accepted");
        }
        store.add(row.key(), cohort, keeper, clock.instant());
    }

    /// Takes a resource out of a cohort of hers; where it comes from, it stays.
    ///
    /// @throws NotFoundException for who neither moderates nor coordinates the cohort, and where she may not see
    ///     the resource
    /// @throws RefusedException `resource.home` for the cohort it comes from
    @Transactional
    public void unshare(PersonId keeper, ResourceId resource, CohortId cohort) {
        requireKeeper(keeper, cohort);
        var row = resources.require(resource);
        requireSeen(keeper, resource);
        if (row.cohort().equals(cohort)) {
            throw new RefusedException("resource.home");
        }
        store.remove(row.key(), cohort);
    }

    /// Gives a resource to all members of all cohorts, or takes that back. Its owner's name stays in cohorts that
    /// are hers. The desk's trail notes it.
    ///
    /// @throws NotFoundException for who does not coordinate the cohort it comes from
    /// @throws RefusedException `resource.not-accepted` where others do not read it
    @Transactional
    public void setEverywhere(PersonId coordinator, ResourceId resource, boolean everywhere) {
        var row = resources.require(resource);
        if (!access.requireMember(coordinator, row.cohort()).coordinator()) {
            throw new NotFoundException();
        }
        if (everywhere && row.state() != ResourceState.ACCEPTED) {
            throw new RefusedException("resource.not-accepted");
        }
        if (store.everywhere(row.key(), everywhere)) {
            events.publishEvent(new ResourceEverywhere(coordinator, resource, row.cohort(), everywhere));
        }
    }

    private void requireSeen(PersonId keeper, ResourceId resource) {
        var _ = library.open(keeper, resource);
    }

    private void requireKeeper(PersonId keeper, CohortId cohort) {
        if (!access.requireMember(keeper, cohort).answers()) {
            throw new NotFoundException();
        }
    }
}
