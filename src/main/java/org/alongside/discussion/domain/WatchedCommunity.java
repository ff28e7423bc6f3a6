package org.alongside.discussion.domain;

import java.time.Instant;
import org.alongside.screening.Burst;
import org.alongside.screening.Community;
import org.alongside.screening.Fingerprint;
import org.alongside.shared.CohortId;
import org.alongside.shared.PersonId;

/// What a cohort has seen, and what other newcomers send just now.
///
/// @param author whose text has come
record WatchedCommunity(Community all, Burst newcomers, PersonId author, CohortId cohort, Instant now)
        implements Community {

    @Override
    public int timesSeen(Fingerprint fingerprint) {
        return all.timesSeen(fingerprint);
    }

    @Override
    public double closest(Fingerprint fingerprint) {
        return all.closest(fingerprint);
    }

    @Override
    public int textsLinkingTo(String host) {
        return all.textsLinkingTo(host);
    }

    @Override
    public double shareOfLanguage(Fingerprint fingerprint) {
        return all.shareOfLanguage(fingerprint);
    }

    @Override
    public int burst(Fingerprint fingerprint) {
        return newcomers.others(fingerprint, author.value(), cohort.value(), now);
    }

    @Override
    public void remember(Fingerprint fingerprint) {
        all.remember(fingerprint);
    }
}
