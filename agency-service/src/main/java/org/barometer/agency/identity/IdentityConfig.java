package org.barometer.agency.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "agency.identity")
interface IdentityConfig {
    /** How long to wait for the identity provider before it counts as unavailable. */
    @WithDefault("PT5S")
    Duration patience();
}
