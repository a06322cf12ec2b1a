package org.barometer.survey.response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How responses are written. */
@ConfigMapping(prefix = "responses")
interface ResponseConfig {
    /** Transactions under way at once. One writes more per commit than two, which costs less. */
    @WithDefault("1")
    int writers();

    /** Most responses in one transaction. */
    @WithDefault("256")
    int batch();

    /** Most responses waiting for a writer; more are asked to come back. */
    @WithDefault("4000")
    int queue();
}
