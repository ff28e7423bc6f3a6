package org.alongside.moderation.ui;

import jakarta.annotation.PreDestroy;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.alongside.moderation.CaseChanged;
import org.alongside.uikit.NavigationCounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells the moderation pages that are open, and the navigation of all others, that something happened to cases.
/// Listeners are called off the thread that caused it: nobody waits for the pages of others. What happens in short
/// order is told together: thousands of cases that one act closes are not thousands of readings of each open page.
@Component
class OpenQueues {

    private static final int TOGETHER_MILLIS = 300;

    private final Set<Consumer<Set<CaseChanged.What>>> listeners = ConcurrentHashMap.newKeySet();
    private final Set<CaseChanged.What> happened = EnumSet.noneOf(CaseChanged.What.class);
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("open-queues-", 0).factory());

    private final NavigationCounts counts;

    OpenQueues(NavigationCounts counts) {
        this.counts = counts;
    }

    /// @param listener told what happened since the last time, at least one thing
    void add(Consumer<Set<CaseChanged.What>> listener) {
        listeners.add(listener);
    }

    void remove(Consumer<Set<CaseChanged.What>> listener) {
        listeners.remove(listener);
    }

    @TransactionalEventListener
    void on(CaseChanged changed) {
        synchronized (happened) {
            if (happened.isEmpty()) {
                var _ = worker.schedule(this::tell, TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
            }
            happened.add(changed.what());
        }
    }

    private void tell() {
        Set<CaseChanged.What> all;
        synchronized (happened) {
            all = EnumSet.copyOf(happened);
            happened.clear();
        }
        listeners.forEach(listener -> listener.accept(all));
        counts.changed(ModerationView.PATH);
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }
}
