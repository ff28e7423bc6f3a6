package org.alongside.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.alongside.cohort.CohortAccess;
import org.alongside.cohort.Cohorts;
import org.alongside.library.domain.OverdueStore;
import org.alongside.library.domain.ResourceStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What in the library somebody should look at: for those who look after the cohort it comes from.
@Service
public class Reviews {

    /// Resources on one page of the list.
    public static final int LIST = 25;

    private final OverdueStore store;
    private final ResourceStore resources;
    private final Cohorts cohorts;
    private final CohortAccess access;
    private final Clock clock;

    Reviews(OverdueStore store, ResourceStore resources, Cohorts cohorts, CohortAccess access, Clock clock) {
        this.store = store;
        this.resources = resources;
        this.cohorts = cohorts;
        this.access = access;
        this.clock = clock;
    }

    /// One page of what of a cohort should be looked at: first what has been due longest.
    ///
    /// @param slug the cohort's name in addresses
    /// @param cursor `next` of the page before; null, or one that was made up, gives the first page
    /// @throws NotFoundException for who does not look after it
    @Transactional(readOnly = true)
    public Slice<ReviewItem> list(PersonId keeper, String slug, @Nullable String cursor) {
        var cohort = cohorts.bySlug(keeper, slug);
        if (!cohort.role().answers()) {
            throw new NotFoundException();
        }
        return store.list(keeper, cohort.id(), today(), cursor, LIST);
    }

    /// @param slug of a cohort; null for all that she looks after
    /// @return how many resources should be looked at; none of a cohort that she does not look after
    @Transactional(readOnly = true)
    public int count(PersonId keeper, @Nullable String slug) {
        return store.count(keeper, slug, today());
    }

    /// Somebody has looked, and it is still true: to be looked at again in a year. Said twice, it counts once.
    ///
    /// @throws NotFoundException for who neither keeps it nor looks after its cohort
    /// @throws RefusedException `resource.closed` where others do not read it any more
    @Transactional
    public void stillTrue(PersonId keeper, ResourceId resource) {
        var row = resources.require(resource);
        var role = access.requireMember(keeper, row.cohort());
        if (!role.answers() && !row.owner().equals(keeper)) {
            throw new NotFoundException();
        }
        if (row.shown() == null) {
            throw new RefusedException("resource.closed");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.stillTrue(row.key(), row.shown(), keeper, now, today().plusYears(1));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
