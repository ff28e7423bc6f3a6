package org.alongside.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;

/// What newcomers sent in all cohorts within the last minutes. Whoever opens many accounts to advertise does so at
/// one go and everywhere; members who join together write in one cohort. Thread-safe; kept in memory only, for a
/// burst is over before a server has started anew.
public final class Burst {

    private static final Duration SPAN = Duration.ofMinutes(15);

    /// More newcomers than that in a quarter of an hour are looked at by their newest texts.
    private static final int MOST = 1_000;

    /// Templates with words exchanged share about half of their word runs.
    private static final double ALIKE = 0.4;

    private record Sent(Fingerprint text, long author, long cohort, Instant at) {}

    private final Deque<Sent> sent = new ArrayDeque<>();

    /// How many others sent a text like one that has come now: one that links to the same host, or has mostly the
    /// same words.
    ///
    /// @param text that has come
    /// @param author who sent it
    /// @param cohort where to
    /// @param now the time
    /// @return authors besides her; 0 where all of them are in one cohort
    public synchronized int others(Fingerprint text, long author, long cohort, Instant now) {
        forget(now);
        var authors = new HashSet<Long>();
        boolean elsewhere = false;
        for (var other : sent) {
            if (other.author() != author && isAlike(other.text(), text)) {
                authors.add(other.author());
                elsewhere |= other.cohort() != cohort;
            }
        }
        return elsewhere ? authors.size() : 0;
    }

    /// To be called for each text of a newcomer, held or not.
    ///
    /// @param text that has come
    /// @param author who sent it
    /// @param cohort where to
    /// @param now the time
    public synchronized void note(Fingerprint text, long author, long cohort, Instant now) {
        forget(now);
        if (sent.size() == MOST) {
            sent.removeFirst();
        }
        sent.addLast(new Sent(text, author, cohort, now));
    }

    private void forget(Instant now) {
        while (!sent.isEmpty() && sent.getFirst().at().isBefore(now.minus(SPAN))) {
            sent.removeFirst();
        }
    }

    private static boolean isAlike(Fingerprint one, Fingerprint other) {
        return !Collections.disjoint(one.hosts(), other.hosts())
                || one.hasSketch() && other.hasSketch() && one.likeness(other) >= ALIKE;
    }
}
