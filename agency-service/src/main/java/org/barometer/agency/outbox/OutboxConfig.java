package org.barometer.agency.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are sent. */
@ConfigMapping(prefix = "outbox")
interface OutboxConfig {
    /** CloudEvents source of everything that this service sends. */
    String source();

    /** How often to look for events that another instance has committed and not sent. */
    @WithDefault("200ms")
    Duration poll();

    /** Most events taken in one round. */
    @WithDefault("100")
    int batch();
}
