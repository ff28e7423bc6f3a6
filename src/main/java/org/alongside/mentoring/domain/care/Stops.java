package org.alongside.mentoring.domain.care;

import org.alongside.mentoring.CareKind;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Contact stops. For who sends or shows something of one of a pair to the other later than it was written, such
/// as a text that was held: ask [#from] first.
@Component
public class Stops {

    private final PauseStore pauses;
    private final CaseBook cases;
    private final JdbcClient jdbc;

    Stops(PauseStore pauses, CaseBook cases, JdbcClient jdbc) {
        this.pauses = pauses;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /// Stops contact from now on, and lets the team know; does nothing anew where it is stopped already.
    ///
    /// @param pair key of the pair
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(CohortId cohort, long pair, PersonId person) {
        pauses.hold(pair);
        var stopped =
                pauses.open(pair, person).filter(PauseStore.OpenPause::stop).isPresent();
        pauses.begin(pair, person, true, null);
        if (!stopped) {
            cases.open(cohort, pair, CareKind.CONTACT_STOP, person);
        }
    }

    /// @param pair key of the pair
    /// @return whether she wants nothing of the other now; for services only, since nobody may be told
    public boolean from(long pair, PersonId person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM pair_pause
                        WHERE pair_id = ? AND person_id = ? AND kind = 'STOP' AND ended_at IS NULL)""").params(pair, person.value()).query(Boolean.class).single();
    }
}
