package org.barometer.survey.denial;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "deny-list")
interface DenyListConfig {
    /** How long the list is believed without a word from where its news come from. */
    @WithDefault("PT60S")
    Duration staleAfter();
}
