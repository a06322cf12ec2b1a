package org.barometer.trend.plan;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.barometer.trend.plan.model.Failure;
import org.barometer.trend.plan.model.Failure.Kind;
import org.barometer.trend.release.CompilationOutcome.AgenciesUnknown;
import org.barometer.trend.release.CompilationOutcome.Compiled;
import org.barometer.trend.release.CompilationOutcome.CoversLess;
import org.barometer.trend.release.CompilationOutcome.EditionsNotClosed;
import org.barometer.trend.release.CompilationOutcome.EditionsUnknown;
import org.barometer.trend.release.CompilationOutcome.FiguresRevised;
import org.barometer.trend.release.CompilationOutcome.MeasuresUnknown;
import org.barometer.trend.release.CompilationOutcome.NotStanding;
import org.barometer.trend.release.CompilationOutcome.Refused;
import org.barometer.trend.release.CompilationOutcome.TalliesBehind;
import org.barometer.trend.release.CompileRelease;
import org.barometer.trend.release.model.Release;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the plans that wait, one after the other, also those whose instance went away meanwhile.
 */
@ApplicationScoped
class CompilePlans {
    /** A compilation that takes the service down with it must not do so for ever. */
    private static final int ATTEMPTS = 3;

    private final PlanStore store;
    private final CompileRelease compileRelease;
    private final PlanConfig config;
    private final Semaphore wake = new Semaphore(0);
    private @Nullable Thread thread;

    /** Another attempt has taken over, so this one ends. */
    private static final class Overtaken extends RuntimeException {}

    CompilePlans(PlanStore store, CompileRelease compileRelease, PlanConfig config) {
        this.store = store;
        this.compileRelease = compileRelease;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("compilations").start(this::work);
    }

    /** Early, while the database is still there; what is under way is done again afterwards. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
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
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!next() && wake.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Log.debug("Compilations were asked to stop");
        }
    }

    /** False where nothing waits, or nothing can be done about it now. */
    private boolean next() {
        try {
            var claimed = store.claim(config.patience());
            claimed.ifPresent(this::run);
            return claimed.isPresent();
        } catch (RuntimeException e) {
            // The database may be away: what was under way is taken up again.
            Log.warnf("Compilations wait (%s)", e.getClass().getSimpleName());
            return false;
        }
    }

    private void run(PlanStore.Claim claim) {
        if (claim.attempt() > ATTEMPTS) {
            store.fail(claim, new Failure(Kind.INTERRUPTED, List.of()));
            return;
        }
        try {
            compile(claim);
        } catch (Overtaken e) {
            Log.infof("%s is compiled by somebody else now", claim.plan().code());
        } catch (PersistenceException e) {
            throw e;
        } catch (RuntimeException e) {
            // The kind only: a message may quote what is not to be logged.
            Log.errorf("%s could not be compiled: %s", claim.plan().code(), e.getClass().getName());
            store.fail(claim, new Failure(Kind.BROKEN, List.of()));
        }
    }

    private void compile(PlanStore.Claim claim) {
        var plan = claim.plan();
        var order =
                new CompileRelease.Order(
                        "%s/%d".formatted(plan.code(), plan.revision()),
                        plan.wish(),
                        plan.makers(),
                        claim.asker());
        switch (compileRelease.compile(order, listener(claim))) {
            case Compiled(var release) ->
                    Log.infof("%s is compiled as %s", plan.code(), release.code());
            case Refused why -> store.fail(claim, failure(why));
        }
    }

    private CompileRelease.Listener listener(PlanStore.Claim claim) {
        return new CompileRelease.Listener() {
            @Override
            public void compiling(int measures) {
                require(store.begin(claim, measures));
            }

            @Override
            public void compiled(String measure) {
                require(store.progress(claim));
            }

            @Override
            public void kept(Release release) {
                require(store.finish(claim, release.code()));
            }
        };
    }

    private static void require(boolean mine) {
        if (!mine) {
            throw new Overtaken();
        }
    }

    static Failure failure(Refused why) {
        return switch (why) {
            case EditionsUnknown(var editions) -> new Failure(Kind.EDITIONS_UNKNOWN, editions);
            case EditionsNotClosed(var editions) -> new Failure(Kind.EDITIONS_NOT_CLOSED, editions);
            case MeasuresUnknown(var measures) ->
                    new Failure(Kind.MEASURES_UNKNOWN, List.copyOf(measures));
            case NotStanding(var release) ->
                    new Failure(Kind.REVISED_NOT_STANDING, List.of(release));
            case CoversLess(var release) -> new Failure(Kind.COVERS_LESS, List.of(release));
            case AgenciesUnknown(var agencies) ->
                    new Failure(Kind.AGENCIES_UNKNOWN, List.copyOf(agencies));
            case TalliesBehind() -> new Failure(Kind.ANSWERS_NOT_COUNTED, List.of());
            case FiguresRevised(var release) -> new Failure(Kind.FIGURES_REVISED, List.of(release));
        };
    }
}
