package org.alongside.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/// Things that are done at the same moment, each in a thread of its own.
public final class AtOnce {

    private AtOnce() {}

    /// @return what each of the two gave, in their order
    public static <T> List<T> both(Callable<? extends T> one, Callable<? extends T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> {
                start.await();
                return (T) one.call();
            });
            var second = threads.submit(() -> {
                start.await();
                return (T) other.call();
            });
            return List.of(first.get(), second.get());
        }
    }
}
