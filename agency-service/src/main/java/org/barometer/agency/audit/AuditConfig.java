package org.barometer.agency.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How the log of all services is kept and signed. */
@ConfigMapping(prefix = "barometer.audit")
interface AuditConfig {
    /** File with the private Ed25519 key, PKCS#8 in PEM. */
    Optional<Path> signingKey();

    /** How often a head is signed, if the log has grown. */
    @WithDefault("P1D")
    Duration signEvery();

    /** Whose entries are collected; what anybody else sends is refused. */
    @WithDefault("agency-service,survey-service,trend-service")
    Set<String> services();

    /** Where all services publish their entries. */
    String topic();

    /** Where signed heads are published. */
    String headsTopic();
}
