package org.barometer.trend.checks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stated change from one figure to another.
 *
 * @param stated percent, negative for a decrease, with the decimals that it is printed with
 */
record ChangeToCheck(@Nullable String earlier, @Nullable String later, @Nullable String stated) {

    Map<String, String> fields() {
        return Given.of(
                Given.field("earlier", earlier),
                Given.field("later", later),
                Given.field("stated", stated));
    }
}
