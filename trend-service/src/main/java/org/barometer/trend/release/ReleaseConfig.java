package org.barometer.trend.release;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How releases are signed and found. */
@ConfigMapping(prefix = "barometer.release")
interface ReleaseConfig {
    /** File with the private Ed25519 key, PKCS#8 in PEM. */
    Optional<Path> signingKey();

    /** How often to look for releases that another instance has added. */
    @WithDefault("1s")
    Duration poll();
}
