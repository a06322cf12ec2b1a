package org.barometer.agency.serviceaccount;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "service-accounts")
interface ServiceAccountConfig {
    /** How many are carried out at once; fewer than database connections, so that reads go on. */
    @WithDefault("4")
    int atOnce();

    /** How long one waits for its turn before the caller is told to come back. */
    @WithDefault("PT5S")
    Duration patience();

    /** How often what was interrupted or is due is taken up. */
    @WithDefault("PT10S")
    Duration retryEvery();

    /** How often the identity provider is asked which programs got tokens. */
    @WithDefault("PT30S")
    Duration usesEvery();
}
