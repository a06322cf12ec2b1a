package org.barometer.survey.topic;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** An instance is ready when it has read what was there before it. */
@Readiness
@ApplicationScoped
class TopicsReadCheck implements HealthCheck {
    private final FollowedTopics followed;

    TopicsReadCheck(FollowedTopics followed) {
        this.followed = followed;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topics-read").status(followed.caughtUp()).build();
    }
}
