package org.barometer.agency.denial;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells that the deny list is stale; that takes nothing out of use, since most goes on. */
@Readiness
@ApplicationScoped
class FreshnessCheck implements HealthCheck {
    private final Freshness freshness;

    FreshnessCheck(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("deny-list")
                .up()
                .withData("state", freshness.isStale() ? "DEGRADED" : "FRESH")
                .withData("silent-seconds", freshness.silence().toSeconds())
                .build();
    }
}
