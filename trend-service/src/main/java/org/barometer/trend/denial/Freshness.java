package org.barometer.trend.denial;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.barometer.trend.topic.FollowedTopics;

/** Whether the deny list can be believed: no suspension can have stayed unheard for long. */
@ApplicationScoped
class Freshness {
    private final FollowedTopics followed;
    private final Duration staleAfter;

    Freshness(FollowedTopics followed, DenyListConfig config) {
        this.followed = followed;
        staleAfter = config.staleAfter();
    }

    void measure(@Observes StartupEvent event, MeterRegistry meters) {
        TimeGauge.builder(
                        "barometer.deny.list.silence",
                        this,
                        TimeUnit.MILLISECONDS,
                        freshness -> freshness.silence().toMillis())
                .description("Since when nothing can have been heard of suspensions")
                .register(meters);
    }

    boolean isStale() {
        return followed.silence().compareTo(staleAfter) > 0;
    }

    Duration silence() {
        return followed.silence();
    }
}
