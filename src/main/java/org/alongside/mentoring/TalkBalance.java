package org.alongside.mentoring;

import java.time.Clock;
import java.time.Duration;
import org.alongside.mentoring.domain.balance.TalkStore;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.PairId;
import org.alongside.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows the two how much of the talking is the mentee's (P29). Nobody else can ask, nothing of it is stored, and
/// it is compared with nobody's.
@Service
public class TalkBalance {

    /// "80 % of the talking would be expected from the mentee" (P29).
    public static final int GUIDE = 80;

    /// How far it looks back.
    public static final Duration SPAN = Duration.ofDays(30);

    private final PairAccess access;
    private final TalkStore store;
    private final Clock clock;

    TalkBalance(PairAccess access, TalkStore store, Clock clock) {
        this.access = access;
        this.store = store;
        this.clock = clock;
    }

    /// The share of the last 30 days: the words of the conversation, and, at 500 words a meeting, what both
    /// guessed after they met. See [Talk] for the formula.
    ///
    /// @throws NotFoundException for anybody but the two
    @Transactional(readOnly = true)
    public TalkShare of(PersonId person, PairId pair) {
        var talk = store.since(access.require(person, pair), clock.instant().minus(SPAN));
        return new TalkShare(
                talk.enough(),
                talk.enough() ? talk.menteeShare() : 0,
                talk.menteeWords() + talk.mentorWords() > 0,
                talk.meetings() > 0);
    }
}
