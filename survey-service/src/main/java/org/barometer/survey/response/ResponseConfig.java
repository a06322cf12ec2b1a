package org.barometer.survey.response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How responses are written. */
@ConfigMapping(prefix = "responses")
interface ResponseConfig {
    /** Transactions under way at once: while one waits for the disk, another is filled. */
    @WithDefault("2")
    int writers();

    /** Most responses in one transaction. */
    @WithDefault("256")
    int batch();

    /** Most responses waiting for a writer; more are asked to come back. */
    @WithDefault("4000")
    int queue();

    /** Longest wait for a writer before the caller is asked to try again with the same key. */
    @WithDefault("10s")
    Duration patience();
}
