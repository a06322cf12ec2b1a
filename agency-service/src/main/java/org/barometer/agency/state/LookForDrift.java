package org.barometer.agency.state;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.barometer.agency.identity.IdentityProviderUnavailable;
import org.barometer.agency.wall.Wall;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then whether the registry and Keycloak agree, and says so to those who operate the
 * suite.
 *
 * <p>It is no reason to send requests elsewhere: every instance sees the same two sides.
 */
@Wellness
@ApplicationScoped
class LookForDrift implements HealthCheck {
    private record Seen(int differences, Instant at) {}

    private final ReadDrift readDrift;
    private final Wall wall;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    LookForDrift(ReadDrift readDrift, Wall wall, Clock clock) {
        this.readDrift = readDrift;
        this.wall = wall;
        this.clock = clock;
    }

    void measure(@Observes StartupEvent event, MeterRegistry meters) {
        meters.gauge("barometer.drift.differences", this, LookForDrift::differences);
    }

    @Override
    public HealthCheckResponse call() {
        var last = seen;
        var note = HealthCheckResponse.named("drift").up();
        return last == null
                ? note.build()
                : note.withData("differences", last.differences())
                        .withData("seen", last.at().toString())
                        .build();
    }

    @Scheduled(
            identity = "drift",
            every = "{agency.rounds.drift}",
            // A start has enough to ask Keycloak for.
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            var found = wall.seeAll(() -> readDrift.read().differences().size());
            seen = new Seen(found, clock.instant());
            if (found > 0) {
                Log.warnf(
                        "The registry and Keycloak differ in %d places: see /api/v1/drift", found);
            }
        } catch (IdentityProviderUnavailable e) {
            Log.warnf("Nobody knows whether Keycloak is as it should be: %s", e.getMessage());
        }
    }

    private double differences() {
        var last = seen;
        return last == null ? Double.NaN : last.differences();
    }
}
