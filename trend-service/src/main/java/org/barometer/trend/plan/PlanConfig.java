package org.barometer.trend.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How plans are compiled. */
@ConfigMapping(prefix = "barometer.plan")
interface PlanConfig {
    /** How often to look for plans that wait for another instance. */
    @WithDefault("1s")
    Duration poll();

    /** A compilation that has not been heard of for so long is taken up by another instance. */
    @WithDefault("2m")
    Duration patience();
}
