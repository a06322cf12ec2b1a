package org.barometer.survey.coding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are given to coders. */
@ConfigMapping(prefix = "coding")
interface CodingConfig {
    /** How long an answer stays with a coder who was given it. */
    @WithDefault("30m")
    Duration patience();

    /** How many earlier answers are looked through for similar ones, at most. */
    @WithDefault("5000")
    int earlierAnswers();

    /** How many of those are shown. */
    @WithDefault("5")
    int suggestions();
}
