package org.barometer.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Steps that run side by side, some after others; the first failure is the whole's failure. */
final class Steps implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<?>> steps = new ArrayList<>();
    private final CompletableFuture<Void> failure = new CompletableFuture<>();

    <T> CompletableFuture<T> run(Supplier<T> work) {
        return noted(CompletableFuture.supplyAsync(work, threads));
    }

    <T> CompletableFuture<T> after(
            CompletableFuture<?> first, CompletableFuture<?> second, Supplier<T> work) {
        return noted(
                CompletableFuture.allOf(first, second).thenApplyAsync(_ -> work.get(), threads));
    }

    private <T> CompletableFuture<T> noted(CompletableFuture<T> step) {
        steps.add(step);
        return step.whenComplete(
                (_, cause) -> {
                    if (cause != null) {
                        failure.completeExceptionally(cause);
                    }
                });
    }

    /** Waits for all steps, or for the first that fails. */
    void join() {
        try {
            CompletableFuture.anyOf(
                            failure,
                            CompletableFuture.allOf(steps.toArray(CompletableFuture<?>[]::new)))
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        // Whoever still waits for a part that will not come is interrupted.
        threads.shutdownNow();
    }
}
