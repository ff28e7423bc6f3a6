package org.alongside.library.domain.links;

import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks at each link once a week, a few at a time and no server twice in a row. Several servers may do this
/// at once.
@Component
class LinkRounds {

    private static final Logger LOG = LoggerFactory.getLogger(LinkRounds.class);
    private static final int AT_ONCE = 20;

    private final LinkStore store;
    private final LinkProbe probe;
    private final Clock clock;
    private final boolean on;
    private final AtomicBoolean running = new AtomicBoolean();

    /// @param on whether this site asks outside at all: ALONGSIDE_LIBRARY_LINK_CHECK
    LinkRounds(
            LinkStore store, LinkProbe probe, Clock clock, @Value("${alongside.library.link-check:true}") boolean on) {
        this.store = store;
        this.probe = probe;
        this.clock = clock;
        this.on = on;
    }

    /// In a thread of its own: servers that are slow to answer keep nothing else of this one waiting.
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT7M")
    void everyTenMinutes() {
        if (on && running.compareAndSet(false, true)) {
            Thread.ofVirtual().name("link-check").start(() -> {
                try {
                    round();
                } catch (RuntimeException failure) {
                    // What it says may hold an address.
                    LOG.warn("Links were not looked at: {}", failure.getClass().getName());
                } finally {
                    running.set(false);
                }
            });
        }
    }

    /// @return how many links were looked at here
    int round() {
        store.follow(clock.instant());
        var hosts = new HashSet<String>();
        int looked = 0;
        // Many links to one server would leave no room for others: more are found than are looked at.
        for (var due : store.due(clock.instant(), AT_ONCE * 10)) {
            if (looked < AT_ONCE && hosts.add(host(due.link())) && store.claim(due, clock.instant())) {
                var answer = probe.ask(due.link());
                var now = clock.instant();
                store.note(due, due.state().after(answer, now), now);
                looked++;
            }
        }
        return looked;
    }

    private static String host(String link) {
        try {
            return String.valueOf(URI.create(link).getHost());
        } catch (IllegalArgumentException _) {
            return link;
        }
    }
}
