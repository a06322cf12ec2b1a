package org.barometer.agency.agency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "agency.intentions")
interface AgencyConfig {
    /** How many are carried out at once; fewer than database connections, so that reads go on. */
    @WithDefault("8")
    int atOnce();

    /** How long one waits for its turn before the caller is told to come back. */
    @WithDefault("PT5S")
    Duration patience();

    /** How often what was interrupted is taken up again. */
    @WithDefault("PT10S")
    Duration retryEvery();
}
