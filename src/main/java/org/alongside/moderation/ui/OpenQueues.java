package org.alongside.moderation.ui;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.alongside.moderation.CaseChanged;
import org.alongside.uikit.NavigationCounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells the moderation pages that are open, and the navigation of all others, that something happened to a case.
/// Listeners are called off the thread
/// that caused it: nobody waits for the pages of others.
@Component
class OpenQueues {

    private final Set<Consumer<CaseChanged.What>> listeners = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("open-queues-", 0).factory());

    private final NavigationCounts counts;

    OpenQueues(NavigationCounts counts) {
        this.counts = counts;
    }

    void add(Consumer<CaseChanged.What> listener) {
        listeners.add(listener);
    }

    void remove(Consumer<CaseChanged.What> listener) {
        listeners.remove(listener);
    }

    @TransactionalEventListener
    void on(CaseChanged changed) {
        worker.execute(() -> {
            listeners.forEach(listener -> listener.accept(changed.what()));
            counts.changed(ModerationView.PATH);
        });
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }
}
