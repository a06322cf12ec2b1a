package org.barometer.trend.series.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was published about one year.
 *
 * @param figure none where it was withdrawn
 * @param source where it is printed, an address if there is one
 * @param note what has to be known with it, by language; may be empty
 */
public record Reported(
        @Nullable Figure figure, String source, Map<String, String> note, @Nullable Claim claim) {

    public Reported {
        note = Map.copyOf(note);
    }
}
