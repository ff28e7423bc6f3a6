package org.alongside.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.cohort.CohortAccess;
import org.alongside.identity.People;
import org.alongside.library.domain.ResourceStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a decision does to a resource, and its exact undoing. For moderators and coordinators of the cohort it
/// was proposed in and for administrators; never about what one wrote or owns. Who decides which case belongs
/// to moderation, which logs it in the same transaction.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ResourceDecisions {

    private final ResourceStore store;
    private final CohortAccess access;
    private final People people;
    private final Clock clock;

    ResourceDecisions(ResourceStore store, CohortAccess access, People people, Clock clock) {
        this.store = store;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /// Holds a resource until the transaction ends. Who changes one takes it before anything else.
    ///
    /// @param version key of the version that is judged; null for the newest
    /// @return the version as it is now
    /// @throws NotFoundException where there is none
    public JudgedResource lock(ResourceId resource, @Nullable Long version) {
        store.require(resource);
        return about(resource, version);
    }

    /// @return the version, for who opens a case about it
    /// @throws NotFoundException where there is none
    public JudgedResource about(ResourceId resource, @Nullable Long version) {
        return store.judged(resource, version).orElseThrow(NotFoundException::new);
    }

    /// Accepts a version that waits: others read it. One that they read already stays.
    ///
    /// @return empty where it is no longer open
    /// @throws NotFoundException where there is none or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it or owns it
    public Optional<ResourceChange> accept(PersonId decider, ResourceId resource, long version) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var today = LocalDate.ofInstant(now, clock.getZone());
        return settle(decider, resource, version, before -> before.accepted(now, today));
    }

    /// Sends a version back to its owner, for a change. Where others read it, they read nothing until then,
    /// and a newer one that waits goes back with it.
    ///
    /// @param reason reason code, at most 40 characters
    /// @return empty where it is no longer open
    /// @throws NotFoundException where there is none or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it or owns it
    public Optional<ResourceChange> giveBack(PersonId decider, ResourceId resource, long version, String reason) {
        return settle(
                decider,
                resource,
                version,
                before -> before.declined(ResourceState.RETURNED, VersionState.RETURNED, reason));
    }

    /// Does not accept a version, or takes it from its readers, and with it a newer one that waits. Its owner
    /// keeps it and sees the reason.
    ///
    /// @param reason reason code, at most 40 characters
    /// @return empty where it is no longer open
    /// @throws NotFoundException where there is none or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it or owns it
    public Optional<ResourceChange> remove(PersonId decider, ResourceId resource, long version, String reason) {
        return settle(
                decider,
                resource,
                version,
                before -> before.declined(ResourceState.REMOVED, VersionState.REMOVED, reason));
    }

    /// Undoes a decision, where the resource still stands as the decision left it.
    ///
    /// @return false where it does not
    /// @throws NotFoundException where there is none or the person may not decide in its cohort
    /// @throws RefusedException `moderation.own` where she wrote it or owns it
    public boolean restore(PersonId decider, ResourceId resource, long version, ResourceChange change) {
        var at = take(decider, resource, version);
        if (!change.after().isStill(at.mark())) {
            return false;
        }
        // The day for looking again that somebody has set since, stays.
        var day = at.mark().reviewOn();
        store.put(
                at,
                Objects.equals(day, change.after().reviewOn())
                        ? change.before()
                        : change.before().reviewedOn(day));
        return true;
    }

    private Optional<ResourceChange> settle(
            PersonId decider, ResourceId resource, long version, Function<ResourceMark, ResourceMark> work) {
        var at = take(decider, resource, version);
        if (!at.mark().open()) {
            return Optional.empty();
        }
        var after = work.apply(at.mark());
        store.put(at, after);
        return Optional.of(new ResourceChange(at.mark(), after));
    }

    private JudgedResource take(PersonId decider, ResourceId resource, long version) {
        var at = lock(resource, version);
        if (access.roleOf(decider, at.cohort()).filter(role -> role.answers()).isEmpty()) {
            people.requireAdministrator(decider);
        }
        if (decider.equals(at.author()) || decider.equals(at.owner())) {
            throw new RefusedException("moderation.own");
        }
        return at;
    }
}
