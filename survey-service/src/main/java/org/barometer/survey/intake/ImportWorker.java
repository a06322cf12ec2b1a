package org.barometer.survey.intake;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.barometer.survey.intake.model.ImportJob;
import org.barometer.survey.wall.Wall;
import org.jspecify.annotations.Nullable;

/**
 * Works through the files that wait, one after the other, also those whose instance is gone; and
 * deletes what has been kept long enough.
 */
@ApplicationScoped
class ImportWorker {
    private final ImportStore store;
    private final ImportFiles files;
    private final RunImport runImport;
    private final Wall wall;
    private final IntakeConfig config;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    ImportWorker(
            ImportStore store,
            ImportFiles files,
            RunImport runImport,
            Wall wall,
            IntakeConfig config) {
        this.store = store;
        this.files = files;
        this.runImport = runImport;
        this.wall = wall;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("imports").start(this::work);
    }

    /** Early, while the database is still there; what is under way is done again afterwards. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopping = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(10));
        }
    }

    void wake() {
        wake.release();
    }

    private void work() {
        try (var threads = Executors.newFixedThreadPool(config.threads(), checkers())) {
            while (!stopping) {
                if (!next(threads)
                        && wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
            threads.shutdownNow();
        } catch (InterruptedException e) {
            Log.debug("Imports were asked to stop");
        }
    }

    private static java.util.concurrent.ThreadFactory checkers() {
        return Thread.ofPlatform().name("import-check-", 0).daemon().factory();
    }

    /** False where nothing waits. */
    private boolean next(ExecutorService threads) throws InterruptedException {
        try {
            var claimed = wall.seeAll(() -> store.claim(config.patience()));
            return claimed.isPresent() ? run(claimed.get(), threads) : wall.seeAll(this::forget);
        } catch (RuntimeException | IOException e) {
            // The database may be away; the next round asks again.
            Log.warnf("Imports wait (%s)", e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean run(ImportJob job, ExecutorService threads) throws InterruptedException {
        return wall.seeOnly(
                job.agency(),
                () -> {
                    runImport.run(job, files.of(job), threads);
                    return true;
                });
    }

    private boolean forget() throws IOException {
        for (var kept : store.endedBefore(config.keep())) {
            if (Files.deleteIfExists(files.of(kept.id(), kept.format()))) {
                Log.infof("The file of import %s has been deleted", kept.id());
            }
            store.forgetFaults(kept.id());
        }
        return false;
    }
}
