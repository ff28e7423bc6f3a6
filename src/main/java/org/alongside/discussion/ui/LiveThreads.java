package org.alongside.discussion.ui;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.discussion.PostChanged;
import org.alongside.discussion.PostNoted;
import org.alongside.discussion.PostPublished;
import org.alongside.shared.PostId;
import org.alongside.shared.ThreadId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells the pages on which a thread is open what became of a post, once it is stored for good. Each page then asks
/// the service as its own reader, so that nothing reaches one who may not see it.
@Component
class LiveThreads {

    private final Map<ThreadId, Set<SerializableConsumer<PostId>>> listeners = new ConcurrentHashMap<>();

    Registration follow(ThreadId thread, SerializableConsumer<PostId> listener) {
        listeners.computeIfAbsent(thread, _ -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.computeIfPresent(thread, (_, pages) -> {
            pages.remove(listener);
            return pages.isEmpty() ? null : pages;
        });
    }

    @TransactionalEventListener
    void on(PostPublished event) {
        tell(event.thread(), event.post());
    }

    @TransactionalEventListener
    void on(PostChanged event) {
        tell(event.thread(), event.post());
    }

    @TransactionalEventListener
    void on(PostNoted event) {
        tell(event.thread(), event.post());
    }

    private void tell(ThreadId thread, PostId post) {
        listeners.getOrDefault(thread, Set.of()).forEach(page -> page.accept(post));
    }
}
