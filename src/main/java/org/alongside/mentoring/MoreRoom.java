package org.alongside.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alongside.mentoring.domain.balance.RoomStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.alongside.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "I need more room": one tap, no reason, between the two (P30). The other sees it once, after a minute in which
/// it can be taken back; when she has read it, it is gone, and nothing is kept of it.
@Service
public class MoreRoom {

    /// In which it can be taken back, and the other sees nothing of it.
    public static final Duration SECOND_THOUGHT = Duration.ofMinutes(1);

    private final PairAccess access;
    private final RoomStore store;
    private final Clock clock;

    MoreRoom(PairAccess access, RoomStore store, Clock clock) {
        this.access = access;
        this.store = store;
        this.clock = clock;
    }

    /// @throws NotFoundException for anybody but the two
    @Transactional(readOnly = true)
    public RoomStanding of(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        var mine = store.askedAt(side, side.me());
        var theirs = store.askedAt(side, side.other());
        return new RoomStanding(
                mine.isPresent(),
                mine.filter(asked -> asked.isAfter(shown())).isPresent(),
                theirs.filter(asked -> !asked.isAfter(shown())).isPresent());
    }

    /// Asks for more room. Asked again before the other has read it, it changes nothing.
    ///
    /// @throws NotFoundException for anybody but the two
    /// @throws RefusedException `pair.paused` or `pair.ended`
    @Transactional
    public void ask(PersonId person, PairId pair) {
        store.ask(access.requireActive(person, pair), clock.instant());
    }

    /// Takes it back before the other sees it.
    ///
    /// @throws NotFoundException for anybody but the two
    /// @throws RefusedException `balance.late` where a minute has passed
    @Transactional
    public void takeBack(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        if (!store.remove(side, side.me(), shown().plusNanos(1_000), clock.instant())
                && store.askedAt(side, side.me()).isPresent()) {
            throw new RefusedException("balance.late");
        }
    }

    /// She has read that the other would like more room.
    ///
    /// @throws NotFoundException for anybody but the two
    @Transactional
    public void read(PersonId person, PairId pair) {
        var side = access.require(person, pair);
        var _ = store.remove(side, side.other(), Instant.EPOCH, shown());
    }

    /// What was asked until then, the other sees.
    private Instant shown() {
        return clock.instant().minus(SECOND_THOUGHT);
    }
}
