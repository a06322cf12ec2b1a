package org.barometer.trend.checks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a figure in words.
 *
 * @param words such as MORE_THAN_HALF or INCREASED; or relation with part and of
 * @param earlier the edition since which it is said to have changed
 */
record WordingToCheck(
        @Nullable String words,
        @Nullable String relation,
        @Nullable Long part,
        @Nullable Long of,
        @Nullable String measure,
        @Nullable String edition,
        @Nullable String earlier,
        @Nullable String option,
        @Nullable String by,
        @Nullable String area,
        @Nullable String release) {

    Map<String, String> fields() {
        return Given.of(
                Given.field("words", words),
                Given.field("relation", relation),
                Given.field("part", part),
                Given.field("of", of),
                Given.field("measure", measure),
                Given.field("edition", edition),
                Given.field("earlier", earlier),
                Given.field("option", option),
                Given.field("by", by),
                Given.field("area", area),
                Given.field("release", release));
    }
}
