package org.barometer.survey.signing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How receipts are signed. */
@ConfigMapping(prefix = "barometer.receipt")
interface SigningConfig {
    /** File with the private Ed25519 key, PKCS#8 in PEM. */
    Optional<Path> signingKey();
}
