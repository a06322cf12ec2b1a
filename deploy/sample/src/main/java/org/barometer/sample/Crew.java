package org.barometer.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A few workers that share a pile of work; the first failure stops them all. */
final class Crew implements AutoCloseable {

    private static final int WORKERS = 8;

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

    <T> void forEach(Collection<T> items, Consumer<T> work) {
        var started = new ArrayList<Future<?>>();
        items.forEach(item -> started.add(workers.submit(() -> work.accept(item))));
        try {
            for (var future : started) {
                future.get();
            }
        } catch (InterruptedException e) {
            throw Pause.interrupted(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SampleFailure failure
                    ? failure
                    : new SampleFailure("Loading the sample programme failed", e);
        } finally {
            started.forEach(future -> future.cancel(true));
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
