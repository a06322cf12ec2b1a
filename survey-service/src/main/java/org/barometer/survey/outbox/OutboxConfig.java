package org.barometer.survey.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are sent. */
@ConfigMapping(prefix = "outbox")
interface OutboxConfig {
    /** CloudEvents source of everything that this service sends. */
    String source();

    /** Switched off only where a test runs relays of its own. */
    @WithDefault("true")
    boolean relay();

    /** How often to look for events that another instance has committed and not sent. */
    @WithDefault("50ms")
    Duration poll();

    /** Time between two rounds: more events share one, and are told later by half of it. */
    @WithDefault("15ms")
    Duration rest();

    /** Most events taken from one lane in one round. */
    @WithDefault("500")
    int batch();
}
