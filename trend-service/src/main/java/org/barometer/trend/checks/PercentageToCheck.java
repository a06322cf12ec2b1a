package org.barometer.trend.checks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A printed percentage.
 *
 * @param percentage with the decimals that it is printed with, such as "48.9"
 * @param base of how many
 * @param measure with edition, option, by, area and release: the figure that it should be
 */
record PercentageToCheck(
        @Nullable String percentage,
        @Nullable Long base,
        @Nullable String measure,
        @Nullable String edition,
        @Nullable String option,
        @Nullable String by,
        @Nullable String area,
        @Nullable String release) {

    Map<String, String> fields() {
        return Given.of(
                Given.field("percentage", percentage),
                Given.field("base", base),
                Given.field("measure", measure),
                Given.field("edition", edition),
                Given.field("option", option),
                Given.field("by", by),
                Given.field("area", area),
                Given.field("release", release));
    }
}
