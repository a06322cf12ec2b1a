package org.barometer.trend.series.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A published figure that was restated: what it was, what it is now, when and why. */
public record Erratum(
        Series series, Definition definition, int year, Observation.Restatement restated) {

    public static final Comparator<Erratum> LATEST_FIRST =
            comparing((Erratum one) -> one.restated().after().recordedAt(), reverseOrder())
                    .thenComparing(one -> one.series().code())
                    .thenComparingInt(Erratum::year);

    public @Nullable Figure before() {
        return restated.before();
    }

    public @Nullable Figure after() {
        return restated.after().reported().figure();
    }

    public Revision revision() {
        return Objects.requireNonNull(restated.after().revision());
    }
}
