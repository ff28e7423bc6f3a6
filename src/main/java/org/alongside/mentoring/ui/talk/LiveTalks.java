package org.alongside.mentoring.ui.talk;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.alongside.mentoring.MentoringRoutes;
import org.alongside.mentoring.TextChanged;
import org.alongside.mentoring.TextId;
import org.alongside.mentoring.TextKind;
import org.alongside.shared.PairId;
import org.alongside.uikit.NavigationCounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells the pages on which a conversation is open what became of a message, once it is stored for good. Each
/// page then asks the service as its own reader, so that nothing reaches one who may not see it. Nobody waits
/// for the pages of others.
@Component
class LiveTalks {

    private final Map<PairId, Set<SerializableConsumer<TextId>>> pages = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("live-talks-", 0).factory());
    private final NavigationCounts counts;

    LiveTalks(NavigationCounts counts) {
        this.counts = counts;
    }

    Registration follow(PairId pair, SerializableConsumer<TextId> page) {
        pages.computeIfAbsent(pair, _ -> ConcurrentHashMap.newKeySet()).add(page);
        return () -> pages.computeIfPresent(pair, (_, all) -> {
            all.remove(page);
            return all.isEmpty() ? null : all;
        });
    }

    @TransactionalEventListener
    void on(TextChanged changed) {
        var pair = changed.pair();
        if (pair != null && changed.kind() == TextKind.MESSAGE) {
            worker.execute(() -> {
                pages.getOrDefault(pair, Set.of()).forEach(page -> page.accept(changed.text()));
                counts.changed(MentoringRoutes.HOME);
            });
        }
    }

    /// Somebody has read what was new to her.
    void read() {
        worker.execute(() -> counts.changed(MentoringRoutes.HOME));
    }

    @PreDestroy
    void close() {
        worker.shutdownNow();
    }
}
