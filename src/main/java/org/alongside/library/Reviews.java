package org.alongside.library;

import java.time.Clock;
import java.time.LocalDate;
import org.alongside.cohort.Cohorts;
import org.alongside.library.domain.OverdueStore;
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
    private final ResourceOwners owners;
    private final Cohorts cohorts;
    private final Clock clock;

    Reviews(OverdueStore store, ResourceOwners owners, Cohorts cohorts, Clock clock) {
        this.store = store;
        this.owners = owners;
        this.cohorts = cohorts;
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

    /// Somebody has looked, and it is still true: to be looked at again in a year. Said twice, it counts once.
    ///
    /// @throws NotFoundException for who neither keeps it nor looks after its cohort
    /// @throws RefusedException `resource.not-accepted` where others do not read it any more
    @Transactional
    public void stillTrue(PersonId keeper, ResourceId resource) {
        owners.looked(keeper, resource, today().plusYears(1));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
