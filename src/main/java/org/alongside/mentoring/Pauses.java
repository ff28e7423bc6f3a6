package org.alongside.mentoring;

import org.alongside.mentoring.domain.care.CaseBook;
import org.alongside.mentoring.domain.care.PauseStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A pause without a reason, by either of a pair (P03). The other sees that it is paused, and neither by whom
/// nor why.
@Service
public class Pauses {

    private final PairAccess access;
    private final PauseStore store;
    private final CaseBook cases;

    Pauses(PairAccess access, PauseStore store, CaseBook cases) {
        this.access = access;
        this.store = store;
        this.cases = cases;
    }

    /// @return how the pair stands for her
    /// @throws NotFoundException for anyone but the two
    @Transactional(readOnly = true)
    public PauseView of(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        var own = store.open(side.key(), person);
        return new PauseView(
                side.state() == PairState.PAUSED,
                own.isPresent(),
                own.filter(PauseStore.OpenPause::stop).isPresent(),
                own.map(PauseStore.OpenPause::reason).orElse(null),
                own.filter(PauseStore.OpenPause::teamMayEnd).isPresent());
    }

    /// Pauses a pair, also one that the other has paused: then it goes on when both want it. Twice is once.
    ///
    /// @param reason her own note; null for none
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `pair.ended`
    @Transactional
    public void pause(PersonId person, PairId pair, @Nullable PauseReason reason) {
        var side = access.require(person, pair);
        requireLive(side);
        store.begin(side.key(), person, false, reason);
    }

    /// Ends her own pause. Another's lasts.
    ///
    /// @throws NotFoundException for anyone but the two
    /// @throws RefusedException `pair.ended`
    @Transactional
    public void resume(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        requireLive(side);
        store.end(side.key(), person, person, false);
    }

    /// Keeps whether the team may end her pause or contact stop for her, once she has told it so.
    ///
    /// @throws NotFoundException for anyone but the two
    @Transactional
    public void letTeamEnd(PersonId person, PairId pair, boolean given) {
        var side = access.require(person, pair);
        store.hold(side.key());
        if (store.consent(side.key(), person, given)) {
            cases.logOwn(side.key(), person, given ? CareAct.CONSENTED : CareAct.CONSENT_TAKEN_BACK);
        }
    }

    private void requireLive(PairSide side) {
        if (store.hold(side.key()) == PairState.ENDED) {
            throw new RefusedException("pair.ended");
        }
    }
}
