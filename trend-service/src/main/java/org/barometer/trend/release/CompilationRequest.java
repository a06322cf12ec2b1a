package org.barometer.trend.release;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.barometer.trend.disclosure.model.Breakdown;
import org.barometer.trend.release.model.Visibility;

/** What an analyst wants to have compiled. */
record CompilationRequest(
        Map<String, String> title,
        List<String> editions,
        Visibility visibility,
        Map<String, Set<Breakdown>> breakdowns) {

    CompilationRequest {
        title = Map.copyOf(title);
        editions = editions.stream().distinct().sorted().toList();
        breakdowns = Map.copyOf(breakdowns);
    }

    /** The same for the same wishes, however they were written. */
    String digest() {
        return CanonicalJson.sha256(CanonicalJson.write(this));
    }
}
