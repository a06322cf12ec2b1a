package org.barometer.survey.response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long unfinished answers are kept. */
@ConfigMapping(prefix = "drafts")
interface DraftConfig {
    /** After the last time they were saved. */
    @WithDefault("30d")
    Duration keep();

    /** How often those are deleted whose time is over. */
    @WithDefault("1h")
    Duration sweep();
}
