package org.alongside.moderation;

import org.alongside.cohort.CohortView;
import org.alongside.cohort.Cohorts;
import org.alongside.moderation.domain.LogReader;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.alongside.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is done in a cohort, for all its members to see.
@Service
public class CommunityLog {

    /// Lines on one page.
    public static final int PAGE = 50;

    private final Cohorts cohorts;
    private final LogReader reader;

    CommunityLog(Cohorts cohorts, LogReader reader) {
        this.cohorts = cohorts;
        this.reader = reader;
    }

    /// A page of a cohort's log.
    public record Page(CohortView cohort, Slice<LogEntry> entries) {}

    /// The newest first, [#PAGE] on a page.
    ///
    /// @param cursor `next` of the page before; null, or one that was made up, gives the first page
    /// @throws NotFoundException where there is no such cohort or the viewer does not belong to it
    @Transactional(readOnly = true)
    public Page of(PersonId viewer, String slug, @Nullable String cursor) {
        var cohort = cohorts.bySlug(viewer, slug);
        var rows = reader.log(cohort.id(), cursor, PAGE + 1);
        return new Page(cohort, Slice.of(rows, PAGE, LogEntry::cursor));
    }
}
