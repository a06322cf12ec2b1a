package org.barometer.trend.provisional;

import java.util.List;
import java.util.Map;
import org.barometer.trend.disclosure.model.Breakdown;
import org.jspecify.annotations.Nullable;

/** One measure over the editions as counted this moment; in the shape of a released trend. */
record ProvisionalView(
        String measure,
        Map<String, String> text,
        Breakdown by,
        @Nullable String release,
        Map<String, String> source,
        boolean synthetic,
        List<OptionView> options,
        List<Row> observations) {

    record OptionView(String code, Map<String, String> label) {}

    /** One figure; estimate and interval are null while nobody has given a valid answer. */
    record Row(
            String edition,
            int year,
            String area,
            String option,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            long x,
            long n,
            int agencies,
            int questionnaireVersion,
            @Nullable String release,
            List<String> flags) {}
}
