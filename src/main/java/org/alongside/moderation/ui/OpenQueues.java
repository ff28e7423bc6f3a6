package org.alongside.moderation.ui;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.alongside.discussion.HelpNeeded;
import org.alongside.discussion.PostChanged;
import org.alongside.discussion.PostHeld;
import org.alongside.moderation.CareTaken;
import org.alongside.moderation.PostDecided;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells the moderation pages that are open that something came into a queue or left it. Listeners are called off
/// the thread that caused it: nobody waits for the pages of others.
@Component
class OpenQueues {

    private final Set<Consumer<Change>> listeners = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("open-queues-", 0).factory());

    void add(Consumer<Change> listener) {
        listeners.add(listener);
    }

    void remove(Consumer<Change> listener) {
        listeners.remove(listener);
    }

    @TransactionalEventListener
    void on(PostHeld held) {
        tell(Change.CAME);
    }

    @TransactionalEventListener
    void on(PostDecided decided) {
        tell(Change.LEFT);
    }

    /// Its author may have taken back a post that waited.
    @TransactionalEventListener
    void on(PostChanged changed) {
        tell(Change.LEFT);
    }

    @TransactionalEventListener
    void on(HelpNeeded needed) {
        tell(Change.RAISED);
    }

    @TransactionalEventListener
    void on(CareTaken taken) {
        tell(Change.LEFT);
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }

    private void tell(Change change) {
        if (!listeners.isEmpty()) {
            worker.execute(() -> listeners.forEach(listener -> listener.accept(change)));
        }
    }

    /// What happened somewhere.
    enum Change {
        CAME,
        /// Somebody may be in danger.
        RAISED,
        LEFT
    }
}
