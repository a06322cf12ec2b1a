package org.barometer.trend.tally;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How responses are counted. */
@ConfigMapping(prefix = "tally")
interface TallyConfig {
    /** The name that all instances of one installation share. */
    @WithDefault("barometer-trend-tallies")
    String applicationId();

    @WithDefault("1")
    int threads();

    /** How long changes to a tally are gathered before it is sent on; longer in a replay. */
    @WithDefault("0.010S")
    Duration forwardEvery();

    /** How long records stay in one transaction at most; what is sent on ends it at once. */
    @WithDefault("1S")
    Duration commitEvery();

    /** How soon the others notice that an instance has died. */
    @WithDefault("6S")
    Duration sessionTimeout();

    /** Where the table of responses is kept while the service runs. */
    @WithDefault("DISK")
    Store store();

    /** Where the disk store may work; a temporary directory if it is not said. */
    Optional<Path> stateDirectory();

    enum Store {
        DISK,
        MEMORY
    }
}
