package org.barometer.trend.catalogue.model;

import java.util.Map;

/**
 * An option whose answers may not be compared with those of an earlier edition, though others of
 * its question may, such as a code that is new in a codebook.
 *
 * @param reason by language
 */
public record OptionBreak(String option, Map<String, String> reason) {

    public OptionBreak {
        reason = Map.copyOf(reason);
    }
}
