package org.alongside.moderation;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alongside.cohort.CohortAccess;
import org.alongside.identity.People;
import org.alongside.moderation.domain.LogReader;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What one of those who look after cohorts did in the last seven days, for herself alone. Nobody is compared.
@Service
public class OwnWeek {

    private static final Duration WEEK = Duration.ofDays(7);

    private final LogReader reader;
    private final CohortAccess access;
    private final People people;
    private final Clock clock;

    OwnWeek(LogReader reader, CohortAccess access, People people, Clock clock) {
        this.reader = reader;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /// Her week.
    ///
    /// @param decided how many cases she decided
    /// @param median how long half of them had waited at most; null where she decided none
    /// @param overturned which of her decisions others took back
    /// @param upheld which of them stand after the person concerned had asked for another look
    public record Week(int decided, @Nullable Duration median, List<LookedAt> overturned, List<LookedAt> upheld)
            implements Serializable {}

    /// A decision of hers that somebody else looked at again.
    ///
    /// @param cohortName where it was
    /// @param why of the one who took it back, or let it stand
    /// @param word of the answer to an appeal; null for none
    /// @param onAppeal whether the person concerned had asked for another look
    public record LookedAt(
            String cohortName,
            Act act,
            Reason reason,
            Instant at,
            Reason why,
            @Nullable String word,
            boolean onAppeal) implements Serializable {}

    /// @throws NotFoundException for who looks after no cohort and is no administrator
    @Transactional(readOnly = true)
    public Week of(PersonId person) {
        if (!access.looksAfterSomewhere(person)) {
            people.requireAdministrator(person);
        }
        var since = clock.instant().minus(WEEK);
        var waits = reader.waits(person, since);
        var median = waits.isEmpty() ? null : waits.get((waits.size() - 1) / 2);
        return new Week(waits.size(), median, reader.overturned(person, since), reader.upheld(person, since));
    }
}
