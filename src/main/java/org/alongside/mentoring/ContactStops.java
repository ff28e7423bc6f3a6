package org.alongside.mentoring;

import org.alongside.identity.Blocks;
import org.alongside.mentoring.domain.care.CaseBook;
import org.alongside.mentoring.domain.care.PauseStore;
import org.alongside.mentoring.domain.care.Stops;
import org.alongside.platform.Attempts;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Contact stops: from one moment to the next nothing of the other reaches her, and the team knows. The other
/// sees an ordinary pause, and nothing ever tells her otherwise.
@Service
public class ContactStops {

    private final PairAccess access;
    private final PauseStore store;
    private final Stops stops;
    private final CaseBook cases;
    private final Blocks blocks;
    private final Attempts attempts;

    ContactStops(PairAccess access, PauseStore store, Stops stops, CaseBook cases, Blocks blocks, Attempts attempts) {
        this.access = access;
        this.store = store;
        this.stops = stops;
        this.cases = cases;
        this.blocks = blocks;
        this.attempts = attempts;
    }

    /// Stops contact, whatever state the pair is in. Twice is once.
    ///
    /// @throws NotFoundException for anyone but the two
    public void stop(PersonId person, PairId pair) {
        attempts.run(() -> {
            var side = access.require(person, pair);
            stops.stop(side.cohort(), side.key(), person);
        });
    }

    /// Blocks the other in all that is talked about in cohorts, too. That is a contact stop in itself.
    ///
    /// @throws NotFoundException for anyone but the two
    public void block(PersonId person, PairId pair) {
        attempts.run(() -> {
            var side = access.require(person, pair);
            blocks.block(person, side.otherPage());
        });
    }

    /// @return whether either has blocked the other, as far as it is her own doing
    /// @throws NotFoundException for anyone but the two
    @Transactional(readOnly = true)
    public boolean blocked(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        return blocks.list(person).stream().anyMatch(blocked -> blocked.id().equals(side.otherPage()));
    }

    /// Ends her own contact stop. The pair goes on unless the other has paused it.
    ///
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `pause.blocked` while she blocks the other
    @Transactional
    public void lift(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        store.hold(side.key());
        if (blocked(person, pair)) {
            throw new RefusedException("pause.blocked");
        }
        if (store.end(side.key(), person, person, true)) {
            cases.logOwn(side.key(), person, CareAct.PAUSE_ENDED);
        }
    }
}
