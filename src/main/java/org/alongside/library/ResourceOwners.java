package org.alongside.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.alongside.cohort.CohortAccess;
import org.alongside.library.domain.OverdueStore;
import org.alongside.library.domain.OwnerStore;
import org.alongside.library.domain.ResourceStore;
import org.alongside.shared.MemberId;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who looks after a resource, and when somebody should look whether it is still true. Nobody becomes its owner
/// without saying yes.
@Service
public class ResourceOwners {

    /// Most people who are offered to choose from.
    public static final int MOST = 300;

    /// The latest day for looking again, in years from now.
    public static final int MOST_YEARS = 5;

    private final CohortAccess access;
    private final ResourceStore resources;
    private final OwnerStore store;
    private final OverdueStore reviews;
    private final Clock clock;

    ResourceOwners(CohortAccess access, ResourceStore resources, OwnerStore store, OverdueStore reviews, Clock clock) {
        this.access = access;
        this.resources = resources;
        this.store = store;
        this.reviews = reviews;
        this.clock = clock;
    }

    /// @return how the resource is looked after, as far as it is the viewer's business
    /// @throws NotFoundException where there is no such resource or she may not see it
    @Transactional(readOnly = true)
    public ResourceKeeping of(PersonId viewer, ResourceId resource) {
        return store.keeping(viewer, resource).orElseThrow(NotFoundException::new);
    }

    /// @return what she has been asked to look after, by title
    @Transactional(readOnly = true)
    public List<ResourceOffer> offers(PersonId viewer) {
        return store.offers(viewer);
    }

    /// @return members of the cohort it comes from, but its owner and whom a block parts from her who asks, by name
    /// @throws NotFoundException for who may not hand it over
    @Transactional(readOnly = true)
    public List<ResourceCandidate> candidates(PersonId giver, ResourceId resource) {
        requireOffering(giver, resource);
        return store.candidates(giver, resource, MOST);
    }

    /// Asks a member of the cohort it comes from to look after a resource: its owner does, and a coordinator once
    /// the owner has left. Whoever was asked before is not any more. A coordinator who names herself has it at
    /// once.
    ///
    /// @throws NotFoundException for anybody else, for who is no member, and across a block
    /// @throws RefusedException `resource.not-accepted` where others do not read it
    @Transactional
    public void offer(PersonId giver, ResourceId resource, MemberId to) {
        var row = resources.require(resource);
        requireOffering(giver, resource);
        if (row.state() != ResourceState.ACCEPTED) {
            throw new RefusedException("resource.not-accepted");
        }
        var person = store.candidate(giver, resource, to).orElseThrow(NotFoundException::new);
        if (person.equals(giver)) {
            hand(row, resource, person);
        } else {
            store.offer(row.key(), person, giver, clock.instant());
        }
    }

    /// Takes back what was asked of another.
    ///
    /// @throws NotFoundException for who may not hand it over
    @Transactional
    public void takeOfferBack(PersonId giver, ResourceId resource) {
        var row = resources.require(resource);
        requireOffering(giver, resource);
        store.forget(row.key());
    }

    /// Says yes: she is the owner from now on.
    ///
    /// @throws NotFoundException where nobody asks her, any more or across a block
    @Transactional
    public void accept(PersonId person, ResourceId resource) {
        hand(asked(person, resource), resource, person);
    }

    /// Says no: all stays as it is. Nobody is told why.
    ///
    /// @throws NotFoundException where nobody asks her
    @Transactional
    public void decline(PersonId person, ResourceId resource) {
        store.forget(asked(person, resource).key());
    }

    /// Says that it is still true, and when somebody should look again.
    ///
    /// @param day in the future, at most five years ahead
    /// @throws NotFoundException for who neither owns it nor decides in the cohort it comes from
    /// @throws RefusedException `resource.review-day`, or `resource.not-accepted` where others do not read it
    @Transactional
    public void looked(PersonId keeper, ResourceId resource, LocalDate day) {
        var row = resources.require(resource);
        var role = access.requireMember(keeper, row.cohort());
        if (!role.answers() && !row.owner().equals(keeper)) {
            throw new NotFoundException();
        }
        if (row.state() != ResourceState.ACCEPTED) {
            throw new RefusedException("resource.not-accepted");
        }
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (!day.isAfter(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
            throw new RefusedException("resource.review-day");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        reviews.looked(row.key(), Objects.requireNonNull(row.shown()), keeper, now, day);
    }

    /// It is found under its owner's name.
    private void hand(ResourceStore.Row row, ResourceId resource, PersonId person) {
        store.hand(row.key(), person);
        resources.tell(resource);
    }

    private ResourceStore.Row asked(PersonId person, ResourceId resource) {
        var row = resources.require(resource);
        if (!store.asked(person, resource) || row.state() != ResourceState.ACCEPTED) {
            throw new NotFoundException();
        }
        return row;
    }

    private void requireOffering(PersonId giver, ResourceId resource) {
        if (!of(giver, resource).mayHandOver()) {
            throw new NotFoundException();
        }
    }
}
